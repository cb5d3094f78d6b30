/* SPDX-License-Identifier: MIT */
#include "scene/number.h"

#include <string.h>

const char *
number_format(char text[NUMBER_SIZE], double value, guint decimals)
{
    g_assert(decimals <= 6 && value > -1e18 && value < 1e18);
    char format[] = "%.0f";
    format[2] = (char) ('0' + decimals);
    g_ascii_formatd(text, NUMBER_SIZE, format, value);
    if (strchr(text, '.')) {
        char *end = text + strlen(text);
        while (end[-1] == '0')
            *--end = '\0';
        if (end[-1] == '.')
            end[-1] = '\0';
    }
    return strcmp(text, "-0") == 0 ? "0" : text;
}
