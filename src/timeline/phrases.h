/*
 * phrases: the words of timelines, charts and reports, in one language.
 *
 * They are data: `report.txt` of a language pack. Lines are `key = text`; blank lines and lines that begin
 * with # are skipped. A text may hold {name}s to be filled; ` | ` parts what is said of one from what is said
 * of many: `events = {count} event | {count} events`.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

#define PHRASES_ERROR (phrases_error_quark())
GQuark phrases_error_quark(void);

typedef enum {
    PHRASES_ERROR_LINE, /* not `key = text`, an unknown or a second key */
    PHRASES_ERROR_KEY,  /* a key is missing */
} PhrasesError;

typedef struct Phrases Phrases;

/* Reads a phrases file. On failure returns NULL and sets `error` to a PHRASES_ERROR, or as lines_load does,
 * its message naming file and line. The caller owns it. */
Phrases *phrases_load(const char *path, GError **error);
void phrases_free(Phrases *phrases);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Phrases, phrases_free)

/* The text of `key`, as it stands in the file. It must be a key that every file has (see phrases.c), else a
 * mistake of ours. Owned by `phrases`. */
const char *phrase(const Phrases *phrases, const char *key);

/* The text of `key` with {name}s filled: pairs of name and value, then NULL. The caller owns it. */
char *phrase_fill(const Phrases *phrases, const char *key, ...) G_GNUC_NULL_TERMINATED;

/* The number with thousands parted. The caller owns it. */
char *phrase_number(const Phrases *phrases, guint64 number);

/* The text of `key` for `count`, which fills {count} with thousands parted. The caller owns it. */
char *phrase_count(const Phrases *phrases, const char *key, guint64 count);
