/*
 * role: the verbs of a reading, by its sentence's tree.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/reading.h"
#include "syntax/tree.h"

/* A tree beside a reading. All is borrowed. */
typedef struct {
    const Tree *tree;
    const guint16 *words; /* of each token, the word that begins in it or holds it */
    const GArray *tokens; /* of guint16: of each word, the token that it begins in */
} Roles;

/* Sets the roles of the reading's tokens by the tree. Where that can't be right (no finite verb at its root,
 * none where the vocabulary knows one, or who said so has a subject among what was said), they stay as they
 * are. */
void roles_set(const Roles *roles, Reading *reading);
