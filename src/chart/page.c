/* SPDX-License-Identifier: MIT */
#include "chart/chart.h"

#include <string.h>

static const double side_least = 100, side_most = 20000;

typedef struct {
    const char *name;
    double width, height; /* points; charts lie on their side */
} Paper;

static const Paper papers[] = {
    {"a3",     1190.5512, 841.8898},
    {"a4",     841.8898,  595.2756},
    {"letter", 792,       612     },
};

typedef struct {
    const char *name;
    double points;
} Unit;

static const Unit units[] = {
    {"",   1        },
    {"pt", 1        },
    {"mm", 72 / 25.4},
    {"cm", 72 / 2.54},
    {"in", 72       },
};

static bool
parse_side(const char *text, char **rest, double *side)
{
    if (!g_ascii_isdigit(*text))
        return false;
    *side = g_ascii_strtod(text, rest);
    return true;
}

static bool
parse_unit(const char *text, double *points)
{
    for (guint i = 0; i < G_N_ELEMENTS(units); i++) {
        if (g_ascii_strcasecmp(units[i].name, text) == 0) {
            *points = units[i].points;
            return true;
        }
    }
    return false;
}

/* "300x200mm"; the unit after the second number holds for both, one after the first may be repeated. */
static bool
parse_sides(const char *text, double *width, double *height)
{
    double wide = 0, high = 0, points = 1, first_points = 1;
    char *rest = NULL;
    const char *times = strpbrk(text, "xX");
    if (!times || strncmp(text, "0x", 2) == 0 || strncmp(text, "0X", 2) == 0)
        return false;
    g_autofree char *first = g_strndup(text, (gsize) (times - text));
    if (!parse_side(first, &rest, &wide))
        return false;
    g_autofree char *first_unit = g_strdup(rest);
    if (!parse_side(times + 1, &rest, &high) || !parse_unit(rest, &points) ||
        !parse_unit(first_unit, &first_points))
        return false;
    wide *= *first_unit ? first_points : points;
    high *= points;
    if (!(wide >= side_least && wide <= side_most && high >= side_least && high <= side_most))
        return false;
    *width = wide;
    *height = high;
    return true;
}

bool
page_parse(const char *text, double *width, double *height)
{
    for (guint i = 0; i < G_N_ELEMENTS(papers); i++) {
        if (g_ascii_strcasecmp(papers[i].name, text) == 0) {
            *width = papers[i].width;
            *height = papers[i].height;
            return true;
        }
    }
    return parse_sides(text, width, height);
}
