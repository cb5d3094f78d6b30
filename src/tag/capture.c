/* SPDX-License-Identifier: MIT */
#include "tag/capture.h"

#include <string.h>

/* A way through the nodes that has come as far as the token being read. */
typedef struct {
    guint16 node; /* a token or accept node */
    Captures captures;
} Thread;

enum { MEMORIES = 512, MEMORY_TOKENS = 8 };

/* What a run of tokens was found to hold: the same symbols always hold the same. */
typedef struct {
    guint16 start; /* 0 where there is nothing to remember yet */
    guint8 count;
    bool is_match;
    guint32 symbols[MEMORY_TOKENS];
    Captures captures;
} Memory;

void
capturer_init(Capturer *capturer, const Grammar *grammar, Alphabet *alphabet)
{
    *capturer = (Capturer){.grammar = grammar, .alphabet = alphabet};
    for (int i = 0; i < 2; i++)
        capturer->threads[i] = g_array_new(FALSE, FALSE, sizeof(Thread));
    capturer->stamps = g_new0(guint32, grammar->patterns.nodes->len);
    capturer->memories = g_new0(Memory, MEMORIES);
}

void
capturer_clear(Capturer *capturer)
{
    for (int i = 0; i < 2; i++)
        g_array_free(capturer->threads[i], TRUE);
    g_free(capturer->stamps);
    g_free(capturer->memories);
}

static const Node *
node_at(const Capturer *capturer, guint16 index)
{
    return &g_array_index(capturer->grammar->patterns.nodes, Node, index);
}

/* Adds to `threads` those that `node` leads to after `read` tokens, in order of preference. */
static void
spread(Capturer *capturer, GArray *threads, guint16 index, gint8 read, Captures *captures)
{
    if (!index || capturer->stamps[index] == capturer->stamp)
        return;
    capturer->stamps[index] = capturer->stamp;
    const Node *node = node_at(capturer, index);
    if (node->kind == NODE_SPLIT) {
        spread(capturer, threads, node->next, read, captures);
        spread(capturer, threads, node->other, read, captures);
    } else if (node->kind == NODE_SAVE) {
        gint8 before = captures->bounds[node->save];
        captures->bounds[node->save] = read;
        spread(capturer, threads, node->next, read, captures);
        captures->bounds[node->save] = before;
    } else {
        Thread thread = {index, *captures};
        g_array_append_val(threads, thread);
    }
}

/* Moves all threads over one token: from `now` to `next`. */
static void
read_token(Capturer *capturer, guint32 symbol, gint8 read, const GArray *now, GArray *next)
{
    g_array_set_size(next, 0);
    capturer->stamp++;
    for (guint i = 0; i < now->len; i++) {
        Thread thread = g_array_index(now, Thread, i);
        const Node *node = node_at(capturer, thread.node);
        if (node->kind != NODE_TOKEN ||
            !alphabet_fulfils(capturer->alphabet, symbol, node->predicate, node->needs))
            continue;
        thread.captures.predicates[read] = node->predicate;
        spread(capturer, next, node->next, (gint8) (read + 1), &thread.captures);
    }
}

/* Reads a run without a look at what is remembered. */
static bool
read_run(Capturer *capturer, guint16 start, const guint32 *symbols, guint count, Captures *captures)
{
    GArray *now = capturer->threads[0], *next = capturer->threads[1];
    memset(captures, 0xFF, sizeof *captures);
    g_array_set_size(now, 0);
    capturer->stamp++;
    spread(capturer, now, start, 0, captures);
    for (guint at = 0; at < count; at++) {
        read_token(capturer, symbols[at], (gint8) at, now, next);
        GArray *other = now;
        now = next;
        next = other;
    }
    for (guint i = 0; i < now->len; i++) {
        const Thread *thread = &g_array_index(now, Thread, i);
        if (node_at(capturer, thread->node)->kind == NODE_ACCEPT) {
            *captures = thread->captures;
            return true;
        }
    }
    return false;
}

static Memory *
memory_of(const Capturer *capturer, guint16 start, const guint32 *symbols, guint count)
{
    guint32 hash = start;
    for (guint i = 0; i < count; i++)
        hash = (hash ^ symbols[i]) * 2654435769u; /* Knuth 6.4 */
    return (Memory *) capturer->memories + (hash >> 16) % MEMORIES;
}

bool
capturer_read(Capturer *capturer, guint16 start, const guint32 *symbols, guint count, Captures *captures)
{
    if (count > MEMORY_TOKENS)
        return read_run(capturer, start, symbols, count, captures);
    Memory *memory = memory_of(capturer, start, symbols, count);
    if (memory->start != start || memory->count != count ||
        memcmp(memory->symbols, symbols, count * sizeof *symbols) != 0) {
        memory->start = start;
        memory->count = (guint8) count;
        memcpy(memory->symbols, symbols, count * sizeof *symbols);
        memory->is_match = read_run(capturer, start, symbols, count, &memory->captures);
    }
    *captures = memory->captures;
    return memory->is_match;
}
