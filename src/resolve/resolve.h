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

/* The same a stretch at a time. What is decided once a document (its own date, the order of day and month,
 * whether it is a narrative) is decided by its first stretch. */
typedef struct Resolver Resolver;

/* `document`, `dct` and `notes` must outlive the resolver, which the caller owns. */
Resolver *resolver_new(const Document *document, const DctChoice *dct, Notes *notes);
void resolver_free(Resolver *resolver);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Resolver, resolver_free)

/* Closes the next tags of the document, which must begin a sentence, and appends them to what it gives, which
 * stays the resolver's. */
const Expressions *resolver_read(Resolver *resolver, const Tags *tags);

/* What has been closed, for the caller to own; frees the resolver. */
Expressions *resolver_finish(Resolver *resolver);

/* Lets go what has been closed so far; the next expressions lean on it all the same. */
void resolver_forget(Resolver *resolver);
