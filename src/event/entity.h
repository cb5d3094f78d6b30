/*
 * entity: the people, places and organisations that a statement names, by shapes, titles and known names.
 *
 * Rather none than a wrong one.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/event.h"
#include "event/people.h"
#include "event/statement.h"

typedef struct Entities Entities;

/* The names of one document: a surname alone means the only person of that surname who is named in full. Both
 * must outlive them; `gazetteer` may be NULL. The caller owns them. */
Entities *entities_new(People *people, const Gazetteer *gazetteer);
void entities_free(Entities *entities);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Entities, entities_free)

/* Sets the event's people, places and organisations to those that its clause names. */
void entities_name(Entities *entities, const Reading *reading, const Statement *statement, Event *event);

/* Adds a person to those of the event, unless it is there, under that name or the full one. */
void entities_add_person(Entities *entities, const char *name, Event *event);
