/* SPDX-License-Identifier: MIT */
#include "event/extract.h"

#include "event/background.h"
#include "event/cite.h"
#include "event/dating.h"
#include "event/entity.h"
#include "event/headline.h"
#include "event/mention.h"
#include "event/parse.h"
#include "event/period.h"
#include "event/quote.h"
#include "event/speaker.h"
#include "event/statement.h"
#include "event/topic.h"
#include "event/whole.h"

/* One document's extraction under way. */
typedef struct {
    const Document *document;
    const Expressions *expressions;
    const Lexicon *lexicon;
    const Wording *wording;
    Vocabulary *vocabulary;
    Entities *entities;
    Speakers *speakers; /* made when first asked for */
    Parse *parse;       /* NULL for a language whose sentences aren't parsed */
    Topic *topic;
    Background *background;
    GHashTable *repeats; /* statement and expression: how often it was told */
    Events *events;
    Reading reading;
    Segments segments;
} Extraction;

static const Block *
block_of(const Extraction *extraction, const Expression *expression)
{
    return &g_array_index(extraction->document->blocks, Block, expression->block);
}

/* Whether the expression dates a statement by itself: calendar time, and no end of a range. */
static bool
is_usable(const Extraction *extraction, const Expression *expression)
{
    if (!expression->has_moment || expression->range_start >= 0)
        return false;
    if (expression->type != TIMEX_DATE && expression->type != TIMEX_TIME)
        return false;
    BlockKind kind = block_of(extraction, expression)->kind;
    return kind != BLOCK_FURNITURE && kind != BLOCK_HEADING;
}

/* The tokens from the start of `from` to the end of `to`; empty when the reading doesn't hold them. */
static Range
find_tokens(const Reading *reading, Span from, Span to)
{
    Range range = {reading->count, reading->count};
    for (guint at = 0; at < reading->count; at++) {
        Span span = reading->tokens[at].span;
        if (span.end > from.start && range.first == reading->count)
            range.first = at;
        if (span.start < to.end)
            range.end = at + 1;
    }
    return range.first < range.end ? range : (Range){0, 0};
}

/* The next expression of the sentence with calendar time, behind `expression`; NULL when there is none. */
static const Expression *
next_in_sentence(const Extraction *extraction, const Expression *expression)
{
    const GArray *items = extraction->expressions->items;
    const Expression *end = &g_array_index(items, Expression, 0) + items->len, *next = expression + 1;
    bool is_here = next < end && next->sentence.start == expression->sentence.start && next->has_moment;
    return is_here && (next->type == TIMEX_DATE || next->type == TIMEX_TIME) ? next : NULL;
}

/* The end of the range that the expression begins, or the expression itself. */
static const Expression *
range_partner(const Extraction *extraction, const Expression *expression)
{
    const Expression *next = next_in_sentence(extraction, expression);
    if (!next)
        return expression;
    const Reading *reading = &extraction->reading;
    Range a = find_tokens(reading, expression->span, expression->span),
          b = find_tokens(reading, next->span, next->span);
    bool is_linked = expression->range_end >= 0 && next->range_start >= 0;
    bool is_told = mention_is_range(reading, a, b) && expression->moment.first <= next->moment.first;
    return is_linked || is_told ? next : expression;
}

/* Whether the expression says no more than its neighbour, "Friday, 3 May", "noon on 3 May": the finer one or,
 * where they disagree, the one that names its date itself makes the event. */
static bool
is_told_beside(const Extraction *extraction, const Expression *expression, const Expression *other)
{
    const Reading *reading = &extraction->reading;
    Range a = find_tokens(reading, expression->span, expression->span),
          b = find_tokens(reading, other->span, other->span);
    if (!mention_is_one(reading, a, b) && !mention_is_one(reading, b, a))
        return false;
    const Moment *x = &expression->moment, *y = &other->moment;
    if (moment_equal(x, y))
        return expression->anchor.kind != ANCHOR_NONE &&
               (other->anchor.kind == ANCHOR_NONE || other < expression);
    if (moment_contains(x, y) || moment_contains(y, x))
        return moment_contains(x, y);
    return expression->anchor.kind != ANCHOR_NONE && other->anchor.kind == ANCHOR_NONE;
}

