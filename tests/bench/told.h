/*
 * told: texts that tell events, of any number and size, the same ones in each run.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* One text of about `bytes`, of sentences with a date in every second, or in none. The caller owns it. */
GString *told_text(gsize bytes, bool has_dates);

/* The document of that number. What every tenth event in it tells, the document before it tells, too, in
 * other words, and one in a hundred with another date. The caller owns it. */
GString *told_document(guint number, gsize bytes);
