/*
 * fuzz: what a fuzz target gives, to libFuzzer or to replay.c.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

/* Works on `length` arbitrary bytes; must not crash, leak or hang, whatever they are. Always 0. */
int LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length);
