/*
 * shape: what holds of the clauses of every tree.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "syntax/clause.h"

static inline void
check_word(const Tree *tree, guint32 word)
{
    g_assert_true(word == NO_WORD || word < tree->words->len);
}

/* Every word lies in one clause, every clause holds its head, and no stretch leaves the sentence. */
static inline void
check_clauses(const Clauses *clauses, const Tree *tree)
{
    for (guint word = 0; word < tree->words->len; word++) {
        Stretch phrase = clauses_phrase(clauses, word);
        g_assert_cmpuint(clauses_of(clauses, word), <, clauses_count(clauses));
        g_assert_true(phrase.first < phrase.end && phrase.end <= tree->words->len);
    }
    for (guint i = 0; i < clauses_count(clauses); i++) {
        const Clause *clause = clauses_at(clauses, i);
        guint count;
        const Stretch *own = clauses_own(clauses, i, &count);
        g_assert_cmpuint(clauses_of(clauses, clause->head), ==, i);
        g_assert_true(clause->first <= clause->head && clause->head < clause->end);
        g_assert_cmpuint(clause->end, <=, tree->words->len);
        g_assert_cmpint(clause->parent, <, (gint32) i);
        g_assert_true((clause->parent < 0) == (i == 0));
        check_word(tree, clause->verb);
        check_word(tree, clause->subject);
        check_word(tree, clause->object);
        check_word(tree, clause->recipient);
        check_word(tree, clause->agent);
        check_word(tree, clause->reporter);
        for (guint j = 0; j < count; j++) {
            g_assert_true(own[j].first < own[j].end && own[j].end <= tree->words->len);
            g_assert_true(j == 0 || own[j - 1].end <= own[j].first);
        }
    }
}
