/* SPDX-License-Identifier: MIT */
#include "syntax/builder.h"

/* A verb group under way: its words come in text order. */
typedef struct {
    Clauses *clauses;
    Clause *clause;
    bool has_be;     /* an auxiliary "be" came, not that of the passive */
    bool has_own;    /* an auxiliary or copula of its own came */
    bool has_finite; /* the finite verb came */
} Group;

static bool
is_ing(const Word *word)
{
    return (word->features & FEATURE_GERUND) ||
           ((word->features & FEATURE_PARTICIPLE) && (word->features & FEATURE_PRESENT));
}

static bool
is_past_participle(const Word *word)
{
    return (word->features & FEATURE_PARTICIPLE) && (word->features & FEATURE_PAST);
}

/* Tense and modality by the group's finite verb. */
static void
read_finite(Group *group, guint32 at)
{
    const Word *word = word_at(group->clauses, at);
    guint32 cues = word->pos == POS_AUX ? node_at(group->clauses, at)->cues : 0;
    Clause *clause = group->clause;
    if (cues & CUE_FUTURE)
        clause->tense = CLAUSE_FUTURE;
    else if (cues & (CUE_POSSIBLE | CUE_NECESSARY))
        clause->tense = CLAUSE_PRESENT;
    else if (word->features & FEATURE_PAST)
        clause->tense = CLAUSE_PAST;
    else if ((word->features & FEATURE_PRESENT) || (cues & CUE_WOULD))
        clause->tense = CLAUSE_PRESENT;
    if (cues & CUE_POSSIBLE)
        clause->modality = CLAUSE_POSSIBLE;
    else if (cues & CUE_NECESSARY)
        clause->modality = CLAUSE_NECESSARY;
    else if (cues & CUE_WOULD)
        clause->modality = CLAUSE_WOULD;
    group->has_finite = true;
}

/* Takes the next word of the group: an auxiliary, the copula or the head. */
static void
read_verb(Group *group, guint32 at)
{
    Clauses *clauses = group->clauses;
    Clause *clause = group->clause;
    const Word *word = word_at(clauses, at);
    if (clause->verb == NO_WORD)
        clause->verb = at;
    if (group->has_be && is_ing(word))
        clause->facts |= CLAUSE_PROGRESSIVE;
    if (word->features & FEATURE_IMPERATIVE)
        clause->facts |= CLAUSE_COMMAND;
    if (at == clause->head) {
        if (!group->has_finite && (word->features & FEATURE_FINITE) && !group->has_own)
            read_finite(group, at);
        return;
    }
    guint32 cues = node_at(clauses, at)->cues;
    bool is_modal = (cues & (CUE_FUTURE | CUE_POSSIBLE | CUE_NECESSARY | CUE_WOULD)) != 0;
    if (!group->has_finite && (is_modal || (word->features & FEATURE_FINITE)))
        read_finite(group, at);
    bool is_copula = base_at(clauses, at) == RELATION_COP;
    if (word->relation == RELATION_AUX_PASS)
        clause->facts |= CLAUSE_PASSIVE;
    else if (!is_copula && (cues & CUE_HAVE))
        clause->facts |= CLAUSE_PERFECT;
    else if (!is_copula && (cues & CUE_BE))
        group->has_be = true;
    group->has_own = true;
}

/* Whether the word behind a negation shows that it denies nothing: "not only". */
static bool
is_focus(const Clauses *clauses, guint32 negation)
{
    return negation + 1 < clauses->nodes->len && has_cue(clauses, negation + 1, CUE_FOCUS);
}

/* Whether something among an argument's words says that there was none: "nobody", "no ship". */
static bool
is_none(const Clauses *clauses, guint32 argument)
{
    if (word_at(clauses, argument)->pos == POS_PRON || word_at(clauses, argument)->pos == POS_NOUN) {
        if (has_cue(clauses, argument, CUE_NEGATION))
            return true;
    }
    for (guint32 at = node_at(clauses, argument)->first_child; at != NO_WORD;
         at = node_at(clauses, at)->next_sibling)
        if ((word_at(clauses, at)->relation == RELATION_DET ||
             word_at(clauses, at)->relation == RELATION_CC_PRECONJ) &&
            has_cue(clauses, at, CUE_NEGATION))
            return true;
    return false;
}

