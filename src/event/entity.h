/*
 * entity: the people, places and organisations that a statement names, by shapes and titles.
 *
 * Rather none than a wrong one.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/event.h"
#include "event/statement.h"

typedef struct Entities Entities;

/* The names of one document, as far as it was read: a surname alone means the person named in full before it.
 * The caller owns it. */
Entities *entities_new(void);
void entities_free(Entities *entities);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Entities, entities_free)

/* Sets the event's people, places and organisations to those that its clause names. */
void entities_name(Entities *entities, const Reading *reading, const Statement *statement, Event *event);
