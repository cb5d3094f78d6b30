/* SPDX-License-Identifier: MIT */
#include "cli/tagging.h"

#include <string.h>

enum { PIECE_BYTES = 64 * 1024 };

static const char head[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<TimeML xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
    " xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">\n";

/* Whether XML 1.0 can hold the character at all. */
static bool
is_xml_char(gunichar c)
{
    return c >= 0x20 ? c != 0xfffe && c != 0xffff : c == '\t' || c == '\n' || c == '\r';
}

/* What stands for the character in XML text; NULL where it stands for itself. A carriage
 * return would come back as a line feed. */
static const char *
find_escape(gunichar c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '\r':
        return "&#13;";
    default:
        return is_xml_char(c) ? NULL : "\xef\xbf\xbd";
    }
}

static void
append_escaped(GString *out, const char *text, gsize length)
{
    const char *end = text + length, *kept = text;
    for (const char *at = text; at < end;) {
        const char *next = g_utf8_next_char(at);
        const char *escape = find_escape(g_utf8_get_char(at));
        if (escape) {
            g_string_append_len(out, kept, at - kept);
            g_string_append(out, escape);
            kept = next;
        }
        at = next;
    }
    g_string_append_len(out, kept, end - kept);
}

static void
append_attribute(GString *out, const char *name, const char *value)
{
    if (!value)
        return;
    g_assert(!strpbrk(value, "\"&<")); /* TIMEX3 values hold none of these */
    g_string_append_printf(out, " %s=\"%s\"", name, value);
}

static void
append_element(GString *out, const char *name, const char *text)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    g_string_append_printf(out, "<%s>", name);
    append_escaped(out, valid, strlen(valid));
    g_string_append_printf(out, "</%s>\n", name);
}

static void
append_dct(GString *out, const Expressions *expressions)
{
    if (expressions->dct_kind == DCT_NONE) {
        g_string_append(out, "<DCT></DCT>\n");
        return;
    }
    g_autofree char *value = timex_format(&expressions->dct);
    g_string_append_printf(out,
                           "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"%s\" temporalFunction=\"false\""
                           " functionInDocument=\"CREATION_TIME\">%s</TIMEX3></DCT>\n",
                           value, value);
}

static void
append_timex(GString *out, const Document *document, const Expression *expression, guint number)
{
    g_string_append_printf(out, "<TIMEX3 tid=\"t%u\"", number);
    append_attribute(out, "type", timex_type_name(expression->type));
    append_attribute(out, "value", expression->value);
    append_attribute(out, "mod", mod_name(expression->mod));
    append_attribute(out, "freq", expression->freq);
    append_attribute(out, "quant", expression->quant);
    g_string_append_c(out, '>');
    append_escaped(out, document->text + expression->span.start, span_length(expression->span));
    g_string_append(out, "</TIMEX3>");
}

/* The text up to `end`, in pieces that end between characters. */
static bool
print_text(Tagging *tagging, guint32 end, GError **error)
{
    const char *text = tagging->document->text;
    while (tagging->done < end) {
        guint32 stop = MIN(end, tagging->done + PIECE_BYTES);
        while (stop < end && ((guint8) text[stop] & 0xC0) == 0x80)
            stop++;
        append_escaped(tagging->out, text + tagging->done, stop - tagging->done);
        tagging->done = stop;
        if (!tagging_spill(tagging, error))
            return false;
    }
    return true;
}

static bool
begin(Tagging *tagging, const Expressions *expressions, GError **error)
{
    const Document *document = tagging->document;
    g_string_append(tagging->out, head);
    append_element(tagging->out, "DOCID", document->docid ? document->docid : document->name);
    append_dct(tagging->out, expressions);
    g_string_append(tagging->out, "<TEXT>");
    return tagging_spill(tagging, error);
}

static bool
print(Tagging *tagging, const Expression *expression, GError **error)
{
    if (!print_text(tagging, expression->span.start, error))
        return false;
    append_timex(tagging->out, tagging->document, expression, tagging->count + 1);
    tagging->done = expression->span.end;
    return true;
}

static bool
end(Tagging *tagging, GError **error)
{
    bool is_done = print_text(tagging, (guint32) tagging->document->length, error);
    g_string_append(tagging->out, "</TEXT>\n</TimeML>\n");
    return is_done;
}

const TaggingFormat tagging_timeml = {".tml", false, begin, print, end};
