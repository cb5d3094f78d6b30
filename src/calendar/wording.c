/* SPDX-License-Identifier: MIT */
#include "calendar/wording.h"

#include "calendar/day.h"
#include "calendar/wording-forms.h"

/* What a Moment is written with. */
typedef struct {
    const Wording *wording;
    Form months;   /* FORM_MONTH or FORM_SHORT */
    bool is_circa; /* a time of day is rough */
} Writer;

/* Room for any number that is filled in. */
enum { NUMBER_SIZE = 24 };

/* The number with at least so many digits, at the end of the buffer. It is not negative. */
static const char *
write_number(char *buffer, gint64 number, int digits)
{
    char *at = buffer + NUMBER_SIZE - 1;
    *at = '\0';
    for (; number > 0 || digits > 0; number /= 10, digits--)
        *--at = (char) ('0' + number % 10);
    return at;
}

/* Of a form with an early and a BC form behind it the one that fits the years from `first` on. */
static Form
of_era(Form form, gint64 first)
{
    return form + (first <= 0 ? 2 : first < 100 ? 1 : 0);
}

/* A year as its era counts it. */
static gint64
told(gint64 year)
{
    return year > 0 ? year : 1 - year;
}

static char *
write_year(const Writer *writer, gint64 year)
{
    char number[NUMBER_SIZE];
    return form_fill(writer->wording, of_era(FORM_YEAR, year), "number", write_number(number, told(year), 1),
                     NULL);
}

static const char *
month_name(const Writer *writer, int month)
{
    return writer->wording->forms[(int) writer->months + month - 1];
}

static char *
write_day(const Writer *writer, gint64 day)
{
    char number[NUMBER_SIZE];
    Civil civil = day_to_civil(day);
    g_autofree char *year = write_year(writer, civil.year);
    return form_fill(writer->wording, FORM_DAY, "day", write_number(number, civil.day, 1), "month",
                     month_name(writer, civil.month), "year", year, NULL);
}

static char *
write_date(const Writer *writer, Form form, gint64 day)
{
    g_autofree char *date = write_day(writer, day);
    return form_fill(writer->wording, form, "date", date, NULL);
}

static char *
write_clock(const Writer *writer, int second, Precision precision)
{
    char hours[NUMBER_SIZE], hours12[NUMBER_SIZE], minutes[NUMBER_SIZE], seconds[NUMBER_SIZE];
    int hour = second / 3600;
    Form form = precision == PRECISION_HOUR     ? FORM_HOUR
                : precision == PRECISION_MINUTE ? FORM_MINUTE
                                                : FORM_SECOND;
    return form_fill(writer->wording, form, "hour", write_number(hours, hour, 2), "hour12",
                     write_number(hours12, (hour + 11) % 12 + 1, 1), "meridiem",
                     writer->wording->forms[hour < 12 ? FORM_AM : FORM_PM], "minute",
                     write_number(minutes, second / 60 % 60, 2), "second",
                     write_number(seconds, second % 60, 2), NULL);
}

static bool
is_roughly(const Moment *moment)
{
    return moment->doubt & DOUBT_CIRCA || moment->mod == MOD_APPROX;
}

/* A day and a time of day; only the time is rough where the moment is: "4 May 1931, c. 03:40". */
static char *
write_time(const Writer *writer, const Moment *moment)
{
    g_autofree char *date = write_day(writer, moment->first);
    g_autofree char *clock = write_clock(writer, moment->first_second, moment->precision);
    g_autofree char *time =
        writer->is_circa ? form_fill(writer->wording, FORM_CIRCA, "moment", clock, NULL) : g_strdup(clock);
    return form_fill(writer->wording, FORM_TIME, "date", date, "time", time, NULL);
}

/* A month, season, quarter or half: its name has room for the year. */
static char *
write_part(const Writer *writer, const Moment *moment)
{
    Civil civil = day_to_civil(moment->first);
    g_autofree char *year = write_year(writer, civil.year);
    const char *month = month_name(writer, civil.month);
    Form form = moment->precision == PRECISION_MONTH     ? FORM_MONTH_YEAR
                : moment->precision == PRECISION_SEASON  ? FORM_SEASON + (guint) civil.month / 3 - 1
                : moment->precision == PRECISION_QUARTER ? FORM_QUARTER + (guint) (civil.month - 1) / 3
                                                         : FORM_HALF + (guint) (civil.month - 1) / 6;
    return form_fill(writer->wording, form, "month", month, "year", year, NULL);
}

static char *
write_decade(const Writer *writer, const Moment *moment, Form form)
{
    char number[NUMBER_SIZE];
    gint64 first = moment_year_of(moment), last = day_to_civil(moment->last).year;
    return form_fill(writer->wording, of_era(form, first), "number",
                     write_number(number, first > 0 ? first : 1 - last, 1), NULL);
}

