/* SPDX-License-Identifier: MIT */
#include "resolve/resolver.h"

#include "calendar/day.h"

enum { DAYS_A_WEEK = 7, DECEMBER = 12, LEAP_GAP = 8 /* years between two leap days, at most */ };

/* How many expressions after a quarter was told a year is still compared with it. */
enum { QUARTERS_A_YEAR = 4, QUARTER_REACH = 8 };

static bool
has(const Tag *tag, Field field)
{
    return meaning_has(&tag->meaning, field);
}

static gint32
get(const Tag *tag, Field field, gint32 otherwise)
{
    return meaning_get(&tag->meaning, field, otherwise);
}

/* ---- Anchors: what an expression may lean on ---- */

/* Leans on the document's date. False when it has none. */
static bool
lean_on_dct(const Resolver *resolver, Closing *closing)
{
    if (!resolver->has_dct)
        return false;
    closing->anchor = ANCHOR_DCT;
    closing->anchor_moment = resolver->out->dct;
    return true;
}

static bool
lean_on_focus(const Focus *focus, Closing *closing)
{
    if (!focus->is_set)
        return false;
    closing->anchor = ANCHOR_NARRATIVE;
    closing->anchor_moment = focus->moment;
    closing->anchor_item = focus->item;
    return true;
}

/* Whether the last date told with its year stands in the tag's own sentence and is none of the future. */
static bool
is_told_here(const Resolver *resolver, const Tag *tag)
{
    if (!resolver->explicit_focus.is_set)
        return false;
    const Expression *told = expression_at(resolver->out, resolver->explicit_focus.item);
    bool is_past = !resolver->has_dct || told->moment.first <= resolver->dct_day;
    return told->sentence.start == tag->sentence.start && is_past;
}

/* The anchor of a partial date ("June 29", "Monday"): the narrative's in a narrative, else the document's. */
static bool
lean_for_part(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    gint32 wanted = get(tag, FIELD_ANCHOR, ANCHORING_OPEN);
    if (wanted == ANCHORING_DCT)
        return lean_on_dct(resolver, closing);
    bool is_narrative =
        resolver->is_narrative || wanted == ANCHORING_NARRATIVE || is_told_here(resolver, tag);
    if (is_narrative && lean_on_focus(&resolver->focus, closing))
        return true;
    return lean_on_dct(resolver, closing);
}

/* The anchor of a shift by `unit`: for days, the last date told to the day where the last one told is
 * coarser. */
static bool
lean_for_shift(const Resolver *resolver, const Tag *tag, Precision unit, Closing *closing)
{
    if (get(tag, FIELD_ANCHOR, ANCHORING_OPEN) == ANCHORING_DCT)
        return lean_on_dct(resolver, closing);
    bool is_coarse = resolver->focus.is_set && resolver->focus.moment.precision > unit;
    const Focus *focus = is_coarse && resolver->day_focus.is_set ? &resolver->day_focus : &resolver->focus;
    return lean_on_focus(focus, closing) || lean_on_dct(resolver, closing);
}

/* ---- Building a date of a known year ---- */

/* The day of the nth weekday of a month (negative: from its end). */
static gint64
nth_weekday(gint64 year, int month, int weekday, int nth)
{
    gint64 first = day_from_civil(year, month, 1);
    gint64 day = first + (weekday - day_weekday(first) + DAYS_A_WEEK) % DAYS_A_WEEK;
    if (nth > 0)
        return day + (gint64) DAYS_A_WEEK * (nth - 1);
    gint64 last = first + month_length(year, month) - 1;
    return day + (last - day) / DAYS_A_WEEK * DAYS_A_WEEK;
}

