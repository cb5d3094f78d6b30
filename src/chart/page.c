/* SPDX-License-Identifier: MIT */
#include "chart/chart.h"

#include <string.h>

static const double side_least = 100, side_most = 20000, margin_most = 1000;

typedef struct {
    const char *name;
    double width, height; /* points; charts lie on their side */
} Paper;

static const Paper papers[] = {
    {"a0",      3370.3937, 2383.937 },
    {"a1",      2383.937,  1683.7795},
    {"a2",      1683.7795, 1190.5512},
    {"a3",      1190.5512, 841.8898 },
    {"a4",      841.8898,  595.2756 },
    {"a5",      595.2756,  419.5276 },
    {"letter",  792,       612      },
    {"legal",   1008,      612      },
    {"tabloid", 1224,      792      },
    {"slide",   960,       540      },
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

bool
page_parse_margin(const char *text, double *margin)
{
    char *rest = NULL;
    double side = 0, points = 1;
    if (!parse_side(text, &rest, &side) || !parse_unit(rest, &points) || !(side * points <= margin_most))
        return false;
    *margin = side * points;
    return true;
}

double
page_margin(const ChartOptions *options, double width, double height, double usual)
{
    return options->has_margin ? MIN(options->margin, MIN(width, height) / 3) : usual;
}
