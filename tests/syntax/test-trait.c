/* SPDX-License-Identifier: MIT */
#include "syntax/trait.h"

#include <string.h>

enum { SUFFIX_TWO, SUFFIX_THREE, PREFIX, SHAPE };

static const struct {
    const char *a, *b;
    gboolean alike[NETWORK_AFFIXES]; /* which rows they share */
} pairs[] = {
    {"banked",  "Banked",    {TRUE, TRUE, TRUE, FALSE}  },
    {"walking", "talking",   {TRUE, TRUE, FALSE, TRUE}  },
    {"reopen",  "reopening", {FALSE, FALSE, TRUE, TRUE} },
    {"1987",    "2015",      {TRUE, TRUE, TRUE, TRUE}   },
    {"née",    "Née",      {TRUE, TRUE, TRUE, FALSE}  },
    {"été",   "côté",    {TRUE, FALSE, FALSE, FALSE}},
    {"a",       "a",         {TRUE, TRUE, TRUE, TRUE}   },
    {"XIV",     "XIVth",     {FALSE, FALSE, TRUE, FALSE}},
};

static void
test_pair(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data);
    guint16 a[NETWORK_AFFIXES], b[NETWORK_AFFIXES];
    trait_affixes(pairs[row].a, strlen(pairs[row].a), a);
    trait_affixes(pairs[row].b, strlen(pairs[row].b), b);
    for (guint i = 0; i < NETWORK_AFFIXES; i++)
        g_assert_cmpint(a[i] == b[i], ==, pairs[row].alike[i]);
}

/* Any word has rows that are in the table, also the empty one. */
static void
test_bounds(void)
{
    GRand *random = g_rand_new_with_seed(1);
    g_autoptr(GString) word = g_string_new(NULL);
    for (guint round = 0; round < 5000; round++) {
        guint16 rows[NETWORK_AFFIXES];
        g_string_truncate(word, 0);
        for (guint i = 0; i < round % 30; i++)
            g_string_append_unichar(word, (gunichar) g_rand_int_range(random, 32, round % 2 ? 127 : 0x3000));
        trait_affixes(word->str, word->len, rows);
        for (guint i = 0; i < NETWORK_AFFIXES; i++)
            g_assert_cmpuint(rows[i], <, NETWORK_AFFIX_ROWS);
        g_assert_cmpuint(rows[SUFFIX_TWO], <, rows[SUFFIX_THREE]);
        g_assert_cmpuint(rows[SUFFIX_THREE], <, rows[PREFIX]);
        g_assert_cmpuint(rows[PREFIX], <, rows[SHAPE]);
    }
    g_rand_free(random);
}

static void
test_tags(void)
{
    guint8 rows[NETWORK_TAG_ROWS];
    g_assert_cmpuint(trait_tags(POS_PUNCT, 0, rows), ==, 1);
    g_assert_cmpuint(rows[0], ==, POS_PUNCT);
    g_assert_cmpuint(trait_tags(POS_VERB, FEATURE_PAST | FEATURE_FINITE, rows), ==, 3);
    g_assert_cmpuint(rows[1], ==, POS_COUNT);
    g_assert_cmpuint(rows[2], ==, POS_COUNT + 2);
    guint all = trait_tags(POS_X, G_MAXUINT16, rows);
    g_assert_cmpuint(all, ==, 14);
    g_assert_cmpuint(rows[all - 1], <, NETWORK_TAG_ROWS);
}

static void
test_vocabulary(void)
{
    const guint32 forms[] = {3, 17, 40, 41, G_MAXUINT32};
    const Vocabulary vocabulary = {forms, G_N_ELEMENTS(forms)}, empty = {forms, 0};
    for (guint i = 0; i < G_N_ELEMENTS(forms); i++) {
        g_assert_cmpuint(vocabulary_find(&vocabulary, forms[i]), ==, NETWORK_WORD_FIRST + i);
        g_assert_cmpuint(vocabulary_find(&vocabulary, forms[i] - 2), ==, NETWORK_WORD_UNKNOWN);
        g_assert_cmpuint(vocabulary_find(&empty, forms[i]), ==, NETWORK_WORD_UNKNOWN);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(pairs); i++) {
        g_autofree char *path = g_strdup_printf("/trait/pair/%s/%s", pairs[i].a, pairs[i].b);
        g_test_add_data_func(path, GUINT_TO_POINTER(i), test_pair);
    }
    g_test_add_func("/trait/bounds", test_bounds);
    g_test_add_func("/trait/tags", test_tags);
    g_test_add_func("/trait/vocabulary", test_vocabulary);
    return g_test_run();
}
