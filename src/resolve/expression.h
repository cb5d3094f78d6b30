/*
 * expression: a temporal expression of a text with its meaning closed, and why it was closed so.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "base/span.h"
#include "calendar/edtf.h"
#include "calendar/timex.h"

/* What a relative or partial expression was closed against. */
typedef enum {
    ANCHOR_NONE,      /* it names its own date, or it stays open */
    ANCHOR_DCT,       /* the document creation time; `span` is empty */
    ANCHOR_NARRATIVE, /* an expression before it in the text */
    ANCHOR_QUOTATION, /* the time of the speech that it is quoted from */
} AnchorKind;

typedef struct {
    AnchorKind kind;
    const char *value; /* TIMEX3 value of what it was closed against; NULL for ANCHOR_NONE */
    Span span;         /* where that stands in the text */
} Anchor;

typedef struct {
    Span span;
    Span sentence; /* the sentence that holds it */
    guint block;   /* index of the sentence's block */
    TimexType type;
    const char *value; /* TIMEX3 */
    Mod mod;
    const char *freq;  /* of a SET, else NULL */
    const char *quant; /* of a SET, else NULL */
    const char *rule;  /* the grammar rule's name */
    guint64 told;      /* what it tells by itself: bit 1 << FIELD_… */
    bool is_timeless; /* it is told of no one time ("you wait, and a week later they come"), and stays open */
    Anchor anchor;
    bool has_moment; /* whether it names a stretch of calendar time; if so: */
    Moment moment;
    gint32 range_end;   /* index of the expression that ends the range which this one begins, else -1 */
    gint32 range_start; /* index of the expression that begins the range which this one ends, else -1 */
} Expression;

typedef enum { DCT_NONE, DCT_GIVEN, DCT_METADATA, DCT_INFERRED } DctKind;

/* The expressions of one document, in text order, disjoint. Owns all strings. */
typedef struct {
    GArray *items; /* of Expression */
    guint before;  /* how many stand before them in the text and were let go: see resolver_forget */
    GStringChunk *words;
    DctKind dct_kind;
    Moment dct;             /* unless DCT_NONE */
    const char *dct_reason; /* one sentence: which date was used, and why */
} Expressions;

void expressions_free(Expressions *expressions);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Expressions, expressions_free)

static inline const Expression *
expression_at(const Expressions *expressions, guint index)
{
    return &g_array_index(expressions->items, Expression, index);
}

/* "none", "dct", "narrative", "quotation"; static. */
const char *anchor_kind_name(AnchorKind kind);
