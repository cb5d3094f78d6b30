/*
 * naming: names of persons in place of a statement's pronouns.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/outline.h"

/* Whom the pronouns of a statement mean; NULL where nobody is known. The strings belong to others. */
typedef struct {
    const char *speaker;   /* "I" */
    const char *addressee; /* "you" */
    const char *topic;     /* "he" or "she" at its start */
} Names;

/* Whether the token is a pronoun that `topic` may stand for. */
bool naming_wants_topic(const Reading *reading, guint at);

/* Puts the names that are known into the outline. */
void naming_apply(const Reading *reading, Outline *outline, const Names *names);
