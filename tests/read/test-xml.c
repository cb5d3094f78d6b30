/* SPDX-License-Identifier: MIT */
#include "blocks.h"

static const struct {
    const char *name;
    const char *file;
    const char *text;
    const char *blocks;
    const char *title;
} rows[] = {
  /* clang-format off */
    {"tei", "a.xml", "<?xml version='1.0'?><TEI xmlns='http://www.tei-c.org/ns/1.0' xml:lang='en'><teiHeader><title>Orrin</title></teiHeader>"
     "<text><body><head>The fire</head><p><hi>On</hi> <date when='1874-05-04'>4 May</date> it\n burnt.</p><p>Again.</p></body></text></TEI>",
     "F:Orrin|H1:The fire|P:On 4 May it burnt.|P:Again.", "The fire"},
    {"prefix", "a.xml", "<?xml version='1.0'?><t:doc xmlns:t='x'><t:head>Fire</t:head><t:p>It <t:title>burnt</t:title> down.</t:p></t:doc>",
     "H1:Fire|P:It burnt down.", "Fire"},
    {"cdata", "a.xml", "<?xml version='1.0'?><d><p>It <![CDATA[<burnt>]]> down</p></d>", "P:It <burnt> down", NULL},
    {"entities", "a.xml", "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY o 'Orrin'><!ENTITY big SYSTEM 'file:///etc/passwd'>]>"
     "<d><p>At &o;&nbsp;&amp; &#233;</p></d>", "P:At Orrin\xC2\xA0& é", NULL},
    {"not well formed", "a.xml", "<?xml version='1.0'?><d><p>It burnt</d>", "P:It burnt", NULL},
    {"by name", "a.xml", "<d><p>It burnt</p><p>down</p></d>", "P:It burnt|P:down", NULL},
    {"xhtml", "a.xml", "<?xml version='1.0'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'><body><h1>Fire</h1><br/><p>It.</p></body></html>",
     "H1:Fire|P:It.", "Fire"},
    {"quoted in text", "a.txt", "<p> begins a paragraph in HTML.", "P:<p> begins a paragraph in HTML.", NULL},
    {"timeml", "a.tml", "<?xml version='1.0'?>\n<TimeML>\n<DOCID> a1 </DOCID><DCT><TIMEX3 value='2012-06-29T10:00'>x</TIMEX3></DCT>\n<EXTRA>no</EXTRA>\n"
     "<TEXT>\nThe fire\n\nIt <EVENT>burnt</EVENT> on <TIMEX3 value='2012'>the\n29th</TIMEX3> &amp; 30th.\n</TEXT><X>no</X></TimeML>",
     "H1:The fire|P:It burnt on the|P:29th & 30th.", "The fire"},
  /* clang-format on */
};

static void
test_blocks(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data);
    g_autoptr(Document) document = read_text(rows[row].text, strlen(rows[row].text), rows[row].file, NULL);
    g_autofree char *blocks = print_blocks(document);
    g_assert_cmpstr(blocks, ==, rows[row].blocks);
    g_assert_cmpstr(document->title, ==, rows[row].title);
}

/* TimeML's text is exactly what stands in TEXT, and keeps the file's lines. */
static void
test_timeml(void)
{
    static const char text[] =
        "<TimeML><DOCID>a1</DOCID>\n<DCT><TIMEX3\ntid='t0' value='2012-06-29'/></DCT>\n<TEXT>\n"
        "It <EVENT\neid='e1'>burnt</EVENT>.\nAll of\tit.</TEXT></TimeML>";
    g_autoptr(Document) document = read_text(text, strlen(text), "a.tml", NULL);
    g_assert_cmpstr(document->text, ==, "\nIt burnt.\nAll of\tit.");
    g_assert_cmpstr(document->docid, ==, "a1");
    g_assert_cmpstr(document->date, ==, "2012-06-29");
    g_assert_cmpstr(document->date_reason, ==, "DCT");
    Place place = document_place(document, 0);
    g_assert_cmpuint(place.line, ==, 4);
    place = document_place(document, 4);
    g_assert_cmpuint(place.line, ==, 6);
    place = document_place(document, (guint32) (strstr(document->text, "of") - document->text));
    g_assert_cmpuint(place.line, ==, 7);
    g_assert_cmpuint(place.column, ==, 5);
}

