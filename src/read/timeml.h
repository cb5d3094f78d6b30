/*
 * timeml: a TimeML document: DOCID, DCT, and the text inside TEXT without its tags.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/builder.h"

/* Whether the source is TimeML: its root says so. */
bool timeml_knows(const Source *source);

/* Reads it; false and `error` as markup_parse_xml has it. */
bool timeml_read(Source *source, Builder *builder, GError **error);
