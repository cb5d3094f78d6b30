/* SPDX-License-Identifier: MIT */
#include "timeline/ical.h"

#include "calendar/day.h"
#include "timeline/telling.h"

#include <libical/ical.h>

static bool
is_sayable(const Event *event)
{
    return event->has_moment && telling_parts(event, false).year >= 1 &&
           telling_parts(event, true).year < 9999;
}

static struct icaltimetype
make_day(gint64 day)
{
    Civil civil = day_to_civil(day);
    struct icaltimetype time = icaltime_null_date();
    time.year = (int) civil.year;
    time.month = civil.month;
    time.day = civil.day;
    return time;
}

static struct icaltimetype
make_second(gint64 day, int second)
{
    struct icaltimetype time = make_day(day);
    time.is_date = 0;
    time.hour = second / 3600;
    time.minute = second / 60 % 60;
    time.second = second % 60;
    return time;
}

/* Adds start and end: the end is the first moment after it. */
static void
add_times(icalcomponent *component, const Event *event)
{
    const Moment *moment = &event->moment;
    if (moment->precision <= PRECISION_HOUR) {
        struct icaltimetype start = make_second(moment->first, moment->first_second);
        icalcomponent_add_property(component, icalproperty_new_dtstart(start));
        return;
    }
    gint64 last = event_bound(event, true).last;
    icalcomponent_add_property(component,
                               icalproperty_new_dtstart(make_day(event_bound(event, false).first)));
    icalcomponent_add_property(component, icalproperty_new_dtend(make_day(last + 1)));
}

/* A comma would part the group in two; libical has no way to escape it there, so a low quotation mark, which
 * looks the same, stands for it. */
static void
add_category(icalcomponent *component, const char *group)
{
    g_auto(GStrv) parts = g_strsplit(group, ",", -1);
    g_autofree char *whole = g_strjoinv("‚", parts);
    icalcomponent_add_property(component, icalproperty_new_categories(whole));
}

static void
add_texts(icalcomponent *component, const Event *event, const Phrases *phrases)
{
    g_autofree char *headline = telling_headline(event, phrases);
    g_autofree char *vague = g_strdup_printf("%s: %s", event->display, headline);
    g_autofree char *evidence = telling_text(event, phrases);
    g_autofree char *text = g_strdup_printf("%s%s%s", event->display, *evidence ? "\n" : "", evidence);
    icalproperty *edtf = icalproperty_new_x(event->date);
    icalproperty_set_x_name(edtf, "X-FASTI-EDTF");
    icalcomponent_add_property(component,
                               icalproperty_new_summary(telling_is_vague(event) ? vague : headline));
    icalcomponent_add_property(component, icalproperty_new_description(text));
    if (event->group)
        add_category(component, event->group);
    if (event->status != STATUS_TOLD)
        icalcomponent_add_property(component, icalproperty_new_status(event->status == STATUS_PLANNED
                                                                          ? ICAL_STATUS_TENTATIVE
                                                                          : ICAL_STATUS_CANCELLED));
    icalcomponent_add_property(component, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    icalcomponent_add_property(component, edtf);
}

static icalcomponent *
make_event(const Event *event, const Phrases *phrases)
{
    g_autofree char *urn = telling_urn(event->id, 0);
    icalcomponent *component = icalcomponent_new_vevent();
    struct icaltimetype stamp = make_second(0, 0);
    stamp.zone = icaltimezone_get_utc_timezone();
    icalcomponent_add_property(component, icalproperty_new_uid(urn));
    icalcomponent_add_property(component, icalproperty_new_dtstamp(stamp));
    add_times(component, event);
    add_texts(component, event, phrases);
    return component;
}

guint
ical_format(GString *out, const Timeline *timeline, const Phrases *phrases)
{
    guint left_out;
    g_autoptr(GPtrArray) chosen = telling_choose(timeline, is_sayable, &left_out);
    icalcomponent *calendar = icalcomponent_new_vcalendar();
    icalcomponent_add_property(calendar, icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar, icalproperty_new_prodid("-//fasti//fasti//EN"));
    icalcomponent_add_property(calendar, icalproperty_new_calscale("GREGORIAN"));
    for (guint i = 0; i < chosen->len; i++)
        icalcomponent_add_component(calendar, make_event(g_ptr_array_index(chosen, i), phrases));
    char *text = icalcomponent_as_ical_string_r(calendar);
    g_string_append(out, text);
    icalmemory_free_buffer(text);
    icalcomponent_free(calendar);
    return left_out;
}
