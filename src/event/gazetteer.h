/*
 * gazetteer: names that are known for what they name: people's given names, places, organisations.
 *
 * Loaded from `data/names/given.txt` and a language's `names.txt`: after a line `kind KIND` come lines of
 * names, parted by commas; `#` begins a comment. A name is matched whole, without case, its marks as good as
 * blanks.
 *
 *   kind city
 *     Oslo, New York, St. Petersburg
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum {
    NAME_FEMALE = 1 << 0,
    NAME_MALE = 1 << 1,
    NAME_PLACE = 1 << 2,
    NAME_ORGANISATION = 1 << 3,
} NameKind;

enum { NAME_GIVEN = NAME_FEMALE | NAME_MALE };

typedef struct Gazetteer Gazetteer;

#define GAZETTEER_ERROR (gazetteer_error_quark())
GQuark gazetteer_error_quark(void);

typedef enum {
    GAZETTEER_ERROR_KIND, /* a kind that isn't known, or names before the first */
    GAZETTEER_ERROR_NAME, /* a name without letters, too long, or twice in one file */
} GazetteerError;

/* An empty gazetteer; the caller owns it. */
Gazetteer *gazetteer_new(void);
void gazetteer_free(Gazetteer *gazetteer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Gazetteer, gazetteer_free)

/* Adds the names of a file. On failure returns false and sets `error`, its message naming file and line. */
bool gazetteer_load(Gazetteer *gazetteer, const char *path, GError **error);

/* The NAME_ bits of what the `length` bytes of `text` name as a whole; 0 where they are no known name, or
 * `gazetteer` is NULL. */
guint gazetteer_find(const Gazetteer *gazetteer, const char *text, gsize length);
