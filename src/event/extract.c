/* SPDX-License-Identifier: MIT */
#include "event/extract.h"

#include "event/background.h"
#include "event/choice.h"
#include "event/cite.h"
#include "event/dating.h"
#include "event/entity.h"
#include "event/headline.h"
#include "event/life.h"
#include "event/name.h"
#include "event/parse.h"
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
    const Gazetteer *gazetteer; /* NULL where no names are known */
    Choice choice;
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

/* What nobody can read alone: an editor's word within what somebody says, "the pumps [we paid for] in
 * May"; and what somebody was not: "She was not an easy neighbour". */
static bool
is_fragment(const Reading *reading, const Statement *statement)
{
    int first = (int) statement->range.first, verb = (int) statement->verb;
    bool is_inserted = statement->is_quoted && reading_is(reading, first, KIND_PRONOUN) &&
                       reading_is_mark(reading, first - 1, '[');
    int next = reading_after(reading, statement->verb < reading->count ? statement->verb : 0);
    bool is_being = statement->is_denied && reading_is(reading, verb, KIND_BE) &&
                    reading_acts(reading, next + reading_is(reading, next, KIND_NEGATION), FUNCTION_A);
    return is_inserted || is_being;
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

/* Who says "I" there, and whom "you" means. */
static void
find_speakers(Extraction *extraction, const Expression *expression, Names *names)
{
    if (!extraction->speakers)
        extraction->speakers = speakers_new(extraction->document);
    names->speaker = speakers_of(extraction->speakers, expression->block);
    names->addressee = speakers_addressee(extraction->speakers, expression->block);
}

/* Whom the statement's pronoun means; NULL where that isn't plain. */
static const char *
topic_of(Extraction *extraction, const Expression *expression, const Statement *statement)
{
    const Reading *reading = &extraction->reading;
    bool is_lent = statement->subject.first < statement->subject.end;
    guint subject = is_lent ? statement->subject.first : statement->body.first;
    while (!is_lent && subject < statement->verb && !reading_is(reading, (int) subject, KIND_PRONOUN))
        subject++;
    if (statement->is_quoted || !naming_wants_topic(reading, subject))
        return NULL;
    bool is_she = reading_acts(reading, (int) subject, FUNCTION_SHE);
    return topic_before(extraction->topic, expression->block, expression->sentence.start, is_she);
}

/* What is said of the date, and its headline, which the caller owns; NULL where that makes no event. */
static char *
find_statement(Extraction *extraction, const Expression *expression, Range date, Statement *statement,
               Names *names)
{
    const Reading *reading = &extraction->reading;
    if (!vocabulary_knows_clauses(extraction->vocabulary))
        return whole_find(reading, extraction->expressions, date, statement)
                   ? whole_headline(reading, statement)
                   : NULL;
    if (reading_acts(reading, (int) date.end, FUNCTION_THAN) ||
        reading_acts(reading, (int) date.first - 1, FUNCTION_ANY))
        return NULL; /* "six weeks later than", "no Sunday boat" */
    if (!statement_find(reading, &extraction->segments, date, statement) &&
        !take_fragment(extraction, expression, date, statement))
        return NULL;
    bool is_written = extraction->expressions->dct_kind != DCT_NONE;
    const Dating dating = {expression, is_written ? &extraction->expressions->dct : NULL};
    if (is_generic(reading, statement) || is_fragment(reading, statement) ||
        (extraction->parse && !parse_judge(extraction->parse, reading, date, &dating, statement)))
        return NULL;
    if (!statement->is_quoted)
        find_speakers(extraction, expression, names);
    names->topic = topic_of(extraction, expression, statement);
    return headline_make(reading, statement, date, names);
}

/* A date, from the expression that begins it to the one that ends it, and what is told of it. */
typedef struct {
    const Expression *first, *last;
    Range date;
    Statement statement;
} Told;

/* Makes the event and gives it. */
static Event *
make_event(Extraction *extraction, const Told *told, const char *headline)
{
    const Reading *reading = &extraction->reading;
    const Statement *statement = &told->statement;
    Span words = {told->first->span.start, told->last->span.end};
    Span span = statement_span(reading, statement->range);
    g_autofree char *quote = quote_fold(reading->text + span.start, span_length(span));
    g_autofree char *date_text = quote_fold(reading->text + words.start, span_length(words));
    g_autofree char *id = make_id(extraction, quote, date_text);
    Event *event = events_add(extraction->events);
    event->id = events_word(extraction->events, id);
    event->headline = events_word(extraction->events, headline);
    event->confidence = judge_confidence(extraction, told->first, statement);
    event->status = statement->is_denied    ? STATUS_DENIED
                    : statement->is_planned ? STATUS_PLANNED
                                            : STATUS_TOLD;
    dating_set(extraction->events, event, reading, statement->is_until ? (Range){0, 0} : told->date,
               told->first, told->last, extraction->wording);
    if (vocabulary_knows_clauses(extraction->vocabulary))
        entities_name(extraction->entities, reading, statement, event);
    Source source = cite_statement(extraction->events, extraction->document, span, quote);
    cite_expression(extraction->events, extraction->document, told->first, words, &source);
    event_add_source(event, &source);
    background_tell(extraction->background, told->first->sentence.start, span.start, statement, event);
    return event;
}

/* Makes the event of the clause that says what happened on a date which is the last or first of something
 * else: "He stayed until 1934, when the mill burned". */
static void
tell_when(Extraction *extraction, Told *told)
{
    const Reading *reading = &extraction->reading;
    if (!statement_find_when(reading, &extraction->segments, told->date, &told->statement))
        return;
    const Names nobody = {0};
    g_autofree char *headline = headline_make(reading, &told->statement, (Range){0, 0}, &nobody);
    told->date = (Range){0, 0};
    if (headline)
        make_event(extraction, told, headline);
}

/* Makes the event of the expression's statement. */
static void
tell_statement(Extraction *extraction, const Expression *expression)
{
    const Reading *reading = &extraction->reading;
    Told told = {.first = expression, .last = choice_partner(&extraction->choice, expression)};
    Expression period;
    if (told.last == expression && choice_join_period(&extraction->choice, expression, &period))
        told.first = told.last = &period;
    told.date = choice_tokens(reading, expression->span, told.last->span);
    if (told.first == &period)
        told.date = choice_tokens(reading, period.span, period.span);
    if (told.date.first == told.date.end)
        return;
    Names names = {0};
    g_autofree char *headline = find_statement(extraction, expression, told.date, &told.statement, &names);
    Event *event = headline ? make_event(extraction, &told, headline) : NULL;
    if (event && names.topic)
        entities_add_person(extraction->entities, names.topic, event);
    tell_when(extraction, &told);
}

/* Makes the event of a date in brackets behind a person's name; false where it is none of a life. */
static bool
tell_life(Extraction *extraction, guint index)
{
    const Reading *reading = &extraction->reading;
    const Expression *expression = expression_at(extraction->expressions, index);
    Life life;
    if (!life_find(reading, extraction->expressions, extraction->gazetteer, index, &life))
        return false;
    Told told = {.first = expression, .last = expression};
    if (life.last >= 0)
        told.last = expression_at(extraction->expressions, (guint) life.last);
    told.date = choice_tokens(reading, expression->span, told.last->span);
    Range range = {life.name.first, life.brackets.end};
    told.statement = (Statement){.verb = NO_TOKEN, .range = range, .body = range};
    g_autofree char *headline = life_headline(reading, &life);
    if (!headline)
        return true;
    g_autofree char *person = name_text(reading, life.person);
    Event *event = make_event(extraction, &told, headline);
    Statement part = {.range = life.part, .subject = life.name};
    entities_name(extraction->entities, reading, &part, event);
    entities_add_person(extraction->entities, person, event);
    return true;
}

/* Whether the brackets behind a name may tell of a life there. */
static bool
may_be_life(const Extraction *extraction, const Expression *expression)
{
    return expression->has_moment && expression->type == TIMEX_DATE &&
           block_of(extraction, expression)->kind != BLOCK_FURNITURE;
}

static void
tell(Extraction *extraction, guint index)
{
    const Expression *expression = expression_at(extraction->expressions, index);
    if (may_be_life(extraction, expression) && tell_life(extraction, index))
        return;
    if (is_usable(extraction, expression) && choice_stands_alone(&extraction->choice, expression))
        tell_statement(extraction, expression);
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
        tell(extraction, i);
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
            is_wanted |= is_usable(extraction, expression_at(extraction->expressions, end)) ||
                         may_be_life(extraction, expression_at(extraction->expressions, end));
        if (is_wanted)
            read_sentence(extraction, first, end);
    }
}

Events *
event_extract(const Document *document, const Expressions *expressions, const Lexicon *lexicon,
              const Wording *wording, const Gazetteer *gazetteer, Parse *parse)
{
    Events *events = events_new();
    if (expressions->items->len == 0)
        return events;
    g_autofree Extraction *extraction = g_new0(Extraction, 1);
    g_autoptr(Vocabulary) vocabulary = vocabulary_new(lexicon);
    g_autoptr(People) people = people_new(document, lexicon, vocabulary, gazetteer);
    g_autoptr(Entities) entities = entities_new(people, gazetteer);
    g_autoptr(Topic) topic = topic_new(document, lexicon, vocabulary, gazetteer);
    g_autoptr(Background) background =
        background_new(document, expressions, lexicon, vocabulary, wording, parse, gazetteer);
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
    extraction->gazetteer = gazetteer;
    extraction->choice = (Choice){expressions, &extraction->reading, events};
    read_sentences(extraction);
    background_add(background, entities, events);
    speakers_free(extraction->speakers);
    return events;
}
