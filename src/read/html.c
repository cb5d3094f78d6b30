/* SPDX-License-Identifier: MIT */
#include "read/html.h"

#include "read/element.h"
#include "read/flow.h"
#include "read/furnish.h"
#include "read/metadata.h"

#include <string.h>

enum { GATHER_BYTES = 1024 * 1024 };

/* An open element, with what holds for its text. */
typedef struct {
    ElementRole role;
    FlowStyle style;
    guint list_depth;
    guint32 cell_start; /* of a table's cell: where its text starts */
    bool is_skipped;
    bool keeps_lines;
    bool is_byline;
} Element;

typedef struct {
    Flow flow;
    Metadata metadata;
    GArray *elements;    /* of Element; owned */
    GString *gather;     /* where text goes instead of the document; borrowed */
    guint32 gather_line; /* where that began */
    bool has_title;
} Html;

/* First elements that only HTML has; and others, that a plain text might quote. */
static const char *const roots[] = {"html", "head", "body"};
static const char *const other_roots[] = {"article", "center", "div",   "h1", "h2",     "header",
                                          "link",    "main",   "meta",  "p",  "script", "section",
                                          "style",   "table",  "title", "ul"};

static bool
is_root(const char *root, const char *const *names, gsize count)
{
    for (gsize i = 0; i < count; i++)
        if (g_str_equal(root, names[i]))
            return true;
    return false;
}

bool
html_knows(const Source *source)
{
    if (source_has_ending(source, ".html .htm .xhtml"))
        return true;
    g_autofree char *root = markup_root(source);
    if (!root)
        return false;
    const char *text = source->bytes + source->start;
    text += strspn(text, " \t\r\n");
    return is_root(root, roots, G_N_ELEMENTS(roots)) ||
           g_ascii_strncasecmp(text, "<!doctype html", 14) == 0 ||
           (is_root(root, other_roots, G_N_ELEMENTS(other_roots)) &&
            !source_has_ending(source, ".txt .text .md .markdown .xml .tei"));
}

static Element
innermost(const Html *html)
{
    if (html->elements->len > 0)
        return g_array_index(html->elements, Element, html->elements->len - 1);
    return (Element){.role = ELEMENT_ROOT, .style = {.kind = BLOCK_PARAGRAPH}};
}

/* What an element does to the text around it, and what holds inside it. */
typedef void Enter(Html *html, const Tag *tag, Element *element);

/* The first block in a cell of a table is the cell's own text; further ones are paragraphs, for such a table
 * is there for the looks of the page. */
static void
enter_block(Html *html, const Tag *tag, Element *element)
{
    (void) tag;
    bool is_in_cell = element->style.kind == BLOCK_CELL;
    if (is_in_cell && builder_length(html->flow.builder) == element->cell_start)
        return;
    flow_break(&html->flow);
    if (is_in_cell)
        element->style.kind = BLOCK_PARAGRAPH;
}

static void
enter_heading(Html *html, const Tag *tag, Element *element)
{
    flow_break(&html->flow);
    element->style.kind = BLOCK_HEADING;
    element->style.level = element_heading_level(tag->name);
    if (element->style.level == 1)
        element->style.mark &= (guint8) ~FURNISH_HEADER;
}

static void
enter_list(Html *html, const Tag *tag, Element *element)
{
    (void) tag;
    flow_break(&html->flow);
    element->list_depth++;
}

static void
enter_item(Html *html, const Tag *tag, Element *element)
{
    (void) tag;
    flow_break(&html->flow);
    element->style.kind = BLOCK_ITEM;
    element->style.level = MAX(element->list_depth, 1);
}

static void
enter_row(Html *html, const Tag *tag, Element *element)
{
    (void) tag;
    flow_close(&html->flow);
    element->style.kind = BLOCK_PARAGRAPH;
}

