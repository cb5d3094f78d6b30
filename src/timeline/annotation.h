/*
 * annotation: a timeline as annotations of its documents, in the W3C's Web Annotation Data Model,
 * https://www.w3.org/TR/annotation-model/.
 *
 * One AnnotationCollection with one page. Each source of an event is an annotation: its bodies are the
 * headline (purpose describing) and the EDTF date (purpose tagging), its target the document with the
 * statement's place in code points (TextPositionSelector) and its words (TextQuoteSelector). A document
 * without a URL is named by its path, relative to where the file is.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "timeline/phrases.h"
#include "timeline/timeline.h"

/* As `write` of StoreFormat: events that no document tells have no place. */
guint annotation_format(GString *out, const Timeline *timeline, const Phrases *phrases);
