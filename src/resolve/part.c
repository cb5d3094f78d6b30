/* SPDX-License-Identifier: MIT */
#include "resolve/ahead.h"
#include "resolve/closing.h"

enum { NEARER_OPEN = 2, NEARER_DAY = 3 };

enum { DAYS_A_WEEK = 7, LEAP_GAP = 8 /* years between two leap days, at most */ };

/* Which side of the document's date a partial date lies on, by its words or else by its tense. */
static gint32
side_of_dct(const Tag *tag)
{
    gint32 direction = get(tag, FIELD_DIRECTION, DIRECTION_NEAREST);
    if (direction == DIRECTION_AHEAD)
        return tag->tense == TENSE_PAST ? DIRECTION_BEFORE : DIRECTION_AFTER;
    if (direction != DIRECTION_NEAREST)
        return direction;
    bool is_ahead = tag->tense == TENSE_FUTURE || tag->tense == TENSE_CONDITIONAL ||
                    (tag->tense == TENSE_PRESENT && has(tag, FIELD_WEEKDAY)); /* "the hearing is Friday" */
    return is_ahead && !has(tag, FIELD_QUARTER) ? DIRECTION_AFTER : DIRECTION_BEFORE;
}

/* How many days lie between a day and a stretch; 0 within it. */
static gint64
distance(const Moment *moment, gint64 day)
{
    return moment->first > day ? moment->first - day : moment->last < day ? day - moment->last : 0;
}

/* The latest such stretch that has begun by `day`, or the first that hasn't ended by it. */
static bool
build_beside(const Tag *tag, gint64 day, gint32 side, bool is_strict, Moment *moment)
{
    gint64 year = day_to_civil(day).year;
    if (side == DIRECTION_SAME)
        return date_build(tag, year, moment);
    bool is_before = side == DIRECTION_BEFORE;
    for (int step = -1; step <= LEAP_GAP; step++) {
        Moment candidate;
        if (!date_build(tag, is_before ? year - step : year + step, &candidate))
            continue;
        bool holds = candidate.first <= day && candidate.last >= day;
        bool is_beside = is_before ? candidate.first <= day : candidate.last >= day;
        if (!is_beside || (is_strict && holds))
            continue;
        *moment = candidate;
        return true;
    }
    return false;
}

/* The same for a date whose side only its tense tells: the other side is taken where only there the weekday
 * that was told fits, where it is nearer by half and no tense was told, or where a day is so much nearer that
 * another year would have been told; not against the verb that it stands with ("met on"). `is_led_ahead`: its
 * sentence has told of what lies ahead before it, "next month to the sea, and in October to my sister's". */
static bool
build_nearby(const Tag *tag, gint64 day, bool is_led_ahead, Moment *moment)
{
    Moment other;
    bool follows = is_led_ahead && (tag->tense == TENSE_UNKNOWN || tag->tense == TENSE_PRESENT);
    gint32 side = follows ? DIRECTION_AFTER : side_of_dct(tag);
    if (!build_beside(tag, day, side, false, moment))
        return false;
    gint32 opposite = side == DIRECTION_BEFORE ? DIRECTION_AFTER : DIRECTION_BEFORE;
    if (!build_beside(tag, day, opposite, false, &other))
        return true;
    bool is_open = tag->tense == TENSE_UNKNOWN || tag->tense == TENSE_PRESENT || has(tag, FIELD_QUARTER);
    int ratio = is_open ? NEARER_OPEN : has(tag, FIELD_DAY) && !tag->is_close ? NEARER_DAY : 0;
    bool is_nearer = ratio && distance(&other, day) * ratio < distance(moment, day);
    if (date_fits_weekday(tag, moment) ? is_nearer && date_fits_weekday(tag, &other)
                                       : date_fits_weekday(tag, &other))
        *moment = other;
    return true;
}

/* Whether a date that lies well before what was told last is of the next year instead, as the text goes on to
 * tell. */
static bool
goes_on(const Resolver *resolver, const Tag *tag, const Moment *focus, const Moment *same)
{
    enum { BACKWARD_DAYS = 45 };
    gint64 year = moment_year_of(focus), told;
    Moment next, later;
    const Tag *ahead = ahead_told(resolver, &told);
    if (focus->first - same->last <= BACKWARD_DAYS || !ahead || told != year + 1)
        return false;
    return date_build(ahead, told, &next) && date_build(tag, year + 1, &later) && later.first <= next.last;
}

/* Whether the tag begins a range of months over New Year, "from October to March", and the story has come to
 * its end: then it began in the year before. */
