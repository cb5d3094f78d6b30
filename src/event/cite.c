/* SPDX-License-Identifier: MIT */
#include "event/cite.h"

#include "event/quote.h"

Source
cite_statement(Events *events, const Document *document, Span span, const char *quote)
{
    Place place = document_place(document, span.start);
    return (Source){
        .doc = events_word(events, document->name),
        .title = events_word(events, document->title),
        .line = place.line,
        .page = place.page,
        .start = document_codepoints(document, span.start),
        .end = document_codepoints(document, span.end),
        .quote = events_word(events, quote),
        .expression_start = -1,
        .expression_end = -1,
        .anchor_start = -1,
        .anchor_end = -1,
    };
}

void
cite_expression(Events *events, const Document *document, const Expression *expression, Span words,
                Source *source)
{
    const Anchor *anchor = &expression->anchor;
    g_autofree char *text = quote_fold(document->text + words.start, span_length(words));
    source->expression_text = events_word(events, text);
    source->expression_start = document_codepoints(document, words.start);
    source->expression_end = document_codepoints(document, words.end);
    source->expression_value = events_word(events, expression->value);
    source->rule = events_word(events, expression->rule);
    source->anchor_kind = events_word(events, anchor_kind_name(anchor->kind));
    source->anchor_value = events_word(events, anchor->value);
    if (anchor->kind == ANCHOR_NONE || anchor->span.end <= anchor->span.start)
        return;
    source->anchor_start = document_codepoints(document, anchor->span.start);
    source->anchor_end = document_codepoints(document, anchor->span.end);
}
