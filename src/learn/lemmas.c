/* SPDX-License-Identifier: MIT */
#include "learn/lemmas.h"

#include "syntax/lemma.h"

#include <string.h>

/* One word to learn from: the keys that it could be known by, the last one the most general. */
typedef struct {
    guint32 keys[LEMMA_KEYS];
    guint count;
    guint16 value; /* the right edit or treatment of capitals */
    gint16 known;  /* what the rules that were kept so far give; -1 for nothing */
} Example;

/* How often a key goes with a value, and how often the rules that are more general are right. */
typedef struct {
    guint32 key;
    guint16 value;
    guint count, right;
} Evidence;

typedef struct {
    GArray *rules;    /* of Evidence: key and value count */
    GArray *edits;    /* of LemmaEdit */
    GArray *examples; /* of Example */
} Rules;

/* What a rule must set right beyond those that are more general: for a whole word, and for an ending. */
enum { GAIN_WORD = 1, GAIN_ENDING = 2 };

/* The index of the edit, entered where it is new. */
static guint16
enter_edit(GArray *edits, const LemmaEdit *edit)
{
    for (guint i = 0; i < edits->len; i++)
        if (memcmp(&g_array_index(edits, LemmaEdit, i), edit, sizeof *edit) == 0)
            return (guint16) i;
    g_array_append_vals(edits, edit, 1);
    return (guint16) (edits->len - 1);
}

/* The edit that leads from the form in lower case to the lemma; capitals are told apart only where the form
 * has none or is one letter ("i", "me": "I"). False where it is too long. */
static bool
find_edit(const char *form, const char *lemma, LemmaEdit *edit)
{
    g_autofree char *lower = g_utf8_strdown(form, -1);
    bool is_exact = strcmp(form, lower) == 0 || g_utf8_strlen(form, -1) == 1;
    const char *rest = lower, *put = lemma;
    while (*rest) {
        gunichar letter = g_utf8_get_char(put);
        if (g_utf8_get_char(rest) != (is_exact ? letter : g_unichar_tolower(letter)))
            break;
        rest = g_utf8_next_char(rest);
        put = g_utf8_next_char(put);
    }
    glong cut = g_utf8_strlen(rest, -1);
    if (strlen(put) > LEMMA_PUT_MAX || cut > G_MAXUINT8)
        return false;
    *edit = (LemmaEdit){.cut = (guint8) cut, .length = (guint8) strlen(put)};
    memcpy(edit->put, put, strlen(put));
    return true;
}

/* The treatment of capitals that makes the lemma of the form; LEMMA_CASES where none does. */
static LemmaCase
find_case(const LemmaEdit *edit, const char *form, const char *lemma)
{
    static const LemmaCase order[] = {LEMMA_KEEP, LEMMA_LOWER, LEMMA_CAPITAL};
    for (guint i = 0; i < G_N_ELEMENTS(order); i++) {
        g_autoptr(GString) made = g_string_new(NULL);
        lemma_apply(edit, order[i], form, strlen(form), made);
        if (strcmp(made->str, lemma) == 0)
            return order[i];
    }
    return LEMMA_CASES;
}

static void
add_example(const Tree *tree, guint index, Rules *edits, Rules *cases)
{
    const Word *word = tree_word(tree, index);
    const char *lemma = tree_lemma(tree, index);
    g_autofree char *form = g_strndup(tree->text + word->span.start, span_length(word->span));
    LemmaEdit edit;
    if (strcmp(lemma, "_") == 0 || !find_edit(form, lemma, &edit))
        return;
    Example example = {.count = LEMMA_KEYS, .value = enter_edit(edits->edits, &edit), .known = -1};
    lemma_keys(tree, index, example.keys);
    g_array_append_val(edits->examples, example);
    example.count = lemma_case_keys(tree, index, example.keys);
    LemmaCase treatment = find_case(&edit, form, lemma);
    if (example.count == 0 || treatment == LEMMA_CASES)
        return;
    example.value = (guint16) treatment;
    g_array_append_val(cases->examples, example);
}

static gint
compare_evidence(gconstpointer a, gconstpointer b)
{
    const Evidence *left = a, *right = b;
    if (left->key != right->key)
        return left->key < right->key ? -1 : 1;
    return left->value < right->value ? -1 : left->value > right->value;
}

