/*
 * event: a dated statement: when, what, who and where, and the sentences that say so.
 *
 * Events don't lean on the Documents that they came from, so that they can be kept in a file, edited and read
 * again: a source is a citation, in words and in numbers.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "base/texts.h"
#include "calendar/moment.h"
#include "event/source.h"

typedef enum { CONFIDENCE_HIGH, CONFIDENCE_MEDIUM, CONFIDENCE_LOW } Confidence;

/* TOLD happened as told; PLANNED was ahead when it was told; DENIED is said not to have been. */
typedef enum { STATUS_TOLD, STATUS_PLANNED, STATUS_DENIED } Status;

typedef struct {
    const char *id;  /* 16 hexadecimal digits, a letter first; they stay while text and statement do */
    bool has_moment; /* false: told, but undated */
    Moment moment;
    const char *date;     /* EDTF, as printed or as a person wrote it; NULL when undated */
    const char *display;  /* the date in words */
    const char *value;    /* TIMEX3 value; NULL when undated */
    const char *headline; /* at most HEADLINE_MAX code points */
    const char *group;    /* a person's, for colour and lane; NULL where there is none */
    const char *note;     /* a person's; NULL where there is none */
    /* NULL-terminated, never NULL themselves; owned by the list. Changed by event_set_texts only. */
    char **people, **places, **organisations;
    Confidence confidence;
    Status status;
    bool keep;        /* false: a person struck it out */
    const char *mark; /* see timeline/update.h; or a person's word; or NULL */
    const char *into; /* id of the event that a person made it part of, keep being false; or NULL */
    /* Appended to by event_add_… only: events without any share one empty array. */
    GArray *sources;   /* of Source, at least one unless a person added the event */
    GArray *conflicts; /* of Conflict */
    GArray *tellings;  /* of Telling, at least two where it was joined of several, else none */
    char **apart;      /* ids of events that it must not be joined with; or NULL; owned by the list */
    /* Ids of the events that the text says an undated one came after and before; or NULL. */
    const char *after, *before;
    int importance; /* in hundredths, 0 to 100: see importance.h; IMPORTANCE_UNKNOWN where nobody weighed it
                     */
    char **extra;   /* unknown columns of a timeline's file: name, value, …, NULL; or NULL */
} Event;

enum { HEADLINE_MAX = 90, IMPORTANCE_UNKNOWN = -1 };

/* A list of events with all that they hold; owns every string and array in it. */
typedef struct {
    GArray *items; /* of Event */
    Texts *words;
} Events;

Events *events_new(void);
void events_free(Events *events);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Events, events_free)

static inline Event *
event_at(const Events *events, guint index)
{
    return &g_array_index(events->items, Event, index);
}

/* Makes room for so many events in a list that is still empty, so that it needn't grow. */
void events_reserve(Events *events, guint count);

/* Appends an empty event (kept, undated, with empty lists) and returns it; valid until the next append. */
Event *events_add(Events *events);

/* Whether all that is known of when it happened is that it was told by then (see background.h): in a list it
 * stands there, in a picture it has no place. */
bool event_is_background(const Event *event);

/* A copy of `text` that lives as long as `events`; equal texts mostly share it. NULL gives NULL. */
const char *events_word(Events *events, const char *text);

/* An id drawn from a text: 16 hexadecimal digits, a letter first, since a spreadsheet takes 12e4… for a
 * number. The caller owns it. */
char *event_make_id(const char *text);

/* Appends a copy of `source`, which may be of another list, to the sources of `event`, one of `events`. */
void events_cite(Events *events, Event *event, const Source *source);

/* Appends what lives as long as the events of `event` do: see events_word. */
void event_add_source(Event *event, const Source *source);
void event_add_conflict(Event *event, const Conflict *conflict);
void event_add_telling(Event *event, const Telling *telling);
void event_set_texts(char ***list, char **texts); /* replaces a list by `texts`, which it takes */

/* Moves all events of `from` to the end of `events`; `from` is left empty, and the caller's to free. */
void events_append(Events *events, Events *from);

/* "high" …; "told" …; static. And back: false, result untouched, for an unknown name. */
const char *confidence_name(Confidence confidence);
bool confidence_parse(const char *name, Confidence *confidence);
const char *status_name(Status status);
bool status_parse(const char *name, Status *status);
