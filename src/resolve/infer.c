/* SPDX-License-Identifier: MIT */
#include "resolve/infer.h"

#include "resolve/closing.h"
#include "resolve/dateline.h"

enum {
    YEARS_AHEAD = 110, /* candidates: from the latest year told on */
    AGES_MAX = 64,     /* how many ages are looked at, of now and of then */
    NAME_BYTES = 64,   /* a person's name, and how much of a sentence is searched for it */
    NAMED_BYTES = 4096,
    STORY_TAGS = 16, /* how far back a day is looked for that tells of which year the story is */
    YEARS_ALONE = 2, /* how far a weekday alone is trusted beyond that year */
    DAYS_AFTER = 9,  /* a day told with its weekday but no year is at most this old when it is written of */
};

/* The years that are still possible, counted from `first`. */
typedef struct {
    gint64 first;
    bool is_possible[YEARS_AHEAD];
    bool has_weekday, has_age;
    Tag day; /* the first day told with its weekday */
    Span age_now, age_then;
    Moment latest; /* the latest date told with its year */
    guint latest_tag;
    bool has_latest;
} Evidence;

static bool
is_date(const Tag *tag)
{
    return (tag->meaning.type == TIMEX_DATE || tag->meaning.type == TIMEX_TIME) && !tag->is_quoted;
}

/* Whether someone is told to have been born at the date. */
static bool
is_birth(const Tag *tag)
{
    return tag->life.kind == LIFE_BIRTH || tag->life.kind == LIFE_CHILD;
}

/* The date of a tag that tells its year. */
static bool
whole_date(const Resolver *resolver, const Tag *tag, Moment *moment)
{
    gint64 year;
    return has(tag, FIELD_YEAR) && meaning_year(resolver, &tag->meaning, &year) &&
           date_build(tag, year, moment);
}

static void
note_latest(const Resolver *resolver, Evidence *evidence, guint index)
{
    const Tag *tag = tag_at(resolver->tags, index);
    Moment moment;
    bool is_past = tag->tense == TENSE_PAST || tag->tense == TENSE_UNKNOWN;
    if (tag->meaning.type != TIMEX_DATE || !is_past || !whole_date(resolver, tag, &moment))
        return;
    if (evidence->has_latest && moment.first <= evidence->latest.first)
        return;
    evidence->latest = moment;
    evidence->latest_tag = index;
    evidence->has_latest = true;
}

/* Whether the last day told before the tag has a year in which its weekday fits: then it is of that year. */
static bool
is_of_story(const Resolver *resolver, guint index)
{
    const Tag *tag = tag_at(resolver->tags, index);
    Moment moment;
    for (guint i = index; i-- > 0 && index - i <= STORY_TAGS;)
        if (whole_date(resolver, tag_at(resolver->tags, i), &moment) && moment.precision == PRECISION_DAY)
            return date_build(tag, moment_year_of(&moment), &moment) && date_fits_weekday(tag, &moment);
    return false;
}

/* Leaves only the years in which the day has its weekday. */
static void
weigh_weekday(const Resolver *resolver, Evidence *evidence, guint index)
{
    const Tag *tag = tag_at(resolver->tags, index);
    if (!is_date(tag) || !has(tag, FIELD_WEEKDAY) || !has(tag, FIELD_MONTH) || !has(tag, FIELD_DAY) ||
        has(tag, FIELD_YEAR) || has(tag, FIELD_SHORT_YEAR) || is_of_story(resolver, index))
        return;
    if (!evidence->has_weekday)
        evidence->day = *tag;
    evidence->has_weekday = true;
    for (int i = 0; i < YEARS_AHEAD; i++) {
        Moment moment;
        evidence->is_possible[i] = evidence->is_possible[i] &&
                                   date_build(tag, evidence->first + i, &moment) &&
                                   date_fits_weekday(tag, &moment);
    }
}

/* Whether the paragraph of `then`, up to the end of its sentence, names the one whose age is told now. */
static bool
is_same_person(const Document *document, const Tag *now, const Tag *then)
{
    guint32 length = span_length(now->before);
    if (length < 2 || length > NAME_BYTES)
        return false;
    g_autofree char *name = document_slice(document, now->before);
    guint32 start = g_array_index(document->blocks, Block, then->block).span.start;
    start = MAX(start, then->span.start - MIN(then->span.start, NAMED_BYTES));
    guint32 end = MIN(then->sentence.end, then->span.end + NAMED_BYTES);
    return g_strstr_len(document->text + start, (gssize) (end - start), name) != NULL;
}

/* Whether the age then is of nobody whom its sentence names or calls he or she, in a text that tells but one
 * age of now: of the one who is asked, "I left in 1994, when I was 43". */
static bool
is_speaker(const Resolver *resolver, const Tag *then)
{
    return resolver->tags->evidence->len == 1 && has(then, FIELD_AGE) && then->life.kind == LIFE_NONE &&
           span_length(then->life.person) == 0 && !then->life.is_pronoun;
}

