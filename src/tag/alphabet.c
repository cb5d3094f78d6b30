/* SPDX-License-Identifier: MIT */
#include "tag/alphabet.h"

#include <string.h>

enum { ASCII = 128, RECENT_NUMBERS = 4096, NO_PREDICATE = G_MAXUINT16 };

/* A number met before: what its base depends on, and that. */
typedef struct {
    guint64 key;
    guint16 base;
} Recent;

/*
 * The predicates of all bases lie in one array; a base's begin at its start and end at the next one's:
 *
 *   starts:     0 0 1 3 …          base 0 fulfils none, base 1 one, base 2 two
 *   predicates: 7 | 2 7 | …
 */
struct Alphabet {
    const Grammar *grammar;
    GArray *starts;             /* of guint32 */
    GArray *predicates;         /* of guint16 */
    GHashTable *ids;            /* GBytes of a base's predicates to base + 1 */
    guint16 *word_bases;        /* by WordId */
    guint16 ascii_bases[ASCII]; /* of marks */
    GHashTable *mark_bases;     /* of other marks: character to base */
    GArray *number_predicates;  /* of guint16: those of numbers, ascending */
    Recent recent[RECENT_NUMBERS];
};

static const Predicate *
predicate_at(const Grammar *grammar, guint index)
{
    return &g_array_index(grammar->patterns.predicates, Predicate, index);
}

/* The base with exactly these predicates, ascending, made when new. */
static guint16
intern_base(Alphabet *alphabet, const guint16 *predicates, guint count)
{
    g_autoptr(GBytes) key = g_bytes_new(predicates, count * sizeof *predicates);
    gpointer known = g_hash_table_lookup(alphabet->ids, key);
    if (known)
        return (guint16) (GPOINTER_TO_UINT(known) - 1);
    guint base = alphabet->starts->len - 1;
    g_assert(base < G_MAXUINT16);
    g_array_append_vals(alphabet->predicates, predicates, count);
    guint32 end = alphabet->predicates->len;
    g_array_append_val(alphabet->starts, end);
    g_hash_table_insert(alphabet->ids, g_steal_pointer(&key), GUINT_TO_POINTER(base + 1));
    return (guint16) base;
}

const guint16 *
alphabet_predicates(const Alphabet *alphabet, guint16 base, guint *count)
{
    guint32 start = g_array_index(alphabet->starts, guint32, base);
    *count = g_array_index(alphabet->starts, guint32, base + 1) - start;
    return &g_array_index(alphabet->predicates, guint16, start);
}

/* Which predicate asks for a class, and which for a word, NO_PREDICATE where none does. */
typedef struct {
    guint16 *classes, *words;
    guint16 any;
} Asked;

static Asked
ask(const Grammar *grammar)
{
    const Lexicon *lexicon = grammar->patterns.lexicon;
    gsize classes = lexicon_classes(lexicon) + 1, words = lexicon_words(lexicon) + 1;
    Asked asked = {g_new(guint16, classes), g_new(guint16, words), NO_PREDICATE};
    memset(asked.classes, 0xFF, classes * sizeof *asked.classes);
    memset(asked.words, 0xFF, words * sizeof *asked.words);
    for (guint i = 0; i < grammar->patterns.predicates->len; i++) {
        const Predicate *predicate = predicate_at(grammar, i);
        if (predicate->kind == PREDICATE_CLASS)
            asked.classes[predicate->id] = (guint16) i;
        else if (predicate->kind == PREDICATE_WORD)
            asked.words[predicate->id] = (guint16) i;
        else if (predicate->kind == PREDICATE_ANY)
            asked.any = (guint16) i;
    }
    return asked;
}

/* Puts a predicate in its place among those before it. */
static guint
insert(guint16 *list, guint count, guint16 predicate)
{
    if (predicate == NO_PREDICATE)
        return count;
    guint at = count;
    for (; at > 0 && list[at - 1] > predicate; at--)
        list[at] = list[at - 1];
    list[at] = predicate;
    return count + 1;
}

/* The base of each word that the lexicon knows; word 0 stands for all others. */
static void
make_word_bases(Alphabet *alphabet)
{
    const Grammar *grammar = alphabet->grammar;
    const Lexicon *lexicon = grammar->patterns.lexicon;
    guint words = lexicon_words(lexicon);
    Asked asked = ask(grammar);
    g_autofree guint16 *classes = asked.classes;
    g_autofree guint16 *literals = asked.words;
    g_autofree guint16 *list = g_new(guint16, lexicon_classes(lexicon) + 2);
    guint16 plain = intern_base(alphabet, &asked.any, asked.any != NO_PREDICATE);
    alphabet->word_bases = g_new(guint16, words + 1);
    for (guint word = 0; word <= words; word++) {
        guint count = insert(list, 0, asked.any);
        ClassId class_id;
        count = insert(list, count, literals[word]);
        for (guint32 at = lexicon_classes_of(lexicon, (WordId) word);
             (class_id = lexicon_next_class(lexicon, &at));)
            count = insert(list, count, classes[class_id]);
        bool is_plain = count == (asked.any != NO_PREDICATE);
        alphabet->word_bases[word] = is_plain ? plain : intern_base(alphabet, list, count);
    }
}

