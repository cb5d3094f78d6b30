/*
 * encoding: a file's bytes become UTF-8.
 *
 * A byte order mark is believed first; then bytes that are valid UTF-8; then what markup declares of itself;
 * then UTF-8 with a few faults; and last what libuchardet takes the bytes for. What an encoding doesn't know
 * becomes U+FFFD and a Note.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/source.h"

/* Makes the source's bytes valid UTF-8 without NULs, from `start` on; nothing is copied where they are that
 * already. Returns false and sets `error` to READ_ERROR_BINARY where they are no text, to READ_ERROR_SIZE
 * where the text is too long. */
bool encoding_decode(Source *source, GError **error);
