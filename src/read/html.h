/*
 * html: an HTML page becomes a Document: its text in blocks, with the furniture of the page told apart.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/builder.h"

/* Whether the source is HTML: by its content, or failing that by its name. */
bool html_knows(const Source *source);

/* Reads it; always done, for HTML has no errors that would stop it. */
bool html_read(Source *source, Builder *builder, GError **error);
