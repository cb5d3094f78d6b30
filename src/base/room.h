/*
 * room: a large block of zeros, of which nothing takes memory until it is used.
 *
 * It lies in large pages where the system has them: what is filled here and there, like a table of keys, else
 * has the system bring it a page for nearly every entry, which takes longer than the work itself.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

/* Room for `count` things of `size` bytes, all zero; at least one of each. To be given back by room_free,
 * with the same numbers. Ends the program where there are not even addresses for it, as g_malloc does. */
gpointer room_new(gsize count, gsize size);
void room_free(gpointer room, gsize count, gsize size);
