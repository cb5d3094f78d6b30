/* SPDX-License-Identifier: MIT */
#include "event/verb.h"

/* Whether the token ends an auxiliary part that a participle or bare verb may follow: "was", "had been". */
static bool
is_helper(const Reading *reading, int at)
{
    return at >= 0 && reading->roles[at] != ROLE_NONE &&
           reading_is(reading, at, KIND_AUXILIARY | KIND_MODAL | KIND_CONTRACTED);
}

/* Whether the token makes a noun or adjective of what follows. */
static bool
is_article(const Reading *reading, int at)
{
    return reading_has(reading, at, SHAPE_POSSESSIVE) || reading_is(reading, at, KIND_DETERMINER);
}

static bool
follows_to(const Reading *reading, guint at)
{
    return reading_has(reading, reading_before(reading, at), SHAPE_TO);
}

static Role
read_auxiliary(const Reading *reading, guint at, int before)
{
    if (is_helper(reading, before))
        return ROLE_GROUP;
    if (reading_has(reading, before, SHAPE_TO))
        return ROLE_INFINITIVE;
    if (reading->kinds[at] & KIND_BARE)
        return reading->shapes[at] & SHAPE_ING ? ROLE_GERUND : ROLE_NONE;
    if ((reading->kinds[at] & KIND_MODAL) &&
        (is_article(reading, before) || (at > 0 && reading_is_capital(reading, (int) at))))
        return ROLE_NONE; /* "his will", "May" */
    return ROLE_FINITE;
}

/* "all", "this" …, which may be the subject themselves. */
static bool
stands_alone(const Reading *reading, int at)
{
    return reading_is(reading, at, KIND_BOTH) && reading_is(reading, at, KIND_DETERMINER);
}

/* Whether a date, a preposition or "to" follows: what a participle has behind it. */
static bool
is_followed(const Reading *reading, guint at)
{
    guint next = at + 1;
    return next < reading->count && (reading->dates[next] >= 0 || (reading->kinds[next] & KIND_PREPOSITION) ||
                                     (reading->shapes[next] & SHAPE_TO));
}

/* A form in -ed, or one of the irregular ones. */
static Role
read_past(const Reading *reading, guint at, int before)
{
    bool is_regular = !(reading->kinds[at] & KIND_PAST);
    if ((reading->kinds[at] & KIND_DATING) && !reading_is(reading, before, KIND_PRONOUN) &&
        at + 1 < reading->count && reading->dates[at + 1] >= 0)
        return ROLE_PARTICIPLE; /* "the year ended 30 June" */
    bool is_participle_only = (reading->kinds[at] & KIND_PARTICIPLE) != 0;
    if (is_helper(reading, before))
        return ROLE_GROUP;
    if (reading_is_capital(reading, (int) at) && at > 0 && before >= 0)
        return ROLE_NONE; /* "the United Nations" */
    if (reading_has(reading, before, SHAPE_TO))
        return reading->kinds[at] & KIND_PRESENT || !is_regular ? ROLE_INFINITIVE : ROLE_NONE;
    if (is_article(reading, before) &&
        !(stands_alone(reading, before) && (!is_regular || is_followed(reading, at))))
        return ROLE_NONE;
    if (reading_is(reading, before, KIND_PREPOSITION) && !reading_is(reading, before, KIND_SUBORDINATOR))
        return ROLE_NONE;
    if (at > 0 && reading_is_mark(reading, (int) at - 1, '-') && (reading->tokens[at].flags & TOKEN_GLUED))
        return ROLE_NONE; /* "UN-authorised" */
    if (before >= 0 && reading->roles[before] == ROLE_GERUND)
        return ROLE_NONE; /* "investigating alleged crimes" */
    if (is_participle_only || reading_acts(reading, reading_after(reading, at), FUNCTION_BY))
        return ROLE_PARTICIPLE;
    if (before < 0 && is_regular && (at < 2 || is_followed(reading, at)))
        return ROLE_PARTICIPLE; /* "Founded in 1901, …" */
    return ROLE_FINITE;
}

