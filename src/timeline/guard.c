/* SPDX-License-Identifier: MIT */
#include "timeline/guard.h"

#include "calendar/day.h"
#include "calendar/edtf.h"

#include <string.h>

/* Whether a text has digits and at most the letter of 1E5, all of it ASCII, but is no plain number. */
static bool
is_in_figures(const char *text)
{
    bool has_digit = false, is_plain = *text != '0' || !text[1];
    guint letters = 0;
    for (const char *at = text; *at; at++) {
        if ((guchar) *at >= 0x80)
            return false;
        has_digit = has_digit || g_ascii_isdigit(*at);
        is_plain = is_plain && g_ascii_isdigit(*at);
        if (g_ascii_isalpha(*at) && (g_ascii_tolower(*at) != 'e' || letters++))
            return false;
    }
    return has_digit && !is_plain;
}

static bool
is_truth(const char *text)
{
    return g_ascii_strcasecmp(text, "true") == 0 || g_ascii_strcasecmp(text, "false") == 0;
}

static bool
needs_guard(const char *text)
{
    bool is_formula = *text && strchr("=+-@", *text) && text[1];
    return is_formula || is_in_figures(text) || is_truth(text) || (*text == '\'' && needs_guard(text + 1));
}

char *
guard_text(const char *text)
{
    return text && needs_guard(text) ? g_strconcat("'", text, NULL) : g_strdup(text);
}

const char *
unguard_text(const char *cell)
{
    return cell && *cell == '\'' && needs_guard(cell + 1) ? cell + 1 : cell;
}

/* Three numbers with one mark between them: 06/29/2012. */
typedef struct {
    gint64 numbers[3];
    guint digits[3];
    char mark;
} Figures;

/* A time of day without any: what a spreadsheet adds to a day. */
static bool
is_midnight(const char *text)
{
    return !*text || (*text == ' ' && strspn(text + 1, "0:") == strlen(text + 1));
}

static bool
read_figures(const char *text, Figures *figures)
{
    const char *at = text;
    for (guint i = 0; i < 3; i++) {
        figures->digits[i] = (guint) strspn(at, "0123456789");
        if (figures->digits[i] == 0 || figures->digits[i] > 4)
            return false;
        figures->numbers[i] = g_ascii_strtoll(at, NULL, 10);
        at += figures->digits[i];
        if (i == 0)
            figures->mark = *at;
        if (i < 2 && (*at != figures->mark || !*at || !strchr("./-", *at++)))
            return false;
    }
    return is_midnight(at);
}

/* Whether `number` stands in the text by itself, zeros before it not counted. */
static bool
has_number(const char *text, gint64 number)
{
    for (const char *at = text ? text : ""; *at;) {
        char *end = (char *) at + 1;
        if (g_ascii_isdigit(*at) && g_ascii_strtoll(at, &end, 10) == number)
            return true;
        at = end;
    }
    return false;
}

/* The year that two digits stand for: that in the text which ends with them; -1 where there is none. */
static gint64
find_year(const char *text, gint64 number)
{
    for (const char *at = text ? text : ""; *at;) {
        char *end = (char *) at + 1;
        gint64 year = g_ascii_isdigit(*at) ? g_ascii_strtoll(at, &end, 10) : -1;
        if (end - at >= 3 && year % 100 == number)
            return year;
        at = end;
    }
    return -1;
}

static char *
write_day(gint64 year, gint64 month, gint64 day)
{
    if (year < 0 || month < 1 || month > 12 || !civil_exists(year, (int) month, (int) day))
        return NULL;
    return g_strdup_printf("%04d-%02d-%02d", (int) year, (int) month, (int) day);
}

/* Of the two days that 06/07/2012 can be the one that the row speaks of elsewhere; NULL where that is not
 * clear. */
