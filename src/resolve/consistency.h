/*
 * consistency: whether a closed date goes with what the text tells elsewhere.
 *
 * A death before the birth, a child older than its parent, an age that doesn't fit, "three years after" that
 * doesn't add up, a weekday that isn't the date's: where the date leans on another, it is closed again
 * against the last few that the text told, and the first of them that fits is taken. What contradicts even so
 * stays as it is told, and a note says so, with the lines of both. O(1) for each tag.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "resolve/resolver.h"

/* Weighs what a tag was closed to, and may close it again. `closing->is_misfit` says that the weekday told
 * with it isn't that of the date that it was closed to, and that it stays open. */
void consistency_weigh(Resolver *resolver, const Tag *tag, Closing *closing);

/* The same for a range whose last date lies before its first. */
void consistency_weigh_range(const Resolver *resolver, const Expression *from, const Expression *to);

/* What the text tells of lives; the caller owns it. */
Lives *lives_new(void);
void lives_free(Lives *lives);

/* What a date contradicts. */
typedef struct {
    bool is_found;
    Span span;    /* where the other date is told */
    char *reason; /* what doesn't go together; owned */
} Contradiction;

/* Whether the closing contradicts what is told of a person's life. `is_trial`: only to know whether. */
bool lives_contradict(Resolver *resolver, const Tag *tag, const Closing *closing, Contradiction *found);

/* Remembers the birth or death that it tells. */
void lives_learn(Resolver *resolver, const Tag *tag, const Closing *closing);

/* Whether the closing contradicts a length of time told beside it, or a date beside which it tells one; a
 * step that leads to a date told beside it, but for what people round, is closed to that. */
bool sums_contradict(const Resolver *resolver, const Tag *tag, Closing *closing, Contradiction *found);
