/*
 * statement: what the text tells of a date.
 *
 * All that the rest of this folder knows of syntax: a parser may take its place. Numbers are tokens of the
 * reading; NO_TOKEN is none; a range whose ends are equal is empty.
 *
 *   The mill was built in 1901 and burned in 1934.      the second date:
 *   |subject|                      |range        |      verb "burned"
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/segment.h"

typedef struct {
    guint first, end; /* tokens */
} Range;

typedef struct {
    Range range;        /* where it is told */
    Range subject;      /* of another clause, where it has none of its own */
    Range body;         /* the part of the statement for a headline: without what joins it to others */
    Range helper;       /* of another clause, the auxiliary that its participle shares */
    Range said;         /* the words that its verb of saying reports, told in another clause */
    guint verb;         /* its first finite verb or participle */
    bool needs_helper;  /* a participle that wants "was" or "were" before it in a headline */
    bool is_opened;     /* it begins with another clause: "When the king came, the bridge was opened" */
    bool is_inverted;   /* the verb stands before its subject: "said Ms Holm" */
    bool is_noun;       /* a noun phrase only: "the 1994 treaty" */
    bool is_weak;       /* the date is that of a noun in it, which says too little alone */
    bool is_quoted;     /* inside quotation marks */
    bool is_planned;    /* ahead, when it was told */
    bool is_until;      /* "not … until": it was only then */
    bool is_denied;     /* said not to have been */
    bool keeps_date;    /* the date stays in a headline: "After leaving school in 1946, he moved" */
    bool is_interposed; /* told beside its host in brackets */
} Statement;

/* The statement that the date in the tokens of `date` belongs to; false when it has no verb and is no noun
 * phrase with a date in it. */
bool statement_find(const Reading *reading, const Segments *segments, Range date, Statement *statement);

/* The statement of the clause with "when" behind a date that is the last or first of what is told before it;
 * false where there is none. */
bool statement_find_when(const Reading *reading, const Segments *segments, Range date, Statement *statement);
