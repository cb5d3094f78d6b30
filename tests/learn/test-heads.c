/* SPDX-License-Identifier: MIT */
#include "learn/heads.h"

#include <math.h>
#include <string.h>

#include "learn/lesson.h"
#include "learn/quantise.h"
#include "syntax/encoder.h"
#include "syntax/parser.h"
#include "syntax/scorer.h"

enum { PASSES = 160, PASSES_FEW = 20 };

static Treebank *
load_trees(void)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = g_build_filename(g_getenv("FASTI_TESTS"), "learn", "trees.conllu", NULL);
    Treebank *treebank = treebank_new();
    treebank_load(treebank, path, &error);
    g_assert_no_error(error);
    return treebank;
}

static GBytes *
learn(const Treebank *treebank, guint passes, guint64 seed)
{
    const HeadsOptions options = {.passes = passes, .seed = seed};
    g_autoptr(Maker) maker = maker_new();
    heads_learn(treebank, &options, maker);
    return maker_bytes(maker);
}

/* The same trees and seed make the same bytes; another seed makes others. */
static void
test_same_bytes(void)
{
    g_autoptr(Treebank) treebank = load_trees();
    g_autoptr(GBytes) first = learn(treebank, 3, 5), again = learn(treebank, 3, 5),
                      other = learn(treebank, 3, 6);
    g_assert_true(g_bytes_equal(first, again));
    g_assert_false(g_bytes_equal(first, other));
}

static void
count_passes(guint pass, double loss, gpointer user_data)
{
    double *losses = user_data;
    losses[pass - 1] = loss;
}

/* What was learnt from is known, as the model file has it; all but the tree whose arcs cross. */
static void
test_knows(void)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Treebank) treebank = load_trees();
    g_autoptr(Maker) maker = maker_new();
    double losses[PASSES] = {0};
    const HeadsOptions options = {.passes = PASSES, .seed = 1, .report = count_passes, .user_data = losses};
    heads_learn(treebank, &options, maker);
    g_assert_cmpfloat(losses[PASSES - 1], <, losses[0] / 4);
    g_autoptr(GBytes) bytes = maker_bytes(maker);
    g_autoptr(Model) model = model_take(bytes, "test", &error);
    g_assert_no_error(error);
    g_autoptr(Parser) parser = parser_new(model, &error);
    g_assert_no_error(error);
    g_autoptr(Tree) gold = tree_new(), found = tree_new();
    guint wrong = 0;
    for (guint i = 0; i < treebank->sentences->len; i++) {
        treebank_tree(treebank, i, gold);
        treebank_tree(treebank, i, found);
        parser_run(parser, found);
        g_assert_true(tree_is_sound(found));
        for (guint j = 0; j < gold->words->len; j++)
            wrong += tree_word(gold, j)->head != tree_word(found, j)->head ||
                     tree_word(gold, j)->relation != tree_word(found, j)->relation;
    }
    g_assert_cmpuint(wrong, <=, 1);
}

static void
assert_near(const float *floats, const gint16 *fixed, guint count, double unit, double most)
{
    for (guint i = 0; i < count; i++)
        g_assert_cmpfloat(fabs((double) floats[i] - fixed[i] / unit), <, most);
}

/* What the integers of a model say of words and steps is nearly what the floats say. */
static void
test_quantised(void)
{
    g_autoptr(Treebank) treebank = load_trees();
    const HeadsOptions options = {.passes = PASSES_FEW, .seed = 2};
    g_autoptr(Net) net = heads_net(treebank, &options);
    g_autofree NetworkWeights *weights = quantise_weights(net);
    g_autoptr(GByteArray) rows = quantise_words(net);
    g_autofree Lesson *lesson = g_new0(Lesson, 1);
    g_autofree Encoder *encoder = g_new0(Encoder, 1);
    g_autofree Scorer *scorer = g_new0(Scorer, 1);
    for (guint sentence = 0; sentence < treebank->sentences->len; sentence++) {
        NetWord words[PROGRESS_LENGTH];
        guint count = net_words(net, treebank, sentence, words);
        lesson_parse(lesson, net, words, count);
        for (guint i = 0; i < count; i++)
            encoder_embed(weights, (const gint8 *) rows->data + words[i].row * NETWORK_WORD, words[i].affixes,
                          words[i].tags, words[i].tag_count, encoder->states[0][i]);
        const gint16(*states)[NETWORK_STATE] = encoder_run(encoder, weights, count);
        for (guint i = 0; i < count; i++)
            assert_near(lesson->reading.out[i], states[i], NETWORK_STATE, 4096, 0.06);
        Relation relation;
        scorer_read(scorer, weights, states, count);
        progress_start(&lesson->progress, count);
        decision_score(&lesson->decision, net, &lesson->progress);
        scorer_choose(scorer, weights, &lesson->progress, &relation);
        assert_near(lesson->decision.hidden, scorer->hidden, NETWORK_HIDDEN, 1024, 0.2);
    }
}

