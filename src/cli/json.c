/* SPDX-License-Identifier: MIT */
#include "cli/json.h"

#include <string.h>

/* The escape for the character that begins at `at`, its bytes counted in `*length`; NULL where it stands for
 * itself. */
static const char *
find_escape(const char *at, const char *end, gsize *length)
{
    static const struct {
        const char *bytes, *escape;
    } rare[] = {
        {"\"",           "\\\""   },
        {"\\",           "\\\\"   },
        {"\n",           "\\n"    },
        {"\r",           "\\r"    },
        {"\t",           "\\t"    },
        {"\b",           "\\b"    },
        {"\f",           "\\f"    },
        {"\xc2\x85",     "\\u0085"},
        {"\xe2\x80\xa8", "\\u2028"},
        {"\xe2\x80\xa9", "\\u2029"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rare); i++) {
        *length = strlen(rare[i].bytes);
        if ((gsize) (end - at) >= *length && memcmp(at, rare[i].bytes, *length) == 0)
            return rare[i].escape;
    }
    return NULL;
}

/* Whether a byte may begin something to be escaped. */
static inline gboolean
is_suspect(guint8 byte)
{
    return byte < 0x20 || byte == '"' || byte == '\\' || byte == 0xc2 || byte == 0xe2;
}

void
json_append_utf8(GString *out, const char *text, gsize length)
{
    const char *end = text + length, *kept = text;
    g_string_append_c(out, '"');
    for (const char *at = text; at < end;) {
        gsize width = 1;
        const char *escape = is_suspect((guint8) *at) ? find_escape(at, end, &width) : NULL;
        if (escape || (guint8) *at < 0x20) {
            g_string_append_len(out, kept, at - kept);
            if (escape)
                g_string_append(out, escape);
            else
                g_string_append_printf(out, "\\u%04x", (guint) (guint8) *at);
            at += escape ? width : 1;
            kept = at;
        } else {
            at++;
        }
    }
    g_string_append_len(out, kept, end - kept);
    g_string_append_c(out, '"');
}

void
json_append_string(GString *out, const char *text)
{
    if (!text) {
        g_string_append(out, "null");
        return;
    }
    g_autofree char *mended = g_utf8_validate(text, -1, NULL) ? NULL : g_utf8_make_valid(text, -1);
    const char *valid = mended ? mended : text;
    json_append_utf8(out, valid, strlen(valid));
}

void
json_append_plain(GString *out, const char *text)
{
    if (!text) {
        g_string_append(out, "null");
        return;
    }
    g_string_append_c(out, '"');
    g_string_append(out, text);
    g_string_append_c(out, '"');
}

void
json_append_number(GString *out, gint64 number)
{
    char digits[24];
    char *at = digits + sizeof digits;
    guint64 rest = number < 0 ? -(guint64) number : (guint64) number;
    do
        *--at = (char) ('0' + rest % 10);
    while (rest /= 10);
    if (number < 0)
        *--at = '-';
    g_string_append_len(out, at, digits + sizeof digits - at);
}