static char *
choose_day(gint64 year, gint64 first, gint64 second, const char *value, const char *display)
{
    g_autofree char *day_first = write_day(year, second, first);
    g_autofree char *month_first = write_day(year, first, second);
    if (!day_first || !month_first || first == second)
        return day_first ? g_steal_pointer(&day_first) : g_steal_pointer(&month_first);
    bool is_day_first = value && g_str_has_prefix(value, day_first);
    bool is_month_first = value && g_str_has_prefix(value, month_first);
    Figures figures;
    if (is_day_first == is_month_first && display && !read_figures(display, &figures)) {
        is_day_first = has_number(display, first);
        is_month_first = has_number(display, second);
    }
    if (is_day_first == is_month_first)
        return NULL;
    return is_day_first ? g_steal_pointer(&day_first) : g_steal_pointer(&month_first);
}

static char *
read_day(const char *text, const char *value, const char *display)
{
    Figures figures;
    if (!read_figures(text, &figures))
        return NULL;
    const gint64 *numbers = figures.numbers;
    if (figures.digits[0] > 2)
        return write_day(numbers[0], numbers[1], numbers[2]);
    gint64 year = numbers[2];
    if (figures.digits[2] <= 2)
        year = MAX(find_year(value, year), find_year(display, year));
    if (figures.mark == '.')
        return write_day(year, numbers[1], numbers[0]);
    return choose_day(year, numbers[0], numbers[1], value, display);
}

/* A year that was taken for a number: 44, -43, 1948.0. */
static char *
read_year(const char *text, const char *display)
{
    bool is_before = *text == '-';
    const char *digits = text + is_before;
    gsize length = strspn(digits, "0123456789");
    const char *rest = digits + length;
    bool has_zeros = *rest && strchr(".,", *rest) && rest[1] && strspn(rest + 1, "0") == strlen(rest + 1);
    if (length == 0 || length > 4 || (*rest && !has_zeros))
        return NULL;
    gint64 year = g_ascii_strtoll(digits, NULL, 10);
    if (length < 4 && !is_before && !has_number(display, year))
        return NULL; /* it may be short for another: 44 for 1944 */
    return g_strdup_printf("%s%04d", is_before && year ? "-" : "", (int) year);
}

char *
guard_date(const char *text, const char *value, const char *display)
{
    Moment moment;
    if (edtf_parse(text, &moment, NULL))
        return NULL;
    char *year = read_year(text, display);
    return year ? year : read_day(text, value, display);
}

static bool
is_day(const Moment *moment, gint64 year, gint64 month, gint64 day)
{
    bool exists = month >= 1 && month <= 12 && civil_exists(year, (int) month, (int) day);
    bool is_wide = moment->first != moment->last;
    return exists && day_from_civil(year, (int) month, (int) day) == moment->first && (!is_wide || day == 1);
}

bool
guard_is_figures(const char *display, const Moment *moment)
{
    Figures figures;
    if (!read_figures(display, &figures) || figures.digits[0] > 2)
        return false;
    gint64 first = figures.numbers[0], second = figures.numbers[1], year = figures.numbers[2];
    gint64 own = moment_year_of(moment);
    if (figures.digits[2] <= 2 && own > 0 && own % 100 == year)
        year = own;
    return is_day(moment, year, second, first) || is_day(moment, year, first, second);
}

char *
guard_count(const char *text)
{
    gsize digits = strspn(text, "0123456789");
    const char *rest = text + digits;
    bool is_gained =
        digits && *rest && strchr(".,", *rest) && rest[1] && strspn(rest + 1, "0") == strlen(rest + 1);
    return is_gained ? g_strndup(text, digits) : g_strdup(text);
}

char *
guard_value(const char *text)
{
    const char *time = strchr(text, 'T');
    bool is_gained = time && strlen(time) == strlen("T14:00:00") && g_str_has_suffix(time, ":00");
    return g_strndup(text, strlen(text) - (is_gained ? strlen(":00") : 0));
}
