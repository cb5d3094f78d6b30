/* SPDX-License-Identifier: MIT */
#include "syntax/builder.h"

/* "…, he said", "as he said": whose word the host is. */
static void
read_attribution(Clauses *clauses, Clause *clause)
{
    Clause *parent = parent_of(clauses, clause);
    bool is_beside = clause->kind == CLAUSE_PARATAXIS || clause->kind == CLAUSE_ADVERBIAL;
    if (!is_beside || !parent || !(clause->facts & CLAUSE_VERBAL) ||
        !has_cue(clauses, clause->head, CUE_REPORT) || (clause->facts & CLAUSE_CONDITION) ||
        (clause->object != NO_WORD && !has_cue(clauses, clause->head, CUE_TELL)))
        return;
    for (guint32 at = node_at(clauses, clause->head)->first_child; at != NO_WORD;
         at = node_at(clauses, at)->next_sibling)
        if (base_at(clauses, at) == RELATION_CCOMP || base_at(clauses, at) == RELATION_XCOMP)
            return;
    guint32 marker;
    bool is_bare = clause->kind == CLAUSE_PARATAXIS || !(node_at(clauses, clause->head)->has & HAS_MARK) ||
                   has_marker(clauses, clause, CUE_EVEN, &marker);
    if (!is_bare)
        return;
    parent->facts |= CLAUSE_REPORTED;
    parent->reporter = clause->subject;
}

/* "according to the police". */
static void
read_according(Clauses *clauses, Clause *clause)
{
    for (guint32 at = node_at(clauses, clause->head)->first_child; at != NO_WORD;
         at = node_at(clauses, at)->next_sibling) {
        bool is_oblique = base_at(clauses, at) == RELATION_OBL || base_at(clauses, at) == RELATION_NMOD;
        guint32 first = node_at(clauses, at)->first_child;
        if (!is_oblique || first == NO_WORD || base_at(clauses, first) != RELATION_CASE ||
            !has_cue(clauses, first, CUE_ACCORDING))
            continue;
        clause->facts |= CLAUSE_REPORTED;
        clause->reporter = at;
    }
}

/* Whether somebody says what the clause says, and who: its governor is a verb or noun of saying. To agree to
 * do something is to say nothing of what was. */
static void
read_report(Clauses *clauses, Clause *clause, const Clause *parent)
{
    bool is_verb = clause->anchor == parent->head;
    bool is_passive = is_verb && (parent->facts & CLAUSE_PASSIVE);
    bool is_finite = clause->tense != CLAUSE_UNTENSED;
    bool is_act = clause->kind == CLAUSE_OPEN && has_cue(clauses, clause->anchor, CUE_PLAN) && !is_passive &&
                  !(clause->facts & CLAUSE_PERFECT);
    if (!has_cue(clauses, clause->anchor, CUE_REPORT) || is_act ||
        (clause->kind == CLAUSE_ADNOMINAL && !is_finite))
        return;
    clause->facts |= CLAUSE_REPORTED;
    clause->reporter = is_passive ? parent->agent
                       : is_verb  ? parent->subject
                                  : owner_of(clauses, clause->anchor);
}

/* Whether the clause says what its governor denies, or says that it did not come to. */
static bool
is_denied(const Clauses *clauses, const Clause *clause, const Clause *parent)
{
    bool is_verb = clause->anchor == parent->head;
    bool is_refused = is_verb && has_cue(clauses, clause->anchor, CUE_DENY);
    bool is_negated = is_verb && (parent->facts & CLAUSE_NEGATED);
    if (clause->kind == CLAUSE_ADVERBIAL)
        return is_refused && clause->tense == CLAUSE_UNTENSED && !is_negated;
    if (is_refused || clause->kind == CLAUSE_ADNOMINAL)
        return is_refused && !is_negated && !has_cue(clauses, clause->anchor, CUE_FROM);
    bool is_said = clause->kind == CLAUSE_COMPLEMENT && has_cue(clauses, clause->anchor, CUE_REPORT);
    return is_negated && !is_said; /* "did not manage to sail" */
}

static bool
is_planned(const Clauses *clauses, const Clause *clause, const Clause *parent)
{
    guint32 cues = node_at(clauses, clause->anchor)->cues;
    bool is_verb = clause->anchor == parent->head;
    bool is_infinitive = clause->tense == CLAUSE_UNTENSED && !(clause->facts & CLAUSE_PERFECT) &&
                         (word_at(clauses, clause->head)->features & FEATURE_INFINITIVE ||
                          node_at(clauses, clause->head)->has & HAS_MARK);
    bool is_meant = !(cues & CUE_PROGRESSIVE) || (is_verb && parent->facts & CLAUSE_PROGRESSIVE);
    return (cues & CUE_PLAN) && is_meant && is_infinitive && clause->kind != CLAUSE_COMPLEMENT;
}

/* What the verb or noun that the clause hangs on says of it. */
static void
read_governor(Clauses *clauses, Clause *clause, const Clause *parent)
{
    bool is_adverbial = clause->kind == CLAUSE_ADVERBIAL;
    bool is_complement =
        clause->kind == CLAUSE_COMPLEMENT || clause->kind == CLAUSE_OPEN || clause->kind == CLAUSE_ADNOMINAL;
    if (is_complement)
        read_report(clauses, clause, parent);
    if (is_complement && is_planned(clauses, clause, parent))
        clause->facts |= CLAUSE_PLANNED;
    if ((is_complement || is_adverbial) && is_denied(clauses, clause, parent))
        clause->facts |= CLAUSE_DENIED;
    if (clause->kind == CLAUSE_OPEN && has_cue(clauses, clause->anchor, CUE_HABIT_VERB))
        clause->facts |= CLAUSE_GENERIC;
}

void
governor_fill(Clauses *clauses)
{
    for (guint i = 0; i < clauses->items->len; i++) {
        Clause *clause = clause_at(clauses, i);
        const Clause *parent = parent_of(clauses, clause);
        read_attribution(clauses, clause);
        read_according(clauses, clause);
        if (parent)
            read_governor(clauses, clause, parent);
    }
}
