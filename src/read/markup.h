/*
 * markup: HTML and XML as a row of events: an element starts, text, an element ends.
 *
 * libxml2 parses; no tree is built, so that neither depth nor size of a file matters. Nothing is fetched, no
 * external entity read, and of internal ones only those that stand for a few characters are put in.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/source.h"

typedef struct {
    const char *name;        /* of the element, without a prefix; HTML's in lower case */
    const char **attributes; /* name, value (NULL where HTML has none), …, NULL; or NULL */
    guint32 line;
} Tag;

/* What a reader does with each event; `data` is its own. Starts and ends come in pairs, but after `flatten`
 * (HTML nested deeper than MARKUP_DEPTH) no ends come for the elements that are open. */
typedef struct {
    void (*start)(gpointer data, const Tag *tag);
    void (*end)(gpointer data);
    void (*text)(gpointer data, const char *text, gsize length, guint32 line);
    void (*flatten)(gpointer data);
} MarkupEvents;

enum { MARKUP_DEPTH = 256 };

/* Parse the source (see crowd_limit) and call `events`. What isn't well formed goes to the notes. XML returns
 * false and sets `error` to READ_ERROR_MARKUP when it has no element at all or uses entities that expand. */
bool markup_parse_xml(Source *source, const MarkupEvents *events, gpointer data, GError **error);
void markup_parse_html(Source *source, const MarkupEvents *events, gpointer data);

/* The value of an attribute, by its name without a prefix; "" where it has none, NULL where it isn't there.
 */
const char *markup_attribute(const Tag *tag, const char *name);

/* The name without its prefix. */
const char *markup_local(const char *name);

/* The local name of the first element of what may be XML or HTML, in lower case; NULL where the source
 * doesn't begin like markup. The caller owns it. */
char *markup_root(const Source *source);
