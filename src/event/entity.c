/* SPDX-License-Identifier: MIT */
#include "event/entity.h"

#include "event/name.h"

#include <string.h>

struct Entities {
    People *people;
    const Gazetteer *gazetteer;
};

/* The lists of one statement while they are gathered. */
typedef struct {
    GPtrArray *people, *places, *organisations;
} Gathered;

/* A run of capitalised words, and what surrounds it. */
typedef struct {
    const Reading *reading;
    Range words;
    guint limit;   /* where the statement ends */
    guint title;   /* where the words behind its last title begin; `words.first` where it has none */
    guint count;   /* its words */
    guint known;   /* what the gazetteer says of it */
    bool is_where; /* stands behind "in" */
} Run;

enum { PERSON_WORDS_MAX = 4, PLACE_WORDS_MAX = 3 };

Entities *
entities_new(People *people, const Gazetteer *gazetteer)
{
    Entities *entities = g_new0(Entities, 1);
    entities->people = people;
    entities->gazetteer = gazetteer;
    return entities;
}

void
entities_free(Entities *entities)
{
    g_free(entities);
}

static void
put(GPtrArray *list, const char *name)
{
    for (guint i = 0; i < list->len; i++)
        if (strcmp(list->pdata[i], name) == 0)
            return;
    g_ptr_array_add(list, g_strdup(name));
}

static void
put_words(GPtrArray *list, const Reading *reading, Range words)
{
    g_autofree char *name = name_text(reading, words);
    put(list, name);
}

static void
put_person(const Entities *entities, Gathered *gathered, const Reading *reading, Range words)
{
    g_autofree char *name = name_text(reading, words);
    g_autofree char *surname = name_text(reading, (Range){words.end - 1, words.end});
    bool is_full = name_words(reading, words) > 1;
    const char *known = people_find(entities->people, surname);
    if (is_full)
        people_enter(entities->people, surname, name);
    put(gathered->people, !is_full && known ? known : name);
}

