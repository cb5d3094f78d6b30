/* SPDX-License-Identifier: MIT */
#include "learn/matrix.h"

#include <stdbool.h>
#include <string.h>

/* Columns that are summed at once. */
enum { BLOCK = 16 };

/* Adds to some rows of `out` from `row` on, BLOCK columns of each. */
typedef void Add(const MatrixView *left, gsize row, const float *right, gsize right_step, float *out,
                 gsize out_step);

static void
add_one(const MatrixView *left, gsize row, const float *right, gsize right_step, float *out, gsize out_step)
{
    float sums[BLOCK];
    memcpy(sums, out + row * out_step, sizeof sums);
    const float *at = left->at + row * left->row_step;
    for (gsize i = 0; i < left->columns; i++, at += left->column_step, right += right_step)
        for (gsize j = 0; j < BLOCK; j++)
            sums[j] += right[j] * *at;
    memcpy(out + row * out_step, sums, sizeof sums);
}

#ifdef __SSE2__

#include <immintrin.h>

/* One row, twice BLOCK columns, in vectors of eight: four sums at a time, for each waits for the one before.
 */
__attribute__((target("avx2"))) static void
add_one_wide(const MatrixView *left, gsize row, const float *right, gsize right_step, float *out,
             gsize out_step)
{
    out += row * out_step;
    __m256 sum0 = _mm256_loadu_ps(out), sum1 = _mm256_loadu_ps(out + 8);
    __m256 sum2 = _mm256_loadu_ps(out + 16), sum3 = _mm256_loadu_ps(out + 24);
    const float *at = left->at + row * left->row_step;
    for (gsize i = 0; i < left->columns; i++, at += left->column_step, right += right_step) {
        __m256 x = _mm256_set1_ps(*at);
        sum0 = _mm256_add_ps(sum0, _mm256_mul_ps(_mm256_loadu_ps(right), x));
        sum1 = _mm256_add_ps(sum1, _mm256_mul_ps(_mm256_loadu_ps(right + 8), x));
        sum2 = _mm256_add_ps(sum2, _mm256_mul_ps(_mm256_loadu_ps(right + 16), x));
        sum3 = _mm256_add_ps(sum3, _mm256_mul_ps(_mm256_loadu_ps(right + 24), x));
    }
    _mm256_storeu_ps(out, sum0);
    _mm256_storeu_ps(out + 8, sum1);
    _mm256_storeu_ps(out + 16, sum2);
    _mm256_storeu_ps(out + 24, sum3);
}

/* Four rows in vectors of eight: each number of `right` is loaded once for all four. */
__attribute__((target("avx2"))) static void
add_four_wide(const MatrixView *left, gsize row, const float *right, gsize right_step, float *out,
              gsize out_step)
{
    float *out0 = out + row * out_step, *out1 = out0 + out_step, *out2 = out1 + out_step;
    float *out3 = out2 + out_step;
    __m256 low0 = _mm256_loadu_ps(out0), low1 = _mm256_loadu_ps(out1);
    __m256 low2 = _mm256_loadu_ps(out2), low3 = _mm256_loadu_ps(out3);
    __m256 high0 = _mm256_loadu_ps(out0 + 8), high1 = _mm256_loadu_ps(out1 + 8);
    __m256 high2 = _mm256_loadu_ps(out2 + 8), high3 = _mm256_loadu_ps(out3 + 8);
    const float *at = left->at + row * left->row_step;
    for (gsize i = 0; i < left->columns; i++, at += left->column_step, right += right_step) {
        __m256 low = _mm256_loadu_ps(right), high = _mm256_loadu_ps(right + 8);
        __m256 x0 = _mm256_set1_ps(at[0]), x1 = _mm256_set1_ps(at[left->row_step]);
        __m256 x2 = _mm256_set1_ps(at[2 * left->row_step]), x3 = _mm256_set1_ps(at[3 * left->row_step]);
        low0 = _mm256_add_ps(low0, _mm256_mul_ps(low, x0));
        low1 = _mm256_add_ps(low1, _mm256_mul_ps(low, x1));
        low2 = _mm256_add_ps(low2, _mm256_mul_ps(low, x2));
        low3 = _mm256_add_ps(low3, _mm256_mul_ps(low, x3));
        high0 = _mm256_add_ps(high0, _mm256_mul_ps(high, x0));
        high1 = _mm256_add_ps(high1, _mm256_mul_ps(high, x1));
        high2 = _mm256_add_ps(high2, _mm256_mul_ps(high, x2));
        high3 = _mm256_add_ps(high3, _mm256_mul_ps(high, x3));
    }
    _mm256_storeu_ps(out0, low0);
    _mm256_storeu_ps(out1, low1);
    _mm256_storeu_ps(out2, low2);
    _mm256_storeu_ps(out3, low3);
    _mm256_storeu_ps(out0 + 8, high0);
    _mm256_storeu_ps(out1 + 8, high1);
    _mm256_storeu_ps(out2 + 8, high2);
    _mm256_storeu_ps(out3 + 8, high3);
}

static bool
has_wide(void)
{
    return __builtin_cpu_supports("avx2");
}

#else

static Add *const add_one_wide = add_one, *const add_four_wide = add_one;

static bool
has_wide(void)
{
    return false;
}

#endif

/* The columns of one row. */
static void
add_columns(const MatrixView *left, gsize row, const float *right, gsize right_step, float *out,
            gsize out_step, gsize width)
{
    bool is_wide = has_wide();
    for (gsize column = 0; column < width;) {
        bool takes_two = is_wide && column + 2 * BLOCK <= width;
        (takes_two ? add_one_wide : add_one)(left, row, right + column, right_step, out + column, out_step);
        column += takes_two ? 2 * BLOCK : BLOCK;
    }
}

void
matrix_add(MatrixView left, const float *right, gsize right_step, float *out, gsize out_step, gsize width)
{
    g_assert(width % BLOCK == 0);
    gsize fours = has_wide() ? left.rows / 4 * 4 : 0;
    for (gsize column = 0; column < width; column += BLOCK)
        for (gsize row = 0; row < fours; row += 4)
            add_four_wide(&left, row, right + column, right_step, out + column, out_step);
    for (gsize row = fours; row < left.rows; row++)
        add_columns(&left, row, right, right_step, out, out_step, width);
}

void
matrix_add_row(const float *left, gsize length, const float *right, float *out, gsize width)
{
    MatrixView row = {left, 1, length, 0, 1};
    matrix_add(row, right, width, out, width, width);
}

void
matrix_transpose(const float *in, gsize rows, gsize columns, float *out)
{
    for (gsize row = 0; row < rows; row++)
        for (gsize column = 0; column < columns; column++)
            out[column * rows + row] = in[row * columns + column];
}
