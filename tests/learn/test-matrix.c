/* SPDX-License-Identifier: MIT */
#include "learn/matrix.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "learn/curve.h"

enum { SIZE = 48 };

static const struct {
    gsize rows, columns, width;
    gboolean lies; /* the left matrix lies on its side */
} products[] = {
    {1,  1,  16, FALSE},
    {1,  40, 48, FALSE},
    {3,  7,  16, TRUE },
    {4,  16, 32, FALSE},
    {9,  33, 16, TRUE },
    {48, 48, 48, TRUE },
};

static void
fill(GRand *random, float *numbers, gsize count)
{
    for (gsize i = 0; i < count; i++)
        numbers[i] = (float) g_rand_double_range(random, -2, 2);
}

/* The very bits that adding term after term gives, whatever vectors the machine has. */
static void
test_product(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data);
    GRand *random = g_rand_new_with_seed(row + 1);
    float left[SIZE * SIZE], right[SIZE * SIZE], out[SIZE * SIZE], plain[SIZE * SIZE];
    fill(random, left, SIZE * SIZE);
    fill(random, right, SIZE * SIZE);
    fill(random, out, SIZE * SIZE);
    memcpy(plain, out, sizeof out);
    bool lies = products[row].lies;
    MatrixView view = {left, products[row].rows, products[row].columns, lies ? 1 : SIZE, lies ? SIZE : 1};
    matrix_add(view, right, SIZE, out, SIZE, products[row].width);
    for (gsize i = 0; i < view.rows; i++)
        for (gsize k = 0; k < view.columns; k++)
            for (gsize j = 0; j < products[row].width; j++)
                plain[i * SIZE + j] += right[k * SIZE + j] * left[i * view.row_step + k * view.column_step];
    g_assert_cmpmem(out, sizeof out, plain, sizeof plain);
    g_rand_free(random);
}

static void
test_transpose(void)
{
    const float in[2][3] =
        {
            {1, 2, 3},
            {4, 5, 6}
    },
                expected[3][2] = {{1, 4}, {2, 5}, {3, 6}};
    float out[3][2];
    matrix_transpose(in[0], 2, 3, out[0]);
    g_assert_cmpmem(out, sizeof out, expected, sizeof expected);
}

/* Near what libm says, and within bounds far out. */
static void
test_curves(void)
{
    for (gint i = -1200; i <= 1200; i++) {
        double x = i / 100.0;
        g_assert_cmpfloat(fabs((double) curve_exp((float) x) / exp(x) - 1), <, 1e-5);
        g_assert_cmpfloat(fabs((double) curve_sigmoid((float) x) - 1 / (1 + exp(-x))), <, 1e-5);
        g_assert_cmpfloat(fabs((double) curve_tangent((float) x) - tanh(x)), <, 1e-5);
    }
    g_assert_cmpfloat(curve_tangent(1e9F), <=, 1);
    g_assert_cmpfloat(curve_tangent(-1e9F), >=, -1);
    g_assert_true(isfinite(curve_exp(1e9F)) && curve_exp(-1e9F) > 0);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(products); i++) {
        g_autofree char *path = g_strdup_printf("/matrix/%u", i);
        g_test_add_data_func(path, GUINT_TO_POINTER(i), test_product);
    }
    g_test_add_func("/matrix/transpose", test_transpose);
    g_test_add_func("/curve", test_curves);
    return g_test_run();
}