static void
enter_cell(Html *html, const Tag *tag, Element *element)
{
    (void) tag;
    flow_cell(&html->flow);
    element->style.kind = BLOCK_CELL;
    element->cell_start = builder_length(html->flow.builder);
}

static void
enter_quote(Html *html, const Tag *tag, Element *element)
{
    (void) tag;
    flow_break(&html->flow);
    element->style.kind = BLOCK_QUOTE;
}

static void
enter_pre(Html *html, const Tag *tag, Element *element)
{
    (void) tag;
    flow_break(&html->flow);
    element->keeps_lines = true;
}

static void
enter_line(Html *html, const Tag *tag, Element *element)
{
    (void) tag;
    (void) element;
    flow_line(&html->flow);
}

static void
enter_skip(Html *html, const Tag *tag, Element *element)
{
    (void) html;
    (void) tag;
    element->is_skipped = true;
}

static void
enter_furniture(Html *html, const Tag *tag, Element *element)
{
    (void) tag;
    flow_break(&html->flow);
    element->style.mark |= FURNISH_ELEMENT;
}

/* A header of an article is part of it; one of the page isn't, but for its main heading. */
static void
enter_header(Html *html, const Tag *tag, Element *element)
{
    (void) tag;
    flow_break(&html->flow);
    element->is_byline = true;
    if (!(element->style.mark & (FURNISH_MAIN | FURNISH_ARTICLE)))
        element->style.mark |= FURNISH_HEADER;
}

static void
enter_main(Html *html, const Tag *tag, Element *element)
{
    (void) tag;
    flow_break(&html->flow);
    element->style.mark &= (guint8) ~FURNISH_NAMED;
    element->style.mark |= FURNISH_MAIN;
}

static void
enter_article(Html *html, const Tag *tag, Element *element)
{
    (void) tag;
    flow_break(&html->flow);
    element->style.mark |= FURNISH_ARTICLE;
}

static void
enter_title(Html *html, const Tag *tag, Element *element)
{
    (void) tag;
    if (!html->has_title && !element->is_skipped)
        html->gather = html->metadata.title;
    html->has_title = true;
    element->is_skipped = true;
}

static void
enter_meta(Html *html, const Tag *tag, Element *element)
{
    (void) element;
    metadata_meta(&html->metadata, tag);
}

static void
enter_time(Html *html, const Tag *tag, Element *element)
{
    if (!(element->style.mark & FURNISH_ELEMENT))
        metadata_time(&html->metadata, tag, element->is_byline);
}

static void
enter_script(Html *html, const Tag *tag, Element *element)
{
    const char *type = markup_attribute(tag, "type");
    element->is_skipped = true;
    if (!type || g_ascii_strcasecmp(type, "application/ld+json") != 0)
        return;
    html->gather = html->metadata.json;
    html->gather_line = tag->line;
}

static Enter *const enter[ELEMENT_ROLES] = {
    [ELEMENT_BLOCK] = enter_block,
    [ELEMENT_HEADING] = enter_heading,
    [ELEMENT_LIST] = enter_list,
    [ELEMENT_ITEM] = enter_item,
    [ELEMENT_ROW] = enter_row,
    [ELEMENT_CELL] = enter_cell,
    [ELEMENT_QUOTE] = enter_quote,
    [ELEMENT_PRE] = enter_pre,
    [ELEMENT_LINE] = enter_line,
    [ELEMENT_SKIP] = enter_skip,
    [ELEMENT_FURNITURE] = enter_furniture,
    [ELEMENT_HEADER] = enter_header,
    [ELEMENT_MAIN] = enter_main,
    [ELEMENT_ARTICLE] = enter_article,
    [ELEMENT_TITLE] = enter_title,
    [ELEMENT_META] = enter_meta,
    [ELEMENT_TIME] = enter_time,
    [ELEMENT_SCRIPT] = enter_script,
};

