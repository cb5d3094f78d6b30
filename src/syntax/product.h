/*
 * product: rows of numbers times a matrix, in integers.
 *
 * Sums wrap around at 32 bits instead of being undefined, so that whatever weights a file holds, each machine
 * gets the same ones. On x86-64 the work is done by SSE2, or by AVX2 where the machine has it.
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

/* The same by the plainest of ways, to test the others against. */
void product_add_plain(const gint16 *in, guint rows, guint inputs, const gint16 *weights, guint outputs,
                       gint32 *out);
