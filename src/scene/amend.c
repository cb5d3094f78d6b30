/* SPDX-License-Identifier: MIT */
#include "scene/amend.h"

#include <string.h>

/* An entry of a cross-reference table: "0000031764 00000 n \n". */
enum { XREF_ENTRY = 20, OFFSET_DIGITS = 10 };

typedef struct {
    const char *data; /* the file, ended by a zero byte that is not part of it */
    gsize size;
    gint64 table;  /* where its table of objects begins */
    guint objects; /* so many, object 0 among them */
    guint root, info;
    const char *entries; /* the table's first entry */
} File;

typedef struct {
    const File *file;
    GString *out;    /* what follows the file */
    GArray *changed; /* of Change, ascending */
} Update;

typedef struct {
    guint object;
    gsize offset;
} Change;

/* The number after `key` in `text`; 0 where it is not there. */
static guint64
number_after(const char *text, const char *key)
{
    const char *found = strstr(text, key);
    return found ? g_ascii_strtoull(found + strlen(key), NULL, 10) : 0;
}

/* The last place where `text` stands in the file, which may hold zero bytes; NULL where it doesn't. */
static const char *
find_last(const File *file, const char *text)
{
    gsize length = strlen(text);
    for (gsize at = file->size < length ? 0 : file->size - length + 1; at-- > 0;)
        if (memcmp(file->data + at, text, length) == 0)
            return file->data + at;
    return NULL;
}

/* Finds the table and the trailer; false where the file has none that is read here. */
static bool
read_file(File *file)
{
    const char *start = find_last(file, "startxref\n"), *trailer = find_last(file, "trailer\n");
    if (!start || !trailer)
        return false;
    file->table = (gint64) number_after(start, "startxref\n");
    file->objects = (guint) number_after(trailer, "/Size ");
    file->root = (guint) number_after(trailer, "/Root ");
    file->info = (guint) number_after(trailer, "/Info ");
    if (file->table <= 0 || (gsize) file->table >= file->size)
        return false;
    g_autofree char *head = g_strdup_printf("xref\n0 %u\n", file->objects);
    file->entries = file->data + file->table + strlen(head);
    return g_str_has_prefix(file->data + file->table, head) && file->root < file->objects &&
           (gsize) (trailer - file->entries) >= (gsize) file->objects * XREF_ENTRY;
}

/* What an object holds, from its "<<" on; NULL where it holds no dictionary. */
static const char *
object_at(const File *file, guint object)
{
    gsize offset = (gsize) g_ascii_strtoull(file->entries + (gsize) object * XREF_ENTRY, NULL, 10);
    g_autofree char *head = g_strdup_printf("%u 0 obj\n<<", object);
    bool is_there = offset < (gsize) file->table && g_str_has_prefix(file->data + offset, head);
    return is_there ? file->data + offset + strlen(head) - 2 : NULL;
}

static bool
is_type(const char *dictionary, const char *type)
{
    static const char key[] = "<< /Type /";
    gsize length = strlen(type);
    return dictionary && g_str_has_prefix(dictionary, key) &&
           strncmp(dictionary + strlen(key), type, length) == 0 &&
           g_ascii_isspace(dictionary[strlen(key) + length]);
}

static void
begin_object(Update *update, guint object)
{
    Change change = {object, update->file->size + update->out->len};
    g_array_append_val(update->changed, change);
    g_string_append_printf(update->out, "%u 0 obj\n", object);
}

/* Writes a dictionary anew with `more` as its first keys. */
static void
extend(Update *update, guint object, const char *more)
{
    const char *dictionary = object_at(update->file, object), *end = strstr(dictionary, "endobj");
    begin_object(update, object);
    g_string_append_printf(update->out, "<< %s", more);
    g_string_append_len(update->out, dictionary + 2, end - dictionary - 2);
    g_string_append(update->out, "endobj\n");
}

/* A text string (ISO 32000-1, 7.9.2.2): UTF-16, high byte first, in hexadecimal. */
static void
append_string(GString *out, const char *text)
{
    static const char digits[] = "0123456789ABCDEF";
    glong length = 0;
    g_autofree gunichar2 *units = g_utf8_to_utf16(text, -1, NULL, &length, NULL);
    g_string_append(out, "<FEFF");
    for (glong i = 0; units && i < length; i++)
        for (int shift = 12; shift >= 0; shift -= 4)
            g_string_append_c(out, digits[units[i] >> shift & 0xF]);
    g_string_append_c(out, '>');
}

/* The objects that are structure elements, ascending, which is the order in which their tags were begun. The
 * caller owns them. */
static GArray *
find_elements(const File *file)
{
    GArray *elements = g_array_new(FALSE, FALSE, sizeof(guint));
    for (guint object = 1; object < file->objects; object++)
        if (is_type(object_at(file, object), "StructElem"))
            g_array_append_val(elements, object);
    return elements;
}

static void
add_alternatives(Update *update, const Alternatives *alternatives)
{
    g_autoptr(GArray) elements = find_elements(update->file);
    for (guint i = 0; i < elements->len && elements->len == alternatives->len; i++) {
        const char *text = g_ptr_array_index(alternatives, i);
        g_autoptr(GString) more = g_string_new("/Alt ");
        if (!text || !*text)
            continue;
        append_string(more, text);
        extend(update, g_array_index(elements, guint, i), more->str);
    }
}