/* What may be the verb only before an object or a clause: "the cable records that". */
static bool
governs(const Reading *reading, guint at)
{
    int after = reading_after(reading, at);
    return reading_acts(reading, after, FUNCTION_THAT) || reading_has(reading, after, SHAPE_TO) ||
           reading_is(reading, after, KIND_DETERMINER | KIND_PRONOUN) || reading_is_capital(reading, after);
}

static Role
read_present(const Reading *reading, guint at, int before)
{
    if (is_helper(reading, before))
        return ROLE_GROUP;
    if (reading_has(reading, before, SHAPE_TO))
        return ROLE_INFINITIVE;
    if (at == 0 || is_article(reading, before) || (at > 0 && reading_is_capital(reading, (int) at)) ||
        (reading_is(reading, before, KIND_PREPOSITION) && !reading_is(reading, before, KIND_SUBORDINATOR)))
        return ROLE_NONE;
    if ((reading->kinds[at] & KIND_PRESENT_OR_NOUN) && !governs(reading, at))
        return ROLE_NONE;
    return ROLE_FINITE;
}

/* A word that nothing marks as a verb is one after "to", "did" or "would". */
static Role
read_other(const Reading *reading, guint at, int before)
{
    const guint64 never =
        KIND_PRONOUN | KIND_DETERMINER | KIND_PREPOSITION | KIND_COORDINATOR | KIND_RELATIVE;
    if (reading->kinds[at] & never || reading_is_capital(reading, (int) at))
        return ROLE_NONE;
    if (reading->shapes[at] & SHAPE_ING) {
        if (is_helper(reading, before))
            return ROLE_GROUP;
        return is_article(reading, before) ? ROLE_NONE : ROLE_GERUND;
    }
    if (reading_is(reading, before, KIND_MODAL | KIND_CONTRACTED) && is_helper(reading, before))
        return ROLE_GROUP;
    if (reading_acts(reading, before, FUNCTION_DID | FUNCTION_WILL))
        return ROLE_GROUP;
    return follows_to(reading, at) && !reading_is(reading, (int) at, KIND_ADVERB) ? ROLE_INFINITIVE
                                                                                  : ROLE_NONE;
}

static Role
read_role(const Reading *reading, guint at)
{
    guint64 kinds = reading->kinds[at];
    guint shapes = reading->shapes[at];
    if (reading->tokens[at].kind != TOKEN_WORD || reading->dates[at] >= 0 || (shapes & SHAPE_POSSESSIVE))
        return ROLE_NONE;
    int before = reading_before(reading, at);
    if (kinds & (KIND_AUXILIARY | KIND_MODAL))
        return read_auxiliary(reading, at, before);
    if (kinds & KIND_CONTRACTED && at + 2 < reading->count &&
        reading_acts(reading, (int) at + 2, FUNCTION_NOT))
        return ROLE_FINITE;
    bool is_clitic = at >= 2 && (reading->tokens[at].flags & TOKEN_GLUED) &&
                     (kinds & KIND_CONTRACTED || reading_acts(reading, (int) at, FUNCTION_OWNER));
    if (is_clitic)
        return reading_is(reading, (int) at - 2, KIND_PRONOUN) ? ROLE_FINITE : ROLE_NONE;
    if (kinds & (KIND_PAST | KIND_PARTICIPLE) || shapes & SHAPE_ED)
        return read_past(reading, at, before);
    if (kinds & (KIND_PRESENT | KIND_PRESENT_OR_NOUN))
        return read_present(reading, at, before);
    return read_other(reading, at, before);
}

/* Whether a clause may begin at the token, so that verbs before and after it are none of each other's. */
static bool
parts_clauses(const Reading *reading, guint at)
{
    return (reading->shapes[at] & SHAPE_STOP) ||
           (reading->kinds[at] & (KIND_PRONOUN | KIND_SUBORDINATOR | KIND_RELATIVE | KIND_COORDINATOR)) ||
           reading_acts(reading, (int) at, FUNCTION_THAT);
}

