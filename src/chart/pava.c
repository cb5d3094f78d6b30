/* SPDX-License-Identifier: MIT */
#include "chart/pava.h"

/* Values that are pooled to one. */
typedef struct {
    double sum;
    guint count;
} Pool;

static double
mean_of(const Pool *pool)
{
    return pool->sum / pool->count;
}

void
pava_fit(double *values, guint count)
{
    g_autofree Pool *pools = g_new(Pool, count + 1);
    guint used = 0;
    for (guint i = 0; i < count; i++) {
        pools[used++] = (Pool){values[i], 1};
        while (used > 1 && mean_of(&pools[used - 2]) > mean_of(&pools[used - 1])) {
            pools[used - 2].sum += pools[used - 1].sum;
            pools[used - 2].count += pools[used - 1].count;
            used--;
        }
    }
    for (guint pool = 0, i = 0; pool < used; pool++) {
        for (guint k = 0; k < pools[pool].count; k++)
            values[i++] = mean_of(&pools[pool]);
    }
}

void
pava_place(const double *wanted, const double *sizes, guint count, double gap, double start, double end,
           double *places)
{
    double offset = 0;
    for (guint i = 0; i < count; i++) {
        places[i] = wanted[i] - offset;
        offset += sizes[i] + gap;
    }
    pava_fit(places, count);
    double last = MAX(start, end - (offset - gap)); /* bounds keep the optimum: Best and Chakravarti, 1990 */
    offset = 0;
    for (guint i = 0; i < count; i++) {
        places[i] = CLAMP(places[i], start, last) + offset;
        offset += sizes[i] + gap;
    }
}
