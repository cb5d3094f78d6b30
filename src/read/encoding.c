/* SPDX-License-Identifier: MIT */
#include "read/encoding.h"

#include "base/bytes.h"
#include "read/binary.h"
#include "read/charset.h"
#include "read/read.h"

#include <errno.h>
#include <string.h>

enum {
    SAMPLE_BYTES = 64 * 1024,
    OUTPUT_BYTES = 16 * 1024,
    GOOD_FOR_BAD = 2, /* so many good sequences for a bad one make a text UTF-8 with faults */
};

/* Text on its way into UTF-8. */
typedef struct {
    GString *text;   /* owned */
    gsize good;      /* sequences of several bytes that were well formed */
    gsize bad;       /* U+FFFD put in */
    gsize first_bad; /* where in text the first one stands */
} Decoded;

static void
decoded_clear(Decoded *decoded)
{
    if (decoded->text)
        g_string_free(decoded->text, TRUE);
    decoded->text = NULL;
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Decoded, decoded_clear)

static void
replace(Decoded *decoded)
{
    if (decoded->bad++ == 0)
        decoded->first_bad = decoded->text->len;
    g_string_append(decoded->text, "\xEF\xBF\xBD");
}

/* How many bytes the damaged sequence at `at` takes: its lead byte and the continuations that it calls for.
 */
static gsize
damaged_length(const char *at, const char *end)
{
    guint8 lead = (guint8) *at;
    gsize want = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xC2 ? 2 : 1;
    gsize length = 1;
    while (length < want && at + length < end && ((guint8) at[length] & 0xC0) == 0x80)
        length++;
    return MAX(length == want ? 1 : length, 1);
}

/* ASCII without a NUL. */
static inline bool
are_plain(guint64 bytes)
{
    return !bytes_are_wide(bytes) && !bytes_may_be_below(bytes, 1);
}

/* Whether it is UTF-8 without a NUL. What is ASCII is passed eight bytes at a time. */
static bool
is_clean_utf8(const char *at, const char *end)
{
    while (at < end) {
        while (end - at >= BYTES && are_plain(bytes_load(at)))
            at += BYTES;
        const char *start = at;
        const char *stop = at + MIN(BYTES, end - at);
        while (at < stop || (at < end && (guint8) *at >= 0x80))
            at++;
        if (!g_utf8_validate_len(start, (gsize) (at - start), NULL))
            return false;
    }
    return true;
}

/* UTF-8 with faults: the good kept, the bad replaced. */
static void
repair(const Source *source, Decoded *decoded)
{
    const char *at = source->bytes + source->start;
    const char *end = source->bytes + source->length;
    decoded->text = g_string_sized_new((gsize) (end - at) + 64);
    while (at < end) {
        const char *stop = at;
        g_utf8_validate_len(at, (gsize) (end - at), &stop);
        for (const char *c = at; c < stop; c++)
            decoded->good += (guint8) *c >= 0xC0;
        g_string_append_len(decoded->text, at, stop - at);
        at = stop;
        if (at < end) {
            replace(decoded);
            at += damaged_length(at, end);
        }
    }
}

/* Runs iconv over the bytes. What it balks at is replaced, `unit` bytes at a time. */
static bool
convert(const Source *source, const char *encoding, gsize unit, Decoded *decoded)
{
    GIConv converter = g_iconv_open("UTF-8", encoding);
    if (converter == (GIConv) -1)
        return false;
    char *at = source->bytes + source->start;
    gsize left = source->length - source->start;
    g_autofree char *output = g_malloc(OUTPUT_BYTES);
    decoded->text = g_string_sized_new(left + left / 4 + 64);
    while (left > 0 && decoded->text->len <= DOCUMENT_BYTES_MAX) {
        char *to = output;
        gsize room = OUTPUT_BYTES;
        gsize done = g_iconv(converter, &at, &left, &to, &room);
        int reason = errno;
        g_string_append_len(decoded->text, output, to - output);
        if (done == (gsize) -1 && (reason == EILSEQ || reason == EINVAL)) {
            gsize skip = MIN(left, reason == EINVAL ? left : unit);
            replace(decoded);
            at += skip;
            left -= skip;
        }
    }
    char *to = output;
    gsize room = OUTPUT_BYTES;
    g_iconv(converter, NULL, NULL, &to, &room);
    g_string_append_len(decoded->text, output, to - output);
    g_iconv_close(converter);
    return true;
}

