/* SPDX-License-Identifier: MIT */
#include "syntax/piece.h"

#include "syntax/tree.h"
#include "syntax/weights.h"

static const Piece *
piece_at(const GArray *pieces, guint index)
{
    return &g_array_index(pieces, Piece, index);
}

static guint32
kind_of(const Token *token, Span span)
{
    guint length = MIN(span_length(span), 4);
    switch (token->kind) {
    case TOKEN_NUMBER:
        return 0x100 | MIN(token->digits, 5u) | (token->flags & TOKEN_GROUPED ? 0x10 : 0);
    case TOKEN_WORD:
        return 0x200 | length | (token->flags & TOKEN_CAPITAL ? 0x10 : 0) |
               (token->flags & TOKEN_UPPER ? 0x20 : 0);
    default:
        return 0x1000 + token->mark;
    }
}

static void
append(GArray *pieces, const char *text, const Token *token, Span span, bool is_cut)
{
    bool is_glued = pieces->len > 0 && (is_cut || (token->flags & TOKEN_GLUED));
    Piece piece = {
        .span = span,
        .form = tree_form_hash(text + span.start, span_length(span)),
        .kind = kind_of(token, span),
        .chunk = is_glued ? piece_at(pieces, pieces->len - 1)->chunk : pieces->len,
        .is_cut = is_cut,
    };
    g_array_append_val(pieces, piece);
}

void
pieces_fill(GArray *pieces, const Cuts *cuts, const char *text, const Token *tokens, guint count)
{
    g_array_set_size(pieces, 0);
    for (guint i = 0; i < count;) {
        Span second;
        guint taken =
            tokens[i].kind == TOKEN_WORD ? cuts_find(cuts, text, tokens + i, count - i, &second) : 0;
        if (taken) {
            append(pieces, text, &tokens[i], (Span){tokens[i].span.start, second.start}, false);
            append(pieces, text, &tokens[i], second, true);
        } else
            append(pieces, text, &tokens[i], tokens[i].span, false);
        i += MAX(taken, 1);
    }
    Piece none = {.chunk = G_MAXUINT32};
    g_array_append_val(pieces, none);
    guint32 rest = 0;
    for (guint i = pieces->len - 1; i-- > 0;) {
        Piece *piece = &g_array_index(pieces, Piece, i);
        rest = piece_at(pieces, i + 1)->chunk == piece->chunk ? rest : 0;
        piece->rest = rest = feature_mix(rest, piece->form);
    }
}

bool
piece_is_open(const GArray *pieces, guint index)
{
    const Piece *piece = piece_at(pieces, index);
    return piece->chunk != index && !piece->is_cut;
}

/* The piece at some distance in the same chunk; one that stands for none outside of it. */
static const Piece *
neighbour(const GArray *pieces, guint index, gint distance)
{
    static const Piece none;
    guint chunk = piece_at(pieces, index)->chunk;
    if (distance < 0 && index < chunk + (guint) -distance)
        return &none;
    guint at = index + (guint) distance;
    return at < pieces->len && piece_at(pieces, at)->chunk == chunk ? piece_at(pieces, at) : &none;
}

guint
piece_features(const GArray *pieces, guint index, const PieceState *state,
               guint32 features[PIECE_FEATURES_MAX])
{
    const Piece *right = piece_at(pieces, index), *left = right - 1;
    const Piece *left2 = neighbour(pieces, index, -2), *right2 = neighbour(pieces, index, 1);
    const Piece *right3 = neighbour(pieces, index, 2), *first = piece_at(pieces, right->chunk);
    guint is_last = right2->span.end == 0, ends = index + 2 == pieces->len;
    guint32 kinds = feature_mix(left->kind, right->kind), forms = feature_mix(left->form, right->form);
    guint32 place = state->decision << 4 | MIN(state->pieces, 4u);
    const guint32 pairs[][2] = {
        {left->form,               0                                   },
        {right->form,              0                                   },
        {forms,                    0                                   },
        {kinds,                    0                                   },
        {kinds,                    left2->kind                         },
        {kinds,                    right2->kind                        },
        {kinds,                    feature_mix(left2->kind,              right2->kind)},
        {kinds,                        feature_mix(right2->kind,                                                        right3->kind)},
        {state->word,           right->form},
        {state->word,   right->kind                                               },
        {place,           right->form},
        {place,   kinds                                       },
        {place,                 forms             },
        {right->form,   is_last                         },
        {forms,               is_last << 1 | ends                         },
        {kinds,is_last << 1 | ends },
        {kinds,               feature_mix(place,                                                  is_last << 1 | ends)},
        {left2->form,forms},
        {forms,              right2->form                                                    },
        {right->rest,                    0                              },
        {state->word,              right->rest                             },
        {first->rest,              index - right->chunk                         },
        {left->form,              right->kind                },
        {left->kind,               right->form                          },
        {left->form,               feature_mix(right->kind,                          right2->kind)},
        {left->kind,               feature_mix(right->form,              right2->form)},
        {left->kind,                        feature_mix(right->form,                                                   right2->kind)},
        {first->form,           kinds                                 },
        {feature_mix(first->kind,place),kinds},
        {first->form,              right->form                                  },
    };
    G_STATIC_ASSERT(G_N_ELEMENTS(pairs) <= PIECE_FEATURES_MAX);
    for (guint i = 0; i < G_N_ELEMENTS(pairs); i++)
        features[i] = feature_mix(pairs[i][0] + i * 0x9E3779B1u, pairs[i][1]);
    return G_N_ELEMENTS(pairs);
}

void
piece_state_step(PieceState *state, const GArray *pieces, guint index, Joint joint)
{
    const Piece *piece = piece_at(pieces, index);
    if (joint == JOINT_NONE) {
        state->word = feature_mix(state->word, piece->form);
        state->pieces++;
    } else {
        state->word = feature_mix(0, piece->form);
        state->pieces = 1;
    }
    state->decision = piece->chunk == index ? JOINTS : joint;
}
