/* SPDX-License-Identifier: MIT */
#include "resolve/resolver.h"

#include "resolve/story.h"

#include <string.h>

enum {
    MESSAGE_BYTES = 560, /* two messages of the longest kind */
    NEAR_DAYS = 7,
    HISTORY_YEARS = 5,      /* more years of another time than this make a history */
    NEAR_YEARS = 1,         /* an explicit year this close to the document's speaks for news */
    SHORT_YEARS_AHEAD = 15, /* '30 is 2030 at most this long before */
    PIVOT_UNDATED = 30,     /* without any date: '30 .. '99 are of the 20th century */
};

/* The year with these last two digits that lies nearest to the one that the narrative told last, in full. */
static gint64
nearest_year(const Resolver *resolver, gint32 two_digits)
{
    enum { CENTURY = 100 };
    gint64 told = moment_year_of(&resolver->explicit_focus.moment);
    gint64 year = told - told % CENTURY + two_digits;
    if (year - told > CENTURY / 2)
        return year - CENTURY;
    return told - year > CENTURY / 2 ? year + CENTURY : year;
}

/* The century in which a year of two digits lies: that of the narrative, else such that it is not far ahead
 * of the document's date. */
static gint64
expand_short_year(const Resolver *resolver, gint32 two_digits)
{
    bool has_context = resolver->is_narrative && resolver->explicit_focus.is_set &&
                       moment_year_of(&resolver->explicit_focus.moment) >= FIRST_PLAIN_YEAR;
    gint64 context = has_context ? nearest_year(resolver, two_digits) : 0;
    if (has_context &&
        !(resolver->has_dct && context > day_to_civil(resolver->dct_day).year + SHORT_YEARS_AHEAD))
        return context;
    if (!resolver->has_dct)
        return two_digits >= PIVOT_UNDATED ? 1900 + two_digits : 2000 + two_digits;
    gint64 now = day_to_civil(resolver->dct_day).year;
    gint64 year = now - now % 100 + two_digits;
    return year > now + SHORT_YEARS_AHEAD ? year - 100 : year;
}

/* After a BC date the bare years of the passage count BC, as long as they run on: "264 BC … in 241". */
static bool
goes_on_before_christ(const Resolver *resolver, const Meaning *meaning, gint64 year)
{
    if (meaning_has(meaning, FIELD_ERA) || year >= FIRST_PLAIN_YEAR || !resolver->explicit_focus.is_set)
        return false;
    gint64 told = 1 - moment_year_of(&resolver->explicit_focus.moment);
    return told >= 1 && year <= told;
}

bool
meaning_year(const Resolver *resolver, const Meaning *meaning, gint64 *year)
{
    bool is_bc = meaning_get(meaning, FIELD_ERA, ERA_AD) == ERA_BC;
    gint64 full = meaning_get(meaning, FIELD_YEAR, 0);
    if (meaning_has(meaning, FIELD_YEAR) &&
        meaning_has(meaning, FIELD_SHORT_YEAR)) { /* the end of "1914-18" */
        *year = full - full % 100 + meaning_get(meaning, FIELD_SHORT_YEAR, 0);
        *year += *year < full ? 100 : 0;
        return true;
    }
    if (meaning_has(meaning, FIELD_YEAR)) {
        *year = is_bc || goes_on_before_christ(resolver, meaning, full) ? 1 - full : full;
        return true;
    }
    if (!meaning_has(meaning, FIELD_SHORT_YEAR))
        return false;
    *year = expand_short_year(resolver, meaning_get(meaning, FIELD_SHORT_YEAR, 0));
    return true;
}

/* Whether a numeric date is written with full stops, as only day-first orders are. */
static bool
has_stops(const Resolver *resolver, const Tag *tag)
{
    return memchr(resolver->document->text + tag->span.start, '.', span_length(tag->span)) != NULL;
}

static void
survey_order(Resolver *resolver, const Tag *tag)
{
    gint32 first = meaning_get(&tag->meaning, FIELD_FIRST, 0);
    gint32 second = meaning_get(&tag->meaning, FIELD_SECOND_PART, 0);
    if (!first || resolver->order != ORDER_UNKNOWN)
        return;
    if (first > 12 || has_stops(resolver, tag))
        resolver->order = ORDER_DAY_MONTH;
    else if (second > 12)
        resolver->order = ORDER_MONTH_DAY;
    resolver->is_order_told = resolver->order != ORDER_UNKNOWN;
}

