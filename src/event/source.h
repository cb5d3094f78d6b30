/*
 * source: where an event is told, and what the tellings of one event have of their own.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

/* Where an event is told. Offsets count code points in the document's text, end exclusive. */
typedef struct {
    const char *doc;   /* the document's name */
    const char *title; /* of the document; NULL where there is none */
    guint line, page;  /* 1-based; 0 where unknown */
    gint64 start, end; /* the statement: clause or sentence; -1 where unknown */
    const char *quote; /* the statement's own words, white space folded */
    /* The expression that dates it; text is NULL where the source file gave none. */
    const char *expression_text;
    gint64 expression_start, expression_end;
    const char *expression_value; /* TIMEX3 */
    const char *rule;
    const char *anchor_kind; /* "none", "dct", "narrative", "quotation" */
    const char *anchor_value;
    gint64 anchor_start, anchor_end; /* -1 where there is no span */
    const char *url;                 /* NULL where there is none */
    guint telling; /* index of the event's telling that it belongs to, where the event has any */
} Source;

/* A date that a source gives for the same event, other than the event's own. */
typedef struct {
    const char *date; /* EDTF */
    const char *display;
    guint source; /* index into the event's sources */
} Conflict;

/* What an event was before it was joined with others that tell the same: kept so that a person can part them
 * again. Its sources are those that name its index. */
typedef struct {
    const char *id;
    const char *date; /* EDTF; NULL when undated */
    const char *headline;
} Telling;