static bool
begins_over_year(const Resolver *resolver, const Tag *tag, const Moment *focus)
{
    gint32 month = get(tag, FIELD_MONTH, 0);
    if (!tag->begins_range || !month || focus->precision > PRECISION_MONTH ||
        resolver->at + 1 >= resolver->tags->items->len)
        return false;
    gint32 last = get(tag_at(resolver->tags, resolver->at + 1), FIELD_MONTH, 0);
    return last && last < month && day_to_civil(focus->first).month <= last;
}

/* Whether a day or a month early in the year is told behind one late in the year, so that the story has come
 * to the next year: "last seen on 14 November, and again at the end of January". */
static bool
turns_late(const Resolver *resolver, const Tag *tag, const Moment *focus, const Moment *same)
{
    enum { BACK_DAYS = 240, ON_DAYS = 130 };
    Moment next;
    bool is_on = !tag->is_aside && !tag->is_back && has(tag, FIELD_MONTH) && !resolver->looks_back &&
                 !has(tag, FIELD_DIRECTION) && focus->precision <= PRECISION_MONTH;
    if (!is_on || focus->first - same->last < BACK_DAYS ||
        !date_build(tag, moment_year_of(focus) + 1, &next) || next.first - focus->last > ON_DAYS)
        return false;
    return !resolver->has_dct || next.first <= resolver->dct_day;
}

/* In a narrative a month without a year is of the year that is being told, or of the next when the story has
 * come to its end, or of the one before where the words look back from an earlier day: "well until
 * Christmas". */
static bool
build_in_narrative(const Resolver *resolver, const Tag *tag, const Moment *focus, Moment *moment)
{
    enum { LATE = 12, EARLY = 2, WINTER_ENDS = 3 };
    gint64 year = moment_year_of(focus);
    gint32 direction = get(tag, FIELD_DIRECTION, DIRECTION_NEAREST);
    if (direction == DIRECTION_AFTER && focus->precision == PRECISION_YEAR &&
        get(tag, FIELD_SEASON, 0) == SEASON_WINTER) /* the one that the year ends with */
        return date_build(tag, year, moment);
    if (direction == DIRECTION_BEFORE || direction == DIRECTION_AFTER)
        return build_beside(tag, direction == DIRECTION_BEFORE ? focus->first : focus->last, direction, true,
                            moment);
    if (begins_over_year(resolver, tag, focus))
        return date_build(tag, year - 1, moment);
    if (direction == DIRECTION_SAME && has(tag, FIELD_MONTH)) /* "that March" */
        return date_build(tag, year, moment) &&
               (moment->last >= focus->first || date_build(tag, year + 1, moment));
    bool has_month = focus->precision <= PRECISION_MONTH;
    int told = day_to_civil(focus->first).month;
    gint32 month = get(tag, FIELD_MONTH, 0);
    bool is_winter = focus->precision == PRECISION_SEASON && told == LATE;
    bool is_spring = get(tag, FIELD_SEASON, 0) == SEASON_SPRING && focus->precision == PRECISION_SEASON;
    bool turns =
        (month && ((has_month && told >= LATE && month <= EARLY) || (is_winter && month <= WINTER_ENDS))) ||
        (is_winter && is_spring);
    bool looks_back = tag->is_back && has_month && !tag->is_quoted;
    if (looks_back && date_build(tag, year, moment) && moment->first > focus->last)
        return date_build(tag, year - 1, moment);
    if (!date_build(tag, turns ? year + 1 : year, moment))
        return false;
    if (turns_late(resolver, tag, focus, moment))
        return date_build(tag, year + 1, moment);
    bool is_until = tag->is_aside && !tag->is_back && has_month && moment->last < focus->first;
    if (is_until) /* "from October until February" */
        return date_build(tag, year + 1, moment);
    return turns || !goes_on(resolver, tag, focus, moment) || date_build(tag, year + 1, moment);
}

