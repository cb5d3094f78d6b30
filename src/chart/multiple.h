/*
 * multiple: the groups of a strip, each in a row of columns with its name, all on one scale.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/columns.h"

typedef struct {
    const Plan *plan;
    GPtrArray *names; /* of TextBlock, by group */
    double width;     /* of the widest with the room beside it */
    double height;    /* that all rows want */
    double least;     /* of a row */
} Multiples;

/* Rows for the plan's lanes, with names no wider than `most`; none where it has no lanes. The caller owns
 * them. */
Multiples *multiples_new(const Plan *plan, double most);
void multiples_free(Multiples *multiples);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Multiples, multiples_free)

/* Draws the rows from `top` to `bottom`, the names from `left` on. */
void multiples_draw(const Multiples *multiples, const Columns *columns, Scene *scene, double left, double top,
                    double bottom);