static void
make_mark_bases(Alphabet *alphabet)
{
    const Grammar *grammar = alphabet->grammar;
    for (guint i = 0; i < grammar->patterns.predicates->len; i++) {
        const Predicate *predicate = predicate_at(grammar, i);
        guint16 index = (guint16) i;
        if (predicate->kind == PREDICATE_NUMBER)
            g_array_append_val(alphabet->number_predicates, index);
        if (predicate->kind != PREDICATE_MARK)
            continue;
        guint16 base = intern_base(alphabet, &index, 1);
        if (predicate->id < ASCII)
            alphabet->ascii_bases[predicate->id] = base;
        else
            g_hash_table_insert(alphabet->mark_bases, GUINT_TO_POINTER(predicate->id),
                                GUINT_TO_POINTER(base));
    }
}

static bool
number_fulfils(const NumberClass *class, const Token *token)
{
    bool is_plain = !(token->flags & (TOKEN_GROUPED | TOKEN_BIG));
    return (is_plain || (class->is_grouped && !(token->flags & TOKEN_BIG))) && token->number >= class->from &&
           token->number <= class->to && token->number % class->step == 0 &&
           token->digits >= class->digits_from && token->digits <= class->digits_to;
}

static guint16
make_number_base(Alphabet *alphabet, const Token *token)
{
    const Grammar *grammar = alphabet->grammar;
    guint16 list[NUMBERS_MAX];
    guint count = 0;
    for (guint i = 0; i < alphabet->number_predicates->len; i++) {
        guint16 index = g_array_index(alphabet->number_predicates, guint16, i);
        guint32 id = predicate_at(grammar, index)->id;
        if (number_fulfils(&g_array_index(grammar->patterns.numbers, NumberClass, id), token))
            list[count++] = index;
    }
    return intern_base(alphabet, list, count);
}

/* Texts come back to the same numbers, above all to small ones and to years. */
static guint16
number_base(Alphabet *alphabet, const Token *token)
{
    guint8 kind = token->flags & (TOKEN_GROUPED | TOKEN_BIG);
    guint64 key = ((guint64) token->number << 16 | (guint64) token->digits << 8 | kind) + 1;
    Recent *recent = &alphabet->recent[token->number % RECENT_NUMBERS];
    if (recent->key != key)
        *recent = (Recent){key, make_number_base(alphabet, token)};
    return recent->base;
}

guint16
alphabet_base(Alphabet *alphabet, const Token *token)
{
    if (token->kind == TOKEN_WORD)
        return alphabet->word_bases[token->word];
    if (token->kind == TOKEN_NUMBER)
        return number_base(alphabet, token);
    if (token->mark < ASCII)
        return alphabet->ascii_bases[token->mark];
    return (guint16) GPOINTER_TO_UINT(
        g_hash_table_lookup(alphabet->mark_bases, GUINT_TO_POINTER(token->mark)));
}

const guint16 *
alphabet_words(const Alphabet *alphabet)
{
    return alphabet->word_bases;
}

bool
alphabet_fulfils(const Alphabet *alphabet, guint32 symbol, guint16 predicate, guint8 needs)
{
    guint count;
    const guint16 *predicates = alphabet_predicates(alphabet, symbol_base(symbol), &count);
    for (guint i = 0; i < count; i++)
        if (predicates[i] == predicate)
            return alphabet_meets(symbol_flags(symbol), needs);
    return false;
}

Alphabet *
alphabet_new(const Grammar *grammar)
{
    Alphabet *alphabet = g_new0(Alphabet, 1);
    guint32 start = 0;
    alphabet->grammar = grammar;
    alphabet->starts = g_array_new(FALSE, FALSE, sizeof(guint32));
    alphabet->predicates = g_array_new(FALSE, FALSE, sizeof(guint16));
    alphabet->ids = g_hash_table_new_full(g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);
    alphabet->mark_bases = g_hash_table_new(NULL, NULL);
    alphabet->number_predicates = g_array_new(FALSE, FALSE, sizeof(guint16));
    g_array_append_val(alphabet->starts, start);
    intern_base(alphabet, NULL, 0);
    make_word_bases(alphabet);
    make_mark_bases(alphabet);
    g_assert(alphabet->number_predicates->len <= NUMBERS_MAX);
    return alphabet;
}

void
alphabet_free(Alphabet *alphabet)
{
    if (!alphabet)
        return;
    g_array_free(alphabet->starts, TRUE);
    g_array_free(alphabet->predicates, TRUE);
    g_hash_table_destroy(alphabet->ids);
    g_hash_table_destroy(alphabet->mark_bases);
    g_array_free(alphabet->number_predicates, TRUE);
    g_free(alphabet->word_bases);
    g_free(alphabet);
}
