/* SPDX-License-Identifier: MIT */
#include "read/charset.h"

#include <string.h>
#include <uchardet/uchardet.h>

enum {
    HEAD_BYTES = 4096,         /* where markup declares its encoding */
    SAMPLE_BYTES = 256 * 1024, /* what the detector sees */
    SAMPLE_BEFORE = 1024,      /* of these, before the first byte that isn't ASCII */
    NAME_BYTES = 40,
};

/* Names whose meaning in practice is a superset of what they say (https://encoding.spec.whatwg.org), and some
 * that iconv doesn't know. */
static const struct {
    const char *name;
    const char *meaning;
} supersets[] = {
    {"ASCII",          CHARSET_FALLBACK},
    {"US-ASCII",       CHARSET_FALLBACK},
    {"ISO-8859-1",     CHARSET_FALLBACK},
    {"ISO8859-1",      CHARSET_FALLBACK},
    {"LATIN1",         CHARSET_FALLBACK},
    {"L1",             CHARSET_FALLBACK},
    {"X-CP1252",       CHARSET_FALLBACK},
    {"ISO-8859-9",     "WINDOWS-1254"  },
    {"TIS-620",        "CP874"         },
    {"SHIFT_JIS",      "CP932"         },
    {"SHIFT-JIS",      "CP932"         },
    {"SJIS",           "CP932"         },
    {"X-SJIS",         "CP932"         },
    {"GB2312",         "GB18030"       },
    {"GBK",            "GB18030"       },
    {"BIG5",           "BIG5-HKSCS"    },
    {"EUC-KR",         "CP949"         },
    {"UHC",            "CP949"         },
    {"KS_C_5601-1987", "CP949"         },
};

static const char *
widen(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(supersets); i++)
        if (g_ascii_strcasecmp(name, supersets[i].name) == 0)
            return supersets[i].meaning;
    return name;
}

static bool
is_name_byte(char c)
{
    return g_ascii_isalnum(c) || (c && strchr("-_.:", c));
}

/* The name that follows `key` and perhaps a quotation mark; NULL where there is none. */
static char *
name_after(const char *head, const char *key)
{
    const char *at = strstr(head, key);
    if (!at)
        return NULL;
    at += strlen(key);
    at += strspn(at, " \t\r\n=\"'");
    gsize length = 0;
    while (length < NAME_BYTES && is_name_byte(at[length]))
        length++;
    return length > 0 ? g_ascii_strup(at, (gssize) length) : NULL;
}

char *
charset_declared(const Source *source)
{
    const char *bytes = source->bytes + source->start;
    g_autofree char *head = g_strndup(bytes, MIN(source->length - source->start, HEAD_BYTES));
    if (*(head + strspn(head, " \t\r\n")) != '<')
        return NULL;
    g_autofree char *lower = g_ascii_strdown(head, -1);
    g_autofree char *name = name_after(lower, "charset");
    if (!name)
        name = name_after(lower, "encoding");
    if (!name || g_str_has_prefix(name, "UTF") || g_str_has_prefix(name, "UCS"))
        return NULL;
    GIConv converter = g_iconv_open("UTF-8", widen(name));
    if (converter == (GIConv) -1)
        return NULL;
    g_iconv_close(converter);
    return g_strdup(widen(name));
}

char *
charset_guess(const Source *source)
{
    const char *bytes = source->bytes + source->start;
    gsize length = source->length - source->start;
    gsize first = 0;
    while (first < length && (guint8) bytes[first] < 0x80 && bytes[first] != 0x1B)
        first++;
    first -= MIN(first, SAMPLE_BEFORE);
    uchardet_t detector = uchardet_new();
    uchardet_handle_data(detector, bytes + first, MIN(length - first, SAMPLE_BYTES));
    uchardet_data_end(detector);
    const char *name = uchardet_get_charset(detector);
    bool is_usable = *name && !g_str_has_prefix(name, "UTF");
    char *guess = g_strdup(is_usable ? widen(name) : CHARSET_FALLBACK);
    uchardet_delete(detector);
    return guess;
}

bool
charset_shifts(const Source *source)
{
    const char *at = source->bytes + source->start;
    const char *end = source->bytes + source->length;
    const char *escape = memchr(at, 0x1B, (gsize) (end - at));
    if (!escape || !(escape[1] == '$' || escape[1] == '('))
        return false;
    for (; at < end; at++)
        if ((guint8) *at >= 0x80)
            return false;
    return true;
}

gsize
charset_cut_length(const Source *source)
{
    const char *end = source->bytes + source->length;
    for (gsize length = 1; length <= 3 && length <= source->length - source->start; length++)
        if ((guint8) end[-(gssize) length] >= 0xC0)
            return g_utf8_get_char_validated(end - length, (gssize) length) == (gunichar) -2 ? length : 0;
    return 0;
}