/* The stretch of `year` that the tag's fields name; false when there is no such day. */
static bool
build(const Tag *tag, gint64 year, Moment *moment)
{
    gint32 month = get(tag, FIELD_MONTH, 0), day = get(tag, FIELD_DAY, 0);
    if (ABS(year) > YEAR_MAX)
        return false;
    if (has(tag, FIELD_EASTER))
        *moment = moment_day(day_easter(year) + get(tag, FIELD_EASTER, 0));
    else if (has(tag, FIELD_NTH) && month)
        *moment = moment_day(nth_weekday(year, month, get(tag, FIELD_WEEKDAY, 1), get(tag, FIELD_NTH, 1)));
    else if (month && day && !civil_exists(year, month, day))
        return false;
    else if (month && day)
        *moment = moment_day(day_from_civil(year, month, day));
    else if (month)
        *moment = moment_month(year, month);
    else if (has(tag, FIELD_SEASON))
        *moment = moment_season(year, (Season) get(tag, FIELD_SEASON, 1));
    else if (has(tag, FIELD_QUARTER))
        *moment = moment_quarter(year, CLAMP(get(tag, FIELD_QUARTER, 1), 1, 4));
    else if (has(tag, FIELD_HALF))
        *moment = moment_half(year, CLAMP(get(tag, FIELD_HALF, 1), 1, 2));
    else
        *moment = moment_year(year);
    return true;
}

/* ---- Partial dates: the year comes from the anchor ---- */

