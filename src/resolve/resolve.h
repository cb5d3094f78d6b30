/*
 * resolve: Tags with open meanings become Expressions, closed against the document's date or the narrative.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "base/note.h"
#include "read/document.h"
#include "resolve/expression.h"
#include "tag/tag.h"

/* Which document creation time to use. */
typedef struct {
    bool is_off; /* `--dct none`: use none, infer none */
    const char
        *given; /* YYYY-MM-DD (or any calendar TIMEX3 value); NULL: metadata, else inferred from the text */
} DctChoice;

/* Closes all tags of `document`. The caller owns the result. Oddities of dates go to `notes` (may be NULL).
 */
Expressions *resolve_tags(const Document *document, const Tags *tags, const DctChoice *dct, Notes *notes);
