/* SPDX-License-Identifier: MIT */
#include "text/sentence.h"

#include "text/lexer.h"

struct Splitter {
    const Document *document;
    const Lexicon *lexicon;
    Lexer lexer;
    Token tokens[SENTENCE_TOKENS_MAX + 1]; /* the sentence; behind it, the one read ahead */
    guint count;                           /* of the sentence's tokens */
    bool has_next;                         /* whether one was read ahead */
    guint block;                           /* the block being read */
    guint block_stop;                      /* the block not to go on to */
    ClassId abbreviation, ending_abbreviation, starter, ordinal_noun;
};

Splitter *
splitter_new_span(const Document *document, const Lexicon *lexicon, guint block, Span span)
{
    Splitter *splitter = g_new0(Splitter, 1);
    splitter->document = document;
    splitter->lexicon = lexicon;
    splitter->lexer = (Lexer){document->text, lexicon, span.start, span.end};
    splitter->block = block;
    splitter->block_stop = block + 1;
    splitter->abbreviation = lexicon_class(lexicon, "abbreviation");
    splitter->ending_abbreviation = lexicon_class(lexicon, "ending-abbreviation");
    splitter->starter = lexicon_class(lexicon, "sentence-starter");
    splitter->ordinal_noun = lexicon_class(lexicon, "ordinal-noun");
    splitter->has_next = lexer_next(&splitter->lexer, &splitter->tokens[splitter->count]);
    return splitter;
}

static const Block *
block_at(const Splitter *splitter, guint index)
{
    return &g_array_index(splitter->document->blocks, Block, index);
}

/* Goes on to the next block that is not furniture; false when there is none. */
static bool
enter_next_block(Splitter *splitter)
{
    while (++splitter->block < splitter->block_stop) {
        const Block *block = block_at(splitter, splitter->block);
        if (block->kind == BLOCK_FURNITURE)
            continue;
        splitter->lexer.at = block->span.start;
        splitter->lexer.end = block->span.end;
        splitter->has_next = lexer_next(&splitter->lexer, &splitter->tokens[splitter->count]);
        if (splitter->has_next)
            return true;
    }
    return false;
}

Splitter *
splitter_new(const Document *document, const Lexicon *lexicon)
{
    Splitter *splitter = splitter_new_span(document, lexicon, 0, (Span){0, 0});
    splitter->block = G_MAXUINT; /* so that the next block is the first */
    splitter->block_stop = document->blocks->len;
    splitter->has_next = enter_next_block(splitter);
    return splitter;
}

void
splitter_free(Splitter *splitter)
{
    g_free(splitter);
}

static const Token *
token_at(const Splitter *splitter, guint index)
{
    return &splitter->tokens[index];
}

static bool
is_end_mark(const Token *token)
{
    return token->mark == '.' || token->mark == '!' || token->mark == '?' || token->mark == 0x2026 /* … */ ||
           token->mark == 0x3002 /* 。 */;
}

/* Quotation marks and brackets that may close a sentence after its full stop. */
static bool
is_closer(const Token *token)
{
    static const gunichar closers[] = {'"', '\'', ')', ']', 0x2019, 0x201D, 0xBB, 0};
    for (const gunichar *mark = closers; *mark; mark++)
        if (token->mark == *mark)
            return true;
    return false;
}

/* Whether the full stop at `index` belongs to the word before it rather than to the sentence. `ends` tells
 * whether a sentence may end there all the same when a word follows that often begins one. */
