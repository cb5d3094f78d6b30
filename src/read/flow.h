/*
 * flow: the running text of markup, its white space folded, becomes blocks.
 *
 * A break takes effect when the next text comes, so that any number of them make one.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/builder.h"

typedef enum { GAP_NONE, GAP_SPACE, GAP_LINE, GAP_TAB, GAP_BLOCK } Gap;

/* What the block is to be that the next text may open. */
typedef struct {
    BlockKind kind;
    guint level;
    guint8 mark; /* the caller's own, kept in Flow.marks */
} FlowStyle;

typedef struct {
    Builder *builder;  /* borrowed */
    GByteArray *marks; /* owned; one for each block of the document */
    FlowStyle style;   /* of the open block */
    bool is_open;
    guint32 start; /* of the open block */
    Gap gap;       /* what goes before the next text */
} Flow;

void flow_init(Flow *flow, Builder *builder);
void flow_clear(Flow *flow);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Flow, flow_clear)

/* Text that comes from `line` of the file. If it opens a block, that is in `style`. Where `keeps_lines`, its
 * line ends are such in the text. */
void flow_text(Flow *flow, const char *text, gsize length, guint32 line, const FlowStyle *style,
               bool keeps_lines);

/* The next text begins a block. */
void flow_break(Flow *flow);

/* The next text begins a line; asked for twice, a block. */
void flow_line(Flow *flow);

/* The next text begins a cell of a table's row: in the open block if that is a row. */
void flow_cell(Flow *flow);

/* Ends the open block. */
void flow_close(Flow *flow);
