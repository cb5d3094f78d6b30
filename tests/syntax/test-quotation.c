/* SPDX-License-Identifier: MIT */
#include "syntax/quotation.h"

#include <string.h>

/* Paragraphs parted by line ends; `q` stands below the characters within a quotation.
 */
static const struct {
    const char *text, *quoted;
} rows[] = {
    {"\"Go,\" he said.",                    " qqq          "            },
    {"He said \"go\" and \"run\".",         "         qq       qqq  "   },
    {"``Go,'' he said.",                    "  qqq            "         },
    {"a 12\" gun and a 9\" one",            "                       "   },
    {"the boys' dogs' 'n' '90s",            "                        "  },
    {"“Go.\n“Run.\nHe went.",           " qqq qqqqq        "        },
    {"“Go.\nHe went.",                    " qqq         "             },
    {"\"Go.\n\"Run,\" he said.",            " qqq qqqqq          "      },
    {"«Go», he said",                     " qq          "             },
    {"„Go“, he said",                   " qq          "             },
    {"‘It isn’t ours,’ he said.",     " qqqqqqqqqqqqqq          " },
    {"the “old ‘new’ town” burned", "     qqqqqqqqqqqqqq       "},
    {"a closing” mark alone",             "                      "    },
    {"",                                    ""                          },
};

/* Each character but white space: `q` where a quotation is open before and behind it. */
static char *
underline(const char *text)
{
    Quotation quotation = {0};
    GString *line = g_string_new(NULL);
    guint32 end = (guint32) strlen(text);
    quotation_break(&quotation);
    for (guint32 at = 0; at < end;) {
        if (text[at] == '\n')
            quotation_break(&quotation);
        bool was_open = quotation.closer != 0;
        guint32 next = quotation_step(&quotation, text, at, end);
        bool is_open = quotation.closer != 0;
        glong count = g_utf8_strlen(text + at, next - at);
        for (glong i = 0; i < count; i++)
            g_string_append_c(line, was_open && is_open && text[at] != '\n' ? 'q' : ' ');
        at = next;
    }
    return g_string_free(line, FALSE);
}

static void
check_row(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data);
    g_autofree char *line = underline(rows[row].text);
    g_autofree char *wanted = g_strdup(rows[row].quoted);
    g_assert_cmpstr(g_strchomp(line), ==, g_strchomp(wanted));
}

/* Reading a text in two pieces leaves the same state as reading it in one. */
static void
test_pieces(void)
{
    const char *text = "He said: “We left.” And “they";
    guint32 end = (guint32) strlen(text);
    Quotation whole = {0}, pieces = {0};
    quotation_skip(&whole, text, (Span){0, end});
    quotation_skip(&pieces, text, (Span){0, 14});
    g_assert_cmpuint(pieces.closer, ==, 0x201D);
    quotation_skip(&pieces, text, (Span){14, end});
    g_assert_cmpuint(whole.closer, ==, pieces.closer);
    g_assert_cmpuint(whole.closer, ==, 0x201D);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *path = g_strdup_printf("/quotation/%02u", i);
        g_test_add_data_func(path, GUINT_TO_POINTER(i), check_row);
    }
    g_test_add_func("/quotation/pieces", test_pieces);
    return g_test_run();
}
