/* SPDX-License-Identifier: MIT */
#include "tag/capture.h"

#include <string.h>

/* A way through the nodes that has come as far as the token being read. */
typedef struct {
    guint16 node; /* a token or accept node */
    Captures captures;
} Thread;

void
capturer_init(Capturer *capturer, const Grammar *grammar, Alphabet *alphabet)
{
    *capturer = (Capturer){.grammar = grammar, .alphabet = alphabet};
    for (int i = 0; i < 2; i++)
        capturer->threads[i] = g_array_new(FALSE, FALSE, sizeof(Thread));
    capturer->stamps = g_new0(guint32, grammar->patterns.nodes->len);
}

void
capturer_clear(Capturer *capturer)
{
    for (int i = 0; i < 2; i++)
        g_array_free(capturer->threads[i], TRUE);
    g_free(capturer->stamps);
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
read_token(Capturer *capturer, const Token *token, gint8 read, const GArray *now, GArray *next)
{
    guint16 base = alphabet_base(capturer->alphabet, token);
    g_array_set_size(next, 0);
    capturer->stamp++;
    for (guint i = 0; i < now->len; i++) {
        Thread thread = g_array_index(now, Thread, i);
        const Node *node = node_at(capturer, thread.node);
        if (node->kind != NODE_TOKEN ||
            !alphabet_fulfils(capturer->alphabet, base, token->flags, node->predicate, node->needs))
            continue;
        thread.captures.predicates[read] = node->predicate;
        spread(capturer, next, node->next, (gint8) (read + 1), &thread.captures);
    }
}

bool
capturer_read(Capturer *capturer, guint16 start, const Sentence *sentence, guint from, guint end,
              Captures *captures)
{
    GArray *now = capturer->threads[0], *next = capturer->threads[1];
    memset(captures, 0xFF, sizeof *captures);
    g_array_set_size(now, 0);
    capturer->stamp++;
    spread(capturer, now, start, 0, captures);
    for (guint at = from; at < end; at++) {
        read_token(capturer, &sentence->tokens[at], (gint8) (at - from), now, next);
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
