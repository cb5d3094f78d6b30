/* SPDX-License-Identifier: MIT */
#include "read/flow.h"

#include <string.h>

static const char folded[] = {' ', '\t', '\n', '\r', '\f'};

static const char *const gaps[] = {
    [GAP_NONE] = "", [GAP_SPACE] = " ", [GAP_LINE] = "\n", [GAP_TAB] = "\t", [GAP_BLOCK] = "\n\n",
};

void
flow_init(Flow *flow, Builder *builder)
{
    *flow = (Flow){.builder = builder, .marks = g_byte_array_new()};
}

void
flow_clear(Flow *flow)
{
    g_clear_pointer(&flow->marks, g_byte_array_unref);
}

void
flow_break(Flow *flow)
{
    flow->gap = GAP_BLOCK;
}

void
flow_line(Flow *flow)
{
    flow->gap = flow->gap >= GAP_LINE ? GAP_BLOCK : GAP_LINE;
}

void
flow_cell(Flow *flow)
{
    flow->gap = flow->is_open && flow->style.kind == BLOCK_CELL ? GAP_TAB : GAP_BLOCK;
}

/* What turns out to be nothing but no-break spaces is taken back. */
void
flow_close(Flow *flow)
{
    if (!flow->is_open)
        return;
    flow->is_open = false;
    flow->gap = GAP_BLOCK;
    Span span = {flow->start, builder_length(flow->builder)};
    if (!builder_block(flow->builder, span, flow->style.kind, flow->style.level))
        builder_truncate(flow->builder, flow->start);
    else if (flow->marks->len < flow->builder->document->blocks->len)
        g_byte_array_append(flow->marks, &flow->style.mark, 1);
}

/* Writes the gap before the text, closing and opening blocks as it asks. */
static void
open_gap(Flow *flow, guint32 line, const FlowStyle *style)
{
    if (flow->gap == GAP_BLOCK)
        flow_close(flow);
    guint32 length = builder_length(flow->builder);
    bool is_new = !flow->is_open;
    const char *gap = is_new ? gaps[length > 0 ? GAP_BLOCK : GAP_NONE] : gaps[flow->gap];
    bool has_gap = !is_new || length == 0 || builder_text(flow->builder)[length - 1] != '\n';
    if (has_gap && *gap)
        builder_append(flow->builder, gap, strlen(gap), line);
    if (is_new) {
        flow->is_open = true;
        flow->start = builder_length(flow->builder);
        flow->style = *style;
    }
    flow->gap = GAP_NONE;
}

static void
space(Flow *flow, char c, bool keeps_lines)
{
    if (c == '\n' && keeps_lines)
        flow_line(flow);
    else
        flow->gap = MAX(flow->gap, GAP_SPACE);
}

void
flow_text(Flow *flow, const char *text, gsize length, guint32 line, const FlowStyle *style, bool keeps_lines)
{
    gsize at = 0;
    while (at < length) {
        gsize start = at;
        while (at < length && !memchr(folded, text[at], sizeof folded))
            at++;
        if (at > start) {
            open_gap(flow, line, style);
            builder_append(flow->builder, text + start, at - start, line);
        }
        for (; at < length && memchr(folded, text[at], sizeof folded); at++) {
            space(flow, text[at], keeps_lines);
            line += text[at] == '\n';
        }
    }
}
