/* SPDX-License-Identifier: MIT */
#include "syntax/builder.h"

/* The words that hang on a clause's head as its arguments. */
typedef struct {
    guint32 subject, outer; /* "the idea (outer) is that it (subject) pays" */
    guint32 object, recipient, agent;
} Arguments;

static bool
has_case(const Clauses *clauses, guint32 word, guint32 cue)
{
    for (guint32 at = node_at(clauses, word)->first_child; at != NO_WORD && at < word;
         at = node_at(clauses, at)->next_sibling)
        if (base_at(clauses, at) == RELATION_CASE && has_cue(clauses, at, cue))
            return true;
    return false;
}

static Arguments
read_arguments(const Clauses *clauses, const Clause *clause)
{
    Arguments found = {NO_WORD, NO_WORD, NO_WORD, NO_WORD, NO_WORD};
    for (guint32 at = node_at(clauses, clause->head)->first_child; at != NO_WORD;
         at = node_at(clauses, at)->next_sibling) {
        Relation relation = (Relation) word_at(clauses, at)->relation;
        switch (relation_base(relation)) {
        case RELATION_NSUBJ:
        case RELATION_CSUBJ:
            if (relation == RELATION_NSUBJ_OUTER || relation == RELATION_CSUBJ_OUTER)
                found.outer = at;
            else if (found.subject == NO_WORD)
                found.subject = at;
            break;
        case RELATION_OBJ:
            found.object = found.object == NO_WORD ? at : found.object;
            break;
        case RELATION_IOBJ:
            found.recipient = at;
            break;
        case RELATION_OBL:
            if (relation == RELATION_OBL_AGENT ||
                ((clause->facts & CLAUSE_PASSIVE) && has_case(clauses, at, CUE_BY)))
                found.agent = found.agent == NO_WORD ? at : found.agent;
            break;
        default:
            break;
        }
    }
    if (found.subject == NO_WORD)
        found.subject = found.outer;
    return found;
}

guint32
owner_of(const Clauses *clauses, guint32 noun)
{
    for (guint32 at = node_at(clauses, noun)->first_child; at != NO_WORD;
         at = node_at(clauses, at)->next_sibling)
        if (word_at(clauses, at)->relation == RELATION_NMOD_POSS)
            return at;
    return NO_WORD;
}

/* The subject that a complement without its own takes from its parent: the object's where there is one. */
static guint32
control(const Clauses *clauses, const Clause *parent)
{
    bool is_own = has_cue(clauses, parent->head, CUE_SUBJECT_LENDER);
    if (!is_own && parent->object != NO_WORD)
        return parent->object;
    if (!is_own && parent->recipient != NO_WORD)
        return parent->recipient;
    return parent->subject;
}

/* The subject of "founded in 1901", "living in Oslo", "to sell it", by the noun that these hang on. */
static guint32
adnominal_subject(const Clauses *clauses, const Clause *clause, const Clause *parent)
{
    const Word *head = word_at(clauses, clause->head);
    if (!(head->features & FEATURE_INFINITIVE))
        return clause->anchor;
    guint32 owner = owner_of(clauses, clause->anchor);
    if (owner != NO_WORD)
        return owner;
    return parent->subject == clause->anchor ? NO_WORD : parent->subject;
}

/* The noun that a relative clause speaks of: "Holm" of "it was Holm who found it". */
static guint32
antecedent(const Clauses *clauses, const Clause *clause, const Clause *parent)
{
    bool is_cleft = clause->anchor == parent->subject && parent->verb != parent->head &&
                    parent->verb > clause->anchor && parent->head < clause->head &&
                    (node_at(clauses, parent->head)->has & HAS_COPULA);
    return is_cleft && clause->first > parent->head ? parent->head : clause->anchor;
}

/* The subject that a clause without its own has from another one; NO_WORD where it has none. */
static guint32
lend_subject(const Clauses *clauses, const Clause *clause)
{
    const Clause *parent = clause_at(clauses, (guint32) clause->parent);
    bool is_finite = clause->tense != CLAUSE_UNTENSED;
    switch (clause->kind) {
    case CLAUSE_COORDINATE:
        return clause->facts & CLAUSE_COMMAND ? NO_WORD : parent->subject;
    case CLAUSE_RELATIVE:
        return antecedent(clauses, clause, parent);
    case CLAUSE_OPEN:
        return control(clauses, parent);
    case CLAUSE_ADNOMINAL:
        return adnominal_subject(clauses, clause, parent);
    case CLAUSE_COMPLEMENT:
        return is_finite || (clause->facts & (CLAUSE_COMMAND | CLAUSE_VERBAL)) != CLAUSE_VERBAL
                   ? NO_WORD
                   : control(clauses, parent);
    case CLAUSE_ADVERBIAL:
        return clause->facts & CLAUSE_VERBAL ? parent->subject : NO_WORD;
    case CLAUSE_PARATAXIS:
        return (clause->facts & CLAUSE_VERBAL) && !(clause->facts & CLAUSE_COMMAND) ? parent->subject
                                                                                    : NO_WORD;
    default:
        return NO_WORD;
    }
}

