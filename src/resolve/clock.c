/* SPDX-License-Identifier: MIT */
#include "resolve/closing.h"
#include "resolve/story.h"

enum { NOON = 12, DAY_HOURS = 24, HOUR_MINUTES = 60, NIGHT_ENDS = 6, HOUR_DIGITS = 100 };

static bool
tells_clock(const Tag *tag)
{
    return has(tag, FIELD_HOUR) || has(tag, FIELD_CLOCK);
}

/* The part of the day that the tag tells, or what it leans on in its sentence: "tonight at 8". */
static DayPart
part_of_day(const Tag *tag, const Closing *closing)
{
    if (has(tag, FIELD_DAYPART) || closing->anchor != ANCHOR_NARRATIVE)
        return (DayPart) get(tag, FIELD_DAYPART, DAYPART_NONE);
    bool is_near = closing->anchor_span.start >= tag->sentence.start;
    return is_near && closing->anchor_moment.precision == PRECISION_DAYPART ? closing->anchor_moment.daypart
                                                                            : DAYPART_NONE;
}

/* The hour of the day that is meant: with a.m. or p.m., or the part of the day that was told. */
static gint32
hour_of_day(const Tag *tag, const Closing *closing, gint32 hour)
{
    DayPart part = part_of_day(tag, closing);
    gint32 meridiem = get(tag, FIELD_MERIDIEM, -1);
    if (hour > NOON || hour == 0)
        return hour;
    if (meridiem < 0 && part == DAYPART_NIGHT && hour == NOON)
        return DAY_HOURS;
    bool is_late =
        part == DAYPART_AFTERNOON || part == DAYPART_EVENING || (part == DAYPART_NIGHT && hour >= NIGHT_ENDS);
    if (meridiem == 0 || (meridiem < 0 && part == DAYPART_MORNING))
        return hour % NOON;
    return (meridiem == 1 || is_late) && hour < NOON ? hour + NOON : hour;
}

/* Whether the hour is of the day after the one it leans on: early behind a night or an evening ("on the night
 * of 20 May … at six in the morning"), or at the head of an entry behind one late at night. */
static bool
turns_day(const Resolver *resolver, const Tag *tag, const Closing *closing)
{
    gint32 hour = hour_of_day(tag, closing, get(tag, FIELD_HOUR, get(tag, FIELD_CLOCK, 0) / HOUR_DIGITS));
    enum { LATE_HOUR = 18, SECONDS_AN_HOUR = 3600 };
    const Moment *anchor = &closing->anchor_moment;
    if (closing->anchor != ANCHOR_NARRATIVE || get(tag, FIELD_SHIFT, 1) != 0 || hour >= NOON)
        return false;
    bool is_dark = anchor->daypart == DAYPART_NIGHT || anchor->daypart == DAYPART_EVENING;
    if (anchor->precision == PRECISION_DAYPART)
        return is_dark && closing->anchor_span.start < tag->sentence.start;
    return anchor->precision < PRECISION_DAYPART && anchor->first_second >= LATE_HOUR * SECONDS_AN_HOUR &&
           story_begins_block(resolver, tag);
}

static void
narrow_to_clock(const Tag *tag, Closing *closing)
{
    gint64 day = closing->moment.first;
    gint32 clock = get(tag, FIELD_CLOCK, 0), minute = get(tag, FIELD_MINUTE, clock % HOUR_DIGITS);
    gint32 hour = hour_of_day(tag, closing, get(tag, FIELD_HOUR, clock / HOUR_DIGITS));
    if (minute < 0) { /* "ten to six" */
        hour = (hour + DAY_HOURS - 1) % DAY_HOURS;
        minute += HOUR_MINUTES;
    }
    if (hour == DAY_HOURS && minute > 0)
        hour = 0;
    if (hour == DAY_HOURS) {
        g_autofree char *value = timex_format(&closing->moment);
        closing->value = g_strconcat(value, "T24:00", NULL);
        closing->moment = moment_minute(day + 1, 0, 0);
    } else if (has(tag, FIELD_SECOND)) {
        closing->moment = moment_second(day, hour, minute, get(tag, FIELD_SECOND, 0));
    } else {
        closing->moment = moment_minute(day, hour, minute);
    }
    if (get(tag, FIELD_ZONE, -1) == 0 && !closing->value) {
        g_autofree char *value = timex_format(&closing->moment);
        closing->value = g_strconcat(value, "Z", NULL);
    }
}

/* The value of a time whose day is unknown. */
static char *
open_time_value(const Tag *tag)
{
    static const char *const dayparts[] = {"", "MO", "MI", "AF", "EV", "NI", "DT"};
    if (!tells_clock(tag) && has(tag, FIELD_WEEKDAY))
        return g_strdup_printf("XXXX-WXX-%dT%s", get(tag, FIELD_WEEKDAY, 0),
                               dayparts[CLAMP(get(tag, FIELD_DAYPART, 0), 0, 6)]);
    if (!tells_clock(tag))
        return g_strdup_printf("XXXX-XX-XXT%s", dayparts[CLAMP(get(tag, FIELD_DAYPART, 0), 0, 6)]);
    Closing clock = {.moment = moment_day(0)};
    narrow_to_clock(tag, &clock);
    g_autofree char *value = clock.value ? g_strdup(clock.value) : timex_format(&clock.moment);
    g_free(clock.value);
    return g_strconcat("XXXX-XX-XX", value + sizeof "1970-01-01" - 1, NULL);
}

/* The hour that ends a range comes after the one that begins it: "tonight from 8 to 9:15", "10 p.m. to 1
 * a.m.". */
static void
follow_start(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    enum { HALF_DAY = 43200 };
    const Moment *start = &resolver->range.moment;
    Moment *end = &closing->moment;
    bool is_same_day = resolver->range.is_set && start->precision < PRECISION_DAYPART &&
                       start->first == end->first && !closing->value;
    if (!is_same_day || end->first_second > start->first_second)
        return;
    if (has(tag, FIELD_MERIDIEM) || end->first_second + HALF_DAY <= start->first_second) {
        end->first++;
        end->last++;
        return;
    }
    end->first_second += HALF_DAY;
    end->last_second += HALF_DAY;
}

void
narrow_to_time(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    bool has_time = tells_clock(tag) || has(tag, FIELD_DAYPART);
    if (!has_time)
        return;
    if (!closing->has_moment || closing->moment.precision > PRECISION_DAY) {
        g_free(closing->value);
        closing->value = open_time_value(tag);
        closing->has_moment = false;
        return;
    }
    if (tells_clock(tag) && turns_day(resolver, tag, closing))
        closing->moment = moment_day(closing->moment.first + 1);
    if (tells_clock(tag)) {
        narrow_to_clock(tag, closing);
        follow_start(resolver, tag, closing);
    } else
        closing->moment = moment_daypart(closing->moment.first, (DayPart) get(tag, FIELD_DAYPART, 0));
}
