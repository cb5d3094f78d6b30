/* SPDX-License-Identifier: MIT */
#include "read/document.h"

void
document_free(Document *document)
{
    if (!document)
        return;
    g_clear_pointer(&document->blocks, g_array_unref);
    g_clear_pointer(&document->origins, g_array_unref);
    g_clear_pointer(&document->checkpoints, g_array_unref);
    g_clear_pointer(&document->words, g_string_chunk_free);
    g_free(document->owned_text);
    g_free(document);
}

/* The index of the last origin for which `before` offset or line is not above the bound: origins grow in
 * both, so one search serves for either. */
static guint
last_origin(const GArray *origins, guint32 bound, bool by_line)
{
    guint low = 0;
    guint high = origins->len;
    while (high - low > 1) {
        guint middle = low + (high - low) / 2;
        const Origin *origin = &g_array_index(origins, Origin, middle);
        if ((by_line ? origin->line : origin->offset) <= bound)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* Whether the byte at `offset` is the last of a line end: LF, or a CR that no LF follows. */
static bool
ends_line(const char *text, guint32 offset)
{
    return text[offset] == '\n' || (text[offset] == '\r' && text[offset + 1] != '\n');
}

/* Where the line of `offset` starts. A line may be huge: its beginning lies in the stretch before the first
 * origin of that line, so only two stretches are looked at. */
static guint32
line_start(const Document *document, guint32 offset, const Place *place, const Origin *origin)
{
    guint32 start = offset;
    if (origin->line < place->line) {
        while (!ends_line(document->text, start - 1))
            start--;
        return start;
    }
    guint before = last_origin(document->origins, place->line - 1, true);
    const Origin *floor = &g_array_index(document->origins, Origin, before);
    if (floor->line >= place->line)
        return floor->offset;
    const Origin *first = floor + 1;
    for (start = MIN(first->offset, offset); start > floor->offset; start--)
        if (ends_line(document->text, start - 1))
            break;
    return start;
}

Place
document_place(const Document *document, guint32 offset)
{
    g_assert(offset <= document->length);
    guint index = last_origin(document->origins, offset, false);
    const Origin *origin = &g_array_index(document->origins, Origin, index);
    Place place = {.line = origin->line, .page = origin->page};
    if (!document->lines_run_on)
        return place;
    for (guint32 at = origin->offset; at < offset; at++) {
        if (ends_line(document->text, at))
            place.line++;
        else if (document->text[at] == '\f' && place.page > 0)
            place.page++;
    }
    guint32 start = line_start(document, offset, &place, origin);
    place.column = document_codepoints(document, offset) - document_codepoints(document, start) + 1;
    return place;
}

guint32
document_codepoints(const Document *document, guint32 offset)
{
    g_assert(offset <= document->length);
    guint32 checkpoint = offset / DOCUMENT_CHECKPOINT;
    guint32 count = g_array_index(document->checkpoints, guint32, checkpoint);
    for (guint32 at = checkpoint * DOCUMENT_CHECKPOINT; at < offset; at++)
        count += ((guint8) document->text[at] & 0xC0) != 0x80;
    return count;
}

char *
document_slice(const Document *document, Span span)
{
    g_assert(span.start <= span.end && span.end <= document->length);
    return g_strndup(document->text + span.start, span_length(span));
}