/* Whether the expression ends or begins the period that the one before it names: "the quarter ended 30 May".
 */
static bool
join_period(const Extraction *extraction, const Expression *expression, Expression *period)
{
    const GArray *items = extraction->expressions->items;
    const Expression *first = &g_array_index(items, Expression, 0);
    return expression > first && period_join(extraction->events, &extraction->reading, expression - 1,
                                             (guint) (expression - 1 - first), expression, period);
}

/* Whether the expression makes an event of its own among the others of its sentence. */
static bool
stands_alone(const Extraction *extraction, const Expression *expression)
{
    const GArray *items = extraction->expressions->items;
    const Expression *next = next_in_sentence(extraction, expression);
    const Expression *before = expression > &g_array_index(items, Expression, 0) ? expression - 1 : NULL;
    if (before && next_in_sentence(extraction, before) != expression)
        before = NULL;
    if (before && range_partner(extraction, before) == expression)
        return false;
    if (range_partner(extraction, expression) != expression)
        return true;
    Expression period;
    if (next && join_period(extraction, next, &period))
        return false;
    return !(before && is_told_beside(extraction, expression, before)) &&
           !(next && is_told_beside(extraction, expression, next));
}

/* The bytes of the statement, without the marks that part it from its neighbours. */
static Span
statement_span(const Reading *reading, Range statement)
{
    guint first = statement.first, end = statement.end;
    while (first + 1 < end && reading->tokens[first].kind == TOKEN_PUNCT &&
           !(reading->shapes[first] & SHAPE_OPEN_QUOTE) && reading->tokens[first].mark != '[')
        first++;
    while (end > first + 1 && reading->tokens[end - 1].kind == TOKEN_PUNCT &&
           (reading->shapes[end - 1] & SHAPE_STOP) && !(reading->shapes[end - 1] & SHAPE_CLOSE_QUOTE) &&
           reading->tokens[end - 1].mark != ')')
        end--;
    return (Span){reading->tokens[first].span.start, reading->tokens[end - 1].span.end};
}

/* Whether the sentence is of the kind that pages have at their ends: "Updated 3 May", "Copyright 2012". */
static bool
is_boilerplate(const Reading *reading)
{
    enum { LONGEST = 12 };
    guint at = 0;
    while (at < reading->count && reading->tokens[at].kind == TOKEN_PUNCT)
        at++;
    return reading->count <= LONGEST && reading_is(reading, (int) at, KIND_BOILERPLATE);
}

/* "You don't give the order and wait": what anybody does at any time. */
static bool
is_generic(const Reading *reading, const Statement *statement)
{
    Range subject = statement->subject.first < statement->subject.end ? statement->subject : statement->body;
    bool is_past = reading_is(reading, (int) statement->verb, KIND_PAST) ||
                   reading_has(reading, (int) statement->verb, SHAPE_ED);
    return reading_acts(reading, (int) subject.first, FUNCTION_YOU) && !is_past;
}

static bool
is_question(const Reading *reading)
{
    return reading_is_mark(reading, (int) reading->count - 1, '?');
}

/* A statement without a verb: a row or an item, or a line that begins with its date. */
static bool
take_fragment(const Extraction *extraction, const Expression *expression, Range date, Statement *statement)
{
    const Reading *reading = &extraction->reading;
    BlockKind kind = block_of(extraction, expression)->kind;
    bool is_listed = kind == BLOCK_ITEM || kind == BLOCK_CELL || date.first == 0;
    if (!is_listed || expression->anchor.kind != ANCHOR_NONE)
        return false;
    *statement = (Statement){
        .verb = NO_TOKEN, .range = {0, reading->count},
             .body = {0, reading->count}
    };
    return true;
}

