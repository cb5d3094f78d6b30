/*
 * wrap: where to break a line of text, by widths alone.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* A stretch of text that stays whole: usually a word. */
typedef struct {
    double start, end; /* where it lies in the unbroken line, without the space after it */
    guint32 from, to;  /* the same in bytes */
    double cost;       /* of breaking after it: 0 where a break is welcome, about 1 where it hurts */
} Piece;

/* Breaks `pieces` into as few lines as fit in `width`, and among these breaks into lines of even length: the
 * sum of squares of what each leaves empty is least. The last line counts only where there are at most
 * `balanced` lines, as a paragraph's last line may be short. A piece wider than `width` has a line to itself.
 * Gives the index of each line's first piece; at least one line. The caller owns it. */
GArray *wrap_pieces(const Piece *pieces, guint count, double width, guint balanced);
