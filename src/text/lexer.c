/* SPDX-License-Identifier: MIT */
#include "text/lexer.h"

#include "base/bytes.h"

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
    Spelling spelling;
    guint32 letters;
    bool has_lower; /* a letter that is no capital */
} Reading;

/* How many ASCII letters the chunk begins with; `small` is it with those letters in lower case. Bytes are
 * compared by what an addition carries into their high bit. */
static inline guint
count_letters(guint64 chunk, guint64 *small)
{
    *small = chunk | BYTES_EACH(0x20);
    guint64 low = *small & BYTES_EACH(0x7F);
    guint64 from_a = low + BYTES_EACH(0x80 - 'a'), above_z = low + BYTES_EACH(0x7F - 'z');
    guint64 others = ~(from_a & ~above_z & ~chunk) & BYTES_EACH(0x80);
    return others ? (guint) __builtin_ctzll(others) / 8 : SPELLING_CHUNK;
}

/* Takes ASCII letters eight bytes at a time, while there are as many before the end. */
static inline void
add_chunks(Lexer *lexer, Reading *reading)
{
    guint count = SPELLING_CHUNK;
    while (count == SPELLING_CHUNK && lexer->end - lexer->at >= SPELLING_CHUNK) {
        guint64 chunk = bytes_load(lexer->text + lexer->at), small;
        count = count_letters(chunk, &small);
        if (count == 0)
            return;
        guint64 kept = G_MAXUINT64 >> (64 - 8 * count);
        reading->has_lower |= (chunk & kept & BYTES_EACH(0x20)) != 0;
        reading->letters += count;
        spelling_add_chunk(&reading->spelling, small & kept, count);
        lexer->at += count;
    }
}

static inline void
add_ascii(Lexer *lexer, Reading *reading)
{
    const guint8 *text = (const guint8 *) lexer->text;
    if (reading->spelling.length % SPELLING_CHUNK == 0)
        add_chunks(lexer, reading);
    for (; lexer->at < lexer->end && is_ascii_letter(text[lexer->at]); lexer->at++) {
        guint8 byte = text[lexer->at];
        reading->has_lower |= (byte & 0x20) != 0;
        reading->letters++;
        spelling_add(&reading->spelling, byte | 0x20);
    }
}

static void
add_wide(gunichar letter, Reading *reading)
{
    char bytes[6];
    int count = g_unichar_to_utf8(g_unichar_tolower(letter), bytes);
    for (int i = 0; i < count; i++)
        spelling_add(&reading->spelling, (guint8) bytes[i]);
    reading->has_lower |= !g_unichar_isupper(letter);
    reading->letters++;
}

static void
take_word(Lexer *lexer, gunichar first, Token *token)
{
    Reading reading = {0};
    gunichar letter;
    guint32 length = 0;
    add_ascii(lexer, &reading);
    while (is_at_wide(lexer, BYTE_LETTER, &letter, &length)) {
        lexer->at += length;
        add_wide(letter, &reading);
        add_ascii(lexer, &reading);
    }
    if (first < 0x80 ? first < 'a' : g_unichar_isupper(first))
        token->flags |= TOKEN_CAPITAL;
    if (reading.letters > 1 && !reading.has_lower)
        token->flags |= TOKEN_UPPER;
    token->kind = TOKEN_WORD;
    token->word = lexicon_find(lexer->lexicon, &reading.spelling, lexer->text + token->span.start,
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
            *number = *number * 10 + (letter < 0x80 ? letter - '0' : (guint64) g_unichar_digit_value(letter));
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
