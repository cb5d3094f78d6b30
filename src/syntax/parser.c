/* SPDX-License-Identifier: MIT */
#include "syntax/parser.h"

#include <string.h>

#include "syntax/encoder.h"
#include "syntax/product.h"
#include "syntax/scorer.h"
#include "syntax/situation.h"

G_STATIC_ASSERT(PARSER_LENGTH + 1 == ENCODER_LENGTH && PARSER_LENGTH + 1 == PROGRESS_LENGTH);

struct Parser {
    const NetworkWeights *weights;
    Vocabulary vocabulary;
    const gint8 (*words)[NETWORK_WORD];
    Encoder encoder;
    Scorer scorer;
    Progress progress;
};

static bool
read_weights(Parser *parser, const Model *model, GError **error)
{
    Section weights;
    if (!model_section(model, "parser.weights", &weights, error))
        return false;
    if (weights.length != sizeof(NetworkWeights)) {
        model_blame(model, "parser.weights", error);
        return false;
    }
    parser->weights = (const NetworkWeights *) (const void *) weights.bytes;
    return true;
}

static bool
read_words(Parser *parser, const Model *model, GError **error)
{
    Section forms, words;
    if (!model_section(model, "parser.forms", &forms, error) ||
        !model_section(model, "parser.words", &words, error))
        return false;
    gsize count = forms.length / sizeof(guint32);
    if (forms.length % sizeof(guint32) != 0 || words.length != (NETWORK_WORD_FIRST + count) * NETWORK_WORD) {
        model_blame(model, "parser.words", error);
        return false;
    }
    parser->vocabulary = (Vocabulary){(const guint32 *) (const void *) forms.bytes, (guint) count};
    parser->words = (const gint8(*)[NETWORK_WORD]) words.bytes;
    return true;
}

Parser *
parser_new(const Model *model, GError **error)
{
    g_autoptr(Parser) parser = g_new0(Parser, 1);
    if (!read_weights(parser, model, error) || !read_words(parser, model, error))
        return NULL;
    return g_steal_pointer(&parser);
}

void
parser_free(Parser *parser)
{
    g_free(parser);
}

static void
embed_root(Parser *parser)
{
    guint16 affixes[NETWORK_AFFIXES];
    trait_affixes("", 0, affixes);
    encoder_embed(parser->weights, parser->words[NETWORK_WORD_ROOT], affixes, NULL, 0,
                  parser->encoder.states[0][0]);
}

static void
embed_word(Parser *parser, const Tree *tree, guint index, gint16 *state)
{
    const Word *word = tree_word(tree, index);
    guint16 affixes[NETWORK_AFFIXES];
    guint8 tags[NETWORK_TAG_ROWS];
    trait_affixes(tree->text + word->span.start, span_length(word->span), affixes);
    guint tag_count = trait_tags(word->pos, word->features, tags);
    guint row = vocabulary_find(&parser->vocabulary, word->form);
    encoder_embed(parser->weights, parser->words[row], affixes, tags, tag_count, state);
}

/* The words from `first` on, `count` of them, as a tree of their own; word i of it is word first + i - 1. */
static void
parse_piece(Parser *parser, const Tree *tree, guint first, guint count)
{
    embed_root(parser);
    for (guint i = 0; i < count; i++)
        embed_word(parser, tree, first + i, parser->encoder.states[0][1 + i]);
    const gint16(*states)[NETWORK_STATE] = encoder_run(&parser->encoder, parser->weights, count + 1);
    scorer_read(&parser->scorer, parser->weights, states, count + 1);
    Progress *progress = &parser->progress;
    progress_start(progress, count + 1);
    while (!progress_is_done(progress)) {
        Relation relation = RELATION_ROOT;
        Transition transition = scorer_choose(&parser->scorer, parser->weights, progress, &relation);
        progress_take(progress, transition, relation);
    }
}

/* Writes the piece's heads into the tree. Its root becomes that of the tree when it is the first piece. */
static void
write_piece(const Progress *progress, Tree *tree, guint first, guint *root)
{
    for (guint i = 1; i < progress->count; i++) {
        Word *word = tree_word(tree, first + i - 1);
        word->relation = progress->relation[i];
        word->head = first + progress->head[i] - 1;
        if (progress->head[i] != 0)
            continue;
        if (first == 0)
            *root = i - 1;
        word->head = *root;
        word->relation = first == 0 ? RELATION_ROOT : RELATION_PARATAXIS;
    }
}

/* How many words from `first` on make a piece: all, or up to the last punctuation mark that fits. */
static guint
piece_length(const Tree *tree, guint first)
{
    guint rest = tree->words->len - first;
    if (rest <= PARSER_LENGTH)
        return rest;
    for (guint length = PARSER_LENGTH; length > PARSER_LENGTH / 2; length--)
        if (tree_word(tree, first + length - 1)->pos == POS_PUNCT)
            return length;
    return PARSER_LENGTH;
}

void
parser_run(Parser *parser, Tree *tree)
{
    guint root = 0;
    for (guint first = 0; first < tree->words->len;) {
        guint count = piece_length(tree, first);
        parse_piece(parser, tree, first, count);
        write_piece(&parser->progress, tree, first, &root);
        first += count;
    }
}
