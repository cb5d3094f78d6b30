/* SPDX-License-Identifier: MIT */
#include "tag/tense.h"

#include "text/ending.h"

enum { PUNCTUATION_DISTANCE = 5 };

void
tense_reader_init(TenseReader *reader, const Document *document, const Lexicon *lexicon)
{
    *reader = (TenseReader){
        .text = document->text,
        .lexicon = lexicon,
        .future = lexicon_class(lexicon, "future-cue"),
        .conditional = lexicon_class(lexicon, "conditional-cue"),
        .past = lexicon_class(lexicon, "past-cue"),
        .present = lexicon_class(lexicon, "present-cue"),
        .month = lexicon_class(lexicon, "month"),
        .aside = lexicon_class(lexicon, "aside-cue"),
        .back = lexicon_class(lexicon, "back-cue"),
        .forward = lexicon_class(lexicon, "forward-lead"),
        .birth = lexicon_class(lexicon, "birth-cue"),
        .writing = lexicon_class(lexicon, "writing-cue"),
        .determiner = lexicon_class(lexicon, "determiner"),
        .article = lexicon_class(lexicon, "article"),
        .timeless = lexicon_class(lexicon, "timeless-cue"),
        .past_endings = endings_new(lexicon, "past-suffix"),
        .passive = lexicon_class(lexicon, "passive-cue"),
        .infinitive = lexicon_class(lexicon, "infinitive-cue"),
        .ahead = lexicon_class(lexicon, "ahead-cue"),
        .lead = lexicon_class(lexicon, "day-lead"),
        .apart = lexicon_class(lexicon, "apart-cue"),
        .death = lexicon_class(lexicon, "death-cue"),
        .child = lexicon_class(lexicon, "child-cue"),
        .subject = lexicon_class(lexicon, "subject-pronoun"),
        .sum = lexicon_class(lexicon, "sum-cue"),
        .accession = lexicon_class(lexicon, "accession-cue"),
        .accession_verb = lexicon_class(lexicon, "accession-verb"),
        .kinds = G_MAXUINT64,
    };
    const ClassId telling[] = {reader->future, reader->conditional, reader->past, reader->present};
    for (guint i = 0; i < G_N_ELEMENTS(telling); i++)
        reader->tenses |= lexicon_kind(lexicon, telling[i]);
}

void
tense_enter(TenseReader *reader, const Sentence *sentence)
{
    reader->kinds = 0;
    for (guint i = 0; i < sentence->token_count; i++)
        reader->kinds |= lexicon_kinds(reader->lexicon, sentence->tokens[i].word);
}

void
tense_reader_clear(TenseReader *reader)
{
    g_clear_pointer(&reader->past_endings, g_array_unref);
}

/* Whether a word that the lexicon doesn't class ends as past forms do: "opened". */
static bool
has_past_ending(const TenseReader *reader, const Token *token)
{
    return !(token->flags & TOKEN_CAPITAL) &&
           endings_match(reader->past_endings, reader->text + token->span.start, span_length(token->span));
}

/* "May" and "March" are no verbs when they are months. */
static bool
is_month(const TenseReader *reader, const Token *token)
{
    return (token->flags & TOKEN_CAPITAL) && lexicon_is(reader->lexicon, token->word, reader->month, NULL);
}

Tense
tense_of(const TenseReader *reader, const Token *token)
{
    if (token->kind != TOKEN_WORD)
        return TENSE_UNKNOWN;
    if (!(lexicon_kinds(reader->lexicon, token->word) & reader->tenses))
        return has_past_ending(reader, token) ? TENSE_PAST : TENSE_UNKNOWN;
    if (is_month(reader, token))
        return TENSE_UNKNOWN;
    if (lexicon_is(reader->lexicon, token->word, reader->future, NULL))
        return TENSE_FUTURE;
    if (lexicon_is(reader->lexicon, token->word, reader->conditional, NULL))
        return TENSE_CONDITIONAL;
    if (lexicon_is(reader->lexicon, token->word, reader->past, NULL))
        return TENSE_PAST;
    if (lexicon_is(reader->lexicon, token->word, reader->present, NULL))
        return TENSE_PRESENT;
    return has_past_ending(reader, token) ? TENSE_PAST : TENSE_UNKNOWN;
}

static bool
is_word(const TenseReader *reader, const Sentence *sentence, gint64 at, ClassId class_id)
{
    return at >= 0 && at < sentence->token_count &&
           lexicon_is(reader->lexicon, sentence->tokens[at].word, class_id, NULL);
}

/* "due to open", "is to close", "to be held": an infinitive that lies ahead. */
static bool
is_ahead(const TenseReader *reader, const Sentence *sentence, gint64 at)
{
    return is_word(reader, sentence, at, reader->infinitive) &&
           (is_word(reader, sentence, at + 1, reader->passive) ||
            is_word(reader, sentence, at - 1, reader->ahead));
}

/* The tense that the token at `at` tells; that of "held" in "will be held" is told by what stands before it.
 */
static Tense
tense_at(const TenseReader *reader, const Sentence *sentence, gint64 at)
{
    if (is_ahead(reader, sentence, at)) {
        bool is_past = is_word(reader, sentence, at - 1, reader->past) && /* "was to be finished by" */
                       !is_word(reader, sentence, at - 1, reader->ahead);
        return is_past ? TENSE_PAST : TENSE_FUTURE;
    }
    Tense tense = tense_of(reader, &sentence->tokens[at]);
    if (tense != TENSE_PAST)
        return tense;
    gint32 is_perfect = 0;
    bool is_now =
        at > 0 && lexicon_is(reader->lexicon, sentence->tokens[at - 1].word, reader->present, &is_perfect);
    if (is_now && !is_perfect) /* "is held", unlike "has held" */
        return TENSE_PRESENT;
    return is_word(reader, sentence, at - 1, reader->passive) ? TENSE_UNKNOWN : tense;
}

