/* SPDX-License-Identifier: MIT */
#include "event/parse.h"

#include "event/generic.h"
#include "event/role.h"
#include "event/verb.h"

struct Parse {
    Syntax *syntax;
    Cues *cues;
    Clauses *clauses;
    Tree *tree;
    const Document *document;
    Quotation quotation;
    guint block; /* the block and the byte up to which quotation marks were read */
    guint32 at;
    guint16 words[SENTENCE_TOKENS_MAX]; /* of each token, the word that begins in it or holds it */
    GArray *tokens;                     /* of guint16: of each word, the token that it begins in */
};

Parse *
parse_new(Syntax *syntax, const Lexicon *lexicon)
{
    Parse *parse = g_new0(Parse, 1);
    parse->syntax = syntax;
    parse->cues = cues_new(lexicon);
    parse->clauses = clauses_new(parse->cues);
    parse->tree = tree_new();
    parse->tokens = g_array_new(FALSE, FALSE, sizeof(guint16));
    return parse;
}

void
parse_free(Parse *parse)
{
    if (!parse)
        return;
    clauses_free(parse->clauses);
    cues_free(parse->cues);
    tree_free(parse->tree);
    g_array_unref(parse->tokens);
    syntax_free(parse->syntax);
    g_free(parse);
}

void
parse_begin(Parse *parse, const Document *document)
{
    parse->document = document;
    parse->quotation = (Quotation){0};
    parse->block = 0;
    parse->at = 0;
}

static guint
token_of(const Parse *parse, guint word)
{
    return g_array_index(parse->tokens, guint16, word);
}

/* The tokens of a stretch of words. */
static Range
tokens_of(const Parse *parse, Stretch words)
{
    return (Range){token_of(parse, words.first), token_of(parse, words.end - 1) + 1u};
}

/* Lets each token know its word, and each word its first token. */
static void
align(Parse *parse, const Reading *reading)
{
    guint word = 0, last = parse->tree->words->len - 1;
    for (guint at = 0; at < reading->count; at++) {
        while (word < last && tree_word(parse->tree, word)->span.end <= reading->tokens[at].span.start)
            word++;
        parse->words[at] = (guint16) word;
    }
    guint token = 0;
    g_array_set_size(parse->tokens, parse->tree->words->len);
    for (word = 0; word <= last; word++) {
        guint32 start = tree_word(parse->tree, word)->span.start;
        while (token + 1 < reading->count && reading->tokens[token].span.end <= start)
            token++;
        g_array_index(parse->tokens, guint16, word) = (guint16) token;
    }
}

static void
skip_to(Parse *parse, guint32 end)
{
    if (end > parse->at)
        quotation_skip(&parse->quotation, parse->document->text, (Span){parse->at, end});
    parse->at = MAX(parse->at, end);
}

/* Reads quotation marks on to the byte `start` in `block`; each block on the way is a paragraph of its own.
 */
static void
read_on(Parse *parse, guint block, guint32 start)
{
    for (; parse->block < block; parse->block++) {
        skip_to(parse, g_array_index(parse->document->blocks, Block, parse->block).span.end);
        quotation_break(&parse->quotation);
    }
    skip_to(parse, start);
}

void
parse_read(Parse *parse, const Sentence *sentence, Reading *reading)
{
    syntax_parse(parse->syntax, parse->document, sentence, parse->tree);
    read_on(parse, sentence->block, tree_word(parse->tree, 0)->span.start);
    clauses_find(parse->clauses, parse->tree, &parse->quotation);
    parse->at = tree_word(parse->tree, parse->tree->words->len - 1)->span.end;
    align(parse, reading);
    roles_set(&(Roles){parse->tree, parse->words, parse->tokens}, reading);
}

/* The word of the date that hangs on one outside of it. */
static guint
head_of(const Parse *parse, Range date)
{
    guint first = parse->words[date.first], last = parse->words[date.end - 1], at = last;
    for (guint steps = 0; steps <= last - first; steps++) {
        guint head = tree_word(parse->tree, at)->head;
        if (head == at || head < first || head > last)
            break;
        at = head;
    }
    return at;
}

/* Whether the clause hangs on a word that says it was not: "failed to sail". What is only joined to such a
 * clause may be told as fact: "failed to find another and closed in 1988". */
static bool
is_denied(const Clause *clause, Role verb)
{
    bool is_joined = clause->kind == CLAUSE_COORDINATE && verb == ROLE_FINITE;
    return (clause->facts & CLAUSE_DENIED) && !is_joined;
}

/* Whether the clause is the statement's own, or the infinitive that its verb has: "agreed to sell". */
static bool
speaks_for(const Parse *parse, guint index, const Statement *statement)
{
    const Clause *clause = clauses_at(parse->clauses, index);
    guint verb = clauses_of(parse->clauses, parse->words[statement->verb]);
    return verb == index || (clause->kind == CLAUSE_OPEN && clause->parent == (gint32) verb);
}

