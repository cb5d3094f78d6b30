/* SPDX-License-Identifier: MIT */
#include "event/background.h"

#include "calendar/edtf.h"
#include "calendar/timex.h"
#include "event/cite.h"
#include "event/headline.h"
#include "event/quote.h"
#include "event/subject.h"
#include "event/topic.h"

#include <string.h>

enum {
    LISTED_MAX = 12,     /* events of a text, dated ones counted, up to which undated ones are added */
    ADDED_MAX = 6,       /* … and so many at most */
    WEIGHT_LEAST = 14,   /* what one weighs at least, by importance_of, in a report */
    WEIGHT_ELSE = 32,    /* … elsewhere */
    WORDS_LEAST = 5,     /* of its sentence */
    SENTENCES_MAX = 200, /* that are weighed */
    REPORT_DAYS = 62     /* a report's dates lie so near the day it was written */
};

/* A sentence that has an event: where it starts, and which. */
typedef struct {
    guint32 start;
    const char *id;
} Told;

struct Background {
    const Document *document;
    const Expressions *expressions;
    const Lexicon *lexicon;
    const Wording *wording;
    Vocabulary *vocabulary;
    Parse *parse; /* NULL for a language whose sentences aren't parsed */
    const Gazetteer *gazetteer;
    Importance *importance;
    GArray *told; /* of Told, in text order */
};

/* A sentence that may be told. */
typedef struct {
    Span span;
    guint block;
    int weight;
    const char *before; /* id of the event of the sentence before it; NULL where that has none */
} Candidate;

/* The work under way. */
typedef struct {
    const Background *given;
    Entities *entities;
    Events *events;
    Topic *topic;
    bool is_report;
    Moment bound; /* of a report: by when all in it was past */
    GHashTable *seen;
    ClassId later, earlier; /* words that say so at the head of a sentence */
    Reading reading;
    Segments segments;
} Work;

/* Whether most dates of the text lie near a known day of writing. */
static bool
is_report(const Expressions *expressions)
{
    if (expressions->dct_kind != DCT_GIVEN && expressions->dct_kind != DCT_METADATA)
        return false;
    guint near = 0, all = 0;
    for (guint i = 0; i < expressions->items->len; i++) {
        const Expression *expression = expression_at(expressions, i);
        if (!expression->has_moment)
            continue;
        const Moment *moment = &expression->moment;
        gint64 days = expressions->dct.last - moment->last;
        all++;
        near += days >= -REPORT_DAYS && days <= REPORT_DAYS;
    }
    return near * 2 >= all && near > 0;
}

/* The event of the sentence that starts there; NULL when it has none. `*at` goes forward through `told`. */
static const char *
find_told(const GArray *told, guint *at, guint32 start)
{
    while (*at < told->len && g_array_index(told, Told, *at).start < start)
        ++*at;
    bool is_here = *at < told->len && g_array_index(told, Told, *at).start == start;
    return is_here ? g_array_index(told, Told, *at).id : NULL;
}

static bool
is_prose(const Document *document, guint block)
{
    guint8 kind = g_array_index(document->blocks, Block, block).kind;
    return kind == BLOCK_PARAGRAPH || kind == BLOCK_ITEM;
}

/* Weighs the sentences of the text's beginning that have no event. */
static GArray *
find_candidates(const Work *work)
{
    const Background *given = work->given;
    const Document *document = given->document;
    GArray *candidates = g_array_new(FALSE, FALSE, sizeof(Candidate));
    g_autoptr(Splitter) splitter = splitter_new(document, given->lexicon);
    Sentence sentence;
    const char *before = NULL;
    guint at = 0;
    while (candidates->len < SENTENCES_MAX && splitter_next(splitter, &sentence) &&
           sentence.span.start < IMPORTANCE_BYTES) {
        const char *told = find_told(given->told, &at, sentence.span.start);
        int least = work->is_report ? WEIGHT_LEAST : WEIGHT_ELSE;
        int weight = importance_of(given->importance, document->text + sentence.span.start,
                                   span_length(sentence.span), sentence.span.start);
        const Token *last = &sentence.tokens[sentence.token_count - 1];
        bool is_whole = sentence.token_count > WORDS_LEAST && last->kind == TOKEN_PUNCT &&
                        last->mark != '?' && last->mark != ':' && !sentence.continues;
        if (!told && is_whole && weight >= least && is_prose(document, sentence.block)) {
            Candidate candidate = {sentence.span, sentence.block, weight, before};
            g_array_append_val(candidates, candidate);
        }
        before = told;
    }
    return candidates;
}

