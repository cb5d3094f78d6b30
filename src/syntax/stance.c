/* SPDX-License-Identifier: MIT */
#include "syntax/builder.h"

/* Whether the clause goes on with what its parent says, so that what holds for that one holds for it. */
static bool
shares_stance(const Clause *clause)
{
    return clause->kind == CLAUSE_COORDINATE || clause->kind == CLAUSE_OPEN ||
           clause->kind == CLAUSE_COMPLEMENT;
}

/* Whether more than half of what the clause says, its subject among it, stands within quotation marks. */
static bool
is_quoted(const Clauses *clauses, guint index)
{
    const Clause *clause = clauses_at(clauses, index);
    if (!node_at(clauses, clause->head)->is_quoted)
        return false;
    bool is_own = clause->subject != NO_WORD && !(clause->facts & CLAUSE_LENT);
    if (is_own)
        return node_at(clauses, clause->subject)->is_quoted;
    guint count, words = 0, quoted = 0;
    const Stretch *own = clauses_own(clauses, index, &count);
    for (guint i = 0; i < count; i++)
        for (guint32 at = own[i].first; at < own[i].end; at++) {
            bool is_word = word_at(clauses, at)->pos != POS_PUNCT;
            words += is_word;
            quoted += is_word && node_at(clauses, at)->is_quoted;
        }
    const Clause *parent = parent_of(clauses, clause);
    bool is_part = clause->kind == CLAUSE_COORDINATE || clause->kind == CLAUSE_OPEN;
    return words > 1 && quoted * 2 > words && !(is_part && parent && !(parent->facts & CLAUSE_QUOTED));
}

/* "if it sails", "should it sail": a condition, on which its host hangs unless it is "even if" or "as if". */
static void
read_condition(Clauses *clauses, Clause *clause)
{
    guint32 marker = NO_WORD;
    Clause *parent = parent_of(clauses, clause);
    if (clause->kind != CLAUSE_ADVERBIAL || !parent)
        return;
    bool is_marked = has_marker(clauses, clause, CUE_CONDITION, &marker);
    bool is_own = clause->subject != NO_WORD && !(clause->facts & CLAUSE_LENT);
    bool is_turned = is_own && clause->verb == clause->first && clause->verb != clause->head &&
                     clause->verb < clause->subject && !(node_at(clauses, clause->head)->has & HAS_MARK);
    if (!is_marked && !is_turned)
        return;
    clause->facts |= CLAUSE_CONDITION;
    bool is_even = is_marked && (has_cue(clauses, marker, CUE_EVEN) ||
                                 (marker > 0 && has_cue(clauses, marker - 1, CUE_EVEN)));
    if (!is_even)
        parent->facts |= CLAUSE_HANGING;
}

static void
inherit(Clauses *clauses, Clause *clause)
{
    const Clause *parent = parent_of(clauses, clause);
    if (!(clause->facts & CLAUSE_REPORTED) && (parent->facts & CLAUSE_REPORTED) &&
        clause->kind != CLAUSE_PARATAXIS) {
        clause->facts |= CLAUSE_REPORTED;
        clause->reporter = parent->reporter;
    }
    if (!shares_stance(clause))
        return;
    guint shared = CLAUSE_CONDITION;
    bool is_own = clause->kind == CLAUSE_COORDINATE && clause->tense != CLAUSE_UNTENSED;
    if (!is_own)
        shared |= CLAUSE_PLANNED;
    if (clause->kind != CLAUSE_COMPLEMENT)
        shared |= CLAUSE_GENERIC | CLAUSE_DENIED;
    if (!(clause->facts & CLAUSE_QUOTED) || parent->facts & CLAUSE_QUOTED)
        shared |= CLAUSE_QUESTION;
    if (is_own)
        shared &= ~(guint) (CLAUSE_GENERIC | CLAUSE_DENIED);
    clause->facts |= (guint16) (parent->facts & shared);
    if (clause->kind != CLAUSE_COORDINATE)
        clause->facts |= parent->facts & CLAUSE_HANGING;
}

