/* SPDX-License-Identifier: MIT */
#include "text/lexer.h"

/* What a byte begins. Bytes over 0x7F begin a character that has to be decoded. */
typedef enum { BYTE_MARK, BYTE_SPACE, BYTE_LETTER, BYTE_DIGIT, BYTE_WIDE } ByteKind;

/* Both by one comparison each: most bytes of most texts come through here. */
static inline bool
is_ascii_letter(guint8 byte)
{
    return (guint8) ((byte | 0x20) - 'a') <= 'z' - 'a';
}

static inline bool
is_ascii_digit(guint8 byte)
{
    return (guint8) (byte - '0') <= 9;
}

static inline bool
is_ascii_space(guint8 byte)
{
    return byte <= ' ' || byte == 0x7F;
}

static inline ByteKind
byte_kind(guint8 byte)
{
    if (byte >= 0x80)
        return BYTE_WIDE;
    if (is_ascii_letter(byte))
        return BYTE_LETTER;
    if (is_ascii_digit(byte))
        return BYTE_DIGIT;
    return is_ascii_space(byte) ? BYTE_SPACE : BYTE_MARK;
}

static ByteKind
wide_kind(gunichar letter)
{
    switch (g_unichar_type(letter)) {
    case G_UNICODE_LOWERCASE_LETTER:
    case G_UNICODE_UPPERCASE_LETTER:
    case G_UNICODE_TITLECASE_LETTER:
    case G_UNICODE_MODIFIER_LETTER:
    case G_UNICODE_OTHER_LETTER:
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
        return BYTE_LETTER;
    case G_UNICODE_DECIMAL_NUMBER:
        return BYTE_DIGIT;
    case G_UNICODE_SPACE_SEPARATOR:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
        return BYTE_SPACE;
    default:
        return BYTE_MARK;
    }
}

/* The kind of the character at the byte `at`, itself, and its length in bytes. */
static inline ByteKind
look(const Lexer *lexer, guint32 at, gunichar *letter, guint32 *length)
{
    guint8 byte = (guint8) lexer->text[at];
    *letter = byte;
    *length = 1;
    ByteKind kind = byte_kind(byte);
    if (kind != BYTE_WIDE)
        return kind;
    const char *start = lexer->text + at;
    *letter = g_utf8_get_char(start);
    *length = (guint32) (g_utf8_next_char(start) - start);
    return wide_kind(*letter);
}

/* Whether the lexer stands at a character of that kind that is not ASCII. */
static inline bool
is_at_wide(const Lexer *lexer, ByteKind kind, gunichar *letter, guint32 *length)
{
    return lexer->at < lexer->end && (guint8) lexer->text[lexer->at] >= 0x80 &&
           look(lexer, lexer->at, letter, length) == kind;
}

/* Passes white space; returns the flags that it gives the next token. */
static guint8
skip_space(Lexer *lexer)
{
    guint32 start = lexer->at;
    guint8 flags = 0;
    gunichar letter;
    guint32 length = 0;
    do {
        lexer->at += length;
        for (; lexer->at < lexer->end && is_ascii_space((guint8) lexer->text[lexer->at]); lexer->at++)
            if (lexer->text[lexer->at] == '\n' || lexer->text[lexer->at] == '\r')
                flags |= TOKEN_NEWLINE;
    } while (is_at_wide(lexer, BYTE_SPACE, &letter, &length));
    return lexer->at == start ? flags | TOKEN_GLUED : flags;
}

/* A word on its way. */
typedef struct {
    guint32 hash;
    guint32 letters, uppers;
} Spelling;

static void
add_ascii(Lexer *lexer, Spelling *spelling)
{
    const guint8 *text = (const guint8 *) lexer->text;
    guint32 at = lexer->at, hash = spelling->hash;
    for (; at < lexer->end && is_ascii_letter(text[at]); at++) {
        hash = lexicon_hash_step(hash, text[at] | 0x20);
        spelling->uppers += text[at] < 'a';
    }
    spelling->letters += at - lexer->at;
    spelling->hash = hash;
    lexer->at = at;
}

static void
add_wide(gunichar letter, Spelling *spelling)
{
    char bytes[6];
    int count = g_unichar_to_utf8(g_unichar_tolower(letter), bytes);
    for (int i = 0; i < count; i++)
        spelling->hash = lexicon_hash_step(spelling->hash, (guint8) bytes[i]);
    spelling->uppers += g_unichar_isupper(letter);
    spelling->letters++;
}

static void
take_word(Lexer *lexer, gunichar first, Token *token)
{
    Spelling spelling = {.hash = LEXICON_HASH_START};
    gunichar letter;
    guint32 length = 0;
    add_ascii(lexer, &spelling);
    while (is_at_wide(lexer, BYTE_LETTER, &letter, &length)) {
        lexer->at += length;
        add_wide(letter, &spelling);
        add_ascii(lexer, &spelling);
    }
    if (first < 0x80 ? first < 'a' : g_unichar_isupper(first))
        token->flags |= TOKEN_CAPITAL;
    if (spelling.letters > 1 && spelling.uppers == spelling.letters)
        token->flags |= TOKEN_UPPER;
    token->kind = TOKEN_WORD;
    token->word = lexicon_find(lexer->lexicon, spelling.hash, lexer->text + token->span.start,
                               lexer->at - token->span.start);
}

/* Reads digits of any script on to `token`; returns how many. */
static guint
take_digits(Lexer *lexer, guint64 *number, guint *digits)
{
    guint count = 0;
    gunichar letter;
    guint32 length;
    while (lexer->at < lexer->end && look(lexer, lexer->at, &letter, &length) == BYTE_DIGIT) {
        if (*digits < 10)
            *number = *number * 10 + (guint64) g_unichar_digit_value(letter);
        *digits += *digits < G_MAXUINT8;
        count++;
        lexer->at += length;
    }
    return count;
}

/* Whether a comma and exactly three digits follow. */
static bool
group_follows(const Lexer *lexer)
{
    const char *text = lexer->text + lexer->at;
    if (lexer->end - lexer->at < 4 || text[0] != ',')
        return false;
    for (int i = 1; i <= 3; i++)
        if (!g_ascii_isdigit(text[i]))
            return false;
    return lexer->end - lexer->at == 4 || !g_ascii_isdigit(text[4]);
}

static void
take_number(Lexer *lexer, Token *token)
{
    guint64 number = 0;
    guint digits = 0;
    guint first = take_digits(lexer, &number, &digits);
    if (first <= 3)
        while (group_follows(lexer)) {
            lexer->at++;
            take_digits(lexer, &number, &digits);
            token->flags |= TOKEN_GROUPED;
        }
    if (digits > 9)
        token->flags |= TOKEN_BIG;
    else
        token->number = (guint32) number;
    token->digits = (guint8) digits;
    token->kind = TOKEN_NUMBER;
}

bool
lexer_next(Lexer *lexer, Token *token)
{
    *token = (Token){.flags = skip_space(lexer)};
    if (lexer->at >= lexer->end)
        return false;
    gunichar letter;
    guint32 length;
    token->span.start = lexer->at;
    switch (look(lexer, lexer->at, &letter, &length)) {
    case BYTE_LETTER:
        take_word(lexer, letter, token);
        break;
    case BYTE_DIGIT:
        take_number(lexer, token);
        break;
    default:
        token->kind = TOKEN_PUNCT;
        token->mark = letter;
        lexer->at += length;
    }
    token->span.end = lexer->at;
    return true;
}