char *
open_value(const Tag *tag)
{
    static const char *const seasons[] = {"", "SP", "SU", "FA", "WI"};
    if (has(tag, FIELD_MONTH) && has(tag, FIELD_DAY))
        return g_strdup_printf("XXXX-%02d-%02d", get(tag, FIELD_MONTH, 0), get(tag, FIELD_DAY, 0));
    if (has(tag, FIELD_MONTH))
        return g_strdup_printf("XXXX-%02d", get(tag, FIELD_MONTH, 0));
    if (has(tag, FIELD_DAY))
        return g_strdup_printf("XXXX-XX-%02d", get(tag, FIELD_DAY, 0));
    if (has(tag, FIELD_WEEKDAY))
        return g_strdup_printf("XXXX-WXX-%d", get(tag, FIELD_WEEKDAY, 0));
    if (has(tag, FIELD_SEASON))
        return g_strdup_printf("XXXX-%s", seasons[CLAMP(get(tag, FIELD_SEASON, 0), 0, 4)]);
    if (has(tag, FIELD_QUARTER))
        return g_strdup_printf("XXXX-Q%d", get(tag, FIELD_QUARTER, 0));
    if (has(tag, FIELD_HALF))
        return g_strdup_printf("XXXX-H%d", get(tag, FIELD_HALF, 0));
    return g_strdup("XXXX-XX-XX");
}

/* The part of the year that the time of writing gives it. */
static bool
close_beside_now(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    gint32 direction = get(tag, FIELD_DIRECTION, DIRECTION_NEAREST);
    if (!closing->is_now && !lean_on_dct(resolver, closing))
        return false;
    gint64 day = closing->anchor_moment.first;
    if (direction == DIRECTION_AHEAD)
        return build_beside(tag, day, side_of_dct(tag), false, &closing->moment);
    if (direction != DIRECTION_NEAREST)
        return build_beside(tag, day, direction, true, &closing->moment);
    const Focus *told = &resolver->told;
    bool is_led_ahead =
        told->is_set && told->sentence.start == tag->sentence.start && told->moment.first > day;
    return build_nearby(tag, day, is_led_ahead, &closing->moment);
}

/* Whether what will be is counted from a story that isn't known to have come to the time of writing: it may
 * be of any later year. */
static bool
is_ahead_of_unknown(const Resolver *resolver, const Tag *tag, const Closing *closing)
{
    const Focus *latest = &resolver->latest, *told = &resolver->told;
    bool is_told_here = told->is_set && told->sentence.start == tag->sentence.start;
    if (tag->tense != TENSE_FUTURE || resolver->has_dct || is_told_here || resolver->told_is_plan ||
        get(tag, FIELD_ANCHOR, ANCHORING_OPEN) == ANCHORING_NARRATIVE)
        return false;
    return closing->anchor_moment.precision > PRECISION_DAY ||
           (latest->is_set && closing->moment.first <= latest->moment.first);
}

bool
close_part_of_year(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    if (resolver->range.is_set && lean_on_focus(&resolver->range, closing))
        return build_beside(tag, closing->anchor_moment.first, DIRECTION_AFTER, false, &closing->moment);
    bool is_own_day = span_length(resolver->own_day) > 0 && resolver->own_day.start == tag->span.start;
    if (is_own_day && lean_on_dct(resolver, closing))
        return build_beside(tag, resolver->dct_day, DIRECTION_AFTER, false, &closing->moment);
    bool is_any = tag->is_one_of_many && has(tag, FIELD_SEASON) && !has(tag, FIELD_DIRECTION);
    if (is_any || !lean_for_part(resolver, tag, closing))
        return false;
    bool is_told = closing->anchor == ANCHOR_NARRATIVE && !closing->is_now &&
                   build_in_narrative(resolver, tag, &closing->anchor_moment, &closing->moment);
    if (is_told && is_ahead_of_unknown(resolver, tag, closing))
        return false;
    if (is_told && date_fits_weekday(tag, &closing->moment))
        return true;
    closing->is_misfit = is_told && !resolver->has_dct;
    return close_beside_now(resolver, tag, closing);
}

/* A weekday is counted from a day: from the one that is told, unless that lies ahead of the day of writing.
 */
static bool
lean_for_weekday(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    bool leans = lean_for_part(resolver, tag, closing);
    bool is_stretch = closing->is_now && closing->anchor_moment.precision == PRECISION_INTERVAL;
    bool is_day = leans && (closing->anchor_moment.precision <= PRECISION_DAY || is_stretch);
    bool is_ahead =
        is_day && !closing->is_now && resolver->has_dct && closing->anchor_moment.first > resolver->dct_day;
    if (is_day && !is_ahead)
        return true;
    bool points = has(tag, FIELD_DIRECTION) && get(tag, FIELD_ANCHOR, ANCHORING_OPEN) == ANCHORING_OPEN;
    bool is_of_speech = tag->is_quoted && tag->tense != TENSE_UNKNOWN;
    return ((leans && (resolver->is_near || is_of_speech)) || points) && lean_on_dct(resolver, closing);
}

