/* SPDX-License-Identifier: MIT */
#include "event/role.h"

#include "event/attribution.h"
#include "event/verb.h"

#include <string.h>

static guint
token_of(const Roles *roles, guint word)
{
    return g_array_index(roles->tokens, guint16, word);
}

static bool
is_auxiliary(const Word *word)
{
    return word->relation == RELATION_AUX || word->relation == RELATION_AUX_PASS ||
           word->relation == RELATION_COP;
}

/* What the words that hang on a word say of it. */
typedef struct {
    bool has_helper, has_finite; /* an auxiliary, and a finite one */
    bool has_to, has_mark;       /* "to" of the infinitive, and another mark: "when" */
    bool has_subject;
} Company;

static void
find_company(const Tree *tree, Company *company)
{
    for (guint at = 0; at < tree->words->len; at++) {
        const Word *word = tree_word(tree, at);
        Company *host = &company[word->head];
        if (word->head == at)
            continue;
        if (is_auxiliary(word) && at < word->head) {
            host->has_helper = true;
            host->has_finite |= (word->features & FEATURE_FINITE) != 0;
        }
        host->has_to |= word->relation == RELATION_MARK && word->pos == POS_PART;
        host->has_mark |= word->relation == RELATION_MARK && word->pos != POS_PART;
        host->has_subject |= word->relation == RELATION_NSUBJ || word->relation == RELATION_NSUBJ_PASS;
    }
}

static Role
helper_role(const Tree *tree, guint at, bool *has_begun, const Company *host)
{
    const Word *word = tree_word(tree, at);
    if (has_begun[word->head])
        return ROLE_GROUP;
    has_begun[word->head] = true;
    if (word->features & FEATURE_FINITE ||
        !(word->features & (FEATURE_INFINITIVE | FEATURE_PARTICIPLE | FEATURE_GERUND)))
        return ROLE_FINITE;
    return host->has_to ? ROLE_INFINITIVE : word->features & FEATURE_INFINITIVE ? ROLE_FINITE : ROLE_GERUND;
}

static bool
is_clause_of_its_own(const Word *word, const Company *company)
{
    switch (word->relation) {
    case RELATION_ROOT:
    case RELATION_CCOMP:
    case RELATION_PARATAXIS:
    case RELATION_ACL_RELCL:
        return true;
    case RELATION_ADVCL:
        return company->has_mark || company->has_subject;
    default:
        return company->has_subject;
    }
}

/* Whether the word is a participle without an auxiliary: "founded and run by monks". */
static bool
is_bare_participle(const Tree *tree, guint at, const Company *company)
{
    const Word *word = tree_word(tree, at);
    return word->pos == POS_VERB && !(word->features & (FEATURE_FINITE | FEATURE_INFINITIVE)) &&
           !company[at].has_helper && !is_clause_of_its_own(word, &company[at]);
}

static Role
verb_role(const Tree *tree, guint at, const Company *company)
{
    const Word *word = tree_word(tree, at);
    const Company *own = &company[at];
    if (own->has_helper)
        return ROLE_GROUP;
    if (word->features & FEATURE_FINITE)
        return ROLE_FINITE;
    if (own->has_to || (word->features & FEATURE_INFINITIVE))
        return own->has_to ? ROLE_INFINITIVE : ROLE_NONE;
    bool is_past = (word->features & (FEATURE_PAST | FEATURE_PASSIVE)) != 0;
    if (word->relation == RELATION_AMOD)
        return ROLE_NONE;
    if (!is_past)
        return word->features & (FEATURE_GERUND | FEATURE_PARTICIPLE) ? ROLE_GERUND : ROLE_FINITE;
    if (word->relation == RELATION_CONJ)
        return is_bare_participle(tree, word->head, company) ? ROLE_PARTICIPLE : ROLE_FINITE;
    return is_clause_of_its_own(word, own) ? ROLE_FINITE : ROLE_PARTICIPLE;
}

