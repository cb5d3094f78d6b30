/* SPDX-License-Identifier: MIT */
#include "event/generic.h"

#include "tag/field.h"

#define BIT(field) (G_GUINT64_CONSTANT(1) << (field))

/* A date that comes round: "March", "Sunday", "15 April", "noon"; not "next March". */
static bool
recurs(const Expression *expression)
{
    const guint64 round = BIT(FIELD_MONTH) | BIT(FIELD_WEEKDAY) | BIT(FIELD_SEASON) | BIT(FIELD_HOUR) |
                          BIT(FIELD_DAYPART) | BIT(FIELD_EASTER);
    const guint64 single = BIT(FIELD_YEAR) | BIT(FIELD_SHIFT) | BIT(FIELD_DECADE) | BIT(FIELD_CENTURY) |
                           BIT(FIELD_BASE) | BIT(FIELD_UNIT) | BIT(FIELD_DIRECTION);
    return expression->anchor.kind != ANCHOR_NONE && (expression->told & round) &&
           !(expression->told & single);
}

/* What hangs on a word. */
typedef struct {
    bool has_determiner, has_owner, has_number, has_marker, is_none, has_copula, is_ahead; /* "is to sail" */
} Hangers;

static Hangers
find_hangers(const Tree *tree, guint word)
{
    Hangers found = {0};
    for (guint at = 0; at < tree->words->len; at++) {
        const Word *other = tree_word(tree, at);
        if (other->head != word || at == word)
            continue;
        found.has_determiner |= other->relation == RELATION_DET;
        found.is_none |= other->relation == RELATION_DET && (other->features & FEATURE_NEGATIVE);
        found.has_owner |= other->relation == RELATION_NMOD_POSS;
        found.has_number |= other->relation == RELATION_NUMMOD;
        found.has_marker |= other->relation == RELATION_CASE;
        found.is_ahead |= other->relation == RELATION_MARK;
        found.has_copula |= other->relation == RELATION_COP;
    }
    return found;
}

/* "Floods", "snow": a noun, not a name, and no certain one. */
static bool
is_unnamed(const Tree *tree, guint word, const Hangers *hangers)
{
    return tree_word(tree, word)->pos == POS_NOUN && !hangers->has_determiner && !hangers->has_owner &&
           !hangers->has_number;
}

/* Whether the clause says how something is: "the shop is closed", not "the meeting is on Monday". */
static bool
is_state(const GenericQuestion *question)
{
    guint head = question->clause->head;
    bool is_date = head >= question->first && head < question->end;
    Pos pos = (Pos) tree_word(question->tree, head)->pos;
    Hangers hangers = find_hangers(question->tree, head);
    return hangers.has_copula && !hangers.is_ahead &&
           (pos == POS_ADJ || pos == POS_NOUN || pos == POS_PROPN) && (!is_date || !hangers.has_marker);
}

/* Whether the date lies behind the day of writing, by which its year was found. */
static bool
is_behind(const GenericQuestion *question)
{
    const Expression *expression = question->expression;
    bool is_fixed = expression->told & (BIT(FIELD_DAY) | BIT(FIELD_WEEKDAY) | BIT(FIELD_HOUR));
    return question->written && expression->anchor.kind == ANCHOR_DCT && !is_fixed &&
           expression->moment.last < question->written->first;
}

bool
generic_is(const GenericQuestion *question)
{
    const Clause *clause = question->clause;
    bool is_present = clause->tense == CLAUSE_PRESENT && clause->modality != CLAUSE_WOULD &&
                      !(clause->facts & (CLAUSE_PERFECT | CLAUSE_PROGRESSIVE));
    if (!is_present || !recurs(question->expression))
        return false;
    bool is_day = question->expression->told & (BIT(FIELD_DAY) | BIT(FIELD_HOUR));
    bool is_loose = !is_day && !question->is_bound;
    if (question->has_article || (clause->facts & CLAUSE_NEGATED) || (is_loose && is_state(question)))
        return true;
    if (clause->subject != NO_WORD) {
        Hangers hangers = find_hangers(question->tree, clause->subject);
        if (hangers.is_none || is_unnamed(question->tree, clause->subject, &hangers))
            return true;
    }
    bool is_done = clause->facts & CLAUSE_PASSIVE && is_loose &&
                   !(question->expression->told & BIT(FIELD_WEEKDAY)) &&
                   question->expression->anchor.kind == ANCHOR_DCT;
    return is_done || (is_loose && is_behind(question));
}
