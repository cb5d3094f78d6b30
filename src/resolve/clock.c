/* SPDX-License-Identifier: MIT */
#include "resolve/closing.h"

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
    if (!has(tag, FIELD_HOUR))
        return g_strdup_printf("XXXX-XX-XXT%s", dayparts[CLAMP(get(tag, FIELD_DAYPART, 0), 0, 6)]);
    Closing clock = {.moment = moment_day(0)};
    narrow_to_clock(tag, &clock);
    g_autofree char *value = clock.value ? g_strdup(clock.value) : timex_format(&clock.moment);
    g_free(clock.value);
    return g_strconcat("XXXX-XX-XX", value + sizeof "1970-01-01" - 1, NULL);
}

void
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
