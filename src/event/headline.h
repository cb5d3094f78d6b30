/*
 * headline: a statement in at most HEADLINE_MAX code points that says who did what.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/outline.h"

/* Whom the pronouns of a statement mean; NULL where nobody is known. */
typedef struct {
    const char *speaker;   /* "I" */
    const char *addressee; /* "you" */
    const char *topic;     /* "he" or "she" at its start */
} Names;

/* Whether the token is a pronoun that `topic` may stand for. */
bool headline_wants_topic(const Reading *reading, guint at);

/* The headline of a statement whose date lies in the tokens of `date`; NULL where nothing that can be read
 * alone is left. The caller owns it. */
char *headline_make(const Reading *reading, const Statement *statement, Range date, const Names *names);