/* Pages are gone through in the order of their structure. */
static void
add_tabs(Update *update)
{
    for (guint object = 1; object < update->file->objects; object++)
        if (is_type(object_at(update->file, object), "Page"))
            extend(update, object, "/Tabs /S");
}

static void
add_property(GString *xmp, const char *format, const char *text)
{
    if (!text)
        return;
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    for (char *at = valid; *at; at++)
        if ((guchar) *at < ' ')
            *at = ' ';
    g_autofree char *escaped = g_markup_escape_text(valid, -1);
    g_auto(GStrv) parts = g_strsplit(format, "%", 2);
    g_string_append_printf(xmp, "%s%s%s\n", parts[0], escaped, parts[1]);
}

/* Adds the metadata as XMP (ISO 16684-1) under a new object. */
static void
add_metadata(Update *update, const Scene *scene, const char *created)
{
    g_autoptr(GString) xmp = g_string_new(
        "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"
        "<dc:format>application/pdf</dc:format>\n");
    add_property(xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%</rdf:li></rdf:Alt></dc:title>",
                 scene->title);
    add_property(
        xmp, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%</rdf:li></rdf:Alt></dc:description>",
        scene->subject);
    add_property(xmp, "<dc:language><rdf:Bag><rdf:li>%</rdf:li></rdf:Bag></dc:language>", scene->language);
    add_property(xmp, "<xmp:CreatorTool>%</xmp:CreatorTool>", "fasti");
    add_property(xmp, "<xmp:CreateDate>%</xmp:CreateDate>", created);
    add_property(xmp, "<pdf:Keywords>%</pdf:Keywords>", scene->keywords);
    g_string_append(xmp, "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");
    begin_object(update, update->file->objects);
    g_string_append_printf(update->out, "<< /Type /Metadata /Subtype /XML /Length %" G_GSIZE_FORMAT " >>\n",
                           xmp->len);
    g_string_append_printf(update->out, "stream\n%sendstream\nendobj\n", xmp->str);
}

static void
extend_root(Update *update, const Scene *scene)
{
    g_autoptr(GString) more = g_string_new(NULL);
    g_string_append_printf(more, "/Metadata %u 0 R /ViewerPreferences << /DisplayDocTitle true >>",
                           update->file->objects);
    if (scene->language) {
        g_string_append(more, " /Lang ");
        append_string(more, scene->language);
    }
    extend(update, update->file->root, more->str);
}

static int
compare_changes(gconstpointer a, gconstpointer b)
{
    guint first = ((const Change *) a)->object, second = ((const Change *) b)->object;
    return (first > second) - (first < second);
}

/* Writes where the changed objects lie, in stretches of consecutive ones. */
static void
write_table(Update *update)
{
    GArray *changed = update->changed;
    g_array_sort(changed, compare_changes);
    g_string_append(update->out, "xref\n");
    for (guint i = 0, end; i < changed->len; i = end) {
        guint first = g_array_index(changed, Change, i).object;
        for (end = i + 1; end < changed->len; end++)
            if (g_array_index(changed, Change, end).object != first + end - i)
                break;
        g_string_append_printf(update->out, "%u %u\n", first, end - i);
        for (guint k = i; k < end; k++)
            g_string_append_printf(update->out, "%0*" G_GSIZE_FORMAT " 00000 n \n", OFFSET_DIGITS,
                                   g_array_index(changed, Change, k).offset);
    }
}

/* The trailer, with an identifier that follows from the file's bytes. */
static void
write_trailer(Update *update, gsize table)
{
    const File *file = update->file;
    g_autofree char *id =
        g_compute_checksum_for_data(G_CHECKSUM_MD5, (const guchar *) file->data, file->size);
    g_string_append_printf(update->out,
                           "trailer\n<< /Size %u /Root %u 0 R /Info %u 0 R /Prev %" G_GINT64_FORMAT
                           " /ID [ <%s> <%s> ] >>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                           file->objects + 1, file->root, file->info, file->table, id, id, table);
}

GBytes *
amend_pdf(const GByteArray *bytes, const Scene *scene, const char *created, const Alternatives *alternatives)
{
    g_autofree char *data = g_malloc(bytes->len + 1);
    memcpy(data, bytes->data, bytes->len);
    data[bytes->len] = '\0';
    File file = {.data = data, .size = bytes->len};
    if (!read_file(&file) || !is_type(object_at(&file, file.root), "Catalog"))
        return g_bytes_new(bytes->data, bytes->len);
    g_autoptr(GString) out = g_string_new(NULL);
    g_autoptr(GArray) changed = g_array_new(FALSE, FALSE, sizeof(Change));
    Update update = {&file, out, changed};
    add_alternatives(&update, alternatives);
    add_tabs(&update);
    extend_root(&update, scene);
    add_metadata(&update, scene, created);
    gsize table = file.size + out->len;
    write_table(&update);
    write_trailer(&update, table);
    GByteArray *whole = g_byte_array_sized_new((guint) (file.size + out->len));
    g_byte_array_append(whole, bytes->data, bytes->len);
    g_byte_array_append(whole, (const guint8 *) out->str, (guint) out->len);
    return g_byte_array_free_to_bytes(whole);
}
