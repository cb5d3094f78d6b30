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

/* Whether the byte at `offset` is the last of a line end: LF, or a CR that no LF follows. Without branches,
 * so that compilers count several bytes at a time. */
static inline bool
ends_line(const char *text, guint32 offset)
{
    return (text[offset] == '\n') | ((text[offset] == '\r') & (text[offset + 1] != '\n'));
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

/* How many line ends and, where there are pages, form feeds lie between two bytes: see Origin. Counted in
 * bytes for a stretch that can't fill one, so that compilers count many at a time. */
static void
count_on(const Document *document, guint32 from, guint32 to, Place *place)
{
    for (guint32 at = from; at < to;) {
        guint8 lines = 0;
        for (guint32 stop = at + MIN(G_MAXUINT8, to - at); at < stop; at++)
            lines += ends_line(document->text, at);
        place->line += lines;
    }
    for (guint32 at = from; place->page > 0 && at < to; at++)
        place->page += document->text[at] == '\f';
}

/* Where lines run on origins mostly lie DOCUMENT_ORIGIN bytes apart, so that the index is known. */
static const Origin *
origin_of(const Document *document, guint32 offset)
{
    g_assert(offset <= document->length);
    guint count = document->origins->len, guess = MIN(offset / DOCUMENT_ORIGIN, count - 1);
    const Origin *origin = &g_array_index(document->origins, Origin, guess);
    if (origin->offset <= offset && (guess + 1 == count || origin[1].offset > offset))
        return origin;
    return &g_array_index(document->origins, Origin, last_origin(document->origins, offset, false));
}

Place
document_line(const Document *document, guint32 offset)
{
    const Origin *origin = origin_of(document, offset);
    Place place = {.line = origin->line, .page = origin->page};
    if (document->lines_run_on)
        count_on(document, origin->offset, offset, &place);
    return place;
}

Place
document_place(const Document *document, guint32 offset)
{
    const Origin *origin = origin_of(document, offset);
    Place place = document_line(document, offset);
    if (!document->lines_run_on)
        return place;
    guint32 start = line_start(document, offset, &place, origin);
    place.column = document_codepoints(document, offset) - document_codepoints(document, start) + 1;
    return place;
}

guint32
document_codepoints(const Document *document, guint32 offset)
{
    g_assert(offset <= document->length);
    guint32 checkpoint = offset / DOCUMENT_CHECKPOINT;
    Span rest = {checkpoint * DOCUMENT_CHECKPOINT, offset};
    return g_array_index(document->checkpoints, guint32, checkpoint) + span_codepoints(document->text, rest);
}

char *
document_slice(const Document *document, Span span)
{
    g_assert(span.start <= span.end && span.end <= document->length);
    return g_strndup(document->text + span.start, span_length(span));
}

char *
document_sha256(const Document *document)
{
    if (*document->sha256)
        return g_strdup(document->sha256);
    gsize mark = (gsize) (document->text - document->owned_text); /* a byte order mark is no text */
    return g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const guchar *) document->owned_text,
                                       mark + document->length);
}