/* A DCT that names no day is noted and left out. */
static void
test_vague_dct(void)
{
    static const char text[] = "<TimeML><DCT><TIMEX3 value='2012-06'/></DCT><TEXT>It burnt.</TEXT></TimeML>";
    g_autoptr(Notes) notes = notes_new();
    g_autoptr(Document) document = read_text(text, strlen(text), "a.tml", notes);
    g_assert_null(document->date);
    g_assert_cmpint(document->date_kind, ==, DOCUMENT_DATE_NONE);
    g_assert_cmpuint(notes_count(notes), ==, 1);
    g_assert_cmpint(notes_at(notes, 0)->code, ==, NOTE_METADATA_DATE);
}

static void
test_lines(void)
{
    static const char text[] = "<?xml version='1.0'?>\n<d>\n<p>one\ntwo\nthree</p>\n\n<p>\nfour</p></d>";
    g_autoptr(Document) document = read_text(text, strlen(text), "a.xml", NULL);
    g_assert_cmpuint(document_place(document, 0).line, ==, 3);
    g_assert_cmpuint(document_place(document, 5).line, ==, 4);
    g_assert_cmpuint(document_place(document, (guint32) document->length - 1).line, ==, 8);
}

static const struct {
    const char *name;
    const char *text;
    int code;
} refused[] = {
  /* clang-format off */
    {"bomb", "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
     "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]><d>&c;</d>", READ_ERROR_MARKUP},
    {"external", "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><d>x &f;</d>", READ_ERROR_MARKUP},
    {"in an attribute", "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><d x='&b;'>x</d>", READ_ERROR_MARKUP},
    {"no element", "<?xml version='1.0'?>\nIt burnt.", READ_ERROR_MARKUP},
    {"no text", "<?xml version='1.0'?><d><p> \n</p></d>", READ_ERROR_EMPTY},
    {"no TEXT", "<TimeML><DOCID>x</DOCID></TimeML>", READ_ERROR_EMPTY},
  /* clang-format on */
};

static void
test_refused(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data);
    g_autoptr(GError) error = NULL;
    g_autoptr(Document) document =
        read_bytes(refused[row].text, strlen(refused[row].text), "a.xml", "a.xml", NULL, &error);
    g_assert_null(document);
    g_assert_error(error, READ_ERROR, refused[row].code);
    g_assert_null(strchr(error->message, '\n'));
}

/* Elements 100,000 deep, closed or not. */
static void
test_deep(gconstpointer is_closed)
{
    GString *text = g_string_new("<?xml version='1.0'?>");
    for (guint i = 0; i < 100000; i++)
        g_string_append(text, "<d>~");
    for (guint i = 0; is_closed && i < 100000; i++)
        g_string_append(text, "</d>");
    g_autoptr(Notes) notes = notes_new();
    g_autoptr(Document) document = read_text(text->str, text->len, "a.xml", notes);
    g_string_free(text, TRUE);
    g_assert_cmpint(notes_at(notes, 0)->code, ==, NOTE_DEEP_MARKUP);
    g_assert_cmpuint(document->length, >, 100000);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (guint row = 0; row < G_N_ELEMENTS(rows); row++) {
        g_autofree char *path = g_strdup_printf("/xml/blocks/%s", rows[row].name);
        g_test_add_data_func(path, GUINT_TO_POINTER(row), test_blocks);
    }
    for (guint row = 0; row < G_N_ELEMENTS(refused); row++) {
        g_autofree char *path = g_strdup_printf("/xml/refused/%s", refused[row].name);
        g_test_add_data_func(path, GUINT_TO_POINTER(row), test_refused);
    }
    g_test_add_func("/xml/timeml", test_timeml);
    g_test_add_func("/xml/vague-dct", test_vague_dct);
    g_test_add_func("/xml/lines", test_lines);
    g_test_add_data_func("/xml/deep/closed", GUINT_TO_POINTER(1), test_deep);
    g_test_add_data_func("/xml/deep/open", NULL, test_deep);
    return g_test_run();
}
