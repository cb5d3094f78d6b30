/* SPDX-License-Identifier: MIT */
#include "syntax/trait.h"

#include "syntax/tree.h"

/* A word's shape is read no further than this. */
enum { SHAPE_LENGTH = 12 };

/* Where the rows of each kind of affix begin. */
enum { ROWS_SUFFIX_TWO = 0, ROWS_SUFFIX_THREE = 1024, ROWS_PREFIX = 4096, ROWS_SHAPE = 7168 };

enum { FEATURES = 13 };

G_STATIC_ASSERT(FEATURE_NAMED == (1 << FEATURES) - 1);
G_STATIC_ASSERT(POS_COUNT + FEATURES <= NETWORK_TAG_ROWS);

guint
vocabulary_find(const Vocabulary *vocabulary, guint32 form)
{
    guint low = 0, high = vocabulary->count;
    while (low < high) {
        guint middle = low + (high - low) / 2;
        if (vocabulary->forms[middle] < form)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < vocabulary->count && vocabulary->forms[low] == form;
    return found ? NETWORK_WORD_FIRST + low : NETWORK_WORD_UNKNOWN;
}

/* The last `letters` letters, or all of them. */
static const char *
suffix(const char *form, const char *end, guint letters)
{
    const char *at = end;
    for (; letters > 0 && at > form; letters--)
        at = g_utf8_prev_char(at);
    return at;
}

static const char *
prefix_end(const char *form, const char *end, guint letters)
{
    const char *at = form;
    for (; letters > 0 && at < end; letters--)
        at = g_utf8_next_char(at);
    return at;
}

static char
shape_class(guint8 byte)
{
    if (byte >= 0x80)
        return 'u';
    if (g_ascii_isupper(byte))
        return 'X';
    if (g_ascii_islower(byte))
        return 'x';
    return g_ascii_isdigit(byte) ? '0' : (char) byte;
}

/* Of "Banked-1990", "Xxx-00": a class is told at most twice in a row. */
static guint32
shape_hash(const char *form, gsize length)
{
    guint32 hash = 2166136261u;
    char last = 0;
    guint repeated = 0;
    for (gsize i = 0; i < length && i < SHAPE_LENGTH; i++) {
        char now = shape_class((guint8) form[i]);
        repeated = now == last ? repeated + 1 : 0;
        if (repeated < 2)
            hash = (hash ^ (guint8) now) * 16777619u;
        last = now;
    }
    return hash ^ hash >> 15;
}

void
trait_affixes(const char *form, gsize length, guint16 rows[NETWORK_AFFIXES])
{
    const char *end = form + length;
    const char *two = suffix(form, end, 2), *three = suffix(form, end, 3), *front = prefix_end(form, end, 3);
    rows[0] = (guint16) (ROWS_SUFFIX_TWO +
                         tree_form_hash(two, (gsize) (end - two)) % (ROWS_SUFFIX_THREE - ROWS_SUFFIX_TWO));
    rows[1] = (guint16) (ROWS_SUFFIX_THREE +
                         tree_form_hash(three, (gsize) (end - three)) % (ROWS_PREFIX - ROWS_SUFFIX_THREE));
    rows[2] =
        (guint16) (ROWS_PREFIX + tree_form_hash(form, (gsize) (front - form)) % (ROWS_SHAPE - ROWS_PREFIX));
    rows[3] = (guint16) (ROWS_SHAPE + shape_hash(form, length) % (NETWORK_AFFIX_ROWS - ROWS_SHAPE));
}

guint
trait_tags(Pos pos, guint16 features, guint8 rows[NETWORK_TAG_ROWS])
{
    guint count = 0;
    rows[count++] = (guint8) pos;
    for (guint bit = 0; bit < FEATURES; bit++)
        if (features >> bit & 1)
            rows[count++] = (guint8) (POS_COUNT + bit);
    return count;
}
