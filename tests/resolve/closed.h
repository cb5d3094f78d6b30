/*
 * closed: a text's expressions as one line, for tests of closing.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "../tag/small.h"
#include "resolve/resolve.h"

/* Closes the text: against `dct` where that is given, without any for "none", else with what it tells of
 * itself. The document is the caller's. */
static inline Expressions *
closed_text(const Pack *pack, const char *text, const char *dct, Notes *notes, Document **document)
{
    DctChoice choice = {.is_off = g_strcmp0(dct, "none") == 0, .given = dct};
    *document = small_document(text);
    g_autoptr(Tags) tags = tag_document(*document, pack);
    return resolve_tags(*document, tags, &choice, notes);
}

/* "3 June=2012-06-03 d; …" where d tells that the document's date closed it, n the narrative; `~` stands
 * between the ends of a range. */
static inline char *
closed_show(const Expressions *expressions, const Document *document)
{
    static const char *const anchors[] = {"", " d", " n", " q"};
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < expressions->items->len; i++) {
        const Expression *expression = expression_at(expressions, i);
        g_autofree char *text = document_slice(document, expression->span);
        const char *joint = i == 0 ? "" : expression->range_start >= 0 ? " ~ " : "; ";
        g_string_append_printf(out, "%s%s=%s%s", joint, text, expression->value,
                               anchors[expression->anchor.kind]);
    }
    return g_string_free(out, FALSE);
}
