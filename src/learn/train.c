/* SPDX-License-Identifier: MIT */
#include "learn/train.h"

#include "learn/heads.h"
#include "learn/jackknife.h"
#include "learn/joints.h"
#include "learn/lemmas.h"
#include "learn/tags.h"

/* Parts that the treebank is cut into, and passes over it, to learn heads: more gain little. */
enum { FOLDS = 5, PASSES = 16 };

static void
tell_pass(guint pass, double loss, gpointer user_data)
{
    TrainTell *tell = user_data;
    g_autofree char *line =
        g_strdup_printf("learning heads: pass %u of %u, loss %.3f a word", pass, PASSES, loss);
    (*tell)(line);
}

Maker *
train_model(const Treebank *treebank, guint64 seed, TrainTell tell)
{
    Maker *maker = maker_new();
    g_autoptr(GArray) chosen = g_array_new(FALSE, FALSE, sizeof(guint));
    for (guint i = 0; i < treebank->sentences->len; i++)
        g_array_append_val(chosen, i);
    tell("learning words");
    joints_learn(treebank, seed, maker);
    tell("learning tags");
    tags_learn(treebank, chosen, seed, maker);
    tell("learning lemmas");
    lemmas_learn(treebank, maker);
    tell("tagging what is learnt from");
    g_autoptr(Treebank) tagged = jackknife_tag(treebank, FOLDS, seed);
    const HeadsOptions options = {.passes = PASSES, .seed = seed, .report = tell_pass, .user_data = &tell};
    heads_learn(tagged, &options, maker);
    return maker;
}