static int
compare_weights(gconstpointer a, gconstpointer b)
{
    const Candidate *x = a, *y = b;
    if (x->weight != y->weight)
        return y->weight - x->weight;
    return (x->span.start > y->span.start) - (x->span.start < y->span.start);
}

static int
compare_places(gconstpointer a, gconstpointer b)
{
    const Candidate *x = a, *y = b;
    return (x->span.start > y->span.start) - (x->span.start < y->span.start);
}

/* Whether the verb tells that something happened: "burned", "was burned", "has burned", not "burns". */
static bool
is_past(const Reading *reading, guint verb)
{
    if (reading_is(reading, (int) verb, KIND_MODAL | KIND_FUTURE) ||
        reading_acts(reading, (int) verb, FUNCTION_IS))
        return false;
    int next = reading_after(reading, verb);
    bool is_auxiliary = reading_is(reading, (int) verb, KIND_AUXILIARY | KIND_BE);
    bool is_participle =
        reading_is(reading, next, KIND_PARTICIPLE | KIND_PAST) || reading_has(reading, next, SHAPE_ED);
    if (is_auxiliary && reading_is(reading, next, KIND_BE)) /* "has been shut" */
        is_participle = true;
    if (is_auxiliary)
        return is_participle && !reading_is(reading, (int) verb, KIND_PRESENT);
    return reading_is(reading, (int) verb, KIND_PAST) || reading_has(reading, (int) verb, SHAPE_ED);
}

/* The main clause as a statement; false where it doesn't tell anything past of somebody named. */
static bool
find_statement(Work *work, Statement *statement)
{
    const Reading *reading = &work->reading;
    const Segment *segment = &work->segments.items[0];
    guint index = 0;
    while (index < work->segments.count && (segment->kind != SEGMENT_MAIN || segment->verb == NO_TOKEN))
        segment = &work->segments.items[++index];
    if (index == work->segments.count || segment->is_quoted || !is_past(reading, segment->verb))
        return false;
    Range own = segment_subject(reading, segment), nowhere = {segment->verb, segment->verb};
    if (own.first == own.end || reading_has(reading, (int) own.first, SHAPE_ING) ||
        !statement_find(reading, &work->segments, nowhere, statement) || statement->verb == NO_TOKEN)
        return false;
    Range subject = statement->subject.first < statement->subject.end ? statement->subject : statement->body;
    bool is_nobody = reading_acts(reading, (int) subject.first,
                                  FUNCTION_I | FUNCTION_WE | FUNCTION_YOU | FUNCTION_IT | FUNCTION_THEY);
    Range verb = {statement->verb, statement->verb + 1};
    if (is_nobody || (work->given->parse && !parse_judge(work->given->parse, reading, verb, NULL, statement)))
        return false;
    return !statement->is_planned && !statement->is_denied && !statement->is_quoted;
}

/* Says which event it came after or before, where its first word does. */
static void
set_order(const Work *work, const Candidate *candidate, Event *event)
{
    const Lexicon *lexicon = work->given->lexicon;
    WordId first = work->reading.tokens[0].word;
    if (candidate->before && lexicon_is(lexicon, first, work->later, NULL))
        event->after = candidate->before;
    else if (candidate->before && lexicon_is(lexicon, first, work->earlier, NULL))
        event->before = candidate->before;
}

static void
set_bound(const Work *work, Event *event)
{
    Events *events = work->events;
    event->has_moment = true;
    event->moment = moment_before(&work->bound);
    event->moment.mod = MOD_ON_OR_BEFORE;
    g_autofree char *display = wording_format(work->given->wording, &event->moment);
    event->moment.doubt |= DOUBT_UNCERTAIN; /* EDTF's "?": nobody wrote this date */
    g_autofree char *date = edtf_format(&event->moment);
    g_autofree char *value = timex_format(&event->moment);
    event->date = events_word(events, date);
    event->display = events_word(events, display);
    event->value = events_word(events, value);
}

