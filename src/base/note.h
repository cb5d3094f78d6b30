/*
 * note: the catalogue of oddities that an input can hold, and the list in which a run collects them.
 *
 * A Note is neither a mistake of ours (g_assert) nor a job that can't be done (GError): it is something in
 * the *input* that a person should know of. Each has a stable name and a level; the worst level of a run
 * decides the exit status. Printed as `file:line:column: level: text [name]`.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

typedef enum {
    NOTE_INFO,    /* worth telling when asked (-v) */
    NOTE_WARNING, /* done, but look at it */
    NOTE_ERROR,   /* something was left out: the exit status is 1 */
} NoteLevel;

/* The catalogue. The comment names what notes_add takes after `column`, for the text's format. */
typedef enum {
    NOTE_INPUT_FAILED,     /* const char *reason */
    NOTE_INPUT_EMPTY,      /* nothing */
    NOTE_FOLDER_EMPTY,     /* nothing */
    NOTE_LEGACY_ENCODING,  /* const char *encoding */
    NOTE_BAD_ENCODING,     /* nothing: bytes that the encoding doesn't know became U+FFFD */
    NOTE_LONG_LINE,        /* guint64 bytes */
    NOTE_MARKUP,           /* const char *what the parser said */
    NOTE_DEEP_MARKUP,      /* nothing: elements nested too deeply were taken as flat */
    NOTE_METADATA_DATE,    /* const char *what */
    NOTE_IMPOSSIBLE_DATE,  /* const char *expression */
    NOTE_AMBIGUOUS_DATE,   /* const char *expression, const char *read as, const char *or */
    NOTE_WEEKDAY_MISMATCH, /* const char *expression, const char *the date as a day of an ISO week */
    NOTE_DATES_CONTRADICT, /* const char *expression, const char *what doesn't go together, const char *other
                              expression, guint its line */
    NOTE_DOCUMENT_DATE,    /* const char *sentence telling which date was used and why */
    NOTE_LONG_SENTENCE,    /* guint tokens */
    NOTE_ROW_DATE,         /* const char *text that isn't EDTF */
    NOTE_ROW_BROKEN,       /* const char *reason */
    NOTE_SOURCES_DISAGREE, /* const char *headline, const char *date, const char *other date */
    NOTE_MISSING_GLYPHS,   /* const char *script, const char *Debian package */
    NOTE_LABELS_LEFT_OUT,  /* guint labels that had no room */
    NOTE_MISSING_FONT,     /* const char *family, const char *the one used */
    NOTE_FONT_LEFT_OUT,    /* const char *family */
    NOTE_PICTURE_SPLIT,    /* const char *first file, const char *last file */
    NOTE_NO_EVENTS,        /* nothing */
    NOTE_EVENT_VANISHED,   /* const char *headline */
    NOTE_EVENTS_NEW,       /* guint events */
    NOTE_EVENTS_UNSAID,    /* guint events, const char *which, const char *format */
    NOTE_CODES,
} NoteCode;

typedef struct {
    NoteCode code;
    const char *file; /* as the user knows it */
    guint line;       /* 1-based; 0 where the whole file is meant */
    guint column;     /* 1-based, in code points; 0 where the whole line is meant */
    const char *text;
} Note;

/* The notes of one run, in the order in which they came. At most NOTES_SAME of one kind are kept for a file;
 * the rest are counted, so that a hostile input can't make the list grow without bound. */
typedef struct Notes Notes;

enum { NOTES_SAME = 20 };

/* An empty list. The caller owns it. */
Notes *notes_new(void);

/* Frees the list with all it holds. Takes NULL. */
void notes_free(Notes *notes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Notes, notes_free)

/* Adds a note about `file` (copied); what follows is given by the comment in the catalogue. A NULL `notes`
 * makes it do nothing, for callers that don't want them. */
void notes_add(Notes *notes, NoteCode code, const char *file, guint line, guint column, ...);

guint notes_count(const Notes *notes);

/* The note at `index` (0-based), owned by `notes`. */
const Note *notes_at(const Notes *notes, guint index);

/* The worst level among the notes kept or counted; NOTE_INFO when there are none. */
NoteLevel notes_worst(const Notes *notes);

/* How many notes of `note`'s code and file were counted but not kept; told once, with the last kept one. */
guint notes_more(const Notes *notes, const Note *note);

/* The stable name of a code ("ambiguous-date") and its level. */
const char *note_name(NoteCode code);
NoteLevel note_level(NoteCode code);

/* `file:line:column: level: text [name]`, without a line end. The caller owns it. */
char *note_format(const Note *note);