static char *
write_ordinal(const Writer *writer, gint64 number)
{
    char digits[NUMBER_SIZE];
    char *const *forms = writer->wording->forms;
    const int endings[] = {(int) (number % 100), (int) (number % 10)};
    Form form = FORM_ORDINAL;
    for (int i = 1; i >= 0; i--)
        if (endings[i] && forms[FORM_ORDINAL_ENDING + (guint) endings[i] - 1])
            form = FORM_ORDINAL_ENDING + (guint) endings[i] - 1;
    return form_fill(writer->wording, form, "number", write_number(digits, number, 1), NULL);
}

/* A century or millennium; year 0 is the first of the first one. */
static char *
write_era(const Writer *writer, const Moment *moment, Form form, int count)
{
    gint64 first = moment_year_of(moment), last = day_to_civil(moment->last).year;
    g_autofree char *ordinal = write_ordinal(writer, (first >= 0 ? first : -last) / count + 1);
    return form_fill(writer->wording, of_era(form, first >= 0 ? first + 1 : first), "ordinal", ordinal, NULL);
}

/* A Moment of one unit. Decades are `bare` where another word stands before them. */
static char *
write_unit(const Writer *writer, const Moment *moment, bool is_bare)
{
    switch (moment->precision) {
    case PRECISION_DAYPART:
        return write_date(writer, FORM_DAYPART + (guint) moment->daypart - 1, moment->first);
    case PRECISION_DAY:
        return write_day(writer, moment->first);
    case PRECISION_WEEKEND:
        return write_date(writer, FORM_WEEKEND, moment->first);
    case PRECISION_WEEK:
        return write_date(writer, FORM_WEEK, moment->first);
    case PRECISION_YEAR:
        return write_year(writer, moment_year_of(moment));
    case PRECISION_DECADE:
        return write_decade(writer, moment, is_bare ? FORM_DECADE_BARE : FORM_DECADE);
    case PRECISION_CENTURY:
        return write_era(writer, moment, FORM_CENTURY, 100);
    case PRECISION_MILLENNIUM:
        return write_era(writer, moment, FORM_MILLENNIUM, 1000);
    default:
        return moment->precision < PRECISION_DAYPART ? write_time(writer, moment)
                                                     : write_part(writer, moment);
    }
}

/* What a range is made of. */
typedef struct {
    const Moment *from, *to;
    Civil start, end; /* the first day of each */
} Range;

static char *
join(const Writer *writer, Form form, const char *from, const char *to)
{
    return form_fill(writer->wording, form, "from", from, "to", to, NULL);
}

/* "16–24 July 1969", "26 July – 7 August 1971": two days of one year. */
static char *
write_days(const Writer *writer, const Range *range)
{
    char first[NUMBER_SIZE], last[NUMBER_SIZE];
    const char *month = month_name(writer, range->start.month);
    const char *from_day = write_number(first, range->start.day, 1);
    const char *to_day = write_number(last, range->end.day, 1);
    g_autofree char *year = write_year(writer, range->start.year);
    if (range->start.month == range->end.month)
        return form_fill(writer->wording, FORM_RANGE_DAYS, "from", from_day, "to", to_day, "month", month,
                         "year", year, NULL);
    g_autofree char *from = form_fill(writer->wording, FORM_DAY_MONTH, "day", from_day, "month", month, NULL);
    g_autofree char *to = form_fill(writer->wording, FORM_DAY_MONTH, "day", to_day, "month",
                                    month_name(writer, range->end.month), NULL);
    return form_fill(writer->wording, FORM_RANGE_DATES, "from", from, "to", to, "year", year, NULL);
}

/* "June–August 2012" */
static char *
write_months(const Writer *writer, const Range *range)
{
    g_autofree char *year = write_year(writer, range->start.year);
    return form_fill(writer->wording, FORM_RANGE_MONTHS, "from", month_name(writer, range->start.month), "to",
                     month_name(writer, range->end.month), "year", year, NULL);
}

/* "1973–1974", "480–479 BC": years of one era. */
static char *
write_years(const Writer *writer, const Range *range)
{
    char first[NUMBER_SIZE], last[NUMBER_SIZE];
    return join(writer, of_era(FORM_RANGE_YEARS, range->end.year),
                write_number(first, told(range->start.year), 1),
                write_number(last, told(range->end.year), 1));
}

/* "29 June 2012, 14:30–16:00" */
static char *
write_times(const Writer *writer, const Range *range)
{
    g_autofree char *date = write_day(writer, range->from->first);
    g_autofree char *from = write_clock(writer, range->from->first_second, range->from->precision);
    g_autofree char *to = write_clock(writer, range->to->first_second, range->to->precision);
    return form_fill(writer->wording, FORM_RANGE_TIMES, "date", date, "from", from, "to", to, NULL);
}

