/*
 * amend: what a PDF should have and cairo can't write: language, alternative texts, metadata as XMP.
 *
 * They are added as an incremental update (ISO 32000-1, 7.5.6): the file stays as it is, and changed objects
 * follow it with a cross-reference section of their own. Source of the keys: ISO 32000-1, 7.7.2 (catalogue),
 * 14.3.2 (metadata), 14.7.2 and 14.9.3 (structure elements and their alternative texts).
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "scene/scene.h"

/* One structure element for each tag that was begun, in that order: its alternative text, NULL for none. */
typedef GPtrArray Alternatives;

/* The finished file with the scene's language, title and subject, `created` (ISO 8601) and the alternative
 * texts, which are left out where the file has other elements than these. A file without a plain
 * cross-reference table, as cairo 1.18 makes them, comes back as it is. The caller owns the bytes. */
GBytes *amend_pdf(const GByteArray *file, const Scene *scene, const char *created,
                  const Alternatives *alternatives);