/* "The man arrested on Tuesday was charged": of two finite forms with nothing between that parts clauses, the
 * first is a participle where a preposition or date follows it. */
static void
demote_participles(Reading *reading)
{
    guint finite = reading->count, part = reading->count;
    for (guint at = reading->count; at-- > 0;) {
        guint64 kinds = reading->kinds[at];
        bool can_be_participle =
            (reading->shapes[at] & SHAPE_ED) || ((kinds & KIND_PAST) && (kinds & KIND_BARE));

        if (reading->roles[at] == ROLE_FINITE) {
            if (can_be_participle && is_followed(reading, at) && finite < part && at > 0)
                reading->roles[at] = ROLE_PARTICIPLE;
            else
                finite = at;
        }
        if (parts_clauses(reading, at))
            part = at;
    }
}

/* "launched a mission headed from Oslo": behind the sentence's verb and its object, a form in -ed with a
 * preposition or date behind it is a participle. */
static void
demote_objects(Reading *reading)
{
    guint finite = 0, openers = 0;
    int host = -1;
    for (guint at = 0; at < reading->count; at++) {
        guint64 kinds = reading->kinds[at];
        bool is_participle = (reading->shapes[at] & SHAPE_ED) || ((kinds & KIND_PAST) && (kinds & KIND_BARE));
        if (reading->roles[at] == ROLE_FINITE && host >= 0 && finite > openers && is_participle &&
            !(kinds & KIND_INTRANSITIVE) && is_followed(reading, at)) {
            reading->roles[at] = ROLE_PARTICIPLE;
        } else if (reading->roles[at] == ROLE_FINITE || reading->roles[at] == ROLE_GERUND) {
            finite += reading->roles[at] == ROLE_FINITE;
            host = kinds & KIND_SAYING ? -1 : (int) at;
        } else if (reading->roles[at] == ROLE_GROUP && kinds & KIND_SAYING) {
            host = -1;
        } else if (parts_clauses(reading, at)) {
            host = -1;
        }
        if (kinds & (KIND_RELATIVE | KIND_SUBORDINATOR) || reading_acts(reading, (int) at, FUNCTION_THAT))
            openers++;
    }
}

/* "Society Corp., which is a bank, agreed in June to buy it": a form in -ed behind a comma is the sentence's
 * verb where no other is left for its subject. */
static void
promote_last(Reading *reading)
{
    guint finite = 0, openers = 0, last = reading->count;
    for (guint at = 0; at < reading->count; at++) {
        if (reading->roles[at] == ROLE_FINITE) {
            finite++;
            last = reading->count;
        }
        if (reading->kinds[at] & (KIND_RELATIVE | KIND_SUBORDINATOR) ||
            reading_acts(reading, (int) at, FUNCTION_THAT))
            openers++;
        bool is_loose = reading->roles[at] == ROLE_PARTICIPLE && (reading->shapes[at] & SHAPE_ED) && at > 1 &&
                        (reading_is_mark(reading, (int) at - 1, ',') || (reading->kinds[at] & KIND_DATING));
        if (is_loose && finite <= openers)
            last = at;
    }
    if (last < reading->count && finite <= openers)
        reading->roles[last] = ROLE_FINITE;
}

void
verb_find(Reading *reading)
{
    for (guint at = 0; at < reading->count; at++)
        reading->roles[at] = (guint8) read_role(reading, at);
    demote_participles(reading);
    demote_objects(reading);
    promote_last(reading);
    verb_mark(reading);
}

void
verb_mark(Reading *reading)
{
    guint finite = reading->count;
    reading->next_finite[reading->count] = (guint16) finite;
    for (guint at = reading->count; at-- > 0;) {
        if (reading->roles[at] == ROLE_FINITE)
            finite = at;
        reading->next_finite[at] = (guint16) finite;
    }
}

guint
verb_group_end(const Reading *reading, guint verb)
{
    guint last = verb;
    for (int at = reading_after(reading, verb); at >= 0 && reading->roles[at] == ROLE_GROUP;
         at = reading_after(reading, (guint) at))
        last = (guint) at;
    return last;
}
