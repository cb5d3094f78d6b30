/* SPDX-License-Identifier: MIT */
#include "blocks.h"

/* A text and its blocks: "kind:text" joined by "|", P paragraph, H heading with level, I item with level. */
static const struct {
    const char *name;
    const char *text;
    const char *blocks;
    const char *title;
} rows[] = {
  /* clang-format off */
    {"one line", "Samir left on Monday", "P:Samir left on Monday", NULL},
    {"blank line", "One is here.\n\nTwo is there.\n", "P:One is here.|P:Two is there.", NULL},
    {"blank of no-break space", "One is here.\n\xC2\xA0\t\nTwo.\xC2\xA0\nThree.", "P:One is here.|P:Two.|P:Three.",
     NULL},
    {"crlf", "One is here.\r\n\r\nTwo is there.\r\n", "P:One is here.|P:Two is there.", NULL},
    {"lone cr", "One is here.\r\rTwo is there.\r", "P:One is here.|P:Two is there.", NULL},
    {"separators", "One is here.\xE2\x80\xA9\xE2\x80\xA9Two is there.", "P:One is here.|P:Two is there.", NULL},
    {"form feed", "One is here.\f\fTwo is there.", "P:One is here.|P:Two is there.", NULL},
    {"title", "The mill at Orrin\n\nThe mill burnt down in 1874.\n", "H1:The mill at Orrin|P:The mill burnt down in 1874.",
     "The mill at Orrin"},
    {"title above text", "The mill at Orrin\n4 May 1902\nThe mill burnt down in 1874, and nobody ever found out who had done it, though many asked.",
     "H1:The mill at Orrin|P:4 May 1902|P:The mill burnt down in 1874, and nobody ever found out who had done it, though many asked.",
     "The mill at Orrin"},
    {"wrapped",
     "The mill burnt down in 1874, and nobody ever\nfound out who had set the fire, though a good\nmany people asked.",
     "P:The mill burnt down in 1874, and nobody ever\nfound out who had set the fire, though a good\nmany people asked.",
     NULL},
    {"wrapped with indents",
     "   The mill burnt down in 1874, and nobody ever\nfound out who had done it.\n   A good many people in the town asked him for\nan answer.",
     "P:The mill burnt down in 1874, and nobody ever\nfound out who had done it.|P:A good many people in the town asked him for\nan answer.",
     NULL},
    {"verse", "The river ran, the river stood,\nThe year went out in snow,\nAnd all the summer in the wood\nWas fifty years ago.",
     "P:The river ran, the river stood,|P:The year went out in snow,|P:And all the summer in the wood|P:Was fifty years ago.", NULL},
    {"address", "Orrin Mill Trust\n12 Weir Lane\nOrrin\n", "H1:Orrin Mill Trust|P:12 Weir Lane|P:Orrin", "Orrin Mill Trust"},
    {"list", "Dates:\n\n- 1874: the fire\n- 1880: the new mill\n  is opened\n  * by the mayor\n- 1901: the end\n",
     "P:Dates:|I1:1874: the fire|I1:1880: the new mill\n  is opened|I2:by the mayor|I1:1901: the end", NULL},
    {"numbers", "1. The fire.\n2) The mill.\n(iii) The end.\n12. 5. 1945 The peace.",
     "I1:The fire.|I1:The mill.|I1:The end.|P:12. 5. 1945 The peace.", NULL},
    {"number at a line's start",
     "Nobody knew how many of them had gone to the\n12. The rest of the people stayed in the big\nhall till noon.",
     "P:Nobody knew how many of them had gone to the\n12. The rest of the people stayed in the big\nhall till noon.",
     NULL},
    {"markdown", "# The mill\n## Fire\nIt burnt in 1874.\n", "H1:The mill|H2:Fire|P:It burnt in 1874.", "The mill"},
    {"underlined", "The mill.\n=========\n\nFire\n----\nIt burnt in 1874.\n", "H1:The mill.|H2:Fire|P:It burnt in 1874.",
     "The mill."},
    {"brackets", "It burnt.\n\n(photograph by the town)\n\nIt was built.", "P:It burnt.|P:(photograph by the town)|P:It was built.",
     NULL},
    {"rule", "It burnt.\n\n* * *\n\nIt was built.", "P:It burnt.|P:It was built.", NULL},
    {"many short lines", "Orrin\n\n1874 the fire\n\n1880 the mill\n\n1901 the end\n\n1902 the sale\n",
     "H1:Orrin|P:1874 the fire|P:1880 the mill|P:1901 the end|P:1902 the sale", "Orrin"},
    {"mark", "\xEF\xBB\xBFIt burnt.", "P:It burnt.", NULL},
  /* clang-format on */
};

static void
test_blocks(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data);
    g_autoptr(Document) document = read_text(rows[row].text, strlen(rows[row].text), "a.txt", NULL);
    g_autofree char *blocks = print_blocks(document);
    g_assert_cmpstr(blocks, ==, rows[row].blocks);
    g_assert_cmpstr(document->title, ==, rows[row].title);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (guint row = 0; row < G_N_ELEMENTS(rows); row++) {
        g_autofree char *path = g_strdup_printf("/plain/%s", rows[row].name);
        g_test_add_data_func(path, GUINT_TO_POINTER(row), test_blocks);
    }
    return g_test_run();
}
