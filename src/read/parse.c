/* SPDX-License-Identifier: MIT */
#include "read/markup.h"

#include "base/cleanup.h"
#include "read/blank.h"
#include "read/crowd.h"
#include "read/read.h"

#include <libxml/HTMLparser.h>
#include <string.h>

enum {
    CHUNK_BYTES = 32 * 1024,
    ENTITY_BYTES = 64,     /* an entity's text that is put in: a character, a name */
    ENTITIES_MOST = 10000, /* HTML's own are 253 */
    ATTRIBUTES_MOST = 32,  /* of an XML element are looked at */
    NOTES_MOST = 100,
    MESSAGE_BYTES = 200,
};

/* One run of a parser. libxml2's callbacks get it. */
typedef struct {
    const Source *source;
    const MarkupEvents *events;
    gpointer data;
    xmlParserCtxt *parser;
    guint32 line_base; /* lines before the place where this parser began */
    gsize flat_at;     /* HTML: how far the parser had read when it was too deep; 0 when it wasn't */
    bool is_html;
    bool has_element;
    bool has_bomb; /* an entity was used that stands for more than a few characters */
    guint complaints;
    char *complaint;      /* the first, owned */
    GHashTable *entities; /* name to xmlEntity, owned; those without content are not to be used */
} Parse;

static guint32
current_line(const Parse *parse)
{
    const xmlParserInput *input = parse->parser->input;
    return parse->line_base + (guint32) MAX(input ? input->line : 1, 1);
}

static void
on_start(void *context, const xmlChar *name, const xmlChar **attributes)
{
    Parse *parse = context;
    parse->has_element = true;
    Tag tag = {
        .name = markup_local((const char *) name),
        .attributes = (const char **) attributes,
        .line = current_line(parse),
    };
    parse->events->start(parse->data, &tag);
    if (parse->is_html && parse->flat_at == 0 && parse->parser->nameNr > MARKUP_DEPTH) {
        parse->flat_at = (gsize) xmlByteConsumed(parse->parser);
        parse->line_base = tag.line - 1;
        xmlStopParser(parse->parser);
    }
}

static void
on_end(void *context, const xmlChar *name)
{
    (void) name;
    Parse *parse = context;
    if (parse->flat_at == 0)
        parse->events->end(parse->data);
}

/* libxml2 gives XML's attributes in fives: name, prefix, namespace, and where the value starts and ends. */
static void
on_start_xml(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
             const xmlChar **declared, int count, int defaulted, const xmlChar **fives)
{
    (void) prefix;
    (void) uri;
    (void) namespaces;
    (void) declared;
    (void) defaulted;
    const xmlChar *pairs[2 * ATTRIBUTES_MOST + 1] = {NULL};
    int used = MIN(count, ATTRIBUTES_MOST);
    for (int i = 0; i < used; i++) {
        const xmlChar **five = fives + 5 * i;
        pairs[2 * i] = five[0];
        pairs[2 * i + 1] = (xmlChar *) g_strndup((const char *) five[3], (gsize) (five[4] - five[3]));
    }
    on_start(context, name, pairs);
    for (int i = 0; i < used; i++)
        g_free((char *) pairs[2 * i + 1]);
}

static void
on_end_xml(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
    (void) prefix;
    (void) uri;
    on_end(context, name);
}

/* The parser has read the text already: its line is that of the text's end. */
static void
on_text(void *context, const xmlChar *text, int length)
{
    Parse *parse = context;
    guint32 line = current_line(parse);
    for (int i = 0; i < length; i++)
        line -= text[i] == '\n' && line > 1;
    parse->events->text(parse->data, (const char *) text, (gsize) length, line);
}

static void
on_complaint(void *context, xmlError *complaint)
{
    Parse *parse = context;
    bool is_tag_of_html5 = complaint->code == XML_HTML_UNKNOWN_TAG;
    if (is_tag_of_html5 || !complaint->message || parse->complaints++ >= NOTES_MOST)
        return;
    g_autofree char *valid = g_utf8_make_valid(complaint->message, -1);
    g_autofree char *message = blank_fold(valid, strlen(valid), MESSAGE_BYTES);
    notes_add(parse->source->notes, NOTE_MARKUP, parse->source->path, current_line(parse), 0, message);
    if (!parse->complaint)
        parse->complaint = g_steal_pointer(&message);
}

static void
free_entity(gpointer data)
{
    xmlEntity *entity = data;
    g_free((char *) entity->name);
    g_free(entity->content);
    g_free(entity);
}

/* Made like one of the five that XML predefines, so that libxml2 puts its content in as it is. */
static xmlEntity *
make_entity(const char *name, const char *content)
{
    xmlEntity *entity = g_new0(xmlEntity, 1);
    entity->type = XML_ENTITY_DECL;
    entity->etype = XML_INTERNAL_PREDEFINED_ENTITY;
    entity->name = (const xmlChar *) g_strdup(name);
    entity->content = (xmlChar *) g_strdup(content);
    entity->length = content ? (int) strlen(content) : 0;
    return entity;
}