/* Whether the word has an object or a predicate of its own. */
static bool
has_object(const Tree *tree, guint head)
{
    for (guint at = head + 1; at < tree->words->len; at++) {
        const Word *word = tree_word(tree, at);
        if (word->head == head && (word->relation == RELATION_OBJ || word->relation == RELATION_XCOMP ||
                                   word->relation == RELATION_CCOMP))
            return true;
    }
    return false;
}

/* Whether a participle, or what may be one, shares the auxiliary of the verb that it is joined to: "was built
 * in 1901, sold in 1934 and …". */
static bool
shares_helper(const Tree *tree, guint at, const Company *company)
{
    const Word *word = tree_word(tree, at);
    bool is_joined = word->relation == RELATION_CONJ && word->pos == POS_VERB &&
                     company[word->head].has_helper && !company[at].has_helper && !company[at].has_subject;
    if (!is_joined || (word->features & FEATURE_PARTICIPLE && !(word->features & FEATURE_FINITE)))
        return is_joined;
    bool is_passive = tree_word(tree, word->head)->features & FEATURE_PASSIVE;
    bool is_listed = at > 0 && tree_word(tree, at - 1)->pos == POS_PUNCT;
    return is_passive && is_listed && word->features & FEATURE_PAST && !has_object(tree, at);
}

/* Whether a participle stands in a list of those that share an auxiliary, for all that the tree hangs it
 * elsewhere.
 */
static bool
is_listed(const Tree *tree, guint at, const Company *company)
{
    const Word *word = tree_word(tree, at);
    bool is_aside = word->relation == RELATION_ADVCL && word->pos == POS_VERB && word->head < at &&
                    company[word->head].has_helper && (word->features & FEATURE_PASSIVE) &&
                    tree_word(tree, at - 1)->pos == POS_PUNCT;
    for (guint next = at + 1; is_aside && next < tree->words->len; next++)
        if (tree_word(tree, next)->head == word->head && shares_helper(tree, next, company))
            return true;
    return false;
}

static bool
is_verb(const Tree *tree, guint at)
{
    const Word *word = tree_word(tree, at);
    bool is_counted = at > 0 && tree_word(tree, at - 1)->relation == RELATION_NUMMOD &&
                      tree_word(tree, at - 1)->head == at; /* "two plays" */
    return !is_counted && (word->pos == POS_VERB || word->pos == POS_AUX);
}

/* Whether the tree may be right about the verb of a token, by what vocabulary and neighbours say of it. */
static bool
agrees(const Roles *roles, const Reading *reading, guint at)
{
    guint word = roles->words[at], relation = tree_word(roles->tree, word)->relation;
    if (reading->roles[at] == ROLE_FINITE && reading_is(reading, (int) at, KIND_PAST))
        return is_verb(roles->tree, word) && relation != RELATION_AMOD;
    bool is_dating = reading->roles[at] == ROLE_PARTICIPLE && reading_is(reading, (int) at, KIND_DATING);
    return !(is_dating && relation == RELATION_ROOT); /* "for the year ended 30 June the guild lost" */
}

/* Whether the tree lets who said so have a subject before the comma: "a ferry sank, the coastguard said". */
static bool
reaches_over(const Roles *roles, const Reading *reading, guint comma)
{
    if (!reading_is_mark(reading, (int) comma, ',') || comma + 1 >= reading->count ||
        !attribution_follows(reading, comma + 1))
        return false;
    guint verb = roles->words[reading->next_finite[comma + 1]];
    for (guint at = 0; at < roles->words[comma]; at++) {
        const Word *word = tree_word(roles->tree, at);
        if (word->head == verb && (word->relation == RELATION_NSUBJ || word->relation == RELATION_NSUBJ_PASS))
            return true;
    }
    return false;
}

/* Whether the tree can be trusted with the verbs: its root is one, and so is each word that is known for one.
 */
