/* SPDX-License-Identifier: MIT */
#include "read/read.h"

#include "read/binary.h"
#include "read/builder.h"
#include "read/encoding.h"
#include "read/html.h"
#include "read/plain.h"
#include "read/timeml.h"
#include "read/xml.h"

/* A format: how its content or, failing that, its name is known, and what reads it. A reader leaves the
 * builder filled; the last format takes what no other wants, and keeps the file's bytes as the text. */
typedef struct {
    bool (*knows)(const Source *source);
    bool (*read)(Source *source, Builder *builder, GError **error);
    bool keeps_bytes;
} Format;

static bool
takes_all(const Source *source)
{
    (void) source;
    return true;
}

static const Format formats[] = {
    {timeml_knows, timeml_read, false},
    {html_knows,   html_read,   false},
    {xml_knows,    xml_read,    false},
    {takes_all,    plain_read,  true },
};

static Document *
read_source(Source *source, GError **error)
{
    if (!binary_check_format(source, error) || !encoding_decode(source, error))
        return NULL;
    const Format *format = formats;
    while (!format->knows(source))
        format++;
    if (!format->keeps_bytes)
        source_hash(source);
    g_auto(Builder) builder = {0};
    if (!format->read(source, &builder, error))
        return NULL;
    return builder_finish(&builder, source, error);
}

Document *
read_document(const char *path, const char *name, Notes *notes, GError **error)
{
    g_autofree char *shown = g_utf8_make_valid(path, -1);
    g_auto(Source) source = {.path = shown, .name = name, .notes = notes};
    if (!source_load(&source, path, error))
        return NULL;
    return read_source(&source, error);
}

Document *
read_bytes(const char *bytes, gsize length, const char *path, const char *name, Notes *notes, GError **error)
{
    g_auto(Source) source = {.path = path, .name = name, .notes = notes};
    if (!source_copy(&source, bytes, length, error))
        return NULL;
    return read_source(&source, error);
}