/* Weights of any kind: a tree all the same, of sentences of any length. */
static void
test_any_weights(void)
{
    g_autoptr(GError) error = NULL;
    GRand *random = g_rand_new_with_seed(3);
    g_autofree NetworkWeights *weights = g_new0(NetworkWeights, 1);
    GByteArray *bytes = g_byte_array_new(), *forms = g_byte_array_new(), *words = g_byte_array_new();
    for (gsize i = 0; i < sizeof *weights / sizeof(guint32); i++)
        ((guint32 *) (void *) weights)[i] = g_rand_int(random);
    g_byte_array_append(bytes, (const guint8 *) weights, sizeof *weights);
    g_byte_array_append(forms, (const guint8 *) weights, 3 * sizeof(guint32));
    g_byte_array_append(words, (const guint8 *) weights, (NETWORK_WORD_FIRST + 3) * NETWORK_WORD);
    g_autoptr(Maker) maker = maker_new();
    maker_add(maker, "parser.weights", bytes);
    maker_add(maker, "parser.forms", forms);
    maker_add(maker, "parser.words", words);
    g_autoptr(GBytes) file = maker_bytes(maker);
    g_autoptr(Model) model = model_take(file, "test", &error);
    g_assert_no_error(error);
    g_autoptr(Parser) parser = parser_new(model, &error);
    g_assert_no_error(error);
    const guint lengths[] = {1, 2, 3, 17, 60, 400, 401, 402, 799, 1600};
    for (guint i = 0; i < G_N_ELEMENTS(lengths); i++) {
        g_autoptr(Tree) tree = tree_new();
        tree_reset(tree, "Zürich");
        for (guint j = 0; j < lengths[i]; j++) {
            guint8 pos = (guint8) g_rand_int_range(random, 0, POS_COUNT);
            Word word = {
                .span = {0, 7},
                  .pos = pos, .features = (guint16) g_rand_int(random)
            };
            g_array_append_val(tree->words, word);
        }
        parser_run(parser, tree);
        g_assert_true(tree_is_sound(tree));
    }
    g_rand_free(random);
}

static const struct {
    const char *name;
    gsize weights, forms, words;
} sections[] = {
    {"short-weights", sizeof(NetworkWeights) - 2, 4, 3 * NETWORK_WORD    },
    {"no-weights",    0,                          4, 3 * NETWORK_WORD    },
    {"odd-forms",     sizeof(NetworkWeights),     5, 3 * NETWORK_WORD    },
    {"few-words",     sizeof(NetworkWeights),     8, 3 * NETWORK_WORD    },
    {"long-words",    sizeof(NetworkWeights),     4, 3 * NETWORK_WORD + 1},
};

static GByteArray *
zeros(gsize count)
{
    GByteArray *bytes = g_byte_array_new();
    g_byte_array_set_size(bytes, (guint) count);
    memset(bytes->data, 0, count);
    return bytes;
}

/* Sections of a wrong size are refused. */
static void
test_refused(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data);
    g_autoptr(GError) error = NULL;
    g_autoptr(Maker) maker = maker_new();
    if (sections[row].weights > 0)
        maker_add(maker, "parser.weights", zeros(sections[row].weights));
    maker_add(maker, "parser.forms", zeros(sections[row].forms));
    maker_add(maker, "parser.words", zeros(sections[row].words));
    g_autoptr(GBytes) bytes = maker_bytes(maker);
    g_autoptr(Model) model = model_take(bytes, "test", &error);
    g_assert_no_error(error);
    g_assert_null(parser_new(model, &error));
    g_assert_error(error, MODEL_ERROR, MODEL_ERROR_DAMAGED);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/heads/same-bytes", test_same_bytes);
    g_test_add_func("/heads/knows", test_knows);
    g_test_add_func("/heads/quantised", test_quantised);
    g_test_add_func("/heads/any-weights", test_any_weights);
    for (guint i = 0; i < G_N_ELEMENTS(sections); i++) {
        g_autofree char *path = g_strdup_printf("/heads/refused/%s", sections[i].name);
        g_test_add_data_func(path, GUINT_TO_POINTER(i), test_refused);
    }
    return g_test_run();
}
