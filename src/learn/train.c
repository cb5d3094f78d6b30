/* SPDX-License-Identifier: MIT */
#include "learn/train.h"

#include "learn/joints.h"
#include "learn/lemmas.h"
#include "learn/tags.h"

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
    return maker;
}
