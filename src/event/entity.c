/* SPDX-License-Identifier: MIT */
#include "event/entity.h"

#include "event/quote.h"

#include <string.h>

struct Entities {
    GHashTable *people; /* surname: full name; owns both */
};

/* The lists of one statement while they are gathered. */
typedef struct {
    GPtrArray *people, *places, *organisations;
} Gathered;

Entities *
entities_new(void)
{
    Entities *entities = g_new0(Entities, 1);
    entities->people = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    return entities;
}

void
entities_free(Entities *entities)
{
    if (!entities)
        return;
    g_hash_table_destroy(entities->people);
    g_free(entities);
}

static bool
is_hyphen(const Reading *reading, guint at)
{
    return reading_is_mark(reading, (int) at, '-') && (reading->tokens[at].flags & TOKEN_GLUED);
}

/* Whether the token goes on with a run of capitalised words. */
static bool
continues_run(const Reading *reading, guint at, guint end)
{
    if (reading_is_capital(reading, (int) at) && reading->dates[at] < 0)
        return true;
    bool is_next = at + 1 < end && reading_is_capital(reading, (int) at + 1) && reading->dates[at + 1] < 0;
    bool is_joint =
        is_hyphen(reading, at) || reading_is_mark(reading, (int) at, '&') ||
        (reading_is_mark(reading, (int) at, '.') && span_length(reading->tokens[at - 1].span) <= 3);
    return is_joint && is_next;
}

static guint
run_end(const Reading *reading, guint at, guint end)
{
    while (at < end && continues_run(reading, at, end))
        at++;
    return at;
}

static void
put(GPtrArray *list, const char *name)
{
    for (guint i = 0; i < list->len; i++)
        if (strcmp(list->pdata[i], name) == 0)
            return;
    g_ptr_array_add(list, g_strdup(name));
}

static char *
words_of(const Reading *reading, guint first, guint end)
{
    guint32 start = reading->tokens[first].span.start;
    return quote_fold(reading->text + start, reading->tokens[end - 1].span.end - start);
}

static guint
count_words(const Reading *reading, guint first, guint end)
{
    guint count = 0;
    for (guint at = first; at < end; at++)
        count += reading_is_word(reading, (int) at);
    return count;
}

static void
put_person(Entities *entities, Gathered *gathered, const Reading *reading, guint first, guint end)
{
    g_autofree char *name = words_of(reading, first, end);
    g_autofree char *surname = words_of(reading, end - 1, end);
    const char *known = g_hash_table_lookup(entities->people, surname);
    bool is_full = count_words(reading, first, end) > 1;
    if (is_full)
        g_hash_table_insert(entities->people, g_strdup(surname), g_strdup(name));
    put(gathered->people, !is_full && known ? known : name);
}

/* "Bank of England", "Ministry of Foreign Affairs": the end of the name that begins with the run. */
static guint
extend_organisation(const Reading *reading, guint end, guint limit)
{
    if (end + 1 < limit && reading_acts(reading, (int) end, FUNCTION_OF)) {
        guint next = end + 1;
        if (reading_acts(reading, (int) next, FUNCTION_THE))
            next++;
        guint stop = run_end(reading, next, limit);
        if (stop > next)
            return stop;
    }
    return end;
}

static bool
holds(const Reading *reading, guint first, guint end, guint64 kinds)
{
    for (guint at = first; at < end; at++)
        if (reading_is(reading, (int) at, kinds))
            return true;
    return false;
}

/* Whether the vocabulary knows each word of the run: then it is hardly a name ("Early", "Prime"). */
static bool
is_common(const Reading *reading, guint first, guint end)
{
    for (guint at = first; at < end; at++)
        if (reading_is_word(reading, (int) at) && reading->kinds[at] == 0)
            return false;
    return true;
}

/* Whether the verb at the token is one that people are the subject of. */
static bool
is_personal(const Reading *reading, guint verb)
{
    int next = reading_acts(reading, (int) verb, FUNCTION_WAS) ? reading_after(reading, verb) : (int) verb;
    return reading_is(reading, next, KIND_SAYING | KIND_PERSONAL);
}

/* Files the run of capitalised words and gives the token behind it. */
static guint
file_run(Entities *entities, Gathered *gathered, const Reading *reading, guint first, guint limit)
{
    guint end = run_end(reading, first, limit);
    guint titles = first;
    while (titles < end &&
           (reading_is(reading, (int) titles, KIND_TITLE) || reading->tokens[titles].mark == '.'))
        titles++;
    bool after_title = titles > first || (first > 0 && reading_is(reading, (int) first - 1, KIND_TITLE));
    bool is_place = first > 0 && reading_acts(reading, (int) first - 1, FUNCTION_IN);
    guint count = count_words(reading, titles, end);
    if (holds(reading, first, end, KIND_ORGANISATION) && (count > 1 || !is_place)) {
        end = extend_organisation(reading, end, limit);
        if (count_words(reading, first, end) > 1) {
            g_autofree char *name = words_of(reading, first, end);
            put(gathered->organisations, name);
        }
    } else if (after_title && titles < end && count <= 3 && !is_common(reading, titles, end)) {
        put_person(entities, gathered, reading, titles, end);
    } else if (count == 1 && end == first + 1 && (reading->tokens[first].flags & TOKEN_UPPER) && !is_place) {
        guint length = span_length(reading->tokens[first].span);
        g_autofree char *name = words_of(reading, first, end);
        if (length >= 3 && length <= 6 && reading->kinds[first] == 0)
            put(gathered->organisations, name);
    } else if (is_place && count <= 3 && !is_common(reading, first, end)) {
        g_autofree char *name = words_of(reading, first, end);
        put(gathered->places, name);
    } else if (count >= 2 && count <= 3 && is_personal(reading, end) &&
               !reading_is(reading, (int) first - 1, KIND_DETERMINER) &&
               !is_common(reading, first, first + 1)) {
        put_person(entities, gathered, reading, first, end);
    } else if (count == 1) {
        g_autofree char *name = words_of(reading, first, end);
        const char *known = g_hash_table_lookup(entities->people, name);
        if (known)
            put(gathered->people, known);
    }
    return end;
}

static void
gather(Entities *entities, Gathered *gathered, const Reading *reading, Range range)
{
    for (guint at = range.first; at < range.end;) {
        bool begins = reading_is_capital(reading, (int) at) && reading->dates[at] < 0 &&
                      !reading_is(reading, (int) at,
                                  KIND_DETERMINER | KIND_PREPOSITION | KIND_PRONOUN | KIND_SUBORDINATOR |
                                      KIND_COORDINATOR | KIND_RELATIVE | KIND_ADVERB);
        at = begins ? MAX(file_run(entities, gathered, reading, at, range.end), at + 1) : at + 1;
    }
}

static char **
take_list(GPtrArray *list)
{
    g_ptr_array_add(list, NULL);
    return (char **) g_ptr_array_free(list, FALSE);
}

static void
replace(char ***list, GPtrArray *names)
{
    g_strfreev(*list);
    *list = take_list(names);
}

void
entities_name(Entities *entities, const Reading *reading, const Statement *statement, Event *event)
{
    Gathered gathered = {g_ptr_array_new(), g_ptr_array_new(), g_ptr_array_new()};
    gather(entities, &gathered, reading, statement->subject);
    gather(entities, &gathered, reading, statement->range);
    if (statement->said.first >= statement->range.end)
        gather(entities, &gathered, reading, statement->said);
    replace(&event->people, gathered.people);
    replace(&event->places, gathered.places);
    replace(&event->organisations, gathered.organisations);
}
