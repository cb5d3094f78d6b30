/* SPDX-License-Identifier: MIT */
#include "read/metadata.h"

#include "base/cleanup.h"
#include "read/blank.h"

#include <string.h>

enum {
    RANK_TIME_MARKED = 50, /* <time itemprop="datePublished"> */
    RANK_TIME_BYLINE = 60,
    RANK_JSON = 10, /* and up to JSON_RANKS more for less fitting objects */
    RANK_ITEMPROP = 20,
    RANK_NONE = 1000,
    JSON_DEPTH = 16,
    VALUE_BYTES = 80,
};

/* The names under which <meta> gives the day of publication, best first. */
static const struct {
    const char *name;
    guint rank;
} metas[] = {
    {"article:published_time",    0            },
    {"og:article:published_time", 0            },
    {"og:published_time",         1            },
    {"citation_publication_date", 2            },
    {"parsely-pub-date",          2            },
    {"sailthru.date",             3            },
    {"datepublished",             RANK_ITEMPROP},
    {"dcterms.issued",            30           },
    {"dc.date.issued",            30           },
    {"dcterms.created",           31           },
    {"dc.date.created",           31           },
    {"dcterms.date",              32           },
    {"dc.date",                   32           },
    {"citation_date",             33           },
    {"publish-date",              34           },
    {"publish_date",              34           },
    {"publishdate",               34           },
    {"publication_date",          34           },
    {"publication-date",          34           },
    {"pubdate",                   34           },
    {"date",                      35           },
};

void
metadata_init(Metadata *metadata, const Source *source)
{
    *metadata = (Metadata){
        .source = source,
        .rank = RANK_NONE,
        .title = g_string_new(NULL),
        .json = g_string_new(NULL),
    };
}

void
metadata_clear(Metadata *metadata)
{
    g_free(metadata->reason);
    g_free(metadata->shared_title);
    g_free(metadata->language);
    g_string_free(metadata->title, TRUE);
    g_string_free(metadata->json, TRUE);
}

/* Takes a date in if it is better than what is there, and can be read. */
static void
offer(Metadata *metadata, const char *text, guint rank, const char *where, const char *name, guint32 line)
{
    if (rank >= metadata->rank)
        return;
    if (datestamp_parse(text, metadata->date)) {
        metadata->rank = rank;
        g_free(metadata->reason);
        metadata->reason = g_strdup_printf("%s%s", where, name);
        return;
    }
    g_autofree char *shown = blank_fold(text, strlen(text), VALUE_BYTES);
    notes_add(metadata->source->notes, NOTE_METADATA_DATE, metadata->source->path, line, 0, shown);
}

void
metadata_language(Metadata *metadata, const char *language)
{
    if (!language || metadata->language)
        return;
    gsize length = 0;
    while (g_ascii_isalnum(language[length]) || language[length] == '-')
        length++;
    if (length >= 2 && length <= 35 && language[length] == '\0')
        metadata->language = g_strdup(language);
}

void
metadata_meta(Metadata *metadata, const Tag *tag)
{
    const char *content = markup_attribute(tag, "content");
    static const char *const keys[] = {"property", "name", "itemprop", "http-equiv"};
    for (guint key = 0; content && key < G_N_ELEMENTS(keys); key++) {
        const char *name = markup_attribute(tag, keys[key]);
        if (!name)
            continue;
        if (g_ascii_strcasecmp(name, "og:title") == 0 && !metadata->shared_title)
            metadata->shared_title = g_strdup(content);
        if (g_ascii_strcasecmp(name, "content-language") == 0)
            metadata_language(metadata, content);
        for (guint i = 0; i < G_N_ELEMENTS(metas); i++)
            if (g_ascii_strcasecmp(name, metas[i].name) == 0)
                offer(metadata, content, metas[i].rank, key == 2 ? "itemprop " : "meta ", name, tag->line);
    }
}

void
metadata_time(Metadata *metadata, const Tag *tag, bool is_byline)
{
    const char *date = markup_attribute(tag, "datetime");
    const char *property = markup_attribute(tag, "itemprop");
    bool is_published = property && g_ascii_strcasecmp(property, "datePublished") == 0;
    date = date ? date : markup_attribute(tag, "content");
    if (!date)
        return;
    if (is_published)
        offer(metadata, date, RANK_TIME_MARKED, "time ", property, tag->line);
    else if (markup_attribute(tag, "pubdate"))
        offer(metadata, date, RANK_TIME_MARKED, "time ", "pubdate", tag->line);
    else if (is_byline)
        offer(metadata, date, RANK_TIME_BYLINE, "time ", "in the header", tag->line);
}

/* How well an object's type fits the page's own text: articles first, then the page, then all else. */
static guint
type_rank(const json_t *object)
{
    static const struct {
        const char *part;
        guint rank;
    } types[] = {
        {"Article", 0},
        {"Posting", 0},
        {"Report",  0},
        {"WebPage", 1}
    };
    const json_t *type = json_object_get(object, "@type");
    const char *name = json_string_value(json_is_array(type) ? json_array_get(type, 0) : type);
    for (guint i = 0; name && i < G_N_ELEMENTS(types); i++)
        if (strstr(name, types[i].part))
            return types[i].rank;
    return 2;
}

/* Looks for dates in a JSON value and what it holds; not deeper than pages have any reason to nest. */
static void
search_json(Metadata *metadata, json_t *value, guint depth, guint32 line)
{
    const char *key;
    json_t *inner;
    size_t index;
    if (depth > JSON_DEPTH)
        return;
    if (json_is_object(value)) {
        const char *date = json_string_value(json_object_get(value, "datePublished"));
        if (date)
            offer(metadata, date, RANK_JSON + type_rank(value), "JSON-LD ", "datePublished", line);
        json_object_foreach(value, key, inner) search_json(metadata, inner, depth + 1, line);
    }
    json_array_foreach(value, index, inner) search_json(metadata, inner, depth + 1, line);
}

void
metadata_json(Metadata *metadata, guint32 line)
{
    json_error_t complaint;
    g_autoptr(json_t) root = json_loadb(metadata->json->str, metadata->json->len, 0, &complaint);
    if (root)
        search_json(metadata, root, 0, line);
    else if (strstr(metadata->json->str, "datePublished"))
        notes_add(metadata->source->notes, NOTE_METADATA_DATE, metadata->source->path, line, 0,
                  "the JSON-LD is not well formed");
    g_string_truncate(metadata->json, 0);
}

void
metadata_apply(const Metadata *metadata, Builder *builder, const char *heading)
{
    const char *title = metadata->shared_title ? metadata->shared_title : heading;
    title = title && *title ? title : metadata->title->str;
    builder_title(builder, title, strlen(title));
    if (metadata->language)
        builder->document->language = builder_word(builder, metadata->language);
    if (metadata->reason)
        builder_date(builder, metadata->date, metadata->reason);
}
