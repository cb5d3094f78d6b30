/* SPDX-License-Identifier: MIT */
#include "syntax/situation.h"

G_STATIC_ASSERT(1 + RELATION_COUNT <= NETWORK_LABELS);

/* Where among the rows of counts each kind begins; each has eight. */
enum { ROWS_NEXT = 0, ROWS_BELOW = 8, ROWS_LEFTS = 16, ROWS_RIGHTS = 24 };

enum { TOP, BELOW, SECOND_BELOW, NEXT };

static void
read_words(const Progress *progress, guint16 *words)
{
    const guint16 *above = progress->stack + progress->depth;
    words[TOP] = above[-1];
    words[BELOW] = progress->depth > 1 ? above[-2] : SITUATION_ABSENT;
    words[SECOND_BELOW] = progress->depth > 2 ? above[-3] : SITUATION_ABSENT;
    words[NEXT] = progress->next < progress->count ? progress->next : SITUATION_ABSENT;
}

/* The row of a word's outermost child on one side. */
static guint8
child_row(const Progress *progress, const guint16 *outermost, guint word)
{
    guint child = word == SITUATION_ABSENT ? 0 : outermost[word];
    return (guint8) (child == 0 ? 0 : 1 + progress->relation[child]);
}

static void
read_counts(const Progress *progress, const guint16 *words, guint8 *counts)
{
    guint top = words[TOP], below = words[BELOW], next = words[NEXT];
    bool has_before = next != SITUATION_ABSENT && progress->lefts[next] > 0;
    bool has_between = below != SITUATION_ABSENT && progress->rights[below] > 0;
    counts[0] = (guint8) (ROWS_NEXT + (next == SITUATION_ABSENT ? 7 : MIN(next - top, 6)));
    counts[1] = (guint8) (ROWS_BELOW + (below == SITUATION_ABSENT ? 0 : MIN(top - below, 7)));
    counts[2] = (guint8) (ROWS_LEFTS + MIN(progress->lefts[top], 3) * 2 + has_before);
    counts[3] = (guint8) (ROWS_RIGHTS + MIN(progress->rights[top], 3) * 2 + has_between);
}

void
situation_read(const Progress *progress, Situation *situation)
{
    const guint16 *words = situation->words;
    read_words(progress, situation->words);
    situation->children[0] = child_row(progress, progress->rightmost, words[TOP]);
    situation->children[1] = child_row(progress, progress->leftmost, words[TOP]);
    situation->children[2] = child_row(progress, progress->rightmost, words[BELOW]);
    situation->children[3] = child_row(progress, progress->leftmost, words[NEXT]);
    read_counts(progress, words, situation->counts);
}