static Confidence
judge_confidence(const Extraction *extraction, const Expression *expression, const Statement *statement)
{
    bool is_inferred =
        (expression->moment.doubt & DOUBT_INFERRED) ||
        (expression->anchor.kind == ANCHOR_DCT && extraction->expressions->dct_kind == DCT_INFERRED);
    if (statement->is_quoted || statement->is_planned || statement->is_noun || statement->is_weak ||
        is_inferred)
        return CONFIDENCE_LOW;
    return expression->anchor.kind == ANCHOR_NONE ? CONFIDENCE_HIGH : CONFIDENCE_MEDIUM;
}

/* What was told: 16 digits that depend on nothing but the statement, its date's words, and how often the two
 * were told before in this document. */
static char *
make_id(Extraction *extraction, const char *statement, const char *expression)
{
    g_autofree char *key = g_strconcat(statement, "\x1f", expression, NULL);
    guint repeat = GPOINTER_TO_UINT(g_hash_table_lookup(extraction->repeats, key));
    g_autofree char *whole = repeat ? g_strdup_printf("%s\x1f%u", key, repeat) : g_strdup(key);
    g_hash_table_insert(extraction->repeats, g_steal_pointer(&key), GUINT_TO_POINTER(repeat + 1));
    return event_make_id(whole);
}

static const char *
topic_of(const Extraction *extraction, const Expression *expression, const Statement *statement)
{
    bool is_lent = statement->subject.first < statement->subject.end;
    guint subject = is_lent ? statement->subject.first : statement->body.first;
    while (!is_lent && subject < statement->verb &&
           !reading_is(&extraction->reading, (int) subject, KIND_PRONOUN))
        subject++;
    if (statement->is_quoted || !headline_wants_topic(&extraction->reading, subject))
        return NULL;
    return topic_before(extraction->topic, expression->block, expression->sentence.start);
}

static const char *
speaker_of(Extraction *extraction, const Expression *expression)
{
    if (!extraction->speakers)
        extraction->speakers = speakers_new(extraction->document);
    return speakers_of(extraction->speakers, expression->block);
}

/* What is said of the date, and its headline, which the caller owns; NULL where that makes no event. */
static char *
find_statement(Extraction *extraction, const Expression *expression, Range date, Statement *statement)
{
    const Reading *reading = &extraction->reading;
    if (!vocabulary_knows_clauses(extraction->vocabulary))
        return whole_find(reading, extraction->expressions, date, statement)
                   ? whole_headline(reading, statement)
                   : NULL;
    if (reading_acts(reading, (int) date.end, FUNCTION_THAN))
        return NULL; /* "six weeks later than" */
    if (!statement_find(reading, &extraction->segments, date, statement) &&
        !take_fragment(extraction, expression, date, statement))
        return NULL;
    if (is_generic(reading, statement) ||
        (extraction->parse && !parse_judge(extraction->parse, reading, date, statement)))
        return NULL;
    Names names = {statement->is_quoted ? NULL : speaker_of(extraction, expression),
                   topic_of(extraction, expression, statement)};
    return headline_make(reading, statement, date, &names);
}

