/*
 * blocks: a document's blocks in one line, for rows of tests.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/read.h"

#include <string.h>

/* "P:text|H1:text": P paragraph, H heading, I item, C row of a table, Q quotation, F furniture, with the
 * level where there is one. The caller owns it. */
static inline char *
print_blocks(const Document *document)
{
    static const char letters[] = "PHICQF";
    GString *printed = g_string_new(NULL);
    for (guint i = 0; i < document->blocks->len; i++) {
        const Block *block = &g_array_index(document->blocks, Block, i);
        g_autofree char *text = document_slice(document, block->span);
        g_string_append_printf(printed, "%s%c", i ? "|" : "", letters[block->kind]);
        if (block->level)
            g_string_append_printf(printed, "%u", block->level);
        g_string_append_printf(printed, ":%s", text);
    }
    return g_string_free(printed, FALSE);
}

/* What holds of every document: valid text, blocks inside it, in order, apart, with no blank at their ends.
 */
static inline void
check_document(const Document *document)
{
    g_assert_true(g_utf8_validate_len(document->text, document->length, NULL));
    g_assert_cmpint(document->text[document->length], ==, '\0');
    g_assert_cmpuint(g_array_index(document->origins, Origin, 0).offset, ==, 0);
    g_assert_cmpuint(document->blocks->len, >, 0);
    guint32 before = 0;
    for (guint i = 0; i < document->blocks->len; i++) {
        Span span = g_array_index(document->blocks, Block, i).span;
        g_assert_cmpuint(before, <=, span.start);
        g_assert_cmpuint(span.start, <, span.end);
        g_assert_cmpuint(span.end, <=, document->length);
        const char *start = document->text + span.start;
        const char *last = g_utf8_prev_char(document->text + span.end);
        g_assert_true(((guint8) *start & 0xC0) != 0x80);
        g_assert_true(((guint8) document->text[span.end] & 0xC0) != 0x80);
        g_assert_false(g_unichar_isspace(g_utf8_get_char(start)) || g_unichar_isspace(g_utf8_get_char(last)));
        before = span.end;
    }
    Place place = {0};
    for (guint32 offset = 0; offset <= document->length; offset += 1 + (guint32) document->length / 97) {
        Place next = document_place(document, offset);
        g_assert_cmpuint(next.line, >=, MAX(place.line, 1));
        g_assert_cmpuint(document_codepoints(document, offset), <=, offset);
        place = next;
    }
}

/* The document that `text` makes under the name `name`; its spans are checked. The caller owns it. */
static inline Document *
read_text(const char *text, gsize length, const char *name, Notes *notes)
{
    g_autoptr(GError) error = NULL;
    Document *document = read_bytes(text, length, name, name, notes, &error);
    g_assert_no_error(error);
    check_document(document);
    return document;
}
