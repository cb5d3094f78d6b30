/*
 * infer: the document's own date, from what its text tells.
 *
 * Three kinds of evidence: a dateline (a whole date alone in a short paragraph near the top); days told with
 * their weekday but without a year ("Friday, Oct. 19"), which fit few years only; ages told of now and of
 * then ("moved in 1948 at the age of 14 … Halevy, 78"). The latest date told bounds it from below. What the
 * evidence leaves open stays open: there is no guess.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "resolve/resolver.h"

/* Infers the date into `*dct`, and where it was by a day that is told without a year, that into `*day`; with
 * `*reason` set to one sentence (owned by the caller) that tells the evidence. False when it can't be had;
 * `*reason` then tells the lower bound, if there is one. */
bool infer_date(const Resolver *resolver, Moment *dct, Span *day, char **reason);