static bool
is_abbreviation(const Splitter *splitter, guint index, bool *ends)
{
    *ends = false;
    if (index == 0 || !(token_at(splitter, index)->flags & TOKEN_GLUED))
        return false;
    const Token *word = token_at(splitter, index - 1);
    if (word->kind == TOKEN_NUMBER)
        return index <= 2; /* "1." at the head of a paragraph */
    if (word->kind != TOKEN_WORD)
        return false;
    if (span_length(word->span) == 1) {
        bool is_dotted =
            index >= 2 && (word->flags & TOKEN_GLUED) && token_at(splitter, index - 2)->mark == '.';
        *ends = is_dotted; /* "U.S." may end a sentence, "J." may not */
        return true;
    }
    *ends = lexicon_is(splitter->lexicon, word->word, splitter->ending_abbreviation, NULL);
    return *ends || lexicon_is(splitter->lexicon, word->word, splitter->abbreviation, NULL);
}

/* Whether the full stop at `index` makes an ordinal of the number before it, as in "am 3. März": one of at
 * most two digits, with such a noun behind it or, as in "3. 5. 1847", another number. */
static bool
is_ordinal(const Splitter *splitter, guint index)
{
    const Token *next = &splitter->tokens[splitter->count];
    if (index == 0 || !(token_at(splitter, index)->flags & TOKEN_GLUED) ||
        token_at(splitter, index)->mark != '.')
        return false;
    const Token *number = token_at(splitter, index - 1);
    if (number->kind != TOKEN_NUMBER || number->digits > 2)
        return false;
    bool has_ordinals = lexicon_class_size(splitter->lexicon, splitter->ordinal_noun) > 0;
    return (has_ordinals && next->kind == TOKEN_NUMBER) ||
           lexicon_is(splitter->lexicon, next->word, splitter->ordinal_noun, NULL);
}

/* Whether the sentence ends between its last token, an end mark or a closer behind one, and the token read
 * ahead. */
static bool
ends_here(const Splitter *splitter, guint mark)
{
    const Token *next = &splitter->tokens[splitter->count];
    if (next->flags & TOKEN_GLUED || is_ordinal(splitter, mark))
        return false;
    bool ends = false;
    if (token_at(splitter, mark)->mark == '.' && is_abbreviation(splitter, mark, &ends))
        return ends && next->kind == TOKEN_WORD && (next->flags & TOKEN_CAPITAL) &&
               lexicon_is(splitter->lexicon, next->word, splitter->starter, NULL);
    if (next->kind == TOKEN_WORD)
        return (next->flags & TOKEN_CAPITAL) != 0;
    return next->kind == TOKEN_NUMBER || !is_end_mark(next);
}

static void
take(Splitter *splitter)
{
    splitter->count++;
    splitter->has_next = lexer_next(&splitter->lexer, &splitter->tokens[splitter->count]);
}

/* Takes closers that are glued to the end mark. */
static void
take_closers(Splitter *splitter)
{
    for (guint i = 0; i < SENTENCE_CLOSERS && splitter->has_next; i++) {
        const Token *next = &splitter->tokens[splitter->count];
        if (!(next->flags & TOKEN_GLUED) || !is_closer(next))
            return;
        take(splitter);
    }
}

/* Begins a sentence with the token that was read ahead; false at the end of the text. */
static bool
begin_sentence(Splitter *splitter)
{
    if (splitter->has_next)
        splitter->tokens[0] = splitter->tokens[splitter->count];
    splitter->count = 0;
    return splitter->has_next || enter_next_block(splitter);
}

bool
splitter_next(Splitter *splitter, Sentence *sentence)
{
    if (!begin_sentence(splitter))
        return false;
    sentence->block = splitter->block;
    sentence->continues = false;
    while (splitter->has_next) {
        take(splitter);
        guint last = splitter->count - 1;
        if (is_end_mark(token_at(splitter, last))) {
            take_closers(splitter);
            if (splitter->has_next && ends_here(splitter, last))
                break;
        }
        if (splitter->count >= SENTENCE_CUT) {
            sentence->continues = splitter->has_next;
            break;
        }
    }
    sentence->tokens = splitter->tokens;
    sentence->token_count = splitter->count;
    sentence->span.start = token_at(splitter, 0)->span.start;
    sentence->span.end = token_at(splitter, splitter->count - 1)->span.end;
    return true;
}
