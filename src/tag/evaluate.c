/* SPDX-License-Identifier: MIT */
#include "tag/rule.h"

/* A numeral being read, in thousandths: "two and a half", "1.5", "three hundred and five", "nineteen ten". */
typedef struct {
    gint64 total;   /* finished thousands and millions */
    gint64 current; /* what is being put together */
    gint64 parts;   /* of one, in thousandths */
    bool is_vague;  /* "several" */
    bool is_scaled; /* "hundred" was in it */
    bool has_article;
} Numeral;

/* Greater numbers are no amounts of time; and no scale times the other leaves 64 bits. */
#define NUMERAL_MAX G_GINT64_CONSTANT(1000000000000)
#define SCALED_MAX  G_GINT64_CONSTANT(4000000000)

enum { MONTHS_A_YEAR = 12 };

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
    if (numeral->parts && !numeral->current) { /* "half a dozen" */
        product = factor * numeral->parts / 1000;
        numeral->parts = 0;
    }
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
    else if (class_id == grammar->fractions) { /* "three quarters" */
        numeral->parts += numeral->current * value;
        numeral->current = 0;
    } else if (class_id == grammar->vague)
        numeral->is_vague = true;
    else if (class_id == grammar->article)
        numeral->has_article = true;
    else if (class_id == grammar->zero) /* "nineteen oh five" */
        numeral->current *= 100;
    else
        join(numeral, value);
}

/* A word that the pattern names: it counts where it is a numeral. */
static void
take_literal(const Grammar *grammar, const Token *token, Numeral *numeral)
{
    const ClassId classes[] = {grammar->scale, grammar->ones, grammar->tens};
    for (guint i = 0; i < G_N_ELEMENTS(classes); i++)
        if (lexicon_is(grammar->patterns.lexicon, token->word, classes[i], NULL)) {
            take_word(grammar, token, classes[i], numeral);
            return;
        }
}

/* Whether the token before is a decimal point, so that this number is a fraction. */
static bool
follows_point(const Sentence *sentence, guint first, guint at)
{
    return at >= first + 2 && sentence->tokens[at - 1].mark == '.' &&
           sentence->tokens[at - 2].kind == TOKEN_NUMBER;
}

/* A fraction in one sign, in thousandths; 0 for other marks. */
static gint64
sign_value(gunichar mark)
{
    static const struct {
        gunichar mark;
        gint64 value;
    } signs[] = {
        {0xBD,   500},
        {0xBC,   250},
        {0xBE,   750},
        {0x2153, 333},
        {0x2154, 667}
    };
    for (guint i = 0; i < G_N_ELEMENTS(signs); i++)
        if (signs[i].mark == mark)
            return signs[i].value;
    return 0;
}

/* Whether a fraction of two numbers begins at the token: "1/2". */
static bool
is_fraction(const Sentence *sentence, guint at, guint end)
{
    return at + 2 < end && sentence->tokens[at + 1].mark == '/' && sentence->tokens[at + 2].number > 0;
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
        else if (predicate->kind == PREDICATE_WORD)
            take_literal(grammar, token, &numeral);
        else if (predicate->kind == PREDICATE_MARK)
            numeral.parts += sign_value(token->mark);
        else if (predicate->kind == PREDICATE_NUMBER && is_fraction(sentence, at, end)) {
            numeral.parts += token->number * G_GINT64_CONSTANT(1000) / token[2].number;
            at += 2;
        } else if (predicate->kind == PREDICATE_NUMBER && follows_point(sentence, first, at))
            numeral.parts += token->digits <= 3 ? token->number * POWERS[3 - token->digits] : 0;
        else if (predicate->kind == PREDICATE_NUMBER)
            join(&numeral, token->number);
    }
    if (numeral.is_vague)
        return AMOUNT_VAGUE;
    gint64 value = (numeral.total + numeral.current) * 1000 + numeral.parts;
    return value == 0 && numeral.has_article ? 1000 : value;
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
    const gint8 *bounds = &captures->bounds[2 * assignment->slot];
    if (bounds[0] < 0 || bounds[1] <= bounds[0])
        return true; /* an optional part that isn't there */
    gint64 value =
        numeral_value(grammar, sentence, from, from + (guint) bounds[0], from + (guint) bounds[1], captures);
    bool is_amount = field_is_amount(assignment->field);
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

/* "2014-10" is a month, no span of years; as "1914-18" is none of a month. With a dash it is a span:
 * "1898–02". */
static bool
is_month(const Sentence *sentence, const Match *match)
{
    if (match->count != 2)
        return false;
    const Meaning *from = &match->found[0].meaning, *to = &match->found[1].meaning;
    gint32 last = meaning_get(to, FIELD_SHORT_YEAR, 0);
    bool is_short = meaning_has(to, FIELD_YEAR) && meaning_has(to, FIELD_SHORT_YEAR);
    gunichar mark = sentence->tokens[match->found[0].end].mark;
    return is_short && (mark == '-' || mark == '/') && last >= 1 && last <= MONTHS_A_YEAR &&
           last <= meaning_get(from, FIELD_YEAR, 0) % 100;
}

/* Whether each part of an amount is finer than the one before it: "two days and three weeks" is no one
 * amount. */
static bool
descends(const Meaning *meaning)
{
    gint32 first = meaning_get(meaning, FIELD_UNIT, G_MAXINT32);
    gint32 second = meaning_get(meaning, FIELD_UNIT_TWO, G_MININT32);
    return second < first &&
           (!meaning_has(meaning, FIELD_UNIT_THREE) || meaning_get(meaning, FIELD_UNIT_THREE, 0) < second);
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
        found->meaning = (Meaning){
            .type = gives->type, .is_evidence = gives->is_evidence, .is_nothing = gives->is_nothing};
        for (guint j = 0; j < gives->assignments->len; j++)
            if (!assign(grammar, &g_array_index(gives->assignments, Assignment, j), sentence, from, captures,
                        &found->meaning))
                return false;
        if (!descends(&found->meaning))
            return false;
    }
    return !is_month(sentence, match);
}