/* How the document writes dates in words tells how it writes them in numbers: a day first, or a month first.
 */
static void
survey_words(const Resolver *resolver, const Tag *tag, int *lead)
{
    bool begins_plainly = !meaning_has(&tag->meaning, FIELD_WEEKDAY);
    if (begins_plainly && meaning_has(&tag->meaning, FIELD_MONTH) && meaning_has(&tag->meaning, FIELD_DAY))
        *lead += g_ascii_isdigit(resolver->document->text[tag->span.start]) ? 1 : -1;
}

/* Whether the tag tells a whole date of the days around the document's own, as the head of a piece of news
 * does.
 */
static bool
is_near_writing(const Resolver *resolver, const Tag *tag, gint64 year)
{
    gint32 month = meaning_get(&tag->meaning, FIELD_MONTH, 0), day = meaning_get(&tag->meaning, FIELD_DAY, 0);
    return resolver->has_dct && month && day && civil_exists(year, month, day) &&
           ABS(day_from_civil(year, month, day) - resolver->dct_day) <= NEAR_DAYS;
}

/* Whether the text's title tells one year, the one before its own: "Report of the inspector for the year
 * 1906", written early in 1907. */
static bool
has_title_year(const Resolver *resolver)
{
    enum { TITLE_BYTES = 120 };
    gint64 year = 0, other;
    guint years = 0;
    for (guint i = 0; i < resolver->tags->items->len && tag_at(resolver->tags, i)->block == 0; i++)
        if (meaning_year(resolver, &tag_at(resolver->tags, i)->meaning, years ? &other : &year))
            years++;
    const GArray *blocks = resolver->document->blocks;
    return years == 1 && blocks->len > 1 &&
           span_length(g_array_index(blocks, Block, 0).span) <= TITLE_BYTES && resolver->has_dct &&
           year == day_to_civil(resolver->dct_day).year - 1;
}

/* A document is a narrative of another time when more of its explicit years are far from its own date than
 * expressions lean on that date. */
void
resolver_survey(Resolver *resolver)
{
    guint far = 0, near = 0, near_short = 0;
    int lead = 0; /* dates in words that put the day first, less those that put the month first */
    gint64 now = resolver->has_dct ? day_to_civil(resolver->dct_day).year : 0;
    for (guint i = 0; i < resolver->tags->items->len; i++) {
        const Tag *tag = tag_at(resolver->tags, i);
        gint64 year;
        resolver->entries += story_heads_entry(resolver, tag);
        survey_order(resolver, tag);
        survey_words(resolver, tag, &lead);
        if (tag->meaning.type != TIMEX_DATE && tag->meaning.type != TIMEX_TIME)
            continue;
        if (meaning_year(resolver, &tag->meaning, &year)) {
            resolver->is_near |= is_near_writing(resolver, tag, year);
            bool is_short = !meaning_has(&tag->meaning, FIELD_YEAR);
            *(ABS(year - now) > NEAR_YEARS ? &far : is_short ? &near_short : &near) += 1;
        } else if (meaning_get(&tag->meaning, FIELD_ANCHOR, ANCHORING_OPEN) == ANCHORING_DCT ||
                   (meaning_has(&tag->meaning, FIELD_WEEKDAY) && !meaning_has(&tag->meaning, FIELD_MONTH))) {
            near++;
        }
    }
    if (resolver->order == ORDER_UNKNOWN && lead != 0)
        resolver->order = lead > 0 ? ORDER_DAY_MONTH : ORDER_MONTH_DAY;
    if (near || !far) /* else the context may move these years to another century */
        near += near_short;
    resolver->is_narrative = !resolver->has_dct || far > near || has_title_year(resolver);
    resolver->is_history = resolver->has_dct && far > HISTORY_YEARS + near;
    resolver->is_message = resolver->has_dct && !far && resolver->document->length <= MESSAGE_BYTES;
}
