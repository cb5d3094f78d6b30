/* SPDX-License-Identifier: MIT */
#include "event/cite.h"

#include "event/quote.h"

static void
cite_anchor(Events *events, const Document *document, const Expression *expression, Source *source)
{
    const Anchor *anchor = &expression->anchor;
    bool has_span = anchor->kind != ANCHOR_NONE && anchor->span.end > anchor->span.start;
    source->anchor_kind = events_word(events, anchor_kind_name(anchor->kind));
    source->anchor_value = events_word(events, anchor->value);
    source->anchor_start = has_span ? (gint64) document_codepoints(document, anchor->span.start) : -1;
    source->anchor_end = has_span ? (gint64) document_codepoints(document, anchor->span.end) : -1;
}

Source
cite(Events *events, const Document *document, const Expression *expression, Span span, Span words,
     const char *quote)
{
    Place place = document_place(document, span.start);
    g_autofree char *text = quote_fold(document->text + words.start, span_length(words));
    Source source = {
        .doc = events_word(events, document->name),
        .title = events_word(events, document->title),
        .line = place.line,
        .page = place.page,
        .start = document_codepoints(document, span.start),
        .end = document_codepoints(document, span.end),
        .quote = events_word(events, quote),
        .expression_text = events_word(events, text),
        .expression_start = document_codepoints(document, words.start),
        .expression_end = document_codepoints(document, words.end),
        .expression_value = events_word(events, expression->value),
        .rule = events_word(events, expression->rule),
    };
    cite_anchor(events, document, expression, &source);
    return source;
}
