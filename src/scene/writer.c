/* SPDX-License-Identifier: MIT */
#include "scene/writer.h"

#include "scene/number.h"

#include <libxml/xmlwriter.h>

/* Every call writes to memory: it fails only where memory does, and then GLib has ended the program. */
struct Writer {
    xmlBufferPtr buffer;
    xmlTextWriterPtr xml;
    guint depth;
};

/* Elements up to this depth begin a line, so that a file can be read and compared. */
enum { LINES_DEPTH = 5 };

Writer *
writer_new(void)
{
    Writer *writer = g_new0(Writer, 1);
    writer->buffer = xmlBufferCreate();
    g_assert(writer->buffer);
    xmlBufferSetAllocationScheme(writer->buffer, XML_BUFFER_ALLOC_DOUBLEIT);
    writer->xml = xmlNewTextWriterMemory(writer->buffer, 0);
    g_assert(writer->xml);
    xmlTextWriterStartDocument(writer->xml, NULL, "UTF-8", NULL);
    return writer;
}

void
writer_free(Writer *writer)
{
    if (!writer)
        return;
    if (writer->xml)
        xmlFreeTextWriter(writer->xml);
    xmlBufferFree(writer->buffer);
    g_free(writer);
}

void
writer_open(Writer *writer, const char *element)
{
    bool is_inline = g_str_equal(element, "tspan");
    if (writer->depth > 0 && writer->depth <= LINES_DEPTH && !is_inline)
        xmlTextWriterWriteRaw(writer->xml, BAD_CAST "\n");
    xmlTextWriterStartElement(writer->xml, BAD_CAST element);
    writer->depth++;
}

void
writer_close(Writer *writer)
{
    xmlTextWriterEndElement(writer->xml);
    writer->depth--;
}

void
writer_text(Writer *writer, const char *attribute, const char *text)
{
    xmlTextWriterWriteAttribute(writer->xml, BAD_CAST attribute, BAD_CAST text);
}

void
writer_number(Writer *writer, const char *attribute, double value)
{
    char text[NUMBER_SIZE];
    writer_text(writer, attribute, number_format(text, value, 2));
}

void
writer_colour(Writer *writer, const char *attribute, Colour colour, double alpha)
{
    char text[8];
    g_snprintf(text, sizeof text, "#%06X", colour & 0xFFFFFF);
    writer_text(writer, attribute, text);
    if (alpha < 1) {
        g_autofree char *opacity = g_strconcat(attribute, "-opacity", NULL);
        writer_number(writer, opacity, alpha);
    }
}

void
writer_content(Writer *writer, const char *text)
{
    xmlTextWriterWriteString(writer->xml, BAD_CAST text);
}

GBytes *
writer_finish(Writer *writer)
{
    g_assert(writer->depth == 0);
    xmlTextWriterEndDocument(writer->xml);
    xmlFreeTextWriter(writer->xml);
    writer->xml = NULL;
    return g_bytes_new(xmlBufferContent(writer->buffer), (gsize) xmlBufferLength(writer->buffer));
}
