/*
 * metadata: what an HTML page says of itself: title, language, and the day on which it was published.
 *
 * Several places may name a day; the most trustworthy one that can be read is taken.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/builder.h"
#include "read/datestamp.h"
#include "read/markup.h"

typedef struct {
    const Source *source; /* borrowed */
    guint rank;           /* of the date so far, the lower the better */
    char date[DATESTAMP_SIZE];
    char *reason;       /* where it stands, owned; NULL while there is none */
    char *shared_title; /* og:title, owned */
    GString *title;     /* <title>, owned */
    GString *json;      /* a JSON-LD script's text, owned */
    char *language;     /* owned */
} Metadata;

void metadata_init(Metadata *metadata, const Source *source);
void metadata_clear(Metadata *metadata);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Metadata, metadata_clear)

/* Takes in a <meta>. */
void metadata_meta(Metadata *metadata, const Tag *tag);

/* Takes in an element that has a date of its own (<time>); `is_byline` where it stands near the heading. */
void metadata_time(Metadata *metadata, const Tag *tag, bool is_byline);

/* Takes in the JSON-LD gathered in `json`, which starts on `line`, and empties it. */
void metadata_json(Metadata *metadata, guint32 line);

/* Takes in the language that an attribute gives; the first one counts. */
void metadata_language(Metadata *metadata, const char *language);

/* Gives the builder all that was found. `heading` is the page's main heading, NULL where it has none. */
void metadata_apply(const Metadata *metadata, Builder *builder, const char *heading);