static bool
is_negation(const Clauses *clauses, guint32 at)
{
    switch (base_at(clauses, at)) {
    case RELATION_ADVMOD:
    case RELATION_AUX:
    case RELATION_CC:
        return has_cue(clauses, at, CUE_NEGATION) && !is_focus(clauses, at);
    case RELATION_MARK:
        return has_cue(clauses, at, CUE_WITHOUT);
    case RELATION_NSUBJ:
    case RELATION_OBJ:
        return is_none(clauses, at);
    default:
        return false;
    }
}

/* Reads the words that hang on the clause's head, in text order, with the head in its place. */
static void
read_group(Clauses *clauses, Clause *clause)
{
    Group group = {.clauses = clauses, .clause = clause};
    const Node *head = node_at(clauses, clause->head);
    const Word *word = word_at(clauses, clause->head);
    bool is_verb = word->pos == POS_VERB || word->pos == POS_AUX;
    bool is_done = !is_verb;
    for (guint32 at = head->first_child; at != NO_WORD; at = node_at(clauses, at)->next_sibling) {
        if (!is_done && at > clause->head) {
            read_verb(&group, clause->head);
            is_done = true;
        }
        Relation base = base_at(clauses, at);
        if (base == RELATION_AUX || base == RELATION_COP)
            read_verb(&group, at);
        if (is_negation(clauses, at))
            clause->facts |= CLAUSE_NEGATED;
        if (word_at(clauses, at)->relation == RELATION_NSUBJ_PASS)
            clause->facts |= CLAUSE_PASSIVE;
    }
    if (!is_done)
        read_verb(&group, clause->head);
    if (clause->verb != NO_WORD)
        clause->facts |= CLAUSE_VERBAL;
    bool is_bare = !group.has_own && is_past_participle(word) && clause->kind != CLAUSE_MAIN;
    if ((word->features & FEATURE_PASSIVE) || (is_bare && is_verb))
        clause->facts |= CLAUSE_PASSIVE;
}

/* A joined verb without auxiliaries goes on with those of the one before: "was built and sold", "will build
 * and sell", "the church in 1936" behind "the mill burned in 1934". */
static void
share_group(Clauses *clauses, Clause *clause)
{
    const Clause *first = clause_at(clauses, (guint32) clause->parent);
    const Node *node = node_at(clauses, clause->head);
    const Word *word = word_at(clauses, clause->head);
    const guint shared = CLAUSE_PASSIVE | CLAUSE_PERFECT | CLAUSE_PROGRESSIVE;
    if (node->has & HAS_ORPHAN) {
        clause->tense = first->tense;
        clause->modality = first->modality;
        clause->verb = first->verb;
        clause->facts |= first->facts & (shared | CLAUSE_VERBAL | CLAUSE_NEGATED);
        return;
    }
    bool is_own = (node->has & (HAS_SUBJECT | HAS_AUXILIARY | HAS_COPULA | HAS_MARK)) != 0;
    bool is_form = word->pos == POS_VERB && !(word->features & FEATURE_FINITE);
    if (is_own || !is_form || !(first->facts & CLAUSE_VERBAL))
        return;
    clause->tense = first->tense;
    clause->modality = first->modality;
    clause->facts &= (guint16) ~CLAUSE_PASSIVE;
    clause->facts |= first->facts & (shared | CLAUSE_NEGATED | CLAUSE_COMMAND);
    bool is_past = is_past_participle(word);
    if (!is_past)
        clause->facts &= (guint16) ~(CLAUSE_PASSIVE | CLAUSE_PERFECT);
    if (!is_ing(word) && !is_past)
        clause->facts &= (guint16) ~CLAUSE_PROGRESSIVE;
}

void
predicate_fill(Clauses *clauses)
{
    for (guint i = 0; i < clauses->items->len; i++) {
        Clause *clause = clause_at(clauses, i);
        read_group(clauses, clause);
        if (clause->kind == CLAUSE_COORDINATE)
            share_group(clauses, clause);
    }
}
