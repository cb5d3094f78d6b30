/* SPDX-License-Identifier: MIT */
#include "cli/explain.h"

#include "tag/meaning.h"

#define BIT(field) (G_GUINT64_CONSTANT(1) << (field))
#define DAY_BITS   (BIT(FIELD_DAY) | BIT(FIELD_FIRST) | BIT(FIELD_COMPACT) | BIT(FIELD_STAMP))
#define MONTH_BITS (BIT(FIELD_MONTH) | BIT(FIELD_FIRST) | BIT(FIELD_COMPACT))
#define YEAR_BITS  (BIT(FIELD_YEAR) | BIT(FIELD_SHORT_YEAR) | BIT(FIELD_COMPACT) | BIT(FIELD_OLYMPIAD))
#define FEAST_BITS (BIT(FIELD_EASTER) | BIT(FIELD_ORTHODOX) | FEAST_FIELDS)
#define CLOCK_BITS (BIT(FIELD_HOUR) | BIT(FIELD_CLOCK) | BIT(FIELD_STAMP))
#define TIME_BITS  (CLOCK_BITS | BIT(FIELD_DAYPART))
#define PART_BITS \
    (MONTH_BITS | FEAST_BITS | BIT(FIELD_SEASON) | BIT(FIELD_QUARTER) | BIT(FIELD_HALF) | BIT(FIELD_WEEK))

/* What an expression can tell of a date, and the key of the word for it. */
static const struct {
    guint64 fields;
    const char *key;
} parts[] = {
    {BIT(FIELD_WEEKDAY),    "explain-weekday"   },
    {DAY_BITS,              "explain-day"       },
    {FEAST_BITS,            "explain-feast"     },
    {BIT(FIELD_WEEK),       "explain-week"      },
    {MONTH_BITS,            "explain-month"     },
    {BIT(FIELD_QUARTER),    "explain-quarter"   },
    {BIT(FIELD_HALF),       "explain-half"      },
    {BIT(FIELD_SEASON),     "explain-season"    },
    {YEAR_BITS,             "explain-year"      },
    {BIT(FIELD_DECADE),     "explain-decade"    },
    {BIT(FIELD_CENTURY),    "explain-century"   },
    {BIT(FIELD_MILLENNIUM), "explain-millennium"},
    {BIT(FIELD_DAYPART),    "explain-daypart"   },
    {CLOCK_BITS,            "explain-clock"     },
};

/* What the expression itself tells, as a list: "day, month and year". The caller owns it. */
static char *
list_told(const Phrases *phrases, guint64 told)
{
    const char *words[G_N_ELEMENTS(parts)];
    guint count = 0;
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
        if (told & parts[i].fields)
            words[count++] = phrase(phrases, parts[i].key);
    if (count == 0)
        return g_strdup(phrase(phrases, "explain-step"));
    GString *list = g_string_new(words[0]);
    for (guint i = 1; i + 1 < count; i++)
        g_string_append_printf(list, ", %s", words[i]);
    g_autofree char *most = g_string_free(list, FALSE);
    return count == 1 ? g_steal_pointer(&most)
                      : phrase_fill(phrases, "and", "first", most, "last", words[count - 1], NULL);
}

/* What the expression was closed against, as words. The caller owns them. */
static char *
tell_anchor(const Phrases *phrases, const Document *document, const Anchor *anchor)
{
    if (anchor->kind == ANCHOR_DCT)
        return phrase_fill(phrases, "explain-document", "date", anchor->value, NULL);
    g_autofree char *text = document_slice(document, anchor->span);
    g_autofree char *line = g_strdup_printf("%u", document_place(document, anchor->span.start).line);
    const char *key = anchor->kind == ANCHOR_QUOTATION ? "explain-speech" : "explain-text";
    return phrase_fill(phrases, key, "text", g_strstrip(text), "line", line, NULL);
}

/* Which kind of reason holds for an expression that has an anchor: what that gave. */
static const char *
anchored_key(const Expression *expression)
{
    guint64 told = expression->told;
    if (told & BIT(FIELD_SHIFT))
        return "explain-counted";
    if (told & PART_BITS)
        return "explain-year-from";
    if (told & BIT(FIELD_DAY))
        return "explain-month-from";
    if (told & BIT(FIELD_WEEKDAY))
        return "explain-week-from";
    return told & TIME_BITS ? "explain-day-from" : "explain-counted";
}

static const char *
reason_key(const Expression *expression)
{
    if (expression->type == TIMEX_DURATION)
        return "explain-duration";
    if (expression->type == TIMEX_SET)
        return "explain-set";
    if (expression->is_timeless)
        return "explain-timeless";
    if (expression->told & BIT(FIELD_REFERENCE))
        return "explain-reference";
    if (expression->anchor.kind != ANCHOR_NONE)
        return anchored_key(expression);
    return expression->has_moment ? "explain-whole" : "explain-open";
}

char *
explain(const Phrases *phrases, const Document *document, const Expression *expression)
{
    g_autofree char *told = list_told(phrases, expression->told);
    bool has_anchor = expression->anchor.kind != ANCHOR_NONE;
    g_autofree char *anchor = has_anchor ? tell_anchor(phrases, document, &expression->anchor) : g_strdup("");
    g_autofree char *reason =
        phrase_fill(phrases, reason_key(expression), "told", told, "anchor", anchor, NULL);
    g_autofree char *text = document_slice(document, expression->span);
    return phrase_fill(phrases, "explain", "text", g_strstrip(text), "value", expression->value, "reason",
                       reason, "rule", expression->rule, NULL);
}
