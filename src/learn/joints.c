/* SPDX-License-Identifier: MIT */
#include "learn/joints.h"

#include "learn/perceptron.h"
#include "learn/random.h"
#include "syntax/words.h"
#include "text/lexer.h"

#include <string.h>

enum {
    EPOCHS = 8,
    FEATURE_LEAST = 2,
    WEIGHT_SCALE = 8,
    WEIGHT_LEAST = 2,
    CLITIC_LEAST = 5,  /* occurrences that a clitic needs to be cut off any word */
    CLITIC_SHARE = 90, /* percent of them in which it is cut off */
};

typedef struct {
    const Treebank *treebank;
    Lexicon *lexicon; /* an empty one */
    GArray *tokens;   /* of Token: of one sentence */
} Lesson;

/* How often a text is cut and how often it isn't. */
typedef struct {
    char *text;
    guint cut, uncut;
    guint letters; /* of the part that is cut off */
} CutCount;

static const Word *
word_of(const Lesson *lesson, const TreebankSentence *sentence, guint index)
{
    return &g_array_index(lesson->treebank->words, Word, sentence->first + index);
}

/* Reads a sentence's tokens. */
static void
read_tokens(const Lesson *lesson, const TreebankSentence *sentence)
{
    Span span = {word_of(lesson, sentence, 0)->span.start,
                 word_of(lesson, sentence, sentence->count - 1)->span.end};
    Lexer lexer = {lesson->treebank->text->str, lesson->lexicon, span.start, span.end};
    Token token;
    g_array_set_size(lesson->tokens, 0);
    while (lexer_next(&lexer, &token))
        g_array_append_val(lesson->tokens, token);
}

/* The words of a sentence that begin inside a token, each with that token. */
typedef void (*VisitCut)(const Lesson *lesson, Span token, Span word, gpointer data);

static void
each_cut(const Lesson *lesson, const TreebankSentence *sentence, VisitCut visit, gpointer data)
{
    for (guint i = 0, k = 0; i < lesson->tokens->len; i++) {
        const Token *token = &g_array_index(lesson->tokens, Token, i);
        for (; k < sentence->count && word_of(lesson, sentence, k)->span.start < token->span.end; k++) {
            Span word = word_of(lesson, sentence, k)->span;
            if (word.start > token->span.start && token->kind == TOKEN_WORD)
                visit(lesson, token->span, word, data);
        }
    }
}

static CutCount *
count_of(GHashTable *counts, const char *text, gsize length)
{
    g_autofree char *part = g_strndup(text, length);
    g_autofree char *lower = g_utf8_strdown(part, -1);
    CutCount *count = g_hash_table_lookup(counts, lower);
    if (!count) {
        count = g_new0(CutCount, 1);
        count->text = g_steal_pointer(&lower);
        g_hash_table_insert(counts, count->text, count);
    }
    return count;
}

static void
free_count(gpointer data)
{
    g_free(((CutCount *) data)->text);
    g_free(data);
}

typedef struct {
    GHashTable *forms, *clitics; /* of CutCount by text */
} CutCounts;

static void
count_cut(const Lesson *lesson, Span token, Span word, gpointer data)
{
    CutCounts *counts = data;
    const char *text = lesson->treebank->text->str;
    if (word.end > token.end)
        count_of(counts->clitics, text + word.start, span_length(word))->cut++;
    else if (word.end == token.end) {
        CutCount *count = count_of(counts->forms, text + token.start, span_length(token));
        count->cut++;
        count->letters = (guint) g_utf8_strlen(text + word.start, (gssize) span_length(word));
    }
}

/* How often the forms occur as whole tokens, and how often three tokens end with the clitics. */
static void
count_uncut(const Lesson *lesson, CutCounts *counts)
{
    const char *text = lesson->treebank->text->str;
    for (guint i = 0; i < lesson->tokens->len; i++) {
        const Token *token = &g_array_index(lesson->tokens, Token, i);
        g_autofree char *form = g_utf8_strdown(text + token->span.start, span_length(token->span));
        CutCount *count = g_hash_table_lookup(counts->forms, form);
        if (count)
            count->uncut++;
        if (i < 2 || !(token->flags & token[-1].flags & TOKEN_GLUED) || token[-2].kind != TOKEN_WORD)
            continue;
        guint32 start = token[-2].span.start;
        g_autofree char *three = g_utf8_strdown(text + start, token->span.end - start);
        GHashTableIter iter;
        gpointer clitic;
        g_hash_table_iter_init(&iter, counts->clitics);
        while (g_hash_table_iter_next(&iter, &clitic, (gpointer *) &count))
            count->uncut += g_str_has_suffix(three, clitic) && strlen(three) > strlen(clitic);
    }
}

static gint
compare_counts(gconstpointer a, gconstpointer b)
{
    const CutCount *left = *(CutCount *const *) a, *right = *(CutCount *const *) b;
    guint32 x = tree_form_hash(left->text, strlen(left->text));
    guint32 y = tree_form_hash(right->text, strlen(right->text));
    return x != y ? (x < y ? -1 : 1) : strcmp(left->text, right->text);
}

/* The counts that are cut often enough, sorted by hash; they belong to the table. `uncut` counts all
 * occurrences. */
static GPtrArray *
select_cuts(GHashTable *counts, guint least, guint share, gsize size)
{
    GPtrArray *kept = g_ptr_array_new();
    GHashTableIter iter;
    gpointer data;
    g_hash_table_iter_init(&iter, counts);
    while (g_hash_table_iter_next(&iter, NULL, &data)) {
        const CutCount *count = data;
        if (count->cut >= least && count->cut * 100 >= share * count->uncut && strlen(count->text) < size)
            g_ptr_array_add(kept, data);
    }
    g_ptr_array_sort(kept, compare_counts);
    return kept;
}