/* Whether what the clause says is what always is so. */
static bool
is_generic(const Clauses *clauses, const Clause *clause)
{
    bool is_present = clause->tense == CLAUSE_PRESENT && clause->modality != CLAUSE_WOULD &&
                      !(clause->facts & CLAUSE_PERFECT);
    if (clause->subject != NO_WORD && has_cue(clauses, clause->subject, CUE_ANYBODY) &&
        word_at(clauses, clause->subject)->pos == POS_PRON)
        return is_present || clause->tense == CLAUSE_FUTURE;
    if (!is_present)
        return false;
    for (guint32 at = node_at(clauses, clause->head)->first_child; at != NO_WORD;
         at = node_at(clauses, at)->next_sibling) {
        Relation base = base_at(clauses, at);
        if (base == RELATION_ADVMOD && has_cue(clauses, at, CUE_HABIT))
            return true;
        if (base != RELATION_OBL)
            continue;
        for (guint32 below = node_at(clauses, at)->first_child; below != NO_WORD;
             below = node_at(clauses, below)->next_sibling)
            if (base_at(clauses, below) == RELATION_DET && has_cue(clauses, below, CUE_HABIT))
                return true;
    }
    return false;
}

/* The clause that a question mark asks: the outermost one that begins before it and ends with it. */
static void
ask(Clauses *clauses, guint32 mark)
{
    guint32 last = mark;
    while (last > 0 && word_at(clauses, last - 1)->pos == POS_PUNCT)
        last--;
    if (last == 0)
        return;
    Clause *clause = clause_at(clauses, node_at(clauses, last - 1)->clause);
    for (Clause *parent = parent_of(clauses, clause); parent && parent->head < mark;
         parent = parent_of(clauses, parent)) {
        bool leaves = (clause->facts & CLAUSE_QUOTED) && !(parent->facts & CLAUSE_QUOTED);
        bool is_own = clause->kind == CLAUSE_COORDINATE && !(clause->facts & CLAUSE_LENT);
        if (leaves || is_own || clause->kind == CLAUSE_PARATAXIS)
            break;
        clause = parent;
    }
    clause->facts |= CLAUSE_QUESTION;
    clause->facts &= (guint16) ~CLAUSE_GENERIC; /* "do you think": you, not anybody */
}

static bool
is_question_mark(const Clauses *clauses, guint32 at)
{
    const Word *word = word_at(clauses, at);
    return word->pos == POS_PUNCT && span_length(word->span) > 0 &&
           clauses->tree->text[word->span.start] == '?';
}

static void
fill_facts(Clauses *clauses, Clause *clause, guint index)
{
    guint32 marker;
    const Clause *parent = parent_of(clauses, clause);
    if (is_quoted(clauses, index))
        clause->facts |= CLAUSE_QUOTED;
    read_condition(clauses, clause);
    if (clause->kind == CLAUSE_COMPLEMENT && has_marker(clauses, clause, CUE_WHETHER, &marker))
        clause->facts |= CLAUSE_QUESTION;
    if (is_generic(clauses, clause))
        clause->facts |= CLAUSE_GENERIC;
    bool is_reported = parent && clause->facts & CLAUSE_REPORTED;
    if (clause->tense == CLAUSE_FUTURE || (clause->modality == CLAUSE_WOULD && is_reported))
        clause->facts |= CLAUSE_PLANNED;
}

void
stance_fill(Clauses *clauses)
{
    for (guint i = 0; i < clauses->items->len; i++)
        fill_facts(clauses, clause_at(clauses, i), i);
    for (guint32 at = 0; at < clauses->nodes->len; at++)
        if (is_question_mark(clauses, at))
            ask(clauses, at);
    for (guint i = 1; i < clauses->items->len; i++)
        inherit(clauses, clause_at(clauses, i));
}
