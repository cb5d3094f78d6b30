/*
 * sentence: a Document in sentences and tokens, one sentence at a time.
 *
 * Nothing is kept of a sentence once the next is asked for, so that memory stays bounded whatever the text's
 * length. Splitting the same span again gives the same tokens.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/document.h"
#include "text/lexicon.h"

typedef enum {
    TOKEN_WORD,   /* a run of letters and marks: "mid", "1990s" is a number and a word */
    TOKEN_NUMBER, /* a run of digits; "1,300" is one token, grouped */
    TOKEN_PUNCT,  /* one character of any other kind */
} TokenKind;

enum {
    TOKEN_GLUED = 1 << 0,   /* no white space before it */
    TOKEN_CAPITAL = 1 << 1, /* its first letter is upper case */
    TOKEN_UPPER = 1 << 2,   /* all its letters are upper case, and it has two or more */
    TOKEN_GROUPED = 1 << 3, /* a number with thousands separators */
    TOKEN_NEWLINE = 1 << 4, /* a line end lies before it */
    TOKEN_BIG = 1 << 5,     /* a number of more than 9 digits: `number` is 0 */
};

typedef struct {
    Span span;
    guint32 number; /* the value of a number */
    gunichar mark;  /* the character of a TOKEN_PUNCT, else 0 */
    WordId word;    /* 0 where the lexicon doesn't know it */
    guint8 kind;    /* TokenKind */
    guint8 flags;   /* TOKEN_ bits */
    guint8 digits;  /* of a number: how many */
} Token;

typedef struct {
    Span span;           /* from its first to its last token */
    guint block;         /* index of its block */
    bool continues;      /* cut for length: goes on in the next one */
    const Token *tokens; /* valid until the splitter moves on */
    guint token_count;   /* 1 .. SENTENCE_TOKENS_MAX */
} Sentence;

/* A sentence is cut after SENTENCE_CUT tokens; closers behind an end mark may make it longer, but never than
 * the second. */
enum { SENTENCE_CUT = 800, SENTENCE_CLOSERS = 32, SENTENCE_TOKENS_MAX = SENTENCE_CUT + SENTENCE_CLOSERS };

typedef struct Splitter Splitter;

/* A splitter over all blocks of `document` but furniture. Both must outlive it. The caller owns it. */
Splitter *splitter_new(const Document *document, const Lexicon *lexicon);

/* A splitter over one span inside one block: for reading a sentence again. */
Splitter *splitter_new_span(const Document *document, const Lexicon *lexicon, guint block, Span span);
void splitter_free(Splitter *splitter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Splitter, splitter_free)

/* The next sentence; false at the end. */
bool splitter_next(Splitter *splitter, Sentence *sentence);
