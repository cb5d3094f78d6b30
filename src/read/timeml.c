/* SPDX-License-Identifier: MIT */
#include "read/timeml.h"

#include "read/blank.h"
#include "read/datestamp.h"
#include "read/markup.h"
#include "read/plain.h"

enum { WORD_BYTES = 400 };

typedef enum { PART_NONE, PART_DOCID, PART_DCT, PART_TEXT } Part;

static const char *const part_names[] = {NULL, "DOCID", "DCT", "TEXT"};

typedef struct {
    const Source *source;
    Builder *builder;
    Part part;
    guint depth;    /* of open elements, from that of `part` */
    GString *docid; /* owned */
} Timeml;

bool
timeml_knows(const Source *source)
{
    g_autofree char *root = markup_root(source);
    return g_strcmp0(root, "timeml") == 0;
}

static void
read_date(Timeml *timeml, const char *value, guint32 line)
{
    char day[DATESTAMP_SIZE];
    if (datestamp_parse(value, day))
        builder_date(timeml->builder, day, "DCT");
    else
        notes_add(timeml->source->notes, NOTE_METADATA_DATE, timeml->source->path, line, 0, value);
}

static void
start(gpointer data, const Tag *tag)
{
    Timeml *timeml = data;
    const char *value = markup_attribute(tag, "value");
    if (timeml->part == PART_DCT && value && timeml->builder->document->date_kind == DOCUMENT_DATE_NONE)
        read_date(timeml, value, tag->line);
    for (Part part = PART_DOCID; timeml->part == PART_NONE && part <= PART_TEXT; part++)
        if (g_str_equal(tag->name, part_names[part]))
            timeml->part = part;
    timeml->depth += timeml->part != PART_NONE;
}

static void
end(gpointer data)
{
    Timeml *timeml = data;
    if (timeml->part != PART_NONE && --timeml->depth == 0)
        timeml->part = PART_NONE;
}

static void
text(gpointer data, const char *piece, gsize length, guint32 line)
{
    Timeml *timeml = data;
    if (timeml->part == PART_TEXT)
        builder_append(timeml->builder, piece, length, line);
    else if (timeml->part == PART_DOCID && timeml->docid->len + length <= WORD_BYTES)
        g_string_append_len(timeml->docid, piece, (gssize) length);
}

static const MarkupEvents events = {start, end, text, NULL};

bool
timeml_read(Source *source, Builder *builder, GError **error)
{
    builder_init(builder, source, true);
    Timeml timeml = {.source = source, .builder = builder, .docid = g_string_new(NULL)};
    bool done = markup_parse_xml(source, &events, &timeml, error);
    g_autofree char *docid = blank_fold(timeml.docid->str, timeml.docid->len, WORD_BYTES);
    g_string_free(timeml.docid, TRUE);
    if (!done)
        return false;
    if (*docid)
        builder->document->docid = builder_word(builder, docid);
    plain_blocks(builder);
    return true;
}