/* Whether the date only tells which subject is meant: "that 1978 resolution", "the years of the 1980s". */
static bool
is_attribute_of_subject(const Parse *parse, const Reading *reading, Range date)
{
    guint word = head_of(parse, date), noun = tree_word(parse->tree, word)->head;
    guint relation = tree_word(parse->tree, noun)->relation;
    bool is_subject = relation == RELATION_NSUBJ || relation == RELATION_NSUBJ_PASS;
    bool is_before = word < noun && tree_word(parse->tree, word)->pos == POS_NUM;
    int before = (int) date.first - 1;
    while (before > 0 && reading_is(reading, before, KIND_DETERMINER))
        before--;
    return is_subject && (is_before || reading_acts(reading, before, FUNCTION_OF));
}

/* Whether another date of the statement is that of its verb. */
static bool
is_dated_otherwise(const Parse *parse, const Reading *reading, Range date, guint verb, Range range)
{
    for (guint at = range.first; at < range.end; at++)
        if ((at < date.first || at >= date.end) && reading_has(reading, (int) at, SHAPE_MOMENT) &&
            tree_word(parse->tree, parse->words[at])->head == verb)
            return true;
    return false;
}

/* "payable on 2 January to holders of record 15 December": the noun alone has the date, where the verb has
 * another one. */
static void
narrow_to_noun(const Parse *parse, const Reading *reading, const Clause *clause, Range date,
               Statement *statement)
{
    guint head = head_of(parse, date), noun = tree_word(parse->tree, head)->head;
    bool is_object = noun > clause->head && tree_word(parse->tree, noun)->relation != RELATION_CONJ &&
                     noun != head && !reading_is_dated(reading, token_of(parse, noun));
    if (!is_object || !is_dated_otherwise(parse, reading, date, clause->head, statement->range))
        return;
    Range phrase = tokens_of(parse, clauses_phrase(parse->clauses, noun));
    phrase.first = MAX(MIN(phrase.first, date.first), statement->range.first);
    phrase.end = MIN(MAX(phrase.end, date.end), statement->range.end);
    statement->range = statement->body = phrase;
    statement->subject = statement->said = (Range){0, 0};
    statement->verb = NO_TOKEN;
    statement->is_noun = statement->is_weak = true;
}

/* Whether the clause tells what is so at any time, by its date. */
static bool
is_generic(const Parse *parse, const Reading *reading, const Clause *clause, Range date, const Dating *dating)
{
    if (!dating)
        return false;
    const GenericQuestion question = {
        .tree = parse->tree,
        .clause = clause,
        .date = head_of(parse, date),
        .first = parse->words[date.first],
        .end = parse->words[date.end - 1] + 1u,
        .expression = dating->expression,
        .written = dating->written,
        .has_article = reading_acts(reading, (int) date.first - 1, FUNCTION_A),
        .is_bound = reading_is(reading, (int) date.first - 1, KIND_LAST | KIND_FIRST),
    };
    return generic_is(&question);
}

/* "In a talk you gave in 1931, you said": the preposition goes where the statement is of the noun behind it.
 */
static void
drop_case(const Parse *parse, const Reading *reading, Statement *statement)
{
    guint first = statement->body.first, verb = statement->verb;
    if (statement->subject.first < statement->subject.end || verb < first + 3 ||
        !reading_is(reading, (int) first, KIND_PREPOSITION))
        return;
    const Clause *clause = clauses_at(parse->clauses, clauses_of(parse->clauses, parse->words[verb]));
    guint noun = clause->kind == CLAUSE_RELATIVE ? token_of(parse, clause->anchor) : NO_TOKEN;
    bool is_led = reading_is(reading, (int) first + 1, KIND_DETERMINER) &&
                  reading_is(reading, (int) verb - 1, KIND_PRONOUN) &&
                  reading_is_word(reading, (int) verb - 2) &&
                  !reading_is(reading, (int) verb - 2, KIND_PREPOSITION | KIND_DETERMINER | KIND_ADVERB) &&
                  reading->dates[verb - 2] < 0 && reading_is_mark(reading, (int) statement->range.end, ',');
    if ((noun > first && noun < verb) || is_led)
        statement->body.first = first + 1;
}

bool
parse_judge(const Parse *parse, const Reading *reading, Range date, const Dating *dating,
            Statement *statement)
{
    const guint16 unreal = CLAUSE_CONDITION | CLAUSE_QUESTION | CLAUSE_GENERIC;
    guint head = head_of(parse, date), index = clauses_of(parse->clauses, head);
    const Clause *clause = clauses_at(parse->clauses, index);
    if (statement->verb == NO_TOKEN)
        return true;
    if (is_attribute_of_subject(parse, reading, date) && (clause->facts & CLAUSE_VERBAL) &&
        (clause->tense != CLAUSE_PAST ||
         is_dated_otherwise(parse, reading, date, clause->head, statement->range)))
        return false; /* "that 1978 treaty calls", "the 1978 loan was repaid in 1983" */
    drop_case(parse, reading, statement);
    if (!speaks_for(parse, index, statement))
        return true;
    if (clause->facts & unreal || is_generic(parse, reading, clause, date, dating))
        return false;
    bool is_ahead = (clause->facts & (CLAUSE_PLANNED | CLAUSE_HANGING)) && clause->tense != CLAUSE_PAST;
    bool is_due = clause->tense == CLAUSE_PRESENT && clause->modality == CLAUSE_NECESSARY;
    statement->is_planned |= is_ahead || is_due;
    statement->is_denied |= is_denied(clause, (Role) reading->roles[statement->verb]) && !statement->is_until;
    narrow_to_noun(parse, reading, clause, date, statement);
    return true;
}
