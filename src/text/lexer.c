/* SPDX-License-Identifier: MIT */
#include "text/lexer.h"

/* What a byte begins. Bytes over 0x7F begin a character that has to be decoded. */
typedef enum { BYTE_MARK, BYTE_SPACE, BYTE_LETTER, BYTE_DIGIT, BYTE_WIDE } ByteKind;

static inline ByteKind
byte_kind(guint8 byte)
{
    if (byte >= 0x80)
        return BYTE_WIDE;
    if (g_ascii_isalpha(byte))
        return BYTE_LETTER;
    if (g_ascii_isdigit(byte))
        return BYTE_DIGIT;
    return byte <= ' ' || byte == 0x7F ? BYTE_SPACE : BYTE_MARK;
}

static ByteKind
wide_kind(gunichar letter)
{
    if (g_unichar_isalpha(letter) || g_unichar_ismark(letter))
        return BYTE_LETTER;
    if (g_unichar_isdigit(letter))
        return BYTE_DIGIT;
    bool is_blank = g_unichar_isspace(letter) || g_unichar_iscntrl(letter) ||
                    g_unichar_type(letter) == G_UNICODE_FORMAT || letter == 0xFEFF;
    return is_blank ? BYTE_SPACE : BYTE_MARK;
}

/* The kind of the character at the lexer's place, itself, and its length in bytes. */
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

/* Passes white space; returns the flags that it gives the next token. */
static guint8
skip_space(Lexer *lexer)
{
    guint32 start = lexer->at;
    guint8 flags = 0;
    gunichar letter;
    guint32 length;
    while (lexer->at < lexer->end && look(lexer, lexer->at, &letter, &length) == BYTE_SPACE) {
        if (letter == '\n' || letter == '\r')
            flags |= TOKEN_NEWLINE;
        lexer->at += length;
    }
    return lexer->at == start ? flags | TOKEN_GLUED : flags;
}

/* Adds a letter, in lower case, to a word's hash. */
static guint32
hash_letter(guint32 hash, gunichar letter)
{
    if (letter < 0x80)
        return lexicon_hash_step(hash, (guint8) g_ascii_tolower((char) letter));
    char bytes[6];
    int count = g_unichar_to_utf8(g_unichar_tolower(letter), bytes);
    for (int i = 0; i < count; i++)
        hash = lexicon_hash_step(hash, (guint8) bytes[i]);
    return hash;
}

static inline bool
is_upper(gunichar letter)
{
    return letter < 0x80 ? g_ascii_isupper((char) letter) : g_unichar_isupper(letter);
}

static void
take_word(Lexer *lexer, Token *token)
{
    guint32 hash = LEXICON_HASH_START, length;
    guint letters = 0, uppers = 0;
    gunichar letter;
    while (lexer->at < lexer->end && look(lexer, lexer->at, &letter, &length) == BYTE_LETTER) {
        hash = hash_letter(hash, letter);
        if (is_upper(letter)) {
            uppers++;
            if (letters == 0)
                token->flags |= TOKEN_CAPITAL;
        }
        letters++;
        lexer->at += length;
    }
    if (letters > 1 && uppers == letters)
        token->flags |= TOKEN_UPPER;
    token->kind = TOKEN_WORD;
    token->word =
        lexicon_find(lexer->lexicon, hash, lexer->text + token->span.start, lexer->at - token->span.start);
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
        take_word(lexer, token);
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