/* Puts the decoded text in place of the bytes. */
static bool
accept(Source *source, Decoded *decoded, GError **error)
{
    if (decoded->text->len > DOCUMENT_BYTES_MAX) {
        g_set_error_literal(error, READ_ERROR, READ_ERROR_SIZE, "holds more text than can be read");
        return false;
    }
    if (decoded->bad > 0) {
        guint line = 1;
        for (gsize at = 0; at < decoded->first_bad; at++)
            line += decoded->text->str[at] == '\n';
        notes_add(source->notes, NOTE_BAD_ENCODING, source->path, line, 0);
    }
    source_hash(source);
    g_free(source->bytes);
    source->length = decoded->text->len;
    source->bytes = g_string_free(g_steal_pointer(&decoded->text), FALSE);
    source->start = 0;
    return true;
}

/* Byte order marks; those of UTF-32 begin like those of UTF-16. */
static const struct {
    const char *bytes;
    gsize length;
    const char *encoding; /* NULL for UTF-8 */
    gsize unit;
} marks[] = {
    {"\xEF\xBB\xBF",     3, NULL,       1},
    {"\xFF\xFE\x00\x00", 4, "UTF-32LE", 4},
    {"\x00\x00\xFE\xFF", 4, "UTF-32BE", 4},
    {"\xFF\xFE",         2, "UTF-16LE", 2},
    {"\xFE\xFF",         2, "UTF-16BE", 2},
};

/* The encoding that a mark names, its unit and where the text starts; NULL without a mark or for UTF-8. */
static const char *
mark_encoding(Source *source, gsize *unit)
{
    for (guint i = 0; i < G_N_ELEMENTS(marks); i++) {
        if (source->length < marks[i].length || memcmp(source->bytes, marks[i].bytes, marks[i].length) != 0)
            continue;
        source->start = marks[i].length;
        *unit = marks[i].unit;
        return marks[i].encoding;
    }
    return NULL;
}

/* UTF-16 without a mark: every other byte of Western text is NUL, and the others never are. */
static const char *
guess_utf16(const Source *source)
{
    gsize pairs = MIN(source->length, SAMPLE_BYTES) / 2;
    gsize zeros[2] = {0, 0};
    for (gsize at = 0; at < pairs * 2; at++)
        zeros[at % 2] += source->bytes[at] == '\0';
    if (zeros[1] * 4 >= pairs && zeros[0] * 50 < pairs)
        return "UTF-16LE";
    if (zeros[0] * 4 >= pairs && zeros[1] * 50 < pairs)
        return "UTF-16BE";
    return NULL;
}

static bool
decode_wide(Source *source, const char *encoding, gsize unit, GError **error)
{
    g_auto(Decoded) decoded = {0};
    bool is_known = convert(source, encoding, unit, &decoded);
    g_assert(is_known);
    return accept(source, &decoded, error) && binary_check_controls(source, error);
}

/* Whether the bytes were UTF-8 with faults: with enough good sequences for each bad one, the one that was cut
 * at the end (of which `cut` bytes are left, 0 when none was) not counted. */
static bool
is_utf8(const Decoded *repaired, gsize cut)
{
    gsize bad = repaired->bad - (cut > 0);
    return repaired->good > GOOD_FOR_BAD * bad || (bad == 0 && cut > 1);
}

static bool
decode_legacy(Source *source, GError **error)
{
    g_auto(Decoded) repaired = {0};
    g_autofree char *declared = charset_declared(source);
    if (!declared) {
        repair(source, &repaired);
        if (source->start > 0 || is_utf8(&repaired, charset_cut_length(source)))
            return accept(source, &repaired, error);
        decoded_clear(&repaired);
    }
    g_autofree char *guessed = declared ? NULL : charset_guess(source);
    const char *encoding = declared ? declared : guessed;
    g_auto(Decoded) decoded = {0};
    if (!convert(source, encoding, 1, &decoded)) {
        encoding = CHARSET_FALLBACK;
        bool is_known = convert(source, encoding, 1, &decoded);
        g_assert(is_known);
    }
    notes_add(source->notes, NOTE_LEGACY_ENCODING, source->path, 0, 0, encoding);
    return accept(source, &decoded, error) && binary_check_controls(source, error);
}

bool
encoding_decode(Source *source, GError **error)
{
    gsize unit = 1;
    const char *wide = mark_encoding(source, &unit);
    if (!wide && source->start == 0 && source->length > 1 && memchr(source->bytes, '\0', source->length)) {
        wide = guess_utf16(source);
        unit = 2;
    }
    if (wide)
        return decode_wide(source, wide, unit, error);
    if (!binary_check_controls(source, error))
        return false;
    const char *text = source->bytes + source->start;
    if (is_clean_utf8(text, source->bytes + source->length) && !charset_shifts(source))
        return true;
    return decode_legacy(source, error);
}