static GByteArray *
write_cuts(const GPtrArray *forms, const GPtrArray *clitics)
{
    GByteArray *out = g_byte_array_new();
    guint32 head[2] = {forms->len, clitics->len};
    g_byte_array_append(out, (const guint8 *) head, sizeof head);
    for (guint i = 0; i < forms->len; i++) {
        const CutCount *count = g_ptr_array_index(forms, i);
        guint32 form = tree_form_hash(count->text, strlen(count->text));
        g_byte_array_append(out, (const guint8 *) &form, sizeof form);
    }
    for (guint i = 0; i < (forms->len + 3) / 4 * 4; i++) {
        guint8 letters = i < forms->len ? (guint8) ((CutCount *) g_ptr_array_index(forms, i))->letters : 0;
        g_byte_array_append(out, &letters, 1);
    }
    for (guint i = 0; i < clitics->len; i++) {
        char text[CUT_CLITIC_SIZE] = {0};
        g_strlcpy(text, ((CutCount *) g_ptr_array_index(clitics, i))->text, sizeof text);
        g_byte_array_append(out, (const guint8 *) text, sizeof text);
    }
    return out;
}

static GByteArray *
learn_cuts(const Lesson *lesson)
{
    g_autoptr(GHashTable) forms = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_count);
    g_autoptr(GHashTable) clitics = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_count);
    CutCounts counts = {forms, clitics};
    for (guint i = 0; i < lesson->treebank->sentences->len; i++) {
        read_tokens(lesson, treebank_sentence(lesson->treebank, i));
        each_cut(lesson, treebank_sentence(lesson->treebank, i), count_cut, &counts);
    }
    for (guint i = 0; i < lesson->treebank->sentences->len; i++) {
        read_tokens(lesson, treebank_sentence(lesson->treebank, i));
        count_uncut(lesson, &counts);
    }
    g_autoptr(GPtrArray) good_forms = select_cuts(forms, 2, 60, 64);
    g_autoptr(GPtrArray) good_clitics = select_cuts(clitics, CLITIC_LEAST, CLITIC_SHARE, CUT_CLITIC_SIZE);
    return write_cuts(good_forms, good_clitics);
}

/* What is right before the piece: `*k` is the first word of the sentence that doesn't end before it. */
static Joint
right_joint(const Lesson *lesson, const TreebankSentence *sentence, Span piece, guint *k)
{
    while (*k + 1 < sentence->count && word_of(lesson, sentence, *k)->span.end <= piece.start)
        (*k)++;
    const Word *word = word_of(lesson, sentence, *k);
    if (word->span.start != piece.start)
        return JOINT_NONE;
    return word->features & FEATURE_CLITIC ? JOINT_CLITIC : JOINT_WORD;
}

/* Chooses all joints of a sentence, learning from the wrong ones, or for `counts_only` counts their features.
 */
static void
study(const Lesson *lesson, const TreebankSentence *sentence, const GArray *pieces, Perceptron *perceptron,
      bool counts_only)
{
    PieceState state = {0};
    for (guint i = 0, k = 0; i + 1 < pieces->len; i++) {
        Joint right = right_joint(lesson, sentence, g_array_index(pieces, Piece, i).span, &k), joint = right;
        if (piece_is_open(pieces, i)) {
            guint32 features[PIECE_FEATURES_MAX];
            guint count = piece_features(pieces, i, &state, features);
            gint32 scores[JOINTS] = {0};
            perceptron_score(perceptron, features, count, scores);
            joint = counts_only ? right : joint_best(scores);
            if (counts_only)
                perceptron_count(perceptron, features, count);
            else if (joint != right)
                perceptron_update(perceptron, features, count, right, joint);
            perceptron_step(perceptron);
        }
        piece_state_step(&state, pieces, i, joint);
    }
}

static GByteArray *
learn_weights(const Lesson *lesson, const Cuts *cuts, guint64 seed)
{
    guint sentence_count = lesson->treebank->sentences->len;
    g_autoptr(Perceptron) perceptron = perceptron_new(JOINTS);
    g_autoptr(GArray) pieces = g_array_new(FALSE, TRUE, sizeof(Piece));
    g_autofree guint *order = g_new(guint, sentence_count);
    for (guint i = 0; i < sentence_count; i++)
        order[i] = i;
    for (guint epoch = 0; epoch <= EPOCHS; epoch++) {
        for (guint i = 0; i < sentence_count; i++) {
            const TreebankSentence *sentence = treebank_sentence(lesson->treebank, order[i]);
            read_tokens(lesson, sentence);
            pieces_fill(pieces, cuts, lesson->treebank->text->str,
                        (const Token *) (void *) lesson->tokens->data, lesson->tokens->len);
            study(lesson, sentence, pieces, perceptron, epoch == 0);
        }
        perceptron_require(perceptron, FEATURE_LEAST);
        random_shuffle(&seed, order, sentence_count);
    }
    return perceptron_section(perceptron, WEIGHT_SCALE, WEIGHT_LEAST);
}

void
joints_learn(const Treebank *treebank, guint64 seed, Maker *maker)
{
    g_autoptr(Lexicon) lexicon = lexicon_new();
    g_autoptr(GArray) tokens = g_array_new(FALSE, FALSE, sizeof(Token));
    Lesson lesson = {treebank, lexicon, tokens};
    GByteArray *section = learn_cuts(&lesson);
    Cuts cuts;
    bool is_sound = cuts_init(&cuts, (Section){section->data, section->len});
    g_assert(is_sound);
    GByteArray *weights = learn_weights(&lesson, &cuts, seed);
    maker_add(maker, "cuts", section);
    maker_add(maker, "joint-weights", weights);
}