/* The shorter way to write a range whose ends have something in common, or NULL. */
static char *
write_common(const Writer *writer, const Range *range)
{
    bool is_one_year = range->start.year == range->end.year;
    Precision unit = range->from->precision;
    if (unit < PRECISION_DAYPART && range->to->precision < PRECISION_DAYPART &&
        range->from->first == range->to->first)
        return write_times(writer, range);
    if (unit != range->to->precision)
        return NULL;
    if (unit == PRECISION_DAY && is_one_year)
        return write_days(writer, range);
    if (unit == PRECISION_MONTH && is_one_year)
        return write_months(writer, range);
    if (unit == PRECISION_YEAR && of_era(FORM_YEAR, range->start.year) == of_era(FORM_YEAR, range->end.year))
        return write_years(writer, range);
    return NULL;
}

static char *
write_range(const Writer *writer, const Moment *from, const Moment *to)
{
    Range range = {from, to, day_to_civil(from->first), day_to_civil(to->first)};
    char *common = write_common(writer, &range);
    if (common)
        return common;
    g_autofree char *first = write_unit(writer, from, true);
    g_autofree char *last = write_unit(writer, to, true);
    return join(writer, FORM_RANGE, first, last);
}

/* Whether it is a decade that has no number: the first of its era, 9 to 1 BC and 1 BC to AD 9. */
static bool
is_nameless(const Moment *moment)
{
    gint64 first = moment_year_of(moment);
    return moment->precision == PRECISION_DECADE && first <= 0 && first > -10;
}

/* The stretch of time alone, without what narrows or blurs it. */
static char *
write_stretch(const Writer *writer, const Moment *moment, bool is_bare)
{
    bool is_open_start = moment->first == MOMENT_OPEN, is_open_end = moment->last == -MOMENT_OPEN;
    Moment from = moment_bound(moment, is_open_start ? 1 : 0), to = moment_bound(moment, is_open_end ? 0 : 1);
    if (moment_equal(&from, &to) && is_nameless(&from)) {
        from = moment_holding(from.first, PRECISION_YEAR);
        to = moment_holding(to.last, PRECISION_YEAR);
    }
    return moment_equal(&from, &to) ? write_unit(writer, &from, is_bare) : write_range(writer, &from, &to);
}

/* A form that is laid round what was written so far. */
static void
wrap(const Writer *writer, char **text, Form form)
{
    char *wrapped = form_fill(writer->wording, form, "moment", *text, NULL);
    g_free(*text);
    *text = wrapped;
}

/* The form for a start or an end that is open, or FORM_COUNT. */
static Form
open_form(const Moment *moment)
{
    static const Form forms[MOD_APPROX + 1] = {
        [MOD_BEFORE] = FORM_BEFORE,
        [MOD_AFTER] = FORM_AFTER,
        [MOD_ON_OR_BEFORE] = FORM_ON_OR_BEFORE,
        [MOD_ON_OR_AFTER] = FORM_ON_OR_AFTER,
    };
    if (forms[moment->mod])
        return forms[moment->mod];
    if (moment->first == MOMENT_OPEN)
        return FORM_ON_OR_BEFORE;
    return moment->last == -MOMENT_OPEN ? FORM_ON_OR_AFTER : FORM_COUNT;
}

static char *
write_moment(const Writer *writer, const Moment *moment)
{
    if (moment->first == MOMENT_OPEN && moment->last == -MOMENT_OPEN)
        return g_strdup(writer->wording->forms[FORM_OPEN]);
    static const Form narrowings[MOD_APPROX + 1] = {
        [MOD_START] = FORM_START, [MOD_MID] = FORM_MID, [MOD_END] = FORM_END};
    Form narrowing = narrowings[moment->mod];
    bool is_clock = moment->precision < PRECISION_DAYPART && moment->first == moment->last;
    bool is_circa = is_roughly(moment) && !is_clock; /* else write_time says so */
    Writer rough = *writer;
    rough.is_circa = is_roughly(moment);
    char *text = write_stretch(&rough, moment, narrowing || is_circa);
    if (narrowing)
        wrap(writer, &text, narrowing);
    if (is_circa)
        wrap(writer, &text, FORM_CIRCA);
    if (open_form(moment) != FORM_COUNT)
        wrap(writer, &text, open_form(moment));
    if (moment->doubt & DOUBT_UNCERTAIN)
        wrap(writer, &text, FORM_UNCERTAIN);
    return text;
}

char *
wording_format(const Wording *wording, const Moment *moment)
{
    return write_moment(&(Writer){wording, FORM_MONTH}, moment);
}

char *
wording_short(const Wording *wording, const Moment *moment)
{
    return write_moment(&(Writer){wording, FORM_SHORT}, moment);
}

const char *
wording_month(const Wording *wording, int month)
{
    g_assert(month >= 1 && month <= 12);
    return wording->forms[FORM_SHORT + month - 1];
}
