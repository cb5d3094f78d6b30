/*
 * product: rows of numbers times a matrix, in integers.
 *
 * Sums wrap around at 32 bits instead of being undefined, so that whatever weights a file holds, each machine
 * gets the same ones. On x86-64 the work is done by SSE2, or by AVX2 or AVX-512 where the machine has it.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Adds to each row of `out` (`outputs` wide, a multiple of 16) the product of the same row of `in` (`inputs`
 * wide, even) and `weights`, which lie as [input / 2][output][input % 2]. */
void product_add(const gint16 *in, guint rows, guint inputs, const gint16 *weights, guint outputs,
                 gint32 *out);

/* Ways to do it, all with the same result; the later the faster. */
typedef enum {
    PRODUCT_PLAIN,
    PRODUCT_NARROW, /* SSE2 */
    PRODUCT_WIDE,   /* AVX2 */
    PRODUCT_DEEP,   /* AVX-512BW */
    PRODUCT_WAYS,
} ProductWay;

/* Whether this machine can do it that way. */
bool product_can(ProductWay way);

/* product_add, that way. */
void product_add_by(ProductWay way, const gint16 *in, guint rows, guint inputs, const gint16 *weights,
                    guint outputs, gint32 *out);
