/* SPDX-License-Identifier: MIT */
#include "tag/alphabet.h"

struct Alphabet {
    const Grammar *grammar;
    guint16 *word_bases;       /* by WordId */
    GHashTable *mark_bases;    /* character to base */
    GHashTable *number_bases;  /* set of satisfied number classes to base + 1 */
    GArray *number_predicates; /* of guint16 */
    GPtrArray *bases;          /* of guint8*: one byte a predicate, whether the base fulfils it */
    GHashTable *base_ids;      /* GBytes of that to base + 1 */
    guint size;
};

enum { NUMBER_BASES_FORESEEN = 256 };

static const Predicate *
predicate_at(const Grammar *grammar, guint index)
{
    return &g_array_index(grammar->patterns.predicates, Predicate, index);
}

/* The base with exactly these predicates, made when new. */
static guint16
intern_base(Alphabet *alphabet, const guint8 *fulfils)
{
    gsize size = alphabet->grammar->patterns.predicates->len;
    g_autoptr(GBytes) key = g_bytes_new(fulfils, size);
    gpointer known = g_hash_table_lookup(alphabet->base_ids, key);
    if (known)
        return (guint16) (GPOINTER_TO_UINT(known) - 1);
    g_ptr_array_add(alphabet->bases, g_memdup2(fulfils, size));
    guint base = alphabet->bases->len - 1;
    g_hash_table_insert(alphabet->base_ids, g_bytes_ref(key), GUINT_TO_POINTER(base + 1));
    return (guint16) base;
}

static bool
word_fulfils(const Grammar *grammar, WordId word, const Predicate *predicate)
{
    switch (predicate->kind) {
    case PREDICATE_CLASS:
        return lexicon_is(grammar->patterns.lexicon, word, (ClassId) predicate->id, NULL);
    case PREDICATE_WORD:
        return word == predicate->id;
    default:
        return predicate->kind == PREDICATE_ANY;
    }
}

/* The base of each word that the lexicon knows; word 0 stands for all others. */
static void
make_word_bases(Alphabet *alphabet)
{
    const Grammar *grammar = alphabet->grammar;
    guint words = lexicon_words(grammar->patterns.lexicon), predicates = grammar->patterns.predicates->len;
    g_autofree guint8 *fulfils = g_malloc(predicates + 1);
    alphabet->word_bases = g_new0(guint16, words + 1);
    for (guint word = 0; word <= words; word++) {
        for (guint i = 0; i < predicates; i++)
            fulfils[i] = word_fulfils(grammar, (WordId) word, predicate_at(grammar, i));
        alphabet->word_bases[word] = intern_base(alphabet, fulfils);
    }
}

static void
make_mark_bases(Alphabet *alphabet)
{
    const Grammar *grammar = alphabet->grammar;
    guint predicates = grammar->patterns.predicates->len;
    for (guint i = 0; i < predicates; i++) {
        if (predicate_at(grammar, i)->kind == PREDICATE_NUMBER) {
            guint16 index = (guint16) i;
            g_array_append_val(alphabet->number_predicates, index);
        }
        if (predicate_at(grammar, i)->kind != PREDICATE_MARK)
            continue;
        g_autofree guint8 *fulfils = g_malloc0(predicates + 1);
        fulfils[i] = 1;
        guint base = intern_base(alphabet, fulfils);
        g_hash_table_insert(alphabet->mark_bases, GUINT_TO_POINTER(predicate_at(grammar, i)->id),
                            GUINT_TO_POINTER(base));
    }
}

static bool
number_fulfils(const NumberClass *class, const Token *token)
{
    bool is_plain = !(token->flags & (TOKEN_GROUPED | TOKEN_BIG));
    return (is_plain || (class->is_grouped && !(token->flags & TOKEN_BIG))) && token->number >= class->from &&
           token->number <= class->to && token->digits >= class->digits_from &&
           token->digits <= class->digits_to;
}

static guint16
number_base(Alphabet *alphabet, const Token *token)
{
    const Grammar *grammar = alphabet->grammar;
    guint64 mask = 0;
    for (guint i = 0; i < alphabet->number_predicates->len; i++) {
        guint16 index = g_array_index(alphabet->number_predicates, guint16, i);
        const NumberClass *class =
            &g_array_index(grammar->patterns.numbers, NumberClass, predicate_at(grammar, index)->id);
        if (number_fulfils(class, token))
            mask |= G_GUINT64_CONSTANT(1) << i;
    }
    gpointer known = g_hash_table_lookup(alphabet->number_bases, &mask);
    if (known)
        return (guint16) (GPOINTER_TO_UINT(known) - 1);
    g_autofree guint8 *fulfils = g_malloc0(grammar->patterns.predicates->len + 1);
    for (guint i = 0; i < alphabet->number_predicates->len; i++)
        fulfils[g_array_index(alphabet->number_predicates, guint16, i)] = (mask >> i) & 1;
    guint base = intern_base(alphabet, fulfils);
    g_hash_table_insert(alphabet->number_bases, g_memdup2(&mask, sizeof mask), GUINT_TO_POINTER(base + 1));
    return (guint16) base;
}

guint16
alphabet_base(Alphabet *alphabet, const Token *token)
{
    if (token->kind == TOKEN_WORD)
        return alphabet->word_bases[token->word];
    if (token->kind == TOKEN_NUMBER)
        return number_base(alphabet, token);
    gpointer base = NULL;
    if (g_hash_table_lookup_extended(alphabet->mark_bases, GUINT_TO_POINTER(token->mark), NULL, &base))
        return (guint16) GPOINTER_TO_UINT(base);
    return 0;
}

bool
alphabet_fulfils(const Alphabet *alphabet, guint16 base, guint8 flags, guint16 predicate, guint8 needs)
{
    const guint8 *fulfils = g_ptr_array_index(alphabet->bases, base);
    if (!fulfils[predicate])
        return false;
    if ((needs & NEED_GLUED) && !(flags & TOKEN_GLUED))
        return false;
    if ((needs & NEED_SPACED) && (flags & TOKEN_GLUED))
        return false;
    return !(needs & NEED_CAPITAL) || (flags & TOKEN_CAPITAL);
}

Alphabet *
alphabet_new(const Grammar *grammar)
{
    Alphabet *alphabet = g_new0(Alphabet, 1);
    alphabet->grammar = grammar;
    alphabet->mark_bases = g_hash_table_new(NULL, NULL);
    alphabet->number_bases = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    alphabet->number_predicates = g_array_new(FALSE, FALSE, sizeof(guint16));
    alphabet->bases = g_ptr_array_new_with_free_func(g_free);
    alphabet->base_ids =
        g_hash_table_new_full(g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
    g_autofree guint8 *none = g_malloc0(grammar->patterns.predicates->len + 1);
    intern_base(alphabet, none);
    make_word_bases(alphabet);
    make_mark_bases(alphabet);
    g_assert(alphabet->number_predicates->len <= NUMBERS_MAX);
    alphabet->size = alphabet->bases->len + NUMBER_BASES_FORESEEN;
    return alphabet;
}

void
alphabet_free(Alphabet *alphabet)
{
    if (!alphabet)
        return;
    g_free(alphabet->word_bases);
    g_hash_table_destroy(alphabet->mark_bases);
    g_hash_table_destroy(alphabet->number_bases);
    g_array_free(alphabet->number_predicates, TRUE);
    g_ptr_array_free(alphabet->bases, TRUE);
    g_hash_table_destroy(alphabet->base_ids);
    g_free(alphabet);
}

guint
alphabet_size(const Alphabet *alphabet)
{
    return alphabet->size;
}
