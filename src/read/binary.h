/*
 * binary: tells files that are no text.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/source.h"

/* Returns false and sets `error` to READ_ERROR_BINARY, naming the format where it is known, when the bytes
 * begin like those of a well-known format that isn't text. */
bool binary_check_format(const Source *source, GError **error);

/* The same when they hold a NUL or are full of control characters. */
bool binary_check_controls(const Source *source, GError **error);
