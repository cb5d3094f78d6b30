/* SPDX-License-Identifier: MIT */
#include "syntax/weights.h"

bool
weights_init(Weights *weights, Section section)
{
    const guint32 *head = (const guint32 *) (const void *) section.bytes;
    if (section.length < WEIGHTS_HEADER || head[0] < 1 || head[0] > 24 || head[1] < 1 || head[1] > 256)
        return false;
    gsize buckets = (gsize) 1 << head[0], table = (buckets + 1) * sizeof(guint32);
    if (section.length - WEIGHTS_HEADER < table)
        return false;
    *weights = (Weights){
        .starts = head + 2,
        .rows = section.bytes + WEIGHTS_HEADER + table,
        .bits = head[0],
        .classes = head[1],
    };
    for (gsize i = 0; i < buckets; i++)
        if (weights->starts[i] > weights->starts[i + 1])
            return false;
    return weights->starts[buckets] <= section.length - WEIGHTS_HEADER - table;
}