/* Whether the day that was told last, in the same sentence, is that weekday: "6 May (Wed, 9 a.m.)". */
static bool
is_told_weekday(const Resolver *resolver, const Tag *tag)
{
    const Focus *focus = &resolver->day_focus;
    return focus->is_set && !has(tag, FIELD_DIRECTION) && focus->span.start >= tag->sentence.start &&
           day_weekday(focus->moment.first) == get(tag, FIELD_WEEKDAY, 0);
}

bool
close_weekday(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    if (tag->is_one_of_many)
        return false;
    if (is_told_weekday(resolver, tag) && lean_on_focus(&resolver->day_focus, closing)) {
        closing->moment = moment_day(closing->anchor_moment.first);
        return true;
    }
    bool ends_range = resolver->range.is_set && !has(tag, FIELD_DIRECTION);
    if (!(ends_range && lean_on_focus(&resolver->range, closing)) &&
        !lean_for_weekday(resolver, tag, closing))
        return false;
    gint64 day = closing->anchor_moment.first;
    int ahead = (get(tag, FIELD_WEEKDAY, 1) - day_weekday(day) + DAYS_A_WEEK) % DAYS_A_WEEK;
    gint32 direction = get(tag, FIELD_DIRECTION, DIRECTION_NEAREST);
    gint32 side = closing->is_now ? side_of_dct(tag) : direction;
    bool is_strict = direction == DIRECTION_BEFORE || direction == DIRECTION_AFTER;
    if (side == DIRECTION_BEFORE)
        day -= (DAYS_A_WEEK - ahead) % DAYS_A_WEEK + (is_strict && ahead == 0 ? DAYS_A_WEEK : 0);
    else
        day += ahead + (is_strict && ahead == 0 ? DAYS_A_WEEK : 0);
    closing->moment = moment_day(day);
    return true;
}

/* On which side of its anchor a day without its month lies: ahead of the entry before it at the head of the
 * next one, beside the time of writing by its tense, else in the same month. */
static gint32
month_side(const Tag *tag, const Closing *closing)
{
    if (closing->anchor_moment.precision != PRECISION_DAY)
        return DIRECTION_SAME;
    if (has(tag, FIELD_LOG))
        return DIRECTION_AFTER;
    return !closing->is_now             ? DIRECTION_SAME
           : tag->tense == TENSE_FUTURE ? DIRECTION_AFTER
           : tag->tense == TENSE_PAST   ? DIRECTION_BEFORE
                                        : DIRECTION_SAME;
}

/* The day with that number in a month that lies so many months from the anchor's; false when that has none.
 */
static bool
day_of_month(const Moment *anchor, int day, int step, Moment *moment)
{
    Civil civil = day_to_civil(anchor->first);
    civil = day_to_civil(day_add_months(day_from_civil(civil.year, civil.month, 1), step));
    if (!civil_exists(civil.year, civil.month, day))
        return false;
    *moment = moment_day(day_from_civil(civil.year, civil.month, day));
    return true;
}

/* The day with that number in the month of the anchor, or in the next to it on that side, unless it lies much
 * nearer on the other: "on the 4th we buried them" in what is told of the 2nd. */
static bool
day_beside(const Moment *anchor, int day, gint32 side, Moment *moment)
{
    enum { NEARER = 3 };
    int told = day_to_civil(anchor->first).day;
    int step = side == DIRECTION_AFTER && day < told ? 1 : side == DIRECTION_BEFORE && day > told ? -1 : 0;
    Moment other;
    if (step == 0 || !day_of_month(anchor, day, step, &other))
        return day_of_month(anchor, day, 0, moment);
    bool is_near = day_of_month(anchor, day, 0, moment) &&
                   distance(moment, anchor->first) * NEARER < distance(&other, anchor->first);
    if (!is_near)
        *moment = other;
    return true;
}

bool
close_day_of_month(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    const Focus *focus = &resolver->focus;
    const Focus *entry = &resolver->entry;
    bool is_back = entry->is_set && entry->block == tag->block && focus->moment.first < entry->moment.first;
    bool is_here =
        focus->is_set && focus->block == tag->block && focus->moment.precision <= PRECISION_MONTH && !is_back;
    bool leans = is_here ? lean_on_focus(focus, closing) : lean_for_part(resolver, tag, closing);
    if (!leans || closing->anchor_moment.precision > PRECISION_MONTH)
        return false;
    return day_beside(&closing->anchor_moment, get(tag, FIELD_DAY, 1), month_side(tag, closing),
                      &closing->moment) &&
           date_narrow(tag, &closing->moment);
}