/* Which side of the document's date a partial date lies on, by its words or else by its tense. */
static gint32
side_of_dct(const Tag *tag)
{
    gint32 direction = get(tag, FIELD_DIRECTION, DIRECTION_NEAREST);
    if (direction != DIRECTION_NEAREST)
        return direction;
    return tag->tense == TENSE_FUTURE ? DIRECTION_AFTER : DIRECTION_BEFORE;
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
        return build(tag, year, moment);
    bool is_before = side == DIRECTION_BEFORE;
    for (int step = -1; step <= LEAP_GAP; step++) {
        Moment candidate;
        if (!build(tag, is_before ? year - step : year + step, &candidate))
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

/* Whether the day of a date told with its weekday is that weekday. */
static bool
fits_weekday(const Tag *tag, const Moment *moment)
{
    return !has(tag, FIELD_WEEKDAY) || has(tag, FIELD_NTH) || moment->precision != PRECISION_DAY ||
           day_weekday(moment->first) == get(tag, FIELD_WEEKDAY, 0);
}

/* The same for a date whose side only its tense tells: the other side is taken where only there the weekday
 * that was told fits, or where it is the nearer by far and no future was spoken of. */
static bool
build_nearby(const Tag *tag, gint64 day, Moment *moment)
{
    Moment other;
    gint32 side = side_of_dct(tag);
    if (!build_beside(tag, day, side, false, moment))
        return false;
    gint32 opposite = side == DIRECTION_BEFORE ? DIRECTION_AFTER : DIRECTION_BEFORE;
    if (!build_beside(tag, day, opposite, false, &other))
        return true;
    bool is_open = tag->tense == TENSE_UNKNOWN || tag->tense == TENSE_PRESENT;
    bool is_nearer = distance(&other, day) < distance(moment, day);
    if (fits_weekday(tag, moment) ? is_nearer && is_open && fits_weekday(tag, &other)
                                  : fits_weekday(tag, &other))
        *moment = other;
    return true;
}

/* In a narrative a month without a year is of the year that is being told, or of the next when the story has
 * come to its end. */
static bool
build_in_narrative(const Tag *tag, const Moment *focus, Moment *moment)
{
    enum { LATE = 12, EARLY = 2 };
    gint64 year = moment_year_of(focus);
    gint32 direction = get(tag, FIELD_DIRECTION, DIRECTION_NEAREST);
    if (direction == DIRECTION_BEFORE || direction == DIRECTION_AFTER)
        return build_beside(tag, direction == DIRECTION_BEFORE ? focus->first : focus->last, direction, true,
                            moment);
    bool has_month = focus->precision <= PRECISION_MONTH;
    int told = day_to_civil(focus->first).month;
    gint32 month = get(tag, FIELD_MONTH, 0);
    bool turns = has_month && month && told >= LATE && month <= EARLY;
    return build(tag, turns ? year + 1 : year, moment);
}

/* The value of a partial date that nothing closes: "XXXX-06-29". */
static char *
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

static bool
close_part_of_year(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    if (resolver->range.is_set && lean_on_focus(&resolver->range, closing))
        return build_beside(tag, closing->anchor_moment.first, DIRECTION_AFTER, false, &closing->moment);
    if (!lean_for_part(resolver, tag, closing))
        return false;
    if (closing->anchor == ANCHOR_NARRATIVE)
        return build_in_narrative(tag, &closing->anchor_moment, &closing->moment);
    gint32 direction = get(tag, FIELD_DIRECTION, DIRECTION_NEAREST);
    if (direction != DIRECTION_NEAREST)
        return build_beside(tag, resolver->dct_day, direction, true, &closing->moment);
    return build_nearby(tag, resolver->dct_day, &closing->moment);
}

static bool
close_weekday(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    if (!lean_for_part(resolver, tag, closing) || closing->anchor_moment.precision > PRECISION_DAY)
        return false;
    gint64 day = closing->anchor_moment.first;
    int ahead = (get(tag, FIELD_WEEKDAY, 1) - day_weekday(day) + DAYS_A_WEEK) % DAYS_A_WEEK;
    gint32 direction = get(tag, FIELD_DIRECTION, DIRECTION_NEAREST);
    gint32 side = closing->anchor == ANCHOR_DCT ? side_of_dct(tag) : direction;
    bool is_strict = direction == DIRECTION_BEFORE || direction == DIRECTION_AFTER;
    if (side == DIRECTION_BEFORE)
        day -= (DAYS_A_WEEK - ahead) % DAYS_A_WEEK + (is_strict && ahead == 0 ? DAYS_A_WEEK : 0);
    else
        day += ahead + (is_strict && ahead == 0 ? DAYS_A_WEEK : 0);
    closing->moment = moment_day(day);
    return true;
}

/* "the 14th": of the month that is being told. */
static bool
close_day_of_month(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    if (!lean_for_part(resolver, tag, closing) || closing->anchor_moment.precision > PRECISION_MONTH)
        return false;
    Civil civil = day_to_civil(closing->anchor_moment.first);
    int day = get(tag, FIELD_DAY, 1);
    if (!civil_exists(civil.year, civil.month, day))
        return false;
    closing->moment = moment_day(day_from_civil(civil.year, civil.month, day));
    return true;
}

/* ---- Shifts: "two days later", "last year" ---- */

/* The value of a shift finer than its anchor: the anchor's, with X for what isn't known. */
static char *
masked_value(const Moment *anchor, Precision unit)
{
    g_autofree char *value = timex_format(anchor);
    if (anchor->precision == PRECISION_YEAR && unit <= PRECISION_DAY)
        return g_strconcat(value, "-XX-XX", NULL);
    if (anchor->precision <= PRECISION_YEAR && anchor->precision >= PRECISION_MONTH)
        return g_strconcat(value, "-XX", NULL);
    return g_steal_pointer(&value);
}

/* A year that holds the day, and a part of it: "June last year". */
static bool
build_in_shifted(const Tag *tag, Closing *closing)
{
    if (!has(tag, FIELD_MONTH) && !has(tag, FIELD_SEASON) && !has(tag, FIELD_QUARTER))
        return true;
    return build(tag, moment_year_of(&closing->moment), &closing->moment);
}

/* "a year earlier" where the talk is of a quarter means the same quarter of the year before. */
static bool
is_year_of_quarter(const Resolver *resolver, const Tag *tag, Precision unit, gint32 amount, gint32 shift)
{
    if (unit != PRECISION_YEAR || shift != -1 || amount != 1000 || !resolver->quarter_focus.is_set)
        return false;
    if (has(tag, FIELD_MONTH) || has(tag, FIELD_SEASON) || get(tag, FIELD_COMPARED, 0) == 0)
        return false;
    return resolver->out->items->len - resolver->quarter_focus.item <= QUARTER_REACH;
}

static bool
close_shift(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    Precision unit = (Precision) get(tag, FIELD_UNIT, PRECISION_DAY);
    gint32 amount = get(tag, FIELD_AMOUNT, 1000), shift = get(tag, FIELD_SHIFT, 0);
    if (amount == AMOUNT_VAGUE) {
        closing->value = g_strdup(shift < 0 ? "PAST_REF" : "FUTURE_REF");
        return false;
    }
    if (is_year_of_quarter(resolver, tag, unit, amount, shift) &&
        lean_on_focus(&resolver->quarter_focus, closing))
        return moment_shift(&closing->anchor_moment, -QUARTERS_A_YEAR, PRECISION_QUARTER, &closing->moment);
    if (!lean_for_shift(resolver, tag, unit, closing))
        return false;
    if (closing->anchor_moment.precision > unit && closing->anchor_moment.precision != PRECISION_INTERVAL) {
        closing->moment = closing->anchor_moment; /* never narrower than what was told */
        closing->value = masked_value(&closing->anchor_moment, unit);
        return true;
    }
    if (unit < PRECISION_DAY) {
        closing->moment = moment_day(closing->anchor_moment.first);
        return true;
    }
    gint64 steps = (gint64) shift * ((amount + 500) / 1000);
    return moment_shift(&closing->anchor_moment, steps, unit, &closing->moment) &&
           build_in_shifted(tag, closing);
}

/* ---- Whole dates ---- */

/* Gives a date in numbers alone its day and month. False when it has neither order. */
static bool
settle_order(const Resolver *resolver, Tag *tag)
{
    gint32 first = get(tag, FIELD_FIRST, 0), second = get(tag, FIELD_SECOND_PART, 0);
    bool is_day_first = resolver->order == ORDER_DAY_MONTH ? second <= DECEMBER : first > DECEMBER;
    gint32 month = is_day_first ? second : first;
    if (month > DECEMBER)
        return false;
    meaning_set(&tag->meaning, FIELD_MONTH, month);
    meaning_set(&tag->meaning, FIELD_DAY, is_day_first ? first : second);
    return true;
}

static bool
close_decade(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    gint64 decade = get(tag, FIELD_DECADE, 0);
    if (decade < 100) {
        gint64 century = 1900;
        if (resolver->is_narrative && resolver->focus.is_set)
            century = moment_year_of(&resolver->focus.moment) / 100 * 100;
        else if (decade < 20)
            century = 2000;
        decade += MAX(century, 0);
    }
    closing->moment = moment_decade(decade / 10 * 10);
    return true;
}

static bool
close_century(const Tag *tag, Closing *closing)
{
    gint64 century = get(tag, FIELD_CENTURY, 1);
    if (century < 1)
        return false;
    if (get(tag, FIELD_ERA, ERA_AD) == ERA_AD) {
        closing->moment = moment_century((century - 1) * 100);
        return true;
    }
    Moment from = moment_year(1 - century * 100), to = moment_year((1 - century) * 100);
    closing->moment = moment_interval(&from, &to);
    closing->value = g_strdup_printf("BC%02d", (int) (century - 1));
    return true;
}

/* Which kind of date the tag tells, from the most to the least that it says of itself. */
static bool
close_by_kind(const Resolver *resolver, Tag *tag, Closing *closing)
{
    gint64 year;
    if (has(tag, FIELD_FIRST) && !settle_order(resolver, tag))
        return false;
    if (meaning_year(resolver, &tag->meaning, &year)) {
        closing->anchor = ANCHOR_NONE;
        if (has(tag, FIELD_FISCAL))
            closing->value = g_strdup_printf("FY%04d", (int) year);
        return build(tag, year, &closing->moment);
    }
    if (has(tag, FIELD_DECADE))
        return close_decade(resolver, tag, closing);
    if (has(tag, FIELD_CENTURY))
        return close_century(tag, closing);
    if (has(tag, FIELD_SHIFT) && !has(tag, FIELD_WEEKDAY))
        return close_shift(resolver, tag, closing);
    if (has(tag, FIELD_MONTH) || has(tag, FIELD_SEASON) || has(tag, FIELD_QUARTER) || has(tag, FIELD_HALF) ||
        has(tag, FIELD_EASTER))
        return close_part_of_year(resolver, tag, closing);
    if (has(tag, FIELD_WEEKDAY) && !has(tag, FIELD_DAY))
        return close_weekday(resolver, tag, closing);
    if (has(tag, FIELD_DAY))
        return close_day_of_month(resolver, tag, closing);
    return false;
}

/* ---- Times of day ---- */

static void
narrow_to_clock(const Tag *tag, Closing *closing)
{
    gint64 day = closing->moment.first;
    gint32 hour = get(tag, FIELD_HOUR, 0), minute = get(tag, FIELD_MINUTE, 0);
    gint32 meridiem = get(tag, FIELD_MERIDIEM, -1);
    bool is_pm = meridiem == 1 || get(tag, FIELD_DAYPART, 0) >= DAYPART_AFTERNOON;
    if (meridiem == 0 && hour == 12)
        hour = 0;
    else if (is_pm && hour < 12)
        hour += 12;
    if (hour == 24) {
        g_autofree char *value = timex_format(&closing->moment);
        closing->value = g_strconcat(value, "T24:00", NULL);
        closing->moment = moment_minute(day + 1, 0, 0);
    } else if (has(tag, FIELD_SECOND)) {
        closing->moment = moment_second(day, hour, minute, get(tag, FIELD_SECOND, 0));
    } else {
        closing->moment = moment_minute(day, hour, minute);
    }
}

/* The value of a time whose day is unknown. */
static char *
open_time_value(const Tag *tag)
{
    static const char *const dayparts[] = {"", "MO", "MI", "AF", "EV", "NI", "DT"};
    if (!has(tag, FIELD_HOUR))
        return g_strdup_printf("XXXX-XX-XXT%s", dayparts[CLAMP(get(tag, FIELD_DAYPART, 0), 0, 6)]);
    Closing clock = {.moment = moment_day(0)};
    narrow_to_clock(tag, &clock);
    g_autofree char *value = clock.value ? g_strdup(clock.value) : timex_format(&clock.moment);
    g_free(clock.value);
    return g_strconcat("XXXX-XX-XX", value + sizeof "1970-01-01" - 1, NULL);
}

static void
narrow_to_time(const Tag *tag, Closing *closing)
{
    bool has_time = has(tag, FIELD_HOUR) || has(tag, FIELD_DAYPART);
    if (!has_time)
        return;
    if (!closing->has_moment || closing->moment.precision > PRECISION_DAY) {
        g_free(closing->value);
        closing->value = open_time_value(tag);
        closing->has_moment = false;
        return;
    }
    if (has(tag, FIELD_HOUR))
        narrow_to_clock(tag, closing);
    else
        closing->moment = moment_daypart(closing->moment.first, (DayPart) get(tag, FIELD_DAYPART, 0));
}

static const char *const references[] = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"};

void
close_date(Resolver *resolver, const Tag *tag, Closing *closing)
{
    Tag settled = *tag;
    *closing = (Closing){0};
    if (has(tag, FIELD_REFERENCE)) {
        closing->value = g_strdup(references[CLAMP(get(tag, FIELD_REFERENCE, 0), 0, 2)]);
        return;
    }
    closing->has_moment = close_by_kind(resolver, &settled, closing);
    if (closing->has_moment && !fits_weekday(tag, &closing->moment) && closing->anchor != ANCHOR_NONE)
        closing->has_moment = false; /* the year that was inherited is not the one meant */
    if (!closing->has_moment) {
        closing->anchor = ANCHOR_NONE;
        if (!closing->value)
            closing->value = open_value(&settled);
    }
    narrow_to_time(&settled, closing);
}
