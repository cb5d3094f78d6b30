/*
 * tagging: the expressions of one document as text, JSON Lines or TimeML.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/document.h"
#include "resolve/expression.h"

/* A line for each expression, for people: `file:line: “text” TYPE value …`. Appended to `out`, as by the two
 * that follow. */
void tagging_text(GString *out, const Document *document, const Expressions *expressions);

/* One JSON object a line for each expression, in text order. Offsets count code points. */
void tagging_jsonl(GString *out, const Document *document, const Expressions *expressions);

/* A TimeML 1.2.1 document: DOCID, DCT, and the text with TIMEX3 elements in it. Parsed again it gives the
 * same text; only characters that XML can't hold become U+FFFD. */
void tagging_timeml(GString *out, const Document *document, const Expressions *expressions);
