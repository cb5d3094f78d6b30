/*
 * focus: a date of the text that later expressions may lean on, with the place that told it.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "base/span.h"
#include "calendar/moment.h"

/* A date that later expressions may lean on. */
typedef struct {
    bool is_set;
    Moment moment;
    guint item; /* number of the expression that told it, in the whole document */
    Span span;  /* where that stands, in which sentence, in which block */
    Span sentence;
    guint block;
    bool is_quoted; /* it is told inside quotation marks */
} Focus;

/* How many dates told last are kept, and how many accessions, and what is told of lives: see consistency.h.
 */
enum { RECENT_FOCUSES = 6, REIGNS_KEPT = 4 };
typedef struct Lives Lives;
