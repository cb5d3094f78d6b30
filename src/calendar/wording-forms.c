/* SPDX-License-Identifier: MIT */
#include "calendar/wording-forms.h"

#include "base/lines.h"

#include <string.h>

G_DEFINE_QUARK(wording_error, wording_error)

typedef struct {
    const char *name;
    Form first;
    int count; /* of a numbered key; 0 for a plain one */
    bool is_optional;
} Key;

static const Key keys[] = {
    {"month",                 FORM_MONTH,12},
    {"short",                       FORM_SHORT,12},
    {"season",                     FORM_SEASON,     4},
    {"quarter",FORM_QUARTER,4},
    {"half",               FORM_HALF,2},
    {"daypart",                       FORM_DAYPART,6},
    {"ordinal",                      FORM_ORDINAL          },
    {"ordinal",FORM_ORDINAL_ENDING,99, true},
    {"year",               FORM_YEAR},
    {"year-early",               FORM_YEAR_EARLY},
    {"year-bc",                   FORM_YEAR_BC},
    {"decade",FORM_DECADE                  },
    {"decade-early",FORM_DECADE_EARLY},
    {"decade-bc",FORM_DECADE_BC},
    {"decade-bare",             FORM_DECADE_BARE},
    {"decade-bare-early",             FORM_DECADE_BARE_EARLY},
    {"decade-bare-bc",                 FORM_DECADE_BARE_BC     },
    {"century",FORM_CENTURY},
    {"century-early",FORM_CENTURY_EARLY},
    {"century-bc",FORM_CENTURY_BC},
    {"millennium",                 FORM_MILLENNIUM},
    {"millennium-early",                 FORM_MILLENNIUM_EARLY                 },
    {"millennium-bc",                     FORM_MILLENNIUM_BC                                      },
    {"range-years",FORM_RANGE_YEARS},
    {"range-years-early",FORM_RANGE_YEARS_EARLY},
    {"range-years-bc",FORM_RANGE_YEARS_BC},
    {"day",                FORM_DAY   },
    {"day-month",                FORM_DAY_MONTH                                               },
    {"month",                    FORM_MONTH_YEAR                                                                         },
    {"week",FORM_WEEK},
    {"weekend",FORM_WEEKEND},
    {"am",FORM_AM},
    {"pm",               FORM_PM                  },
    {"hour",                  FORM_HOUR                                                                       },
    {"minute",                            FORM_MINUTE                                                                                                                },
    {"second",  FORM_SECOND},
    {"time",FORM_TIME},
    {"range",FORM_RANGE},
    {"range-dates",           FORM_RANGE_DATES                           },
    {"range-days",                  FORM_RANGE_DAYS                                                                                            },
    {"range-months",                             FORM_RANGE_MONTHS                                                                                                                                                            },
    {"range-times",FORM_RANGE_TIMES},
    {"start",FORM_START},
    {"mid",FORM_MID},
    {"end",           FORM_END                                         },
    {"circa",                       FORM_CIRCA                                                                                                                            },
    {"uncertain",                                      FORM_UNCERTAIN                                                                                                                                                                                                                        },
    {"before",     FORM_BEFORE},
    {"after",FORM_AFTER},
    {"on-or-before",FORM_ON_OR_BEFORE},
    {"on-or-after",        FORM_ON_OR_AFTER                                            },
    {"open",                       FORM_OPEN                                                                                                                                                            },
};

/* What may stand in braces. */
static const char *const places[] = {"{day}",  "{month}",  "{year}",     "{number}", "{ordinal}", "{date}",
                                     "{hour}", "{hour12}", "{meridiem}", "{time}",   "{minute}",  "{second}",
                                     "{from}", "{to}",     "{moment}",   NULL};

/* "month.3": the number behind the dot of a numbered key, 0 for a plain one, -1 for neither. */
static int
number_of(const char *dot, int count)
{
    if (count == 0)
        return *dot == '\0' ? 0 : -1;
    guint64 number;
    if (*dot != '.' || !g_ascii_string_to_unsigned(dot + 1, 10, 1, (guint64) count, &number, NULL))
        return -1;
    return (int) number;
}

