/*
 * matrix: products of matrices of floats.
 *
 * Each sum is added up in the order of its terms, whatever the width of the machine's vectors, so that the
 * same numbers give the same bits.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

/* `rows` by `columns` numbers of which neighbours in a column lie `row_step` apart, in a row `column_step`:
 * also a part of a larger matrix, or one on its side. */
typedef struct {
    const float *at;
    gsize rows, columns;
    gsize row_step, column_step;
} MatrixView;

/* Adds to `out`, left.rows by `width` (a multiple of 16), the product of `left` and `right`, left.columns by
 * `width`. Rows of `right` and `out` lie `right_step` and `out_step` apart. */
void matrix_add(MatrixView left, const float *right, gsize right_step, float *out, gsize out_step,
                gsize width);

/* Adds to `out`, `width` long, the product of the row `left`, `length` long, and `right`, `length` by
 * `width`. */
void matrix_add_row(const float *left, gsize length, const float *right, float *out, gsize width);

/* Fills `out`, `columns` by `rows`, with `in`, `rows` by `columns`, on its side. */
void matrix_transpose(const float *in, gsize rows, gsize columns, float *out);
