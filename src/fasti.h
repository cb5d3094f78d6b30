/*
 * fasti: the whole flow on one page: read, split, tag, resolve, extract, merge. Read this first.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/extract.h"
#include "read/read.h"
#include "resolve/resolve.h"
#include "tag/pack.h"
#include "timeline/phrases.h"
#include "timeline/store.h"

/* What a job needs besides its inputs: loaded once. */
typedef struct {
    Pack *pack;       /* the language pack */
    Wording *wording; /* how that language writes a date */
    Phrases *phrases; /* what else timelines, charts and reports say in it */
    Gazetteer *names; /* known names of people, places and organisations */
    Parse *parse;     /* its sentences' parser; NULL where it has no model, or none is loaded yet */
} Fasti;

/* Loads the language pack `language` ("en") from `data_folder`. The caller owns it. On failure returns NULL
 * and sets `error`, its message naming file and line. */
Fasti *fasti_new(const char *data_folder, const char *language, GError **error);
void fasti_free(Fasti *fasti);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Fasti, fasti_free)

/* Loads the language's model of syntax from `data_folder`, which fasti_extract asks for; a language without
 * one stays without. On failure returns false and sets `error`, its message naming the file. */
bool fasti_load_syntax(Fasti *fasti, const char *data_folder, const char *language, GError **error);

/* The temporal expressions of a document, closed. `dct` as in resolve.h. The caller owns them. */
Expressions *fasti_tag(const Fasti *fasti, const Document *document, const DctChoice *dct, Notes *notes);

/* The same for results that are used as they come: gives `take` the expressions of one stretch of the text
 * after the other, so that no more is held than a stretch's; the first may have none. Stops, and gives false,
 * where `take` does. */
typedef bool (*FastiTake)(const Expressions *expressions, gpointer data, GError **error);
bool fasti_tag_each(const Fasti *fasti, const Document *document, const DctChoice *dct, Notes *notes,
                    FastiTake take, gpointer data, GError **error);

/* The document's events, appended to `timeline`, and the document to its list. */
void fasti_extract(const Fasti *fasti, const Document *document, const DctChoice *dct, Timeline *timeline,
                   Notes *notes);

/* Merges what is told twice, and sorts; the timeline remembers what it was made from. Once, after the last
 * input. `notes` gets what sources disagree on. */
void fasti_finish(const Fasti *fasti, Timeline *timeline, Notes *notes);
