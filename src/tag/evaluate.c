/* SPDX-License-Identifier: MIT */
#include "tag/rule.h"

/* A numeral being read, in thousandths: "two and a half", "1.5", "three hundred and five", "nineteen ten". */
typedef struct {
    gint64 total;   /* finished thousands and millions */
    gint64 current; /* what is being put together */
    gint64 parts;   /* of one, in thousandths */
    bool is_vague;  /* "several" */
    bool is_scaled; /* "hundred" was in it */
} Numeral;

/* Greater numbers are no amounts of time; and no scale times the other leaves 64 bits. */
#define NUMERAL_MAX G_GINT64_CONSTANT(1000000000000)
#define SCALED_MAX  G_GINT64_CONSTANT(4000000000)

static const gint64 POWERS[] = {1, 10, 100, 1000};

/* "nineteen" "eighty" joins to 1980; "twenty" "one" to 21. */
static void
join(Numeral *numeral, gint64 value)
{
    if (!numeral->is_scaled && numeral->current >= 10 && numeral->current < 100 && value >= 10 && value < 100)
        numeral->current = numeral->current * 100 + value;
    else
        numeral->current += value;
}

static void
scale(Numeral *numeral, gint64 factor)
{
    gint64 count = numeral->current ? MIN(numeral->current, SCALED_MAX) : 1;
    gint64 product = MIN(count * factor, NUMERAL_MAX);
    numeral->is_scaled = true;
    numeral->current = factor < 1000 ? product : 0;
    if (factor >= 1000)
        numeral->total = MIN(numeral->total + product, NUMERAL_MAX);
}

static void
take_word(const Grammar *grammar, const Token *token, ClassId class_id, Numeral *numeral)
{
    gint32 value = 0;
    lexicon_is(grammar->patterns.lexicon, token->word, class_id, &value);
    if (class_id == grammar->scale)
        scale(numeral, value);
    else if (class_id == grammar->fraction)
        numeral->parts += value;
    else if (class_id == grammar->vague)
        numeral->is_vague = true;
    else
        join(numeral, value);
}

/* Whether the token before is a decimal point, so that this number is a fraction. */
static bool
follows_point(const Sentence *sentence, guint first, guint at)
{
    return at >= first + 2 && sentence->tokens[at - 1].mark == '.' &&
           sentence->tokens[at - 2].kind == TOKEN_NUMBER;
}

/* The value of the tokens from `first` up to `end`, in thousandths; AMOUNT_VAGUE for "several". */
static gint64
numeral_value(const Grammar *grammar, const Sentence *sentence, guint from, guint first, guint end,
              const Captures *captures)
{
    Numeral numeral = {0};
    for (guint at = first; at < end; at++) {
        const Token *token = &sentence->tokens[at];
        const Predicate *predicate =
            &g_array_index(grammar->patterns.predicates, Predicate, captures->predicates[at - from]);
        if (predicate->kind == PREDICATE_CLASS)
            take_word(grammar, token, (ClassId) predicate->id, &numeral);
        else if (predicate->kind == PREDICATE_NUMBER && follows_point(sentence, first, at))
            numeral.parts += token->digits <= 3 ? token->number * POWERS[3 - token->digits] : 0;
        else if (predicate->kind == PREDICATE_NUMBER)
            join(&numeral, token->number);
    }
    if (numeral.is_vague)
        return AMOUNT_VAGUE;
    return (numeral.total + numeral.current) * 1000 + numeral.parts;
}

/* Sets one field. False when the value doesn't fit it. */
static bool
assign(const Grammar *grammar, const Assignment *assignment, const Sentence *sentence, guint from,
       const Captures *captures, Meaning *meaning)
{
    if (assignment->slot < 0) {
        meaning_set(meaning, assignment->field, assignment->value);
        return true;
    }
    const gint16 *bounds = &captures->bounds[2 * assignment->slot];
    if (bounds[0] < 0 || bounds[1] <= bounds[0])
        return true; /* an optional part that isn't there */
    gint64 value =
        numeral_value(grammar, sentence, from, from + (guint) bounds[0], from + (guint) bounds[1], captures);
    bool is_amount = assignment->field == FIELD_AMOUNT || assignment->field == FIELD_AMOUNT_TWO;
    if (!is_amount && value != AMOUNT_VAGUE)
        value /= 1000;
    value = value == AMOUNT_VAGUE ? value : value * assignment->value;
    if (!is_amount &&
        (value > G_MAXINT32 || value < G_MININT32 || !field_fits(assignment->field, (gint32) value)))
        return false;
    meaning_set(meaning, assignment->field, value);
    return true;
}

/* The tokens of expression number `index`: its slot, or the whole match where the pattern has no < >. False
 * when it is one of several and wasn't there. */
static bool
extent(const Rule *rule, guint index, guint from, guint end, const Captures *captures, Found *found)
{
    char name[] = {'<', (char) ('1' + index), '\0'};
    int slot = slots_find(&rule->slots, name);
    bool is_whole = slot < 0 || captures->bounds[2 * slot] < 0;
    found->first = is_whole ? from : from + (guint) captures->bounds[2 * slot];
    found->end = is_whole ? end : from + (guint) captures->bounds[2 * slot + 1];
    return found->first < found->end && !(is_whole && rule->gives->len > 1);
}

bool
rule_evaluate(const Grammar *grammar, guint index, const Sentence *sentence, guint from,
              const Captures *captures, Match *match)
{
    const Rule *rule = rule_at(grammar, index);
    match->rule = index;
    match->count = rule->gives->len;
    for (guint i = 0; i < rule->gives->len; i++) {
        const Gives *gives = &g_array_index(rule->gives, Gives, i);
        Found *found = &match->found[i];
        if (!extent(rule, i, from, match->end, captures, found))
            return false;
        found->meaning = (Meaning){.type = gives->type, .is_evidence = gives->is_evidence};
        for (guint j = 0; j < gives->assignments->len; j++)
            if (!assign(grammar, &g_array_index(gives->assignments, Assignment, j), sentence, from, captures,
                        &found->meaning))
                return false;
    }
    return true;
}
