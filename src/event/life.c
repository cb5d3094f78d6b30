/* SPDX-License-Identifier: MIT */
#include "event/life.h"

#include "event/event.h"
#include "event/name.h"

#include <string.h>

enum {
    NAME_WORDS_MAX = 8,
    LONGEST = 115, /* years of a life */
    NEAR = 8       /* tokens behind the brackets among which somebody's work is told */
};

/* The dates in the brackets, and what is said of each. */
typedef struct {
    Range tokens[2];
    guint indices[2];
    LifeKind kinds[2];
    guint count; /* 3 where there are more than two */
} Dates;

/* The brackets around the token, with both marks; empty where there are none. */
static Range
find_brackets(const Reading *reading, guint token)
{
    guint first = token, end = token;
    while (first > 0 && reading->tokens[first].mark != '(' && reading->tokens[first].mark != ')')
        first--;
    while (end < reading->count && reading->tokens[end].mark != '(' && reading->tokens[end].mark != ')')
        end++;
    bool is_closed = reading_is_mark(reading, (int) first, '(') && reading_is_mark(reading, (int) end, ')');
    return is_closed ? (Range){first, end + 1} : (Range){0, 0};
}

static LifeKind
kind_of(const Reading *reading, guint at)
{
    static const struct {
        guint64 function;
        gunichar mark;
        LifeKind kind;
    } rows[] = {
        {FUNCTION_BORN,  '*',    LIFE_BORN   },
        {FUNCTION_DIED,  0x2020, LIFE_DIED   }, /* † */
        {FUNCTION_REIGN, 0,      LIFE_REIGNED},
        {FUNCTION_LIVED, 0,      LIFE_ACTIVE },
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
        if (reading_acts(reading, (int) at, rows[i].function) ||
            (rows[i].mark && reading_is_mark(reading, (int) at, rows[i].mark)))
            return rows[i].kind;
    return LIFE_NONE;
}

/* Reads the dates in the brackets, each with the word for it that stands before it. False where a verb tells
 * something else. */
static bool
read_dates(const Reading *reading, Range brackets, Dates *dates)
{
    LifeKind kind = LIFE_NONE;
    *dates = (Dates){.count = 0};
    for (guint at = brackets.first + 1; at + 1 < brackets.end; at++) {
        bool is_date = reading_has(reading, (int) at, SHAPE_MOMENT);
        LifeKind said = kind_of(reading, at);
        if (!is_date && said == LIFE_NONE && reading->roles[at] == ROLE_FINITE)
            return false;
        kind = said ? said : kind;
        if (!is_date)
            continue;
        guint index = (guint) reading->dates[at];
        if (dates->count > 0 && dates->count < 3 && dates->indices[dates->count - 1] == index) {
            dates->tokens[dates->count - 1].end = at + 1;
            continue;
        }
        if (dates->count < 2) {
            dates->tokens[dates->count] = (Range){at, at + 1};
            dates->indices[dates->count] = index;
            dates->kinds[dates->count] = kind;
        }
        dates->count = MIN(dates->count + 1, 3);
        kind = LIFE_NONE;
    }
    return dates->count == 1 || dates->count == 2;
}

static bool
is_dash(const Reading *reading, guint at)
{
    gunichar mark = reading->tokens[at].mark;
    return mark == '-' || mark == 0x2013 /* – */ || mark == 0x2014 /* — */ || mark == 0x2212 /* − */;
}

static bool
has_dash(const Reading *reading, const Dates *dates)
{
    for (guint at = dates->tokens[0].end; dates->count == 2 && at < dates->tokens[1].first; at++)
        if (is_dash(reading, at))
            return true;
    return false;
}

/* "VIII": the number of a ruler. */
static bool
is_ordinal(const Reading *reading, guint at)
{
    if (!reading_is_word(reading, (int) at))
        return false;
    Span span = reading->tokens[at].span;
    for (guint32 i = span.start; i < span.end; i++)
        if (!strchr("IVX", reading->text[i]))
            return false;
    return true;
}

/* Finds whose life it may be; false where no name stands before the brackets, or that of something else. */
static bool
find_name(const Reading *reading, const Gazetteer *gazetteer, Life *life)
{
    const guint64 things = KIND_ORGANISATION | KIND_PLACE | KIND_NO_PERSON;
    Range name = {name_start(reading, life->brackets.first, 0), life->brackets.first};
    if (name.first >= name.end || name_words(reading, name) > NAME_WORDS_MAX)
        return false;
    guint given = name_given(reading, gazetteer, name), title = name.first;
    while (title < given && !reading_is(reading, (int) title, KIND_TITLE))
        title++;
    if (title < name.end)
        name.first = title;
    life->name = life->person = name;
    while (life->person.first + 1 < name.end && (reading_is(reading, (int) life->person.first, KIND_TITLE) ||
                                                 reading->tokens[life->person.first].kind == TOKEN_PUNCT))
        life->person.first++;
    bool is_place = name_known(reading, gazetteer, name) & (NAME_PLACE | NAME_ORGANISATION);
    return !is_place && !name_holds(reading, life->person, things);
}

/* Whether a word for what somebody does stands before the name or soon behind the brackets. */
static bool
tells_work(const Reading *reading, const Life *life)
{
    const guint64 work = KIND_PROFESSION | KIND_TITLE;
    for (guint at = life->brackets.end; at < reading->count && at < life->brackets.end + NEAR; at++)
        if (reading_is(reading, (int) at, work))
            return true;
    return reading_is(reading, (int) life->name.first - 1, work);
}

static bool
is_person(const Reading *reading, const Gazetteer *gazetteer, const Life *life)
{
    bool is_given = name_given(reading, gazetteer, life->person) < life->person.end;
    bool has_title = life->person.first > life->name.first;
    bool is_ruler = life->name.end > life->name.first + 1 && is_ordinal(reading, life->name.end - 1);
    bool is_one = name_known(reading, gazetteer, life->person) & NAME_GIVEN;
    bool has_article = reading_is(reading, (int) life->name.first - 1, KIND_DETERMINER);
    return is_given || has_title || is_ruler || is_one || (!has_article && tells_work(reading, life));
}

/* Whether the dates can be those of one life. */
static bool
is_lifelong(const Expressions *expressions, const Dates *dates)
{
    const Moment *born = &expression_at(expressions, dates->indices[0])->moment;
    const Moment *died = &expression_at(expressions, dates->indices[1])->moment;
    if (born->first == MOMENT_OPEN || died->last == -MOMENT_OPEN)
        return false;
    gint64 years = (died->last - born->first) / 365;
    return born->first <= died->last && years <= LONGEST;
}

/* What the date at `place` among them says. */
static LifeKind
judge(const Reading *reading, const Expressions *expressions, const Gazetteer *gazetteer, const Dates *dates,
      guint place, const Life *life)
{
    bool is_pair = dates->count == 2 && dates->kinds[1] == LIFE_NONE && has_dash(reading, dates);
    LifeKind opening = dates->kinds[0];
    if (is_pair && (opening == LIFE_REIGNED || opening == LIFE_ACTIVE))
        return place == 0 ? opening : LIFE_GONE_ON;
    if (dates->kinds[place] != LIFE_NONE)
        return dates->kinds[place];
    bool is_life =
        is_pair && (opening == LIFE_NONE || opening == LIFE_BORN) && is_person(reading, gazetteer, life);
    if (!is_life || !is_lifelong(expressions, dates))
        return LIFE_NONE;
    return place == 0 ? LIFE_BORN : LIFE_DIED;
}

/* The date's own part of the brackets: the dash or semicolon between two dates parts them, else the first
 * date's end. */
static Range
find_part(const Reading *reading, const Dates *dates, guint place, Range brackets)
{
    if (dates->count == 1)
        return brackets;
    guint split = dates->tokens[0].end;
    for (guint at = dates->tokens[1].first; at-- > dates->tokens[0].end;)
        if (is_dash(reading, at) || reading->tokens[at].mark == ';')
            split = at;
    return place == 0 ? (Range){brackets.first, split} : (Range){split, brackets.end};
}

bool
life_find(const Reading *reading, const Expressions *expressions, const Gazetteer *gazetteer, guint index,
          Life *life)
{
    guint token = 0;
    while (token < reading->count && reading->dates[token] != (gint32) index)
        token++;
    if (token == reading->count)
        return false;
    Dates dates;
    *life = (Life){.brackets = find_brackets(reading, token), .last = -1};
    if (life->brackets.end == 0 || life->brackets.first == 0 ||
        !read_dates(reading, life->brackets, &dates) || !find_name(reading, gazetteer, life))
        return false;
    guint place = dates.count == 2 && dates.indices[1] == index;
    life->kind = judge(reading, expressions, gazetteer, &dates, place, life);
    life->part = find_part(reading, &dates, place, life->brackets);
    bool is_stretch = life->kind == LIFE_REIGNED || life->kind == LIFE_ACTIVE;
    if (is_stretch && dates.count == 2 && place == 0 && dates.kinds[1] == LIFE_NONE)
        life->last = (int) dates.indices[1];
    return life->kind != LIFE_NONE;
}

char *
life_headline(const Reading *reading, const Life *life)
{
    static const AddedWord words[] = {[LIFE_BORN] = ADDED_BORN,
                                      [LIFE_DIED] = ADDED_DIED,
                                      [LIFE_REIGNED] = ADDED_REIGNED,
                                      [LIFE_ACTIVE] = ADDED_ACTIVE};
    if (life->kind == LIFE_NONE || life->kind == LIFE_GONE_ON)
        return NULL;
    const char *did = vocabulary_added(reading->vocabulary, words[life->kind]);
    g_autofree char *name = name_text(reading, life->name);
    g_autofree char *headline = did ? g_strjoin(" ", name, did, NULL) : NULL;
    bool fits = headline && g_utf8_strlen(headline, -1) <= HEADLINE_MAX;
    return fits ? g_steal_pointer(&headline) : NULL;
}