static bool
is_plausible(const Roles *roles, const Reading *reading, const Company *company)
{
    const Tree *tree = roles->tree;
    for (guint at = 0; at < tree->words->len; at++) {
        const Word *word = tree_word(tree, at);
        bool is_past = word->pos == POS_VERB && word->features & FEATURE_PAST && company[at].has_subject &&
                       !company[at].has_helper; /* taken for a participle */
        if (word->head == at && !company[at].has_finite && !(word->features & FEATURE_FINITE) && !is_past)
            return false;
    }
    for (guint at = 0; at < reading->count; at++)
        if (!agrees(roles, reading, at) || reaches_over(roles, reading, at))
            return false;
    return true;
}

/* Where the verb of the clause stands that the words before `at` belong to, with a date of its own between:
 * the token of its participle or, where it is none, of the verb; -1 where there is none. */
static int
dated_verb_before(const Reading *reading, guint at)
{
    bool is_dated = false;
    for (int before = (int) at - 1; before >= 0; before--) {
        is_dated |= reading_has(reading, before, SHAPE_MOMENT);
        if (reading->roles[before] == ROLE_GERUND || reading->roles[before] == ROLE_INFINITIVE)
            return -1;
        if (reading->roles[before] != ROLE_NONE)
            return is_dated ? before : -1;
    }
    return -1;
}

/* Whether a date stands behind the token, perhaps behind a phrase with a preposition, and so no object. */
static bool
has_date_behind(const Reading *reading, guint at)
{
    const guint far = 8;
    guint next = at + 1;
    if (reading_has(reading, (int) next, SHAPE_MOMENT))
        return true;
    if (!reading_is(reading, (int) next, KIND_PREPOSITION | KIND_DATE_PREPOSITION))
        return false;
    while (next < reading->count && next < at + far && reading->roles[next] == ROLE_NONE &&
           !reading_has(reading, (int) next, SHAPE_STOP)) {
        if (reading_has(reading, (int) next, SHAPE_MOMENT))
            return true;
        next++;
    }
    return false;
}

/* "The mill was founded in 1931 and closed in March 1932": a form in -ed behind "and" or a comma that has a
 * date of its own is a verb, whatever the tree takes it for, where what it is joined to is one that has a
 * date, too. */
static void
join_verb(Reading *reading, guint at)
{
    const guint64 form = KIND_PAST | KIND_PARTICIPLE;
    bool is_form = reading_has(reading, (int) at, SHAPE_ED) || reading_is(reading, (int) at, form);
    int joint = reading_before(reading, at);
    bool is_joined =
        reading_acts(reading, joint, FUNCTION_AND) || reading_is_mark(reading, (int) at - 1, ',');
    if (!is_form || !is_joined ||
        reading_is(reading, (int) at, KIND_DATING | KIND_AUXILIARY | KIND_NOT_VERB) ||
        reading->dates[at] >= 0 || !has_date_behind(reading, at))
        return;
    int host = dated_verb_before(reading, at);
    if (host < 0)
        return;
    bool is_bare = reading->roles[host] == ROLE_PARTICIPLE;
    if (reading_is_mark(reading, (int) at - 1, ',') && reading->roles[host] != ROLE_GROUP)
        return; /* "he left the firm in 1931, founded in 1920" */
    reading->roles[at] = is_bare ? ROLE_PARTICIPLE : ROLE_FINITE;
    if (reading->roles[host] == ROLE_GROUP || reading_has(reading, host, SHAPE_SHARES))
        reading->shapes[at] |= SHAPE_SHARES;
}

/* Whether the tree hangs a participle where one stands, though it takes it for a name: "Unveiled in 1989, …".
 */
static bool
is_unnamed(const Roles *roles, const Reading *reading, guint at)
{
    const Word *word = tree_word(roles->tree, roles->words[at]);
    return reading_has(reading, (int) at, SHAPE_ED) && word->relation == RELATION_ADVCL &&
           word->pos == POS_PROPN;
}

/* Takes the verbs that the reading found by itself away, but for those that go with the date behind them. */
static void
clear_roles(const Roles *roles, Reading *reading)
{
    for (guint at = 0; at < reading->count; at++)
        if (!(reading->roles[at] == ROLE_PARTICIPLE &&
              (reading_is(reading, (int) at, KIND_DATING) || is_unnamed(roles, reading, at))))
            reading->roles[at] = ROLE_NONE;
}