/* Whether the vocabulary knows each word of the run: then it is hardly a name ("Early", "Prime"). */
static bool
is_common(const Reading *reading, Range words)
{
    for (guint at = words.first; at < words.end; at++)
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

/* "Bank of England", "Ministry of Foreign Affairs", "Bay of Fundy": the end of the name that begins with the
 * run. */
static guint
extend(const Reading *reading, guint end, guint limit)
{
    guint next = end + 1;
    if (next >= limit || !reading_acts(reading, (int) end, FUNCTION_OF))
        return end;
    next += reading_acts(reading, (int) next, FUNCTION_THE);
    guint stop = name_run_end(reading, next, limit);
    return stop > next ? stop : end;
}

/* Each takes the run, and gives where what it took ends; 0 where the run is nothing of its kind. */
static guint
take_organisation(const Entities *entities, Gathered *gathered, const Run *run)
{
    (void) entities;
    Range behind = {run->title, run->words.end};
    if (run->known & NAME_ORGANISATION) {
        put_words(gathered->organisations, run->reading, run->words);
        return run->words.end;
    }
    bool is_head = name_holds(run->reading, behind, KIND_ORGANISATION) && (run->count > 1 || !run->is_where);
    if (!is_head || run->known & NAME_PLACE)
        return 0;
    Range whole = {run->words.first, extend(run->reading, run->words.end, run->limit)};
    if (name_words(run->reading, whole) > 1)
        put_words(gathered->organisations, run->reading, whole);
    return whole.end;
}

/* "Lake Inari", "River Tees", "Abbey Road", "Bay of Fundy", and places that are known. */
static guint
take_place(const Entities *entities, Gathered *gathered, const Run *run)
{
    const Reading *reading = run->reading;
    Range words = run->words;
    bool is_surname = false;
    if (run->count == 1) {
        g_autofree char *name = name_text(reading, words);
        is_surname = people_find(entities->people, name) != NULL;
    }
    bool has_head = reading_is(reading, (int) words.end - 1, KIND_PLACE);
    bool is_open = run->count == 1 && has_head;
    guint end = is_open ? extend(reading, words.end, run->limit) : words.end;
    bool is_headed = (run->count > 1 && run->count <= PERSON_WORDS_MAX &&
                      (has_head || reading_is(reading, (int) words.first, KIND_PLACE))) ||
                     end > words.end;
    if (is_surname || !(run->known & NAME_PLACE || is_headed))
        return 0;
    put_words(gathered->places, reading, (Range){words.first, end});
    return end;
}

/* The token where a person's name begins in the run; its end where none does. */
static guint
person_start(const Entities *entities, const Run *run)
{
    const Reading *reading = run->reading;
    Range words = {run->title, run->words.end};
    bool has_title =
        run->title > run->words.first || reading_is(reading, (int) run->words.first - 1, KIND_TITLE);
    if (has_title && !is_common(reading, words))
        return words.first;
    guint given = name_given(reading, entities->gazetteer, words);
    if (given < words.end)
        return given;
    bool is_by_name = name_known(reading, entities->gazetteer, words) & NAME_GIVEN &&
                      name_person_end(reading, words, run->limit) > words.end;
    bool is_worker = run->count > 1 && reading_is(reading, (int) words.first - 1, KIND_PROFESSION);
    return is_by_name || is_worker ? words.first : words.end;
}

static guint
take_person(const Entities *entities, Gathered *gathered, const Run *run)
{
    Range words = {person_start(entities, run), run->words.end};
    if (words.first >= words.end)
        return 0;
    words.end = name_person_end(run->reading, words, run->limit);
    if (name_words(run->reading, words) > PERSON_WORDS_MAX)
        return 0;
    put_person(entities, gathered, run->reading, words);
    return words.end;
}

/* "NORAD": three to six capitals. */
static guint
take_letters(const Entities *entities, Gathered *gathered, const Run *run)
{
    (void) entities;
    enum { LEAST = 3, MOST = 6 };
    guint first = run->words.first, length = span_length(run->reading->tokens[first].span);
    bool is_one = run->count == 1 && run->words.end == first + 1;
    if (!is_one || run->is_where || !(run->reading->tokens[first].flags & TOKEN_UPPER))
        return 0;
    if (length >= LEAST && length <= MOST && run->reading->kinds[first] == 0)
        put_words(gathered->organisations, run->reading, run->words);
    return run->words.end;
}

static guint
take_where(const Entities *entities, Gathered *gathered, const Run *run)
{
    (void) entities;
    if (!run->is_where || run->count > PLACE_WORDS_MAX || is_common(run->reading, run->words))
        return 0;
    put_words(gathered->places, run->reading, run->words);
    return run->words.end;
}

/* Whether the run stands for itself, and describes nothing behind it: "Roman said", not "Roman troops". */
static bool
is_alone(const Run *run)
{
    const Reading *reading = run->reading;
    guint next = run->words.end;
    return next >= reading->count || reading->tokens[next].kind != TOKEN_WORD || reading->dates[next] >= 0 ||
           reading->roles[next] != ROLE_NONE || reading->kinds[next] != 0;
}

/* Two or three words that do what only people do, and a surname or a given name alone. */
static guint
take_doer(const Entities *entities, Gathered *gathered, const Run *run)
{
    const Reading *reading = run->reading;
    guint first = run->words.first;
    bool is_doer = run->count >= 2 && run->count <= 3 && is_personal(reading, run->words.end) &&
                   !reading_is(reading, (int) first - 1, KIND_DETERMINER) &&
                   !is_common(reading, (Range){first, first + 1});
    if (is_doer) {
        put_person(entities, gathered, reading, run->words);
    } else if (run->count == 1) {
        g_autofree char *name = name_text(reading, run->words);
        const char *known = people_find(entities->people, name);
        bool is_given = (run->known & NAME_GIVEN) && is_alone(run) &&
                        !reading_is(reading, (int) first - 1, KIND_DETERMINER | KIND_PREPOSITION);
        if (known || is_given)
            put(gathered->people, known ? known : name);
    }
    return run->words.end;
}

static guint (*const takers[])(const Entities *entities, Gathered *gathered, const Run *run) = {
    take_organisation, take_place, take_person, take_letters, take_where, take_doer,
};

/* Where the words behind the last title in the run begin, as far as any are left. */
static guint
find_title(const Reading *reading, Range words)
{
    guint behind = words.first;
    for (guint at = words.first; at + 1 < words.end; at++)
        if (reading_is(reading, (int) at, KIND_TITLE))
            behind = reading->tokens[at + 1].mark == '.' && at + 2 < words.end ? at + 2 : at + 1;
    return behind;
}

/* Files the run of capitalised words and gives the token behind it. */
static guint
file_run(const Entities *entities, Gathered *gathered, const Reading *reading, guint first, guint limit)
{
    Range words = {first, name_run_end(reading, first, limit)};
    Run run = {
        .reading = reading,
        .words = words,
        .limit = limit,
        .title = find_title(reading, words),
        .count = name_words(reading, words),
        .known = name_known(reading, entities->gazetteer, words),
        .is_where = first > 0 && reading_acts(reading, (int) first - 1, FUNCTION_IN),
    };
    for (guint i = 0; i < G_N_ELEMENTS(takers); i++) {
        guint end = takers[i](entities, gathered, &run);
        if (end)
            return end;
    }
    return words.end;
}

static void
gather(const Entities *entities, Gathered *gathered, const Reading *reading, Range range)
{
    for (guint at = range.first; at < range.end;) {
        bool begins = reading_is_capital(reading, (int) at) && reading->dates[at] < 0 &&
                      !reading_is(reading, (int) at,
                                  KIND_DETERMINER | KIND_PREPOSITION | KIND_PRONOUN | KIND_SUBORDINATOR |
                                      KIND_COORDINATOR | KIND_RELATIVE | KIND_ADVERB);
        at = begins ? MAX(file_run(entities, gathered, reading, at, range.end), at + 1) : at + 1;
    }
}

static void
replace(char ***list, GPtrArray *names)
{
    g_ptr_array_add(names, NULL);
    event_set_texts(list, (char **) g_ptr_array_free(names, FALSE));
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

void
entities_add_person(Entities *entities, const char *name, Event *event)
{
    const char *surname = strrchr(name, ' ');
    const char *known = surname ? NULL : people_find(entities->people, name);
    GPtrArray *names = g_ptr_array_new();
    put(names, known ? known : name);
    for (char **other = event->people; *other; other++)
        put(names, *other);
    replace(&event->people, names);
}
