/*
 * json-field: the keys of an event in JSON Lines, as tables: what each holds, and where it goes.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

/* What a key's value is. null stands for nothing in each of them. */
typedef enum {
    FIELD_TEXT,       /* const char * */
    FIELD_COUNT,      /* guint, 0 where nothing is known */
    FIELD_PLACE,      /* gint64, -1 where nothing is known */
    FIELD_TEXTS,      /* char **, of an Event */
    FIELD_CONFIDENCE, /* a name, into an Event */
    FIELD_STATUS,     /* a name, into an Event */
    FIELD_KEEP,       /* true or false, into an Event */
    FIELD_IMPORTANCE, /* 0 to 1, into an Event */
    FIELD_OBJECT,     /* an object of more fields */
    FIELD_OBJECTS,    /* a list of objects, each to be added to the Event */
    FIELD_INDEXES,    /* a list of indexes into the Event's sources */
    FIELD_IGNORED,    /* anything: it follows from other fields */
    FIELD_UNKNOWN,    /* anything: it is kept as a column of a person's */
} FieldKind;

/* Objects, by what their fields are of. Expression and anchor go into their Source. */
typedef enum {
    OBJECT_EVENT,
    OBJECT_SOURCE,
    OBJECT_EXPRESSION,
    OBJECT_ANCHOR,
    OBJECT_CONFLICT,
    OBJECT_TELLING,
    OBJECT_EXTRA, /* columns of a person's */
    OBJECT_COUNT,
} FieldObject;

typedef struct {
    const char *name;
    guint length; /* of the name, bytes */
    FieldKind kind;
    guint offset;       /* in the struct that the object is read into */
    FieldObject object; /* of FIELD_OBJECT and FIELD_OBJECTS */
    const char *wanted; /* what it must be, for the Note on one that isn't */
} Field;

/* The field of that name in an object; where there is none, one that says what to do with it. `before` is the
 * one found last, or NULL: the fields of a file mostly stand in the table's order. */
const Field *field_find(FieldObject object, const Field *before, const char *name, gsize length);
