/* SPDX-License-Identifier: MIT */
#include "read/datestamp.h"

#include <glib.h>
#include <string.h>

/* As RFC 822 writes them; whole names begin with the same letters. */
static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";

enum { WORDS_MOST = 4 };

static bool
write_day(guint year, guint month, guint day, char *written)
{
    if (year < 1000 || year > 9999 || month < 1 || month > 12 ||
        !g_date_valid_dmy((GDateDay) day, (GDateMonth) month, (GDateYear) year))
        return false;
    g_snprintf(written, DATESTAMP_SIZE, "%04u-%02u-%02u", year, month, day);
    return true;
}

/* A number of exactly `digits` digits; moves on behind it. */
static bool
take_number(const char **at, guint digits, guint *number)
{
    *number = 0;
    for (guint i = 0; i < digits; i++, (*at)++) {
        if (!g_ascii_isdigit(**at))
            return false;
        *number = *number * 10 + (guint) (**at - '0');
    }
    return true;
}

/* Year, month and day, with "-" or "/" between them or nothing, then no further digit. */
static bool
parse_iso(const char *at, char *written)
{
    guint year;
    guint month;
    guint day;
    if (!take_number(&at, 4, &year))
        return false;
    char separator = *at == '-' || *at == '/' ? *at : '\0';
    at += separator != '\0';
    if (!take_number(&at, 2, &month) || (separator && *at++ != separator) || !take_number(&at, 2, &day))
        return false;
    return !g_ascii_isdigit(*at) && write_day(year, month, day, written);
}

static guint
month_named(const char *word)
{
    for (guint month = 1; month <= 12; month++)
        if (strlen(word) >= 3 && g_ascii_strncasecmp(word, months + (month - 1) * 3, 3) == 0)
            return month;
    return 0;
}

/* "29 June 2012" or "June 29, 2012", after a weekday or not. */
static bool
parse_words(const char *text, char *written)
{
    g_auto(GStrv) words = g_strsplit_set(text, " ,\t\n", 32);
    guint year = 0;
    guint month = 0;
    guint day = 0;
    guint used = 0;
    for (char **word = words; *word && used < WORDS_MOST && !year; word++) {
        if (!**word)
            continue;
        used++;
        gsize digits = strspn(*word, "0123456789");
        if (digits == 4 && (*word)[4] == '\0')
            year = (guint) g_ascii_strtoull(*word, NULL, 10);
        else if (digits > 0 && digits <= 2)
            day = (guint) g_ascii_strtoull(*word, NULL, 10);
        else if (!month)
            month = month_named(*word);
    }
    return write_day(year, month, day, written);
}

bool
datestamp_parse(const char *text, char day[DATESTAMP_SIZE])
{
    text += strspn(text, " \t\r\n");
    return g_ascii_isdigit(text[0]) && g_ascii_isdigit(text[1]) && g_ascii_isdigit(text[2])
               ? parse_iso(text, day)
               : parse_words(text, day);
}
