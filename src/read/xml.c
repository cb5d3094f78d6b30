/* SPDX-License-Identifier: MIT */
#include "read/xml.h"

#include "read/flow.h"
#include "read/markup.h"

#include <string.h>

typedef enum { ROLE_BLOCK, ROLE_FURNITURE, ROLE_HEADING, ROLE_INLINE, ROLE_ITEM, ROLE_LINE, ROLE_QUOTE } Role;

/* Elements of common vocabularies that are no mere blocks, by name. */
static const struct {
    const char *name;
    Role role;
} roles[] = {
    {"a",         ROLE_INLINE   },
    {"abbr",      ROLE_INLINE   },
    {"add",       ROLE_INLINE   },
    {"author",    ROLE_FURNITURE},
    {"b",         ROLE_INLINE   },
    {"bold",      ROLE_INLINE   },
    {"br",        ROLE_LINE     },
    {"c",         ROLE_INLINE   },
    {"choice",    ROLE_INLINE   },
    {"citetitle", ROLE_INLINE   },
    {"corr",      ROLE_INLINE   },
    {"date",      ROLE_INLINE   },
    {"em",        ROLE_INLINE   },
    {"emph",      ROLE_INLINE   },
    {"emphasis",  ROLE_INLINE   },
    {"expan",     ROLE_INLINE   },
    {"foreign",   ROLE_INLINE   },
    {"head",      ROLE_HEADING  },
    {"headline",  ROLE_HEADING  },
    {"hi",        ROLE_INLINE   },
    {"i",         ROLE_INLINE   },
    {"italic",    ROLE_INLINE   },
    {"item",      ROLE_ITEM     },
    {"lb",        ROLE_LINE     },
    {"li",        ROLE_ITEM     },
    {"link",      ROLE_INLINE   },
    {"listitem",  ROLE_ITEM     },
    {"location",  ROLE_INLINE   },
    {"mentioned", ROLE_INLINE   },
    {"metadata",  ROLE_FURNITURE},
    {"money",     ROLE_INLINE   },
    {"name",      ROLE_INLINE   },
    {"num",       ROLE_INLINE   },
    {"orgname",   ROLE_INLINE   },
    {"pb",        ROLE_INLINE   },
    {"pc",        ROLE_INLINE   },
    {"person",    ROLE_INLINE   },
    {"persname",  ROLE_INLINE   },
    {"phrase",    ROLE_INLINE   },
    {"placename", ROLE_INLINE   },
    {"q",         ROLE_INLINE   },
    {"quote",     ROLE_QUOTE    },
    {"ref",       ROLE_INLINE   },
    {"reg",       ROLE_INLINE   },
    {"rs",        ROLE_INLINE   },
    {"s",         ROLE_INLINE   },
    {"seg",       ROLE_INLINE   },
    {"sic",       ROLE_INLINE   },
    {"socalled",  ROLE_INLINE   },
    {"span",      ROLE_INLINE   },
    {"strong",    ROLE_INLINE   },
    {"style",     ROLE_INLINE   },
    {"sub",       ROLE_INLINE   },
    {"sup",       ROLE_INLINE   },
    {"teiheader", ROLE_FURNITURE},
    {"term",      ROLE_INLINE   },
    {"time",      ROLE_INLINE   },
    {"timex3",    ROLE_INLINE   },
    {"title",     ROLE_HEADING  },
    {"ulink",     ROLE_INLINE   },
    {"w",         ROLE_INLINE   },
    {"xref",      ROLE_INLINE   },
};

/* An open element. */
typedef struct {
    bool is_inline;
    FlowStyle style;
} Element;

typedef struct {
    const Source *source;
    Builder *builder;
    Flow flow;
    GArray *elements; /* of Element, at most MARKUP_DEPTH; owned */
    guint beyond;     /* elements that are open but too deep for the list */
    bool is_deep;     /* and that was noted */
} Xml;

bool
xml_knows(const Source *source)
{
    g_autofree char *root = markup_root(source);
    const char *text = source->bytes + source->start;
    text += strspn(text, " \t\r\n");
    return root &&
           (g_str_has_prefix(text, "<?xml") || source_has_ending(source, ".xml .tei .tml .timeml .nitf"));
}