/* An age now and an age, or a birth, then leave two or three years. */
static void
weigh_age(const Resolver *resolver, Evidence *evidence, const Tag *now, const Tag *then)
{
    gint64 year;
    bool is_born = is_birth(then) && !has(then, FIELD_AGE);
    if ((!is_born && !has(then, FIELD_AGE)) || !meaning_year(resolver, &then->meaning, &year) ||
        !(is_speaker(resolver, then) || is_same_person(resolver->document, now, then)))
        return;
    gint64 from = year - get(then, FIELD_AGE, 0) + get(now, FIELD_AGE, 0) - (is_born ? 0 : 1);
    gint64 to = year - get(then, FIELD_AGE, 0) + get(now, FIELD_AGE, 0) + 1;
    evidence->has_age = true;
    evidence->age_now = now->span;
    evidence->age_then = then->span;
    for (int i = 0; i < YEARS_AHEAD; i++)
        if (evidence->first + i < from || evidence->first + i > to)
            evidence->is_possible[i] = false;
}

/* Each age of now with each of then: a text of nothing but ages is no evidence, and must not cost its square.
 */
static void
weigh_ages(const Resolver *resolver, Evidence *evidence)
{
    const Tags *tags = resolver->tags;
    guint nows = MIN(tags->evidence->len, AGES_MAX), thens = 0;
    for (guint i = 0; nows > 0 && i < tags->items->len && thens < AGES_MAX; i++) {
        const Tag *then = tag_at(tags, i);
        if (!has(then, FIELD_AGE) && !is_birth(then))
            continue;
        thens++;
        for (guint j = 0; j < nows; j++)
            weigh_age(resolver, evidence, &g_array_index(tags->evidence, Tag, j), then);
    }
}

/* The one year that is left within `span` years of the first; false when there is none or another. */
static bool
only_year(const Evidence *evidence, int span, gint64 *year)
{
    int found = 0;
    for (int i = 0; i < span; i++)
        if (evidence->is_possible[i]) {
            *year = evidence->first + i;
            found++;
        }
    return found == 1;
}

static char *
tell_evidence(const Resolver *resolver, const Evidence *evidence)
{
    const Document *document = resolver->document;
    GString *reason = g_string_new(NULL);
    if (evidence->has_weekday) {
        g_autofree char *day = document_slice(document, evidence->day.span);
        g_string_append_printf(reason, "“%s” (line %u) fits few years", day,
                               document_place(document, evidence->day.span.start).line);
    }
    if (evidence->has_age) {
        g_autofree char *now = document_slice(document, evidence->age_now);
        g_autofree char *then = document_slice(document, evidence->age_then);
        g_string_append_printf(reason, "%san age of %s now (line %u) goes with the one of %s (line %u)",
                               reason->len ? ", " : "", now,
                               document_place(document, evidence->age_now.start).line, then,
                               document_place(document, evidence->age_then.start).line);
    }
    if (evidence->has_latest && reason->len == 0) {
        Span span = tag_at(resolver->tags, evidence->latest_tag)->span;
        g_autofree char *latest = document_slice(document, span);
        g_autofree char *date = timex_format(&evidence->latest);
        g_string_append_printf(reason, "it was written no earlier than %s, as it tells of %s (line %u)", date,
                               latest, document_place(document, span.start).line);
    } else if (evidence->has_latest) {
        Span span = tag_at(resolver->tags, evidence->latest_tag)->span;
        g_autofree char *latest = document_slice(document, span);
        g_string_append_printf(reason, "%sthe latest date told is %s (line %u)", reason->len ? ", and " : "",
                               latest, document_place(document, span.start).line);
    }
    return g_string_free(reason, FALSE);
}

static void
gather(const Resolver *resolver, Evidence *evidence)
{
    for (guint i = 0; i < resolver->tags->items->len; i++)
        if (!tag_at(resolver->tags, i)->is_end) /* "its licence had been extended until 2030" */
            note_latest(resolver, evidence, i);
    if (!evidence->has_latest)
        return;
    evidence->first = moment_year_of(&evidence->latest);
    for (int i = 0; i < YEARS_AHEAD; i++)
        evidence->is_possible[i] = true;
    for (guint i = 0; i < resolver->tags->items->len; i++)
        weigh_weekday(resolver, evidence, i);
    weigh_ages(resolver, evidence);
}

/* The date that the evidence leaves: that of a dateline without its year; the days after one told with its
 * weekday; else the year. */
static bool
conclude(const Resolver *resolver, const Evidence *evidence, Moment *dct, Span *day)
{
    gint64 year;
    if (!evidence->has_weekday && !evidence->has_age)
        return false;
    if (!only_year(evidence, evidence->has_age ? YEARS_AHEAD : YEARS_ALONE + 1, &year))
        return false;
    if (dateline_find_in(resolver, year, dct, day))
        return true;
    if (!evidence->has_weekday || !date_build(&evidence->day, year, dct)) {
        *dct = moment_year(year);
        return true;
    }
    Moment last = moment_day(dct->first + DAYS_AFTER);
    *dct = moment_interval(dct, &last);
    *day = evidence->day.span;
    return true;
}

bool
infer_date(const Resolver *resolver, Moment *dct, Span *day, char **reason)
{
    Evidence evidence = {0};
    if (dateline_find(resolver, dct, reason))
        return true;
    gather(resolver, &evidence);
    *reason = evidence.has_latest ? tell_evidence(resolver, &evidence) : NULL;
    return evidence.has_latest && conclude(resolver, &evidence, dct, day);
}
