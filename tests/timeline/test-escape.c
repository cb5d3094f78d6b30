/* SPDX-License-Identifier: MIT */
#include "timeline/escape.h"

typedef void (*Escape)(GString *out, const char *text);

static const struct {
    const char *name;
    Escape escape;
    const char *text, *expected;
} rows[] = {
    {"json/plain",       escape_json,     "a “b” é",           "\"a “b” é\""                        },
    {"json/null",        escape_json,     NULL,                     "null"                                    },
    {"json/empty",       escape_json,     "",                       "\"\""                                    },
    {"json/marks",       escape_json,     "say \"a\\b\"",           "\"say \\\"a\\\\b\\\"\""                  },
    {"json/control",     escape_json,     "a\nb\tc\x01\x1f\r",      "\"a\\nb\\tc\\u0001\\u001f\\u000d\""      },
    {"csv/plain",        escape_csv,      "12 May",                 "12 May"                                  },
    {"csv/null",         escape_csv,      NULL,                     ""                                        },
    {"csv/comma",        escape_csv,      "a,b",                    "\"a,b\""                                 },
    {"csv/semicolon",    escape_csv,      "a;b",                    "\"a;b\""                                 },
    {"csv/quotes",       escape_csv,      "the \"Argo\"",           "\"the \"\"Argo\"\"\""                    },
    {"csv/line",         escape_csv,      "a\nb",                   "\"a\nb\""                                },
    {"csv/space",        escape_csv,      " a",                     "\" a\""                                  },
    {"csv/space-end",    escape_csv,      "a ",                     "\"a \""                                  },
    {"markdown/plain",   escape_markdown, "He sailed, at last.",    "He sailed, at last."                     },
    {"markdown/marks",   escape_markdown, "*a* [b](c) <d> `e` f_g", "\\*a\\* \\[b\\](c) \\<d\\> \\`e\\` f\\_g"},
    {"markdown/item",    escape_markdown, "- a",                    "\\- a"                                   },
    {"markdown/number",  escape_markdown, "1848. A year",           "1848\\. A year"                          },
    {"markdown/heading", escape_markdown, "# a",                    "\\# a"                                   },
    {"markdown/lines",   escape_markdown, "a\nb",                   "a b"                                     },
    {"markdown/null",    escape_markdown, NULL,                     ""                                        },
    {"html/marks",       escape_html,     "<a href=\"x\">&'",       "&lt;a href=&quot;x&quot;&gt;&amp;&#39;"  },
    {"html/control",     escape_html,     "a\x02z",                 "a\xef\xbf\xbdz"                          },
    {"html/null",        escape_html,     NULL,                     ""                                        },
};

static void
test_row(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data);
    g_autoptr(GString) out = g_string_new("");
    rows[row].escape(out, rows[row].text);
    g_assert_cmpstr(out->str, ==, rows[row].expected);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *name = g_strdup_printf("/escape/%s", rows[i].name);
        g_test_add_data_func(name, GUINT_TO_POINTER(i), test_row);
    }
    return g_test_run();
}