/* "The company put itself up for sale": a bare form with a subject before it is no command. With one of the
 * third person singular it is a past form that looks like one. */
static void
read_bare_form(const Clauses *clauses, Clause *clause)
{
    const Word *subject = word_at(clauses, clause->subject);
    bool is_noun = subject->pos == POS_NOUN || subject->pos == POS_PROPN;
    clause->facts &= (guint16) ~CLAUSE_COMMAND;
    clause->tense = is_noun && (subject->features & FEATURE_SINGULAR) ? CLAUSE_PAST : CLAUSE_PRESENT;
}

static void
fill_subject(const Clauses *clauses, Clause *clause, guint32 own)
{
    bool is_relative = own != NO_WORD && clause->role == CLAUSE_RELATIVE && clause->anchor != NO_WORD &&
                       has_cue(clauses, own, CUE_RELATIVE) && own < clause->head;
    if (own != NO_WORD && !is_relative) {
        clause->subject = own;
    } else if (is_relative && clause->kind == CLAUSE_COORDINATE) {
        clause->subject = clause_at(clauses, (guint32) clause->parent)->anchor;
    } else if (clause->parent >= 0) {
        clause->subject = lend_subject(clauses, clause);
    }
    if (clause->subject != NO_WORD && clause->subject != own)
        clause->facts |= CLAUSE_LENT;
    if (own != NO_WORD && own < clause->head && (clause->facts & CLAUSE_COMMAND))
        read_bare_form(clauses, clause);
}

/* Whether a clause without relative word has a place for its antecedent: "the house he built". */
static bool
lacks_object(const Clauses *clauses, const Clause *clause)
{
    const Node *node = node_at(clauses, clause->head);
    if (clause->object != NO_WORD || node->first_child != clause->subject)
        return false;
    for (guint32 at = node->first_child; at != NO_WORD; at = node_at(clauses, at)->next_sibling)
        if (base_at(clauses, at) == RELATION_XCOMP || base_at(clauses, at) == RELATION_CCOMP)
            return false;
    return true;
}

/* The object of "which he built", "he built" is the noun that they hang on; that of "bought" in "bought and
 * sold houses" stands behind both. */
static void
lend_object(const Clauses *clauses, Clause *clause)
{
    bool is_relative = clause->kind == CLAUSE_RELATIVE && !(clause->facts & CLAUSE_PASSIVE) &&
                       word_at(clauses, clause->head)->pos == POS_VERB && clause->anchor != clause->subject &&
                       word_at(clauses, clause->anchor)->pos != POS_VERB;
    bool is_named = clause->object != NO_WORD && has_cue(clauses, clause->object, CUE_RELATIVE);
    if (is_relative && (is_named || lacks_object(clauses, clause)))
        clause->object = clause->anchor;
    if (clause->kind != CLAUSE_COORDINATE || clause->object != NO_WORD)
        return;
    guint32 shared = clause_at(clauses, (guint32) clause->parent)->object;
    if (shared != NO_WORD && shared > clause->head && !(clause->facts & CLAUSE_PASSIVE))
        clause->object = shared;
}

/* "The mill burned in 1934 and the church in 1936": the church is the subject of a verb that is left out. */
static bool
is_gap(const Clauses *clauses, const Clause *clause)
{
    return clause->kind == CLAUSE_COORDINATE && (node_at(clauses, clause->head)->has & HAS_ORPHAN) &&
           word_at(clauses, clause->head)->pos != POS_VERB;
}

void
argument_fill(Clauses *clauses)
{
    for (guint i = 0; i < clauses->items->len; i++) {
        Clause *clause = clause_at(clauses, i);
        Arguments found = read_arguments(clauses, clause);
        clause->object = found.object;
        clause->recipient = found.recipient;
        clause->agent = found.agent;
        fill_subject(clauses, clause, is_gap(clauses, clause) ? clause->head : found.subject);
        lend_object(clauses, clause);
    }
}