static void
make_event(Extraction *extraction, const Expression *expression)
{
    const Reading *reading = &extraction->reading;
    const Expression *partner = range_partner(extraction, expression);
    Expression period;
    if (partner == expression && join_period(extraction, expression, &period))
        expression = partner = &period;
    Span words = {expression->span.start, partner->span.end};
    Range date = find_tokens(reading, expression->span, partner->span);
    Statement statement;
    if (date.first == date.end)
        return;
    g_autofree char *headline = find_statement(extraction, expression, date, &statement);
    if (!headline)
        return;
    Span span = statement_span(reading, statement.range);
    g_autofree char *quote = quote_fold(reading->text + span.start, span_length(span));
    g_autofree char *date_text = quote_fold(reading->text + words.start, span_length(words));
    g_autofree char *id = make_id(extraction, quote, date_text);
    Event *event = events_add(extraction->events);
    event->id = events_word(extraction->events, id);
    event->headline = events_word(extraction->events, headline);
    event->confidence = judge_confidence(extraction, expression, &statement);
    event->status = statement.is_denied ? STATUS_DENIED : statement.is_planned ? STATUS_PLANNED : STATUS_TOLD;
    dating_set(extraction->events, event, reading, statement.is_until ? (Range){0, 0} : date, expression,
               partner, extraction->wording);
    if (vocabulary_knows_clauses(extraction->vocabulary))
        entities_name(extraction->entities, reading, &statement, event);
    Source source = cite_statement(extraction->events, extraction->document, span, quote);
    cite_expression(extraction->events, extraction->document, expression, words, &source);
    g_array_append_val(event->sources, source);
    background_tell(extraction->background, expression->sentence.start, span.start, &statement, event);
}

/* Reads the sentence of the expressions `first` to `end` and makes their events. */
static void
read_sentence(Extraction *extraction, guint first, guint end)
{
    const Expression *expression = expression_at(extraction->expressions, first);
    g_autoptr(Splitter) splitter =
        splitter_new_span(extraction->document, extraction->lexicon, expression->block, expression->sentence);
    Sentence sentence;
    if (!splitter_next(splitter, &sentence))
        return;
    reading_fill(&extraction->reading, extraction->document, extraction->vocabulary, &sentence,
                 extraction->expressions, first, end);
    if (is_boilerplate(&extraction->reading) || is_question(&extraction->reading))
        return;
    if (extraction->parse)
        parse_read(extraction->parse, &sentence, &extraction->reading);
    segments_find(&extraction->reading, &extraction->segments);
    for (guint i = first; i < end; i++)
        if (is_usable(extraction, expression_at(extraction->expressions, i)) &&
            stands_alone(extraction, expression_at(extraction->expressions, i)))
            make_event(extraction, expression_at(extraction->expressions, i));
}

/* Reads each sentence that has a usable expression in it, once. */
static void
read_sentences(Extraction *extraction)
{
    guint count = extraction->expressions->items->len;
    for (guint first = 0, end; first < count; first = end) {
        guint32 start = expression_at(extraction->expressions, first)->sentence.start;
        bool is_wanted = false;
        for (end = first; end < count && expression_at(extraction->expressions, end)->sentence.start == start;
             end++)
            is_wanted |= is_usable(extraction, expression_at(extraction->expressions, end));
        if (is_wanted)
            read_sentence(extraction, first, end);
    }
}

Events *
event_extract(const Document *document, const Expressions *expressions, const Lexicon *lexicon,
              const Wording *wording, Parse *parse)
{
    Events *events = events_new();
    if (expressions->items->len == 0)
        return events;
    g_autofree Extraction *extraction = g_new0(Extraction, 1);
    g_autoptr(Vocabulary) vocabulary = vocabulary_new(lexicon);
    g_autoptr(Entities) entities = entities_new();
    g_autoptr(Topic) topic = topic_new(document, lexicon, vocabulary);
    g_autoptr(Background) background =
        background_new(document, expressions, lexicon, vocabulary, wording, parse);
    g_autoptr(GHashTable) repeats = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    extraction->document = document;
    extraction->expressions = expressions;
    extraction->lexicon = lexicon;
    extraction->wording = wording;
    extraction->vocabulary = vocabulary;
    extraction->entities = entities;
    extraction->topic = topic;
    extraction->parse = parse;
    if (parse)
        parse_begin(parse, document);
    extraction->repeats = repeats;
    extraction->events = events;
    extraction->background = background;
    read_sentences(extraction);
    background_add(background, entities, events);
    speakers_free(extraction->speakers);
    return events;
}