/* All pairs of the key at `level` (0 for the most general) and a value, each once. */
static GArray *
gather(const GArray *examples, guint level)
{
    g_autoptr(GArray) all = g_array_new(FALSE, FALSE, sizeof(Evidence));
    for (guint i = 0; i < examples->len; i++) {
        const Example *example = &g_array_index(examples, Example, i);
        if (level >= example->count)
            continue;
        Evidence evidence = {example->keys[example->count - 1 - level], example->value, 1,
                             example->known == (gint) example->value};
        g_array_append_val(all, evidence);
    }
    g_array_sort(all, compare_evidence);
    GArray *merged = g_array_new(FALSE, FALSE, sizeof(Evidence));
    for (guint i = 0; i < all->len; i++) {
        const Evidence *one = &g_array_index(all, Evidence, i);
        Evidence *last = merged->len ? &g_array_index(merged, Evidence, merged->len - 1) : NULL;
        if (last && compare_evidence(last, one) == 0) {
            last->count++;
            last->right += one->right;
        } else
            g_array_append_vals(merged, one, 1);
    }
    return merged;
}

/* Of the values of one key, evidence[0 .. count - 1], keeps the most frequent as a rule where it sets enough
 * right; returns it or NULL. */
static const Evidence *
judge(const Evidence *evidence, guint count, guint gain)
{
    guint right = 0, best = 0;
    for (guint i = 0; i < count; i++) {
        right += evidence[i].right;
        if (evidence[i].count > evidence[best].count)
            best = i;
    }
    return evidence[best].count >= right + gain ? &evidence[best] : NULL;
}

static void
learn_level(Rules *rules, guint level, guint gain)
{
    g_autoptr(GArray) evidence = gather(rules->examples, level);
    g_autoptr(GHashTable) fresh = g_hash_table_new(NULL, NULL);
    for (guint i = 0, end; i < evidence->len; i = end) {
        const Evidence *first = &g_array_index(evidence, Evidence, i);
        for (end = i + 1; end < evidence->len && g_array_index(evidence, Evidence, end).key == first->key;)
            end++;
        const Evidence *rule = judge(first, end - i, gain);
        if (!rule)
            continue;
        g_array_append_vals(rules->rules, rule, 1);
        g_hash_table_insert(fresh, GUINT_TO_POINTER(rule->key), GUINT_TO_POINTER(rule->value + 1));
    }
    for (guint i = 0; i < rules->examples->len; i++) {
        Example *example = &g_array_index(rules->examples, Example, i);
        if (level >= example->count)
            continue;
        guint32 key = example->keys[example->count - 1 - level];
        gpointer value = g_hash_table_lookup(fresh, GUINT_TO_POINTER(key));
        if (value)
            example->known = (gint16) (GPOINTER_TO_UINT(value) - 1);
    }
}

/* The section: all rules of both kinds, sorted by key. */
static GByteArray *
write_rules(GArray *rules, const GArray *edits)
{
    g_array_sort(rules, compare_evidence);
    guint bits = 4;
    while (bits < 20 && 1u << bits < rules->len)
        bits++;
    guint32 head[4] = {bits, rules->len, edits->len, 0};
    GByteArray *out = g_byte_array_new();
    g_byte_array_append(out, (const guint8 *) head, sizeof head);
    for (guint32 i = 0, bucket = 0; bucket <= 1u << bits; bucket++) {
        while (i < rules->len && g_array_index(rules, Evidence, i).key >> (32 - bits) < bucket)
            i++;
        g_byte_array_append(out, (const guint8 *) &i, sizeof i);
    }
    for (guint i = 0; i < rules->len; i++)
        g_byte_array_append(out, (const guint8 *) &g_array_index(rules, Evidence, i).key, sizeof(guint32));
    g_byte_array_append(out, (const guint8 *) edits->data, edits->len * (guint) sizeof(LemmaEdit));
    for (guint i = 0; i < rules->len; i++)
        g_byte_array_append(out, (const guint8 *) &g_array_index(rules, Evidence, i).value, sizeof(guint16));
    return out;
}

void
lemmas_learn(const Treebank *treebank, Maker *maker)
{
    g_autoptr(GArray) edits = g_array_new(FALSE, FALSE, sizeof(LemmaEdit));
    g_autoptr(GArray) rules = g_array_new(FALSE, FALSE, sizeof(Evidence));
    g_autoptr(GArray) edit_examples = g_array_new(FALSE, FALSE, sizeof(Example));
    g_autoptr(GArray) case_examples = g_array_new(FALSE, FALSE, sizeof(Example));
    Rules forms = {rules, edits, edit_examples}, cases = {rules, edits, case_examples};
    g_autoptr(Tree) tree = tree_new();
    for (guint i = 0; i < treebank->sentences->len; i++) {
        treebank_tree(treebank, i, tree);
        for (guint k = 0; k < tree->words->len; k++)
            add_example(tree, k, &forms, &cases);
    }
    for (guint level = 0; level < LEMMA_KEYS; level++)
        learn_level(&forms, level, level == LEMMA_KEYS - 1 ? GAIN_WORD : GAIN_ENDING);
    for (guint level = 0; level < 3; level++)
        learn_level(&cases, level, GAIN_WORD);
    maker_add(maker, "lemmas", write_rules(rules, edits));
}
