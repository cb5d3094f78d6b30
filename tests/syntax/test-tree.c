/* SPDX-License-Identifier: MIT */
#include "syntax/tree.h"

#include <string.h>

static void
test_names(void)
{
    for (Relation relation = 0; relation < RELATION_COUNT; relation++) {
        Relation found = RELATION_COUNT, base = relation_base(relation);
        g_assert_true(relation_find(relation_name(relation), &found));
        g_assert_cmpuint(found, ==, relation);
        g_assert_null(strchr(relation_name(base), ':'));
        g_assert_true(g_str_has_prefix(relation_name(relation), relation_name(base)));
    }
    for (Pos pos = 0; pos < POS_COUNT; pos++) {
        Pos found = POS_COUNT;
        g_assert_true(pos_find(pos_name(pos), &found));
        g_assert_cmpuint(found, ==, pos);
    }
    Pos pos;
    g_assert_false(pos_find("NOUNS", &pos));
}

static const struct {
    const char *name;
    Relation relation; /* RELATION_COUNT where there is none */
} relations[] = {
    {"obl:tmod",     RELATION_OBL_UNMARKED },
    {"nmod:npmod",   RELATION_NMOD_UNMARKED},
    {"obl:arg",      RELATION_OBL          },
    {"flat:foreign", RELATION_FLAT         },
    {"nsubj",        RELATION_NSUBJ        },
    {"nsub",         RELATION_COUNT        },
    {"",             RELATION_COUNT        },
    {"subject:pass", RELATION_COUNT        },
};

static void
test_relation(gconstpointer data)
{
    gsize row = GPOINTER_TO_SIZE(data);
    Relation found = RELATION_COUNT;
    bool is_known = relation_find(relations[row].name, &found);
    g_assert_cmpint(is_known, ==, relations[row].relation != RELATION_COUNT);
    g_assert_cmpuint(found, ==, relations[row].relation);
}

static const struct {
    const char *field, *ours;
} features[] = {
    {"_",                                   "_"                                  },
    {"Case=Nom|Number=Sing|Person=3",       "Number=Sing"                        },
    {"Number=Ptan",                         "Number=Plur"                        },
    {"Tense=Past|VerbForm=Part|Voice=Pass", "Tense=Past|VerbForm=Part|Voice=Pass"},
    {"Mood=Indicative|Polarity=Neg",        "Polarity=Neg"                       },
};

static void
test_features(gconstpointer data)
{
    gsize row = GPOINTER_TO_SIZE(data);
    g_autoptr(GString) out = g_string_new(NULL);
    features_append(out, features_parse(features[row].field));
    g_assert_cmpstr(out->str, ==, features[row].ours);
}

static const struct {
    const char *heads; /* a digit a word */
    bool is_sound;
} trees[] = {
    {"0",       true },
    {"1112",    true },
    {"00",      true },
    {"",        false},
    {"10",      false},
    {"01",      false},
    {"021",     false},
    {"2202",    false},
    {"9",       false},
    {"4444433", true },
    {"1113",    false},
};

static void
test_sound(gconstpointer data)
{
    gsize row = GPOINTER_TO_SIZE(data);
    g_autoptr(Tree) tree = tree_new();
    tree_reset(tree, trees[row].heads);
    for (const char *head = trees[row].heads; *head; head++) {
        Word word = {.head = (guint32) (*head - '0')};
        g_array_append_val(tree->words, word);
    }
    g_assert_cmpint(tree_is_sound(tree), ==, trees[row].is_sound);
}

static void
test_hash(void)
{
    g_assert_cmpuint(tree_form_hash("Ärzte 1984", 11), ==, tree_form_hash("ärzte 2001", 11));
    g_assert_cmpuint(tree_form_hash("abc", 3), ==, tree_form_hash("abcd", 3));
    g_assert_cmpuint(tree_form_hash("abc", 3), !=, tree_form_hash("acb", 3));
}

static void
add_rows(const char *name, guint count, GTestDataFunc function)
{
    for (guint i = 0; i < count; i++) {
        g_autofree char *path = g_strdup_printf("%s/%u", name, i);
        g_test_add_data_func(path, GSIZE_TO_POINTER(i), function);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/tree/names", test_names);
    g_test_add_func("/tree/hash", test_hash);
    add_rows("/tree/relation", G_N_ELEMENTS(relations), test_relation);
    add_rows("/tree/features", G_N_ELEMENTS(features), test_features);
    add_rows("/tree/sound", G_N_ELEMENTS(trees), test_sound);
    return g_test_run();
}
