/*
 * tagging: the expressions of one document as text, JSON Lines or TimeML.
 *
 * A document is printed as it is read: begun once, each expression in text order, ended once. What is printed
 * goes on to an Output as it comes, so that no more than a little of it is ever held.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "cli/output.h"
#include "read/document.h"
#include "resolve/expression.h"
#include "timeline/phrases.h"

typedef struct TaggingFormat TaggingFormat;
typedef struct {
    const TaggingFormat *format;
    const Document *document;
    const Phrases *phrases; /* of the language in which each value is explained; NULL: none is */
    Output *output;
    GString *out;  /* printed, but not yet written */
    GString *lead; /* what each record begins with */
    guint count;   /* how many expressions have been printed */
    guint32 done;  /* TimeML: how much of the text has been */
} Tagging;

/* A format's three steps. Each gives false, with `error` set, where the output can't be written. */
struct TaggingFormat {
    const char *extension; /* of files in it */
    bool can_explain;      /* it has room for the reason of each value */
    bool (*begin)(Tagging *tagging, const Expressions *expressions, GError **error);
    bool (*print)(Tagging *tagging, const Expression *expression, GError **error);
    bool (*end)(Tagging *tagging, GError **error);
};

/* A line for each expression, for people: `file:line: “text” TYPE value …`. */
extern const TaggingFormat tagging_text;

/* One JSON object a line for each expression. Offsets count code points. */
extern const TaggingFormat tagging_jsonl;

/* A TimeML 1.2.1 document: DOCID, DCT, and the text with TIMEX3 elements in it. Parsed again it gives the
 * same text; only characters that XML can't hold become U+FFFD. */
extern const TaggingFormat tagging_timeml;

/* Nothing printed yet. `document` and `output` must outlive the tagging, and so must `phrases`; with these,
 * text and JSON Lines tell why each value was given. */
void tagging_init(Tagging *tagging, const TaggingFormat *format, const Document *document,
                  const Phrases *phrases, Output *output);
void tagging_clear(Tagging *tagging);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Tagging, tagging_clear)

/* Prints what fasti_tag_each gives: `data` is the Tagging. */
bool tagging_take(const Expressions *expressions, gpointer data, GError **error);

/* Ends the document, and writes what isn't written yet. */
bool tagging_finish(Tagging *tagging, GError **error);

/* Writes what has been printed once there is enough of it: for formats to call now and then. */
bool tagging_spill(Tagging *tagging, GError **error);
