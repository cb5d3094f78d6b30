/* SPDX-License-Identifier: MIT */
#include "syntax/builder.h"

static void
widen(Stretch *stretch, Stretch other)
{
    stretch->first = MIN(stretch->first, other.first);
    stretch->end = MAX(stretch->end, other.end);
}

/* Whether the word goes into its head's hull: clauses joined to it or beside it don't. */
static bool
is_held(const Clauses *clauses, guint32 word)
{
    const Clause *clause = clause_at(clauses, node_at(clauses, word)->clause);
    return clause->head != word || (clause->kind != CLAUSE_COORDINATE && clause->kind != CLAUSE_PARATAXIS);
}

/* Whether the word is of the noun phrase of its head, which may be the predicate of a clause, too. */
static bool
is_of_phrase(const Clauses *clauses, guint32 word)
{
    guint32 clause = node_at(clauses, word)->clause;
    if (clause_at(clauses, clause)->head == word)
        return false;
    Relation base = base_at(clauses, word);
    switch (base) {
    case RELATION_AMOD:
    case RELATION_COMPOUND:
    case RELATION_CONJ:
    case RELATION_DET:
    case RELATION_FIXED:
    case RELATION_FLAT:
    case RELATION_GOESWITH:
    case RELATION_NMOD:
    case RELATION_NUMMOD:
        return true;
    case RELATION_APPOS:
    case RELATION_CASE:
    case RELATION_CC:
    case RELATION_ORPHAN:
    case RELATION_PUNCT:
        return false;
    default:
        return clause_at(clauses, clause)->head != word_at(clauses, word)->head;
    }
}

/* Whether nothing lies between two parts of a phrase but commas, "and" and prepositions. */
static bool
is_near(const Clauses *clauses, guint32 end, guint32 first)
{
    enum { FAR = 4 };
    if (first > end + FAR)
        return false;
    for (guint32 at = end; at < first; at++) {
        Relation base = base_at(clauses, at);
        char mark = clauses->tree->text[word_at(clauses, at)->span.start];
        bool is_mark = base == RELATION_PUNCT && mark != '(' && mark != '[' && mark != ';';
        if (!is_mark && base != RELATION_CC && base != RELATION_CASE)
            return false;
    }
    return true;
}

/* A word's phrase: with what stands before it, and what goes on without a break behind it. */
static void
fill_phrase(Clauses *clauses, guint32 word)
{
    Stretch phrase = {word, word + 1};
    bool is_open = true;
    for (guint32 at = node_at(clauses, word)->first_child; at != NO_WORD;
         at = node_at(clauses, at)->next_sibling) {
        Stretch part = node_at(clauses, at)->phrase;
        if (!is_of_phrase(clauses, at))
            continue;
        if (at < word) {
            widen(&phrase, part);
            continue;
        }
        is_open = is_open && is_near(clauses, phrase.end, part.first);
        if (is_open)
            widen(&phrase, part);
    }
    node_at(clauses, word)->phrase = phrase;
}

/* Each word's hull and phrase, from those below it: words come behind their heads in the order. */
static void
fill_hulls(Clauses *clauses)
{
    for (guint32 at = 0; at < clauses->nodes->len; at++)
        node_at(clauses, at)->hull = (Stretch){at, at + 1};
    for (guint i = clauses->order->len; i-- > 0;) {
        guint32 word = g_array_index(clauses->order, guint32, i);
        fill_phrase(clauses, word);
        if (i > 0 && is_held(clauses, word))
            widen(&node_at(clauses, word_at(clauses, word)->head)->hull, node_at(clauses, word)->hull);
    }
}

/* Whether the word is a mark or "and", that a clause's end can do without. */
static bool
is_joint(const Clauses *clauses, guint32 word)
{
    return word_at(clauses, word)->pos == POS_PUNCT || base_at(clauses, word) == RELATION_CC;
}

static Stretch
trim(const Clauses *clauses, Stretch stretch)
{
    while (stretch.first + 1 < stretch.end && is_joint(clauses, stretch.first))
        stretch.first++;
    while (stretch.end > stretch.first + 1 && is_joint(clauses, stretch.end - 1))
        stretch.end--;
    return stretch;
}

/* Counts how many stretches of its own each clause has, so that they can be laid out one behind the other. */
static void
count_stretches(Clauses *clauses)
{
    g_array_set_size(clauses->starts, 0);
    g_array_set_size(clauses->starts, clauses->items->len + 1);
    guint32 before = NO_WORD;
    for (guint32 at = 0; at < clauses->nodes->len; at++) {
        guint32 clause = node_at(clauses, at)->clause;
        if (clause != before)
            g_array_index(clauses->starts, guint32, clause + 1)++;
        before = clause;
    }
    for (guint i = 1; i < clauses->starts->len; i++)
        g_array_index(clauses->starts, guint32, i) += g_array_index(clauses->starts, guint32, i - 1);
}

/* Lays them out; `starts` is moved on meanwhile, and moved back. */
static void
fill_stretches(Clauses *clauses)
{
    count_stretches(clauses);
    guint count = clauses->nodes->len, clause_count = clauses->items->len;
    g_array_set_size(clauses->own, g_array_index(clauses->starts, guint32, clause_count));
    for (guint32 at = 0, end; at < count; at = end) {
        guint32 clause = node_at(clauses, at)->clause;
        for (end = at + 1; end < count && node_at(clauses, end)->clause == clause; end++)
            ;
        guint32 place = g_array_index(clauses->starts, guint32, clause)++;
        g_array_index(clauses->own, Stretch, place) = (Stretch){at, end};
    }
    for (guint i = clause_count; i > 0; i--)
        g_array_index(clauses->starts, guint32, i) = g_array_index(clauses->starts, guint32, i - 1);
    g_array_index(clauses->starts, guint32, 0) = 0;
}

/* Whether nothing but marks and "and" is in it. */
static bool
is_empty(const Clauses *clauses, Stretch stretch)
{
    return stretch.end == stretch.first + 1 && is_joint(clauses, stretch.first);
}

/* Takes marks and "and" off the ends of a clause's own stretches; stretches of nothing else go. */
static void
trim_stretches(Clauses *clauses)
{
    guint32 place = 0, first = 0;
    for (guint i = 0; i + 1 < clauses->starts->len; i++) {
        guint32 end = g_array_index(clauses->starts, guint32, i + 1);
        g_array_index(clauses->starts, guint32, i) = place;
        for (guint32 j = first; j < end; j++) {
            Stretch stretch = trim(clauses, g_array_index(clauses->own, Stretch, j));
            if (!is_empty(clauses, stretch))
                g_array_index(clauses->own, Stretch, place++) = stretch;
        }
        first = end;
    }
    g_array_index(clauses->starts, guint32, clauses->items->len) = place;
    g_array_set_size(clauses->own, place);
}

void
extent_fill(Clauses *clauses)
{
    fill_hulls(clauses);
    for (guint i = 0; i < clauses->items->len; i++) {
        Clause *clause = clause_at(clauses, i);
        Stretch hull = trim(clauses, node_at(clauses, clause->head)->hull);
        clause->first = MIN(hull.first, clause->head);
        clause->end = MAX(hull.end, clause->head + 1);
    }
    fill_stretches(clauses);
    trim_stretches(clauses);
}