/* Looks from `at` in steps of `by`, at most `reach` of them, for the first cue; its distance goes to
 * `*distance`. */
static Tense
look(const TenseReader *reader, const Sentence *sentence, gint64 at, int by, int reach, guint *distance)
{
    *distance = 0;
    for (int steps = 0; steps < reach && at >= 0 && at < sentence->token_count; steps++, at += by) {
        *distance += sentence->tokens[at].kind == TOKEN_PUNCT ? PUNCTUATION_DISTANCE : 1;
        Tense tense = tense_at(reader, sentence, at);
        if (tense != TENSE_UNKNOWN)
            return tense;
    }
    *distance = G_MAXUINT;
    return TENSE_UNKNOWN;
}

/* What a modal verb further back says: "will double its flights to all of the islands by" August. */
static Tense
look_far(const TenseReader *reader, const Sentence *sentence, guint first)
{
    guint distance;
    Tense tense = look(reader, sentence, (gint64) first - 1, -1, TENSE_FAR, &distance);
    return tense == TENSE_FUTURE || tense == TENSE_CONDITIONAL ? TENSE_FUTURE : TENSE_UNKNOWN;
}

Tense
tense_near(const TenseReader *reader, const Sentence *sentence, guint first, guint end)
{
    guint before, behind;
    if (is_word(reader, sentence, (gint64) first - 1, reader->forward)) /* "was called for 2 April" */
    {
        Tense far = look_far(reader, sentence, first);
        Tense near = look(reader, sentence, (gint64) first - 1, -1, TENSE_REACH, &before);
        return far == TENSE_UNKNOWN && near == TENSE_PRESENT ? near : far; /* "is shut until Monday" */
    }
    Tense left = look(reader, sentence, (gint64) first - 1, -1, TENSE_REACH, &before);
    Tense right = look(reader, sentence, end, 1, TENSE_REACH, &behind);
    if (MIN(before, behind) > TENSE_REACH)
        return look_far(reader, sentence, first);
    bool is_verb_beside = tense_is_close(reader, sentence, first); /* "lost on Friday has been found" */
    return before <= behind || is_verb_beside ? left : right;
}

bool
tense_has_past(const TenseReader *reader, const Sentence *sentence)
{
    for (guint at = 0; at < sentence->token_count; at++)
        if (tense_at(reader, sentence, at) == TENSE_PAST)
            return true;
    return false;
}

bool
tense_is_close(const TenseReader *reader, const Sentence *sentence, guint first)
{
    return is_word(reader, sentence, (gint64) first - 1, reader->lead) && first >= 2 &&
           tense_at(reader, sentence, (gint64) first - 2) != TENSE_UNKNOWN;
}

/* Whether one of the few tokens from `at` on is a past form: "had never seen". */
static bool
is_before_past(const TenseReader *reader, const Sentence *sentence, guint at)
{
    enum { ADVERBS = 2 };
    for (guint i = at; i < sentence->token_count && i <= at + ADVERBS; i++)
        if (tense_of(reader, &sentence->tokens[i]) == TENSE_PAST)
            return true;
    return false;
}

/* Whether a word of that class stands before the token `first` in its clause; one with the value 1 counts
 * only where a past form follows it. */
static bool
follows(const TenseReader *reader, const Sentence *sentence, guint first, ClassId class_id)
{
    if (!tense_may_have(reader, class_id))
        return false;
    for (guint at = first; at > 0 && first - at < CUE_REACH; at--) {
        const Token *token = &sentence->tokens[at - 1];
        gint32 needs_past = 0;
        if (token->kind == TOKEN_PUNCT)
            return false;
        if (lexicon_is(reader->lexicon, token->word, class_id, &needs_past) &&
            (!needs_past || is_before_past(reader, sentence, at)))
            return true;
    }
    return false;
}

bool
tense_is_aside(const TenseReader *reader, const Sentence *sentence, guint first)
{
    return follows(reader, sentence, first, reader->aside) || tense_is_back(reader, sentence, first);
}

bool
tense_is_end(const TenseReader *reader, const Sentence *sentence, guint first)
{
    return is_word(reader, sentence, (gint64) first - 1, reader->aside);
}

bool
tense_is_back(const TenseReader *reader, const Sentence *sentence, guint first)
{
    return follows(reader, sentence, first, reader->back);
}

bool
tense_is_writing(const TenseReader *reader, const Sentence *sentence, guint first)
{
    return follows(reader, sentence, first, reader->writing);
}

int
tense_sum(const TenseReader *reader, const Sentence *sentence, guint end)
{
    gint32 way = 0;
    if (end < sentence->token_count)
        lexicon_is(reader->lexicon, sentence->tokens[end].word, reader->sum, &way);
    return way;
}

bool
tense_is_attribute(const TenseReader *reader, const Sentence *sentence, guint first)
{
    return is_word(reader, sentence, (gint64) first - 1, reader->determiner);
}

/* "the winter when the pipes froze": which one it was, the clause behind it says. */
static bool
is_told_apart(const TenseReader *reader, const Sentence *sentence, guint first, guint end)
{
    return is_word(reader, sentence, end, reader->apart) &&
           (is_word(reader, sentence, first, reader->determiner) ||
            tense_is_attribute(reader, sentence, first));
}

bool
tense_is_one_of_many(const TenseReader *reader, const Sentence *sentence, guint first, guint end)
{
    bool is_last = end >= sentence->token_count || sentence->tokens[end].kind == TOKEN_PUNCT;
    bool is_any = is_last && is_word(reader, sentence, (gint64) first - 1, reader->article);
    return is_any || is_told_apart(reader, sentence, first, end);
}
