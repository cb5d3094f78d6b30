/*
 * tick: the ladder of calendar steps, and the ticks of a step.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "calendar/wording.h"
#include "chart/scale.h"

typedef enum { TICK_SECOND, TICK_MINUTE, TICK_HOUR, TICK_DAY, TICK_MONTH, TICK_YEAR } TickUnit;

/* A step of the ladder: every `count` units. 7 days are the quarters of a month: its 1st, 8th, 15th and 22nd,
 * so that they don't run over its end. */
typedef struct {
    TickUnit unit;
    gint64 count;
    double days; /* its shortest length */
} TickStep;

/* The ladder from fine to coarse. */
extern const TickStep tick_ladder[];
extern const guint tick_ladder_length;

typedef struct {
    double time, next; /* the next tick's time: the label names all that lies between */
    char label[40];    /* "1961", "44 BC", "Jun", "29", "14:30" */
} Tick;

/* The ticks of a step from the one at or before `from` up to `to`, at most TICKS_MAX. There is no year 0: of
 * 100 years they are 200 BC, 100 BC, AD 1, 100. The caller owns them. */
GArray *tick_make(const TickStep *step, double from, double to, const Wording *wording);
enum { TICKS_MAX = 5000 };

/* The step whose labels make those of `step` complete (days want their month and year), NULL for years. */
const TickStep *tick_major(const TickStep *step);

/* The label of a tick that stands above or below finer ones: "June 1961" for a month, "29 Jun 1961" for a
 * day. The caller owns it. */
char *tick_major_label(const TickStep *step, double time, const Wording *wording);