/* Roles whose end sets off what follows. */
static bool
is_set_off(ElementRole role)
{
    static const bool set_off[ELEMENT_ROLES] = {
        [ELEMENT_BLOCK] = true, [ELEMENT_ROOT] = true,   [ELEMENT_HEADING] = true, [ELEMENT_LIST] = true,
        [ELEMENT_ITEM] = true,  [ELEMENT_QUOTE] = true,  [ELEMENT_PRE] = true,     [ELEMENT_FURNITURE] = true,
        [ELEMENT_MAIN] = true,  [ELEMENT_HEADER] = true, [ELEMENT_ARTICLE] = true,
    };
    return set_off[role];
}

static void
start(gpointer data, const Tag *tag)
{
    Html *html = data;
    Element element = innermost(html);
    const char *says = markup_attribute(tag, "role");
    element.role = says && g_str_equal(says, "main") ? ELEMENT_MAIN : element_role(tag->name);
    if (element.role == ELEMENT_ROOT)
        metadata_language(&html->metadata, markup_attribute(tag, "lang"));
    if (element.role == ELEMENT_INLINE && element_is_apparatus(tag))
        element.is_skipped = true;
    if (element_is_furniture(tag, element.role))
        element.style.mark |= FURNISH_NAMED;
    if (element.role != ELEMENT_ROOT && element.role != ELEMENT_ARTICLE && element_is_byline(tag))
        element.is_byline = true;
    if (element.role != ELEMENT_TIME && element.role != ELEMENT_META && markup_attribute(tag, "itemprop"))
        enter_time(html, tag, &element);
    if (enter[element.role])
        enter[element.role](html, tag, &element);
    g_array_append_val(html->elements, element);
}

static void
end(gpointer data)
{
    Html *html = data;
    if (html->elements->len == 0)
        return;
    ElementRole role = innermost(html).role;
    g_array_set_size(html->elements, html->elements->len - 1);
    if (role == ELEMENT_ROW)
        flow_close(&html->flow);
    else if (is_set_off(role))
        flow_break(&html->flow);
    if (role == ELEMENT_SCRIPT && html->gather == html->metadata.json)
        metadata_json(&html->metadata, html->gather_line);
    if (role == ELEMENT_SCRIPT || role == ELEMENT_TITLE)
        html->gather = NULL;
}

/* What browsers take for windows-1252 where a number names a control character: "&#150;" is a dash. */
static const char *const controls[32] = {
    "€", "",  "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "", "Ž", "",
    "",  "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "", "ž", "Ÿ",
};

static void
text(gpointer data, const char *piece, gsize length, guint32 line)
{
    Html *html = data;
    Element element = innermost(html);
    if (html->gather && html->gather->len + length <= GATHER_BYTES)
        g_string_append_len(html->gather, piece, (gssize) length);
    if (html->gather || element.is_skipped)
        return;
    if (length == 2 && piece[0] == '\xC2' && (guint8) piece[1] < 0xA0) {
        piece = controls[(guint8) piece[1] - 0x80];
        length = strlen(piece);
    }
    flow_text(&html->flow, piece, length, line, &element.style, element.keeps_lines);
}

static void
flatten(gpointer data)
{
    Html *html = data;
    g_array_set_size(html->elements, 0);
    html->gather = NULL;
    flow_break(&html->flow);
}

static const MarkupEvents events = {start, end, text, flatten};

bool
html_read(Source *source, Builder *builder, GError **error)
{
    (void) error;
    builder_init(builder, source, false);
    Html html = {.elements = g_array_new(FALSE, FALSE, sizeof(Element))};
    flow_init(&html.flow, builder);
    metadata_init(&html.metadata, source);
    markup_parse_html(source, &events, &html);
    flow_close(&html.flow);
    g_autofree char *heading = furnish_heading(builder, html.flow.marks);
    furnish_blocks(builder->document->blocks, html.flow.marks);
    metadata_apply(&html.metadata, builder, heading);
    metadata_clear(&html.metadata);
    flow_clear(&html.flow);
    g_array_unref(html.elements);
    return true;
}
