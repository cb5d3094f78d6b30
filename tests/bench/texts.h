/*
 * texts: texts of any size for the benchmark, the same ones in each run.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

typedef struct {
    const char *name;
    const char *about; /* what it is, in some words */
    void (*append)(GString *out, GRand *rand);
} TextKind;

extern const TextKind text_kinds[];
extern const guint text_kind_count;

/* About `bytes` of that kind. The caller owns it. */
GString *text_make(const TextKind *kind, gsize bytes);
