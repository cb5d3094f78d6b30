/*
 * life: what brackets behind a person's name say of a life: "Maria Novak (9 May 1870 – 2 August 1931)".
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/gazetteer.h"
#include "event/statement.h"

typedef enum { LIFE_NONE, LIFE_BORN, LIFE_DIED, LIFE_REIGNED, LIFE_ACTIVE, LIFE_GONE_ON } LifeKind;

typedef struct {
    LifeKind kind;  /* GONE_ON: the date ends the stretch that the one before it begins, and is no event */
    Range name;     /* whose life it is, */
    Range person;   /* … without titles */
    Range brackets; /* with both marks, */
    Range part;     /* … and what of them is the date's: with its place */
    int last;       /* of a stretch: the index of the expression that ends it; else -1 */
} Life;

/* What the brackets around the date of the expression `index` say; false where they say nothing of a life.
 * Two dates with a dash between them are a life only behind a name that is a person's by its given name,
 * title or work, or by its number: "Henry VIII". */
bool life_find(const Reading *reading, const Expressions *expressions, const Gazetteer *gazetteer,
               guint index, Life *life);

/* "Maria Novak born"; NULL where the language has no word for it. The caller owns it. */
char *life_headline(const Reading *reading, const Life *life);
