/* SPDX-License-Identifier: MIT */
#include "syntax/words.h"

bool
words_init(Words *words, const Model *model, GError **error)
{
    *words = (Words){0};
    Section cuts, weights;
    if (!model_section(model, "cuts", &cuts, error) ||
        !model_section(model, "joint-weights", &weights, error))
        return false;
    const char *bad = !cuts_init(&words->cuts, cuts) ? "cuts"
                      : !weights_init(&words->weights, weights) || words->weights.classes != JOINTS
                          ? "joint-weights"
                          : NULL;
    if (bad) {
        model_blame(model, bad, error);
        return false;
    }
    words->pieces = g_array_new(FALSE, TRUE, sizeof(Piece));
    return true;
}

void
words_clear(Words *words)
{
    g_clear_pointer(&words->pieces, g_array_unref);
}

Joint
joint_best(const gint32 scores[JOINTS])
{
    Joint best = JOINT_NONE;
    for (Joint joint = JOINT_WORD; joint < JOINTS; joint++)
        if (scores[joint] > scores[best])
            best = joint;
    return best;
}

static Joint
choose(const Words *words, guint index, const PieceState *state)
{
    const Piece *piece = &g_array_index(words->pieces, Piece, index);
    if (!piece_is_open(words->pieces, index))
        return piece->is_cut ? JOINT_CLITIC : JOINT_WORD;
    guint32 features[PIECE_FEATURES_MAX];
    guint count = piece_features(words->pieces, index, state, features);
    gint32 scores[JOINTS] = {0};
    weights_add_all(&words->weights, features, count, scores);
    return joint_best(scores);
}

void
words_split(Words *words, const char *text, const Token *tokens, guint count, Tree *tree)
{
    pieces_fill(words->pieces, &words->cuts, text, tokens, count);
    PieceState state = {0};
    for (guint i = 0; i + 1 < words->pieces->len; i++) {
        Joint joint = choose(words, i, &state);
        piece_state_step(&state, words->pieces, i, joint);
        Span span = g_array_index(words->pieces, Piece, i).span;
        if (joint == JOINT_NONE) {
            tree_word(tree, tree->words->len - 1)->span.end = span.end;
            continue;
        }
        Word word = {.span = span, .features = joint == JOINT_CLITIC ? FEATURE_CLITIC : 0};
        g_array_append_val(tree->words, word);
    }
}
