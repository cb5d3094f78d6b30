/*
 * shipped: the model of English that fasti ships, for tests.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

/* Its path; the caller owns it. */
static inline char *
shipped_path(void)
{
    return g_build_filename(g_getenv("FASTI_DATA"), "models", "en.model", NULL);
}

/* Its bytes; the caller owns them. */
static inline GByteArray *
shipped_bytes(void)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = shipped_path();
    char *bytes = NULL;
    gsize length = 0;
    g_file_get_contents(path, &bytes, &length, &error);
    g_assert_no_error(error);
    return g_byte_array_new_take((guint8 *) bytes, length);
}
