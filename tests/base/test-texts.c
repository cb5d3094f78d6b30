/* SPDX-License-Identifier: MIT */
#include "base/texts.h"

#include <string.h>

static void
test_shared(void)
{
    g_autoptr(Texts) texts = texts_new();
    g_autofree char *copy = g_strdup("harbour");
    const char *first = texts_keep(texts, "harbour", 7);
    g_assert_cmpstr(first, ==, "harbour");
    g_assert_true(texts_keep(texts, copy, 7) == first);
    g_assert_cmpstr(texts_keep(texts, "harbours", 8), ==, "harbours");
    g_assert_cmpstr(texts_keep(texts, "harbour", 4), ==, "harb");
    g_assert_cmpstr(texts_keep(texts, "", 0), ==, "");
    g_assert_cmpstr(first, ==, "harbour");
}

/* Texts that differ only in their middle are told apart. */
static void
test_middle(void)
{
    g_autoptr(Texts) texts = texts_new();
    const char *a = texts_keep(texts, "archive/report-a-of-the-harbour.txt", 35);
    const char *b = texts_keep(texts, "archive/report-b-of-the-harbour.txt", 35);
    g_assert_cmpstr(a, ==, "archive/report-a-of-the-harbour.txt");
    g_assert_cmpstr(b, ==, "archive/report-b-of-the-harbour.txt");
}

enum { MANY = 100000, LONG = 3000000 };

static void
keep_many(Texts *texts, const char **kept, guint first)
{
    for (guint i = 0; i < MANY; i++) {
        g_autofree char *text = g_strdup_printf("text %u", first + i);
        kept[i] = texts_keep(texts, text, strlen(text));
    }
}

static void
check_many(const char **kept, guint first)
{
    for (guint i = 0; i < MANY; i++) {
        g_autofree char *text = g_strdup_printf("text %u", first + i);
        g_assert_cmpstr(kept[i], ==, text);
    }
}

/* Texts stay where they are and what they are, however many come, and when another takes them over. */
static void
test_many(void)
{
    Texts *texts = texts_new(), *from = texts_new();
    g_autofree const char **kept = g_new(const char *, MANY), **moved = g_new(const char *, MANY);
    g_autofree char *endless = g_strnfill(LONG, 'x');
    const char *kept_endless = texts_keep(from, endless, LONG);
    keep_many(texts, kept, 0);
    keep_many(from, moved, MANY);
    texts_adopt(texts, from);
    texts_adopt(texts, texts);
    g_assert_cmpstr(texts_keep(from, "text 1", 6), ==, "text 1");
    texts_free(from);
    keep_many(texts, kept, 0);
    check_many(kept, 0);
    check_many(moved, MANY);
    g_assert_cmpuint(strlen(kept_endless), ==, LONG);
    texts_free(texts);
    texts_free(NULL);
}

static void
test_adopt_first(void)
{
    g_autoptr(Texts) texts = texts_new(), from = texts_new();
    texts_adopt(texts, from);
    const char *text = texts_keep(from, "ferry", 5);
    texts_adopt(texts, from);
    g_assert_cmpstr(text, ==, "ferry");
    g_assert_cmpstr(texts_keep(texts, "mole", 4), ==, "mole");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/base/texts/shared", test_shared);
    g_test_add_func("/base/texts/middle", test_middle);
    g_test_add_func("/base/texts/many", test_many);
    g_test_add_func("/base/texts/adopt-first", test_adopt_first);
    return g_test_run();
}
