/*
 * number: numbers in files, the same in every locale.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

enum { NUMBER_SIZE = 40 };

/* `value` with at most `decimals` (0 .. 6) decimals, without needless zeros: "12", "0.5", "-3.25". The result
 * lies in `text` or is static. */
const char *number_format(char text[NUMBER_SIZE], double value, guint decimals);
