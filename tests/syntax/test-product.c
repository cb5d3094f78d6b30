/* SPDX-License-Identifier: MIT */
#include "syntax/product.h"

#include <stdbool.h>
#include <string.h>

enum { ROWS_MAX = 9, INPUTS_MAX = 128, OUTPUTS_MAX = 256 };

static const struct {
    guint rows, inputs, outputs;
    bool is_extreme; /* all numbers are the largest ones, so that sums wrap around */
} shapes[] = {
    {1, 2,   16,  false},
    {1, 64,  256, false},
    {2, 128, 96,  false},
    {3, 128, 256, false},
    {4, 96,  64,  false},
    {5, 6,   32,  false},
    {9, 128, 256, false},
    {7, 128, 32,  true },
    {1, 128, 16,  true },
};

static gint16
draw(GRand *random, bool is_extreme)
{
    if (is_extreme)
        return g_rand_boolean(random) ? G_MININT16 : G_MAXINT16;
    return (gint16) g_rand_int_range(random, G_MININT16, G_MAXINT16 + 1);
}

static void
test_shape(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data), rows = shapes[row].rows;
    guint inputs = shapes[row].inputs, outputs = shapes[row].outputs;
    GRand *random = g_rand_new_with_seed(row + 1);
    g_autofree gint16 *in = g_new(gint16, ROWS_MAX * INPUTS_MAX);
    g_autofree gint16 *weights = g_new(gint16, INPUTS_MAX * OUTPUTS_MAX);
    const gsize size = ROWS_MAX * OUTPUTS_MAX;
    g_autofree gint32 *start = g_new(gint32, size), *out = g_new(gint32, size), *plain = g_new(gint32, size);
    for (guint i = 0; i < rows * inputs; i++)
        in[i] = draw(random, shapes[row].is_extreme);
    for (guint i = 0; i < inputs * outputs; i++)
        weights[i] = draw(random, shapes[row].is_extreme);
    for (guint i = 0; i < size; i++)
        start[i] = plain[i] = g_rand_int_range(random, -1000, 1000);
    product_add_by(PRODUCT_PLAIN, in, rows, inputs, weights, outputs, plain);
    for (ProductWay way = PRODUCT_PLAIN; way < PRODUCT_WAYS; way++) {
        if (!product_can(way))
            continue;
        memcpy(out, start, size * sizeof *out);
        product_add_by(way, in, rows, inputs, weights, outputs, out);
        g_assert_cmpmem(out, size * sizeof *out, plain, size * sizeof *plain);
    }
    memcpy(out, start, size * sizeof *out);
    product_add(in, rows, inputs, weights, outputs, out);
    g_assert_cmpmem(out, size * sizeof *out, plain, size * sizeof *plain);
    g_rand_free(random);
}

/* (1 2 3 4) times columns of ones, of twos and so on, on top of 100. */
static void
test_example(void)
{
    const gint16 in[4] = {1, 2, 3, 4};
    gint16 weights[2][16][2];
    gint32 out[16];
    for (gint16 i = 0; i < 16; i++) {
        out[i] = 100;
        for (guint j = 0; j < 4; j++)
            weights[j / 2][i][j % 2] = (gint16) (i + 1);
    }
    product_add(in, 1, 4, &weights[0][0][0], 16, out);
    for (gint i = 0; i < 16; i++)
        g_assert_cmpint(out[i], ==, 100 + 10 * (i + 1));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/product/example", test_example);
    for (guint i = 0; i < G_N_ELEMENTS(shapes); i++) {
        g_autofree char *path = g_strdup_printf("/product/%ux%ux%u%s", shapes[i].rows, shapes[i].inputs,
                                                shapes[i].outputs, shapes[i].is_extreme ? "/extreme" : "");
        g_test_add_data_func(path, GUINT_TO_POINTER(i), test_shape);
    }
    return g_test_run();
}
