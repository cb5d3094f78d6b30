/*
 * curve: the functions of a net's cells, in floats, from plain arithmetic alone: libm's differ between
 * machines.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <string.h>

/* e to the x, to about 2e-6 of its size; x beyond ±30 counts as ±30. 2^f by its Taylor series. */
static inline float
curve_exp(float x)
{
    float below = x < 30 ? x : 30, bounded = below > -30 ? below : -30;
    float power = bounded * 1.44269504F;             /* of 2 */
    float whole = power + 12582912.0F - 12582912.0F; /* 1.5 * 2^23: nothing is left behind the point */
    float part = power - whole;
    float value =
        1 + part * (0.69314718F +
                    part * (0.24022651F + part * (0.05550411F + part * (0.00961813F + part * 0.00133336F))));
    gint32 bits;
    memcpy(&bits, &value, sizeof bits);
    bits += (gint32) whole * (1 << 23);
    memcpy(&value, &bits, sizeof value);
    return value;
}

static inline float
curve_sigmoid(float x)
{
    return 1 / (1 + curve_exp(-x));
}

static inline float
curve_tangent(float x)
{
    return 2 / (1 + curve_exp(-2 * x)) - 1;
}