/* Makes an event of the sentence; false where it is none. */
static bool
tell(Work *work, const Candidate *candidate)
{
    static const Expressions none = {NULL};
    const Background *given = work->given;
    const char *text = given->document->text;
    g_autoptr(Splitter) splitter =
        splitter_new_span(given->document, given->lexicon, candidate->block, candidate->span);
    Sentence sentence;
    Statement statement;
    if (!splitter_next(splitter, &sentence))
        return false;
    reading_fill(&work->reading, given->document, given->vocabulary, &sentence, &none, 0, 0);
    if (reading_is(&work->reading, 0, KIND_BOILERPLATE))
        return false;
    if (given->parse)
        parse_read(given->parse, &sentence, &work->reading);
    segments_find(&work->reading, &work->segments);
    if (!find_statement(work, &statement))
        return false;
    bool is_she = reading_acts(&work->reading, (int) statement.body.first, FUNCTION_SHE);
    Names names = {.topic = topic_before(work->topic, candidate->block, candidate->span.start, is_she)};
    g_autofree char *headline = headline_make(&work->reading, &statement, (Range){0, 0}, &names);
    g_autofree char *quote = quote_fold(text + candidate->span.start, span_length(candidate->span));
    bool is_unnamed = !names.topic && reading_acts(&work->reading, (int) statement.body.first, FUNCTION_HE);
    if (!headline || is_unnamed || g_hash_table_contains(work->seen, quote))
        return false;
    g_autofree char *id = event_make_id(quote);
    Event *event = events_add(work->events);
    event->id = events_word(work->events, id);
    event->headline = events_word(work->events, headline);
    event->confidence = CONFIDENCE_LOW;
    if (work->is_report)
        set_bound(work, event);
    else
        set_order(work, candidate, event);
    event->importance =
        importance_event(given->importance, headline, candidate->span.start, CONFIDENCE_LOW, &statement);
    entities_name(work->entities, &work->reading, &statement, event);
    Source source = cite_statement(work->events, given->document, candidate->span, quote);
    event_add_source(event, &source);
    g_hash_table_add(work->seen, (gpointer) source.quote);
    return true;
}

Background *
background_new(const Document *document, const Expressions *expressions, const Lexicon *lexicon,
               Vocabulary *vocabulary, const Wording *wording, Parse *parse, const Gazetteer *gazetteer)
{
    Background *background = g_new0(Background, 1);
    background->document = document;
    background->expressions = expressions;
    background->lexicon = lexicon;
    background->vocabulary = vocabulary;
    background->wording = wording;
    background->parse = parse;
    background->gazetteer = gazetteer;
    background->importance = importance_new(document);
    background->told = g_array_new(FALSE, FALSE, sizeof(Told));
    return background;
}

void
background_free(Background *background)
{
    if (!background)
        return;
    importance_free(background->importance);
    g_array_unref(background->told);
    g_free(background);
}

void
background_tell(Background *background, guint32 sentence, guint32 offset, const Statement *statement,
                Event *event)
{
    Told told = {sentence, event->id};
    g_array_append_val(background->told, told);
    event->importance =
        importance_event(background->importance, event->headline, offset, event->confidence, statement);
}

/* Chooses the sentences that weigh most and makes events of them, `room` at most. */
static void
add_events(Work *work, guint room)
{
    g_autoptr(GArray) candidates = find_candidates(work);
    g_array_sort(candidates, compare_weights);
    g_array_set_size(candidates, MIN(candidates->len, 2 * room)); /* as many may turn out to be none */
    g_array_sort(candidates, compare_places);
    for (guint i = 0; i < candidates->len && room > 0; i++)
        room -= tell(work, &g_array_index(candidates, Candidate, i));
}

void
background_add(const Background *background, Entities *entities, Events *events)
{
    if (events->items->len >= LISTED_MAX || background->told->len == 0 ||
        !vocabulary_knows_clauses(background->vocabulary))
        return;
    g_autofree Work *work = g_new0(Work, 1);
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(Topic) topic =
        topic_new(background->document, background->lexicon, background->vocabulary, background->gazetteer);
    if (background->parse)
        parse_begin(background->parse, background->document); /* its text is gone through once more */
    work->given = background;
    work->entities = entities;
    work->events = events;
    work->topic = topic;
    work->seen = seen;
    work->later = lexicon_class(background->lexicon, "ev-later");
    work->earlier = lexicon_class(background->lexicon, "ev-earlier");
    work->is_report = is_report(background->expressions);
    work->bound = background->expressions->dct;
    add_events(work, MIN(LISTED_MAX - events->items->len, ADDED_MAX));
}