static int
find_form(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(keys); i++) {
        if (!g_str_has_prefix(name, keys[i].name))
            continue;
        int number = number_of(name + strlen(keys[i].name), keys[i].count);
        if (number >= 0)
            return (int) keys[i].first + MAX(number - 1, 0);
    }
    return -1;
}

/* Whether each brace in the text begins a place that can be filled. */
static bool
has_known_places(const char *text)
{
    for (const char *at = strchr(text, '{'); at; at = strchr(at + 1, '{')) {
        const char *end = strchr(at, '}');
        g_autofree char *place = end ? g_strndup(at, (gsize) (end - at + 1)) : NULL;
        if (!place || !g_strv_contains(places, place))
            return false;
    }
    return true;
}

/* Takes in one `key = text`; gives what is wrong with it, or NULL. `line` is changed. */
static const char *
read_line(Wording *wording, char *line)
{
    g_strstrip(line);
    if (*line == '\0' || *line == '#')
        return NULL;
    char *equals = strchr(line, '=');
    if (!equals)
        return "not of the form “key = text”";
    *equals = '\0';
    const char *text = g_strchug(equals + 1);
    int form = find_form(g_strchomp(line));
    if (form < 0)
        return "no such key";
    if (wording->forms[form])
        return "key given twice";
    if (*text == '\0')
        return "no text";
    if (!has_known_places(text))
        return "unknown name in braces";
    wording->forms[form] = g_strdup(text);
    return NULL;
}

static bool
is_complete(const Wording *wording, const char *path, GError **error)
{
    for (guint i = 0; i < G_N_ELEMENTS(keys); i++)
        for (int number = 0; number < MAX(keys[i].count, 1) && !keys[i].is_optional; number++) {
            if (wording->forms[(int) keys[i].first + number])
                continue;
            if (keys[i].count)
                g_set_error(error, WORDING_ERROR, WORDING_ERROR_FILE, "%s: key “%s.%d” is missing", path,
                            keys[i].name, number + 1);
            else
                g_set_error(error, WORDING_ERROR, WORDING_ERROR_FILE, "%s: key “%s” is missing", path,
                            keys[i].name);
            return false;
        }
    return true;
}

Wording *
wording_load(const char *path, GError **error)
{
    g_auto(GStrv) lines = lines_load(path, error);
    if (!lines)
        return NULL;
    g_autoptr(Wording) wording = g_new0(Wording, 1);
    for (guint i = 0; lines[i]; i++) {
        const char *trouble = read_line(wording, lines[i]);
        if (trouble) {
            g_set_error(error, WORDING_ERROR, WORDING_ERROR_FILE, "%s:%u: %s", path, i + 1, trouble);
            return NULL;
        }
    }
    return is_complete(wording, path, error) ? g_steal_pointer(&wording) : NULL;
}

void
wording_free(Wording *wording)
{
    if (!wording)
        return;
    for (guint i = 0; i < FORM_COUNT; i++)
        g_free(wording->forms[i]);
    g_free(wording);
}

/* What stands in a place, and the place's name. */
typedef struct {
    const char *name, *value;
} Filling;

enum { FILLINGS = 8 };

/* The value of the place of that name; nothing where there is none. */
static const char *
find_value(const Filling *fillings, int count, const char *name, gsize length)
{
    for (int i = 0; i < count; i++)
        if (strlen(fillings[i].name) == length && strncmp(fillings[i].name, name, length) == 0)
            return fillings[i].value;
    return "";
}

char *
form_fill(const Wording *wording, Form form, ...)
{
    Filling fillings[FILLINGS];
    int count = 0;
    va_list pairs;
    va_start(pairs, form);
    for (const char *name; (name = va_arg(pairs, const char *));) {
        g_assert(count < FILLINGS);
        fillings[count++] = (Filling){name, va_arg(pairs, const char *)};
    }
    va_end(pairs);
    GString *result = g_string_sized_new(32);
    const char *at = wording->forms[form];
    for (const char *brace; (brace = strchr(at, '{')); at = strchr(brace, '}') + 1) {
        g_string_append_len(result, at, brace - at);
        gsize length = (gsize) (strchr(brace, '}') - brace - 1);
        g_string_append(result, find_value(fillings, count, brace + 1, length));
    }
    g_string_append(result, at);
    return g_string_free(result, FALSE);
}