/* Whether the word is a mark before a noun that is joined to one in front of it. */
static bool
is_list_comma(const Tree *tree, guint at)
{
    const Word *word = tree_word(tree, at), *item = tree_word(tree, word->head);
    return word->relation == RELATION_PUNCT && word->head > at && item->relation == RELATION_CONJ &&
           item->head < at && (item->pos == POS_NOUN || item->pos == POS_PROPN) &&
           (tree_word(tree, item->head)->pos == POS_NOUN || tree_word(tree, item->head)->pos == POS_PROPN);
}

/* Whether the word begins what a verb says: "announced in May that Holm, who was ill, would leave". */
static bool
is_complementer(const Tree *tree, guint at)
{
    const Word *word = tree_word(tree, at), *verb = tree_word(tree, word->head);
    return word->relation == RELATION_MARK && word->head > at && verb->relation == RELATION_CCOMP &&
           verb->head < at;
}

/* Whether the token is a word within a name: "Project Blue Heron". */
static bool
is_in_name(const Reading *reading, guint at)
{
    return at > 1 && reading_is_capital(reading, (int) at) && reading_is_capital(reading, (int) at - 1) &&
           !reading_is(reading, (int) at - 1, KIND_PRONOUN);
}

/* "When the king came, the town rose": a finite form that the tree takes for a participle is the verb behind
 * the comma, where there is no other. `old` are the roles without the tree. */
static void
promote_behind_opening(Reading *reading, const guint8 *old)
{
    guint at = 0;
    if (!reading_acts(reading, 0, FUNCTION_WHEN))
        return;
    while (at < reading->count && reading->roles[at] != ROLE_FINITE)
        at++;
    while (at < reading->count && (!reading_is_mark(reading, (int) at, ',') || reading->dates[at] >= 0))
        at++;
    for (at++; at < reading->count && !reading_has(reading, (int) at, SHAPE_STOP); at++) {
        if (reading->roles[at] == ROLE_FINITE)
            return;
        if (reading->roles[at] == ROLE_PARTICIPLE && old[at] == ROLE_FINITE) {
            reading->roles[at] = ROLE_FINITE;
            return;
        }
    }
}

static void
join_verbs(Reading *reading)
{
    for (guint at = 1; at < reading->count; at++)
        join_verb(reading, at);
    verb_mark(reading);
}

void
roles_set(const Roles *roles, Reading *reading)
{
    const Tree *tree = roles->tree;
    g_autofree Company *company = g_new0(Company, tree->words->len);
    g_autofree bool *has_begun = g_new0(bool, tree->words->len);
    find_company(tree, company);
    if (!is_plausible(roles, reading, company)) {
        join_verbs(reading);
        return;
    }
    guint8 old[SENTENCE_TOKENS_MAX];
    memcpy(old, reading->roles, reading->count);
    clear_roles(roles, reading);
    for (guint at = 0; at < tree->words->len; at++) {
        guint token = token_of(roles, at), head = tree_word(tree, at)->head;
        if (is_complementer(tree, at))
            reading->shapes[token] |= SHAPE_REPORTS;
        if (is_list_comma(tree, at) && reading->tokens[token].mark == ',')
            reading->shapes[token] |= SHAPE_LISTS;
        if (!is_verb(tree, at) || reading->dates[token] >= 0 || reading->roles[token] != ROLE_NONE ||
            is_in_name(reading, token))
            continue;
        bool is_helper = is_auxiliary(tree_word(tree, at));
        bool shares = !is_helper && (shares_helper(tree, at, company) || is_listed(tree, at, company));
        if (shares) {
            reading->shapes[token] |= SHAPE_SHARES;
            reading->roles[token] = ROLE_FINITE;
            continue;
        }
        reading->roles[token] = (guint8) (is_helper ? helper_role(tree, at, has_begun, &company[head])
                                                    : verb_role(tree, at, company));
    }
    promote_behind_opening(reading, old);
    join_verbs(reading);
}
