/* SPDX-License-Identifier: MIT */
#include "tag/stance.h"

enum { WHO_WORDS = 4, ADVERBS = 2 };

/* The clause around an expression: its tokens from `first` up to `end`, and its cues. */
typedef struct {
    const TenseReader *reader;
    const Sentence *sentence;
    guint first, end;
    bool has_cue, has_condition, has_habit;
} Clause;

static bool
is_cue(const Clause *clause, gint64 at, gint32 *cue)
{
    const Sentence *sentence = clause->sentence;
    return at >= clause->first && at < clause->end &&
           lexicon_is(clause->reader->lexicon, sentence->tokens[at].word, clause->reader->timeless, cue);
}

static bool
is_word(const Clause *clause, gint64 at, ClassId class_id)
{
    return at >= clause->first && at < clause->end &&
           lexicon_is(clause->reader->lexicon, clause->sentence->tokens[at].word, class_id, NULL);
}

/* The clause that holds the tokens `first` up to `end`. */
static Clause
clause_around(const TenseReader *reader, const Sentence *sentence, guint first, guint end)
{
    Clause clause = {.reader = reader, .sentence = sentence, .first = first, .end = end};
    while (clause.first > 0 && first - clause.first < STANCE_REACH &&
           sentence->tokens[clause.first - 1].mark != ';')
        clause.first--;
    while (clause.end < sentence->token_count && clause.end - end < STANCE_REACH &&
           sentence->tokens[clause.end].mark != ';')
        clause.end++;
    return clause;
}

/* "A patient who …": anybody; "the patient who …" is one. */
static bool
is_anybody(const Clause *clause, guint at)
{
    return clause->first == 0 && at <= WHO_WORDS && is_word(clause, 0, clause->reader->article);
}

static void
weigh_cue(Clause *clause, guint at, gint32 cue)
{
    clause->has_cue |=
        cue == CUE_ANYBODY || cue == CUE_CONDITION || (cue == CUE_WHO && is_anybody(clause, at));
    clause->has_condition |= cue == CUE_CONDITION;
    clause->has_habit |= cue == CUE_USUAL;
}

/* Whether the participle at `at` is told of now by what stands before it: "are planted", "is not paid", "has
 * returned", "can be expected". */
static bool
is_of_now(const Clause *clause, guint at)
{
    const TenseReader *reader = clause->reader;
    for (gint64 before = (gint64) at - 1; before >= 0 && at - before <= ADVERBS + 1; before--)
        if (is_word(clause, before, reader->present) || is_word(clause, before, reader->passive))
            return true;
    return false;
}

/* Whether the token is a past form, or one that is of the present as well ("cut") and has no cue before it.
 */
static bool
is_past(const Clause *clause, guint at)
{
    gint32 is_both = 0, cue;
    const Token *token = &clause->sentence->tokens[at];
    if (tense_of(clause->reader, token) != TENSE_PAST || is_of_now(clause, at))
        return false;
    lexicon_is(clause->reader->lexicon, token->word, clause->reader->past, &is_both);
    return !is_both || !is_cue(clause, (gint64) at - 1, &cue);
}

/* Whether the token tells what is to come; "you plan" doesn't, nor does "can be expected". */
static bool
is_future(const Clause *clause, guint at)
{
    gint32 is_verb = 0, cue;
    const Token *token = &clause->sentence->tokens[at];
    if (!lexicon_is(clause->reader->lexicon, token->word, clause->reader->future, &is_verb))
        return false;
    return !(is_verb && is_cue(clause, (gint64) at - 1, &cue)) &&
           !is_word(clause, (gint64) at - 1, clause->reader->passive);
}

static bool
tells(const Clause *clause, bool (*of_it)(const Clause *, guint))
{
    for (guint at = clause->first; at < clause->end; at++)
        if (of_it(clause, at))
            return true;
    return false;
}

Stance
stance_near(const TenseReader *reader, const Sentence *sentence, guint first, guint end)
{
    if (!tense_may_have(reader, reader->timeless))
        return STANCE_PLAIN;
    Clause clause = clause_around(reader, sentence, first, end);
    bool is_bare = true;
    for (guint at = clause.first; at < clause.end; at++) {
        gint32 cue;
        if (!is_cue(&clause, at, &cue))
            continue;
        weigh_cue(&clause, at, cue);
        is_bare = false;
    }
    if (is_bare)
        return STANCE_PLAIN;
    if (tells(&clause, is_past) || (!clause.has_condition && tells(&clause, is_future)))
        return STANCE_PLAIN;
    return clause.has_cue ? STANCE_TIMELESS : clause.has_habit ? STANCE_HABIT : STANCE_PLAIN;
}