static Role
role_of(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(roles); i++)
        if (g_ascii_strcasecmp(name, roles[i].name) == 0)
            return roles[i].role;
    return ROLE_BLOCK;
}

/* The style that an element gives to its text; what is furniture stays so. */
static FlowStyle
style_of(Role role, FlowStyle outer)
{
    static const FlowStyle styles[] = {
        [ROLE_BLOCK] = {BLOCK_PARAGRAPH, 0, 0},
          [ROLE_FURNITURE] = {BLOCK_FURNITURE, 0, 0},
        [ROLE_HEADING] = {BLOCK_HEADING,   1, 0},
          [ROLE_ITEM] = {BLOCK_ITEM,      1, 0},
        [ROLE_QUOTE] = {BLOCK_QUOTE,     0, 0},
    };
    bool is_kept = outer.kind == BLOCK_FURNITURE || role == ROLE_INLINE || role == ROLE_LINE ||
                   (role == ROLE_BLOCK && outer.kind != BLOCK_HEADING);
    return is_kept ? outer : styles[role];
}

static const Element *
innermost(const Xml *xml)
{
    static const Element none = {0};
    return xml->elements->len ? &g_array_index(xml->elements, Element, xml->elements->len - 1) : &none;
}

/* In the midst of a paragraph, a title or a quotation is a phrase of it. */
static Role
role_in_text(const Xml *xml, Role role)
{
    bool is_amid = xml->flow.is_open && xml->flow.gap != GAP_BLOCK;
    return is_amid && (role == ROLE_HEADING || role == ROLE_QUOTE) ? ROLE_INLINE : role;
}

static void
start(gpointer data, const Tag *tag)
{
    Xml *xml = data;
    Document *document = xml->builder->document;
    const char *language = markup_attribute(tag, "lang");
    if (language && *language && !document->language)
        document->language = builder_word(xml->builder, language);
    if (xml->elements->len == MARKUP_DEPTH) {
        if (xml->beyond++ == 0 && !xml->is_deep)
            notes_add(xml->source->notes, NOTE_DEEP_MARKUP, xml->source->path, tag->line, 0);
        xml->is_deep = true;
        return;
    }
    Role role = role_in_text(xml, role_of(tag->name));
    Element element = {.is_inline = role == ROLE_INLINE || role == ROLE_LINE};
    element.style = style_of(role, innermost(xml)->style);
    if (role == ROLE_LINE)
        flow_line(&xml->flow);
    else if (!element.is_inline)
        flow_break(&xml->flow);
    g_array_append_val(xml->elements, element);
}

static void
end(gpointer data)
{
    Xml *xml = data;
    if (xml->beyond > 0) {
        xml->beyond--;
        return;
    }
    if (!innermost(xml)->is_inline)
        flow_break(&xml->flow);
    if (xml->elements->len > 0)
        g_array_set_size(xml->elements, xml->elements->len - 1);
}

static void
text(gpointer data, const char *piece, gsize length, guint32 line)
{
    Xml *xml = data;
    flow_text(&xml->flow, piece, length, line, &innermost(xml)->style, false);
}

static const MarkupEvents events = {start, end, text, NULL};

/* The title is the first heading. */
static void
find_title(Builder *builder)
{
    const GArray *blocks = builder->document->blocks;
    for (guint i = 0; i < blocks->len; i++) {
        const Block *block = &g_array_index(blocks, Block, i);
        if (block->kind != BLOCK_HEADING)
            continue;
        builder_title(builder, builder_text(builder) + block->span.start, span_length(block->span));
        return;
    }
}

bool
xml_read(Source *source, Builder *builder, GError **error)
{
    builder_init(builder, source, false);
    Xml xml = {.source = source, .builder = builder, .elements = g_array_new(FALSE, FALSE, sizeof(Element))};
    flow_init(&xml.flow, builder);
    bool done = markup_parse_xml(source, &events, &xml, error);
    flow_close(&xml.flow);
    flow_clear(&xml.flow);
    g_array_unref(xml.elements);
    if (done)
        find_title(builder);
    return done;
}