static void
on_entity(void *context, const xmlChar *name, int type, const xmlChar *public_id, const xmlChar *system_id,
          xmlChar *content)
{
    (void) public_id;
    (void) system_id;
    Parse *parse = context;
    if (type == XML_INTERNAL_PARAMETER_ENTITY || type == XML_EXTERNAL_PARAMETER_ENTITY ||
        g_hash_table_contains(parse->entities, name) || g_hash_table_size(parse->entities) >= ENTITIES_MOST)
        return;
    const char *text = (const char *) content;
    bool is_plain =
        type == XML_INTERNAL_GENERAL_ENTITY && text && strlen(text) <= ENTITY_BYTES && !strpbrk(text, "&<%");
    g_hash_table_insert(parse->entities, g_strdup((const char *) name),
                        make_entity((const char *) name, is_plain ? text : NULL));
}

/* XML files that use HTML's names for characters without declaring them are common enough. */
static xmlEntity *
html_entity(Parse *parse, const char *name)
{
    const htmlEntityDesc *known = htmlEntityLookup((const xmlChar *) name);
    if (!known)
        return NULL;
    char text[8] = "";
    text[g_unichar_to_utf8(known->value, text)] = '\0';
    xmlEntity *entity = make_entity(name, text);
    g_hash_table_insert(parse->entities, g_strdup(name), entity);
    return entity;
}

static xmlEntity *
get_entity(void *context, const xmlChar *name)
{
    Parse *parse = context;
    if (parse->parser->inSubset)
        return NULL;
    xmlEntity *predefined = xmlGetPredefinedEntity(name);
    if (predefined)
        return predefined;
    xmlEntity *entity = g_hash_table_lookup(parse->entities, name);
    if (!entity)
        return html_entity(parse, (const char *) name);
    if (entity->content)
        return entity;
    parse->has_bomb = true;
    xmlStopParser(parse->parser);
    return NULL;
}

static xmlSAXHandler callbacks = {
    .initialized = XML_SAX2_MAGIC,
    .startElement = on_start, /* HTML */
    .endElement = on_end,
    .startElementNs = on_start_xml,
    .endElementNs = on_end_xml,
    .characters = on_text,
    .cdataBlock = on_text,
    .ignorableWhitespace = on_text,
    .entityDecl = on_entity,
    .getEntity = get_entity,
    .serror = on_complaint,
};

static void
parse_init(Parse *parse, const Source *source, const MarkupEvents *events, gpointer data)
{
    *parse = (Parse){.source = source, .events = events, .data = data};
    parse->entities = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_entity);
}

static void
parse_clear(Parse *parse)
{
    g_hash_table_destroy(parse->entities);
    g_free(parse->complaint);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Parse, parse_clear)

/* Gives the source from `at` on to the parser, in pieces that end between characters. */
static void
feed(Parse *parse, gsize at, int (*give)(xmlParserCtxt *, const char *, int, int))
{
    const char *bytes = parse->source->bytes;
    gsize end = parse->source->length;
    while (at < end && parse->flat_at == 0 && !parse->has_bomb) {
        gsize stop = MIN(at + CHUNK_BYTES, end);
        while (stop < end && ((guint8) bytes[stop] & 0xC0) == 0x80)
            stop++;
        give(parse->parser, bytes + at, (int) (stop - at), 0);
        at = stop;
    }
    if (parse->flat_at == 0 && !parse->has_bomb)
        give(parse->parser, NULL, 0, 1);
}

static bool
refuse(const Parse *parse, GError **error)
{
    if (parse->has_bomb)
        g_set_error_literal(
            error, READ_ERROR, READ_ERROR_MARKUP,
            "uses XML entities that stand for markup, files or other entities; they are not expanded");
    else
        g_set_error(error, READ_ERROR, READ_ERROR_MARKUP, "is not XML that can be read: %s",
                    parse->complaint ? parse->complaint : "it has no element");
    return false;
}

bool
markup_parse_xml(Source *source, const MarkupEvents *events, gpointer data, GError **error)
{
    g_auto(Parse) parse;
    parse_init(&parse, source, events, data);
    crowd_limit(source);
    g_autoptr(xmlParserCtxt) parser = xmlCreatePushParserCtxt(&callbacks, &parse, NULL, 0, NULL);
    g_assert(parser);
    parse.parser = parser;
    xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_RECOVER);
    feed(&parse, source->start, xmlParseChunk);
    return (parse.has_element && !parse.has_bomb) || refuse(&parse, error);
}

/* Where to go on after a start tag in which the parser was stopped. */
static gsize
after_tag(const Source *source, gsize at)
{
    while (at < source->length && strchr(" \t\r\n/", source->bytes[at]))
        at++;
    return at + (at < source->length && source->bytes[at] == '>');
}

/* Where elements are nested too deeply, a new parser goes on behind the last start tag: libxml2 searches all
 * open elements at every end tag, which takes forever in a hostile file. */
void
markup_parse_html(Source *source, const MarkupEvents *events, gpointer data)
{
    g_auto(Parse) parse;
    parse_init(&parse, source, events, data);
    parse.is_html = true;
    crowd_limit(source);
    bool is_flat = false;
    for (gsize at = source->start; at < source->length || at == source->start;) {
        g_autoptr(xmlParserCtxt) parser =
            htmlCreatePushParserCtxt(&callbacks, &parse, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
        g_assert(parser);
        parse.parser = parser;
        parse.flat_at = 0;
        htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
        feed(&parse, at, htmlParseChunk);
        if (parse.flat_at == 0)
            break;
        if (!is_flat)
            notes_add(source->notes, NOTE_DEEP_MARKUP, source->path, parse.line_base + 1, 0);
        is_flat = true;
        at = after_tag(source, at + parse.flat_at);
        events->flatten(data);
    }
}
