/* SPDX-License-Identifier: MIT */
#include "scene/text.h"

#include <string.h>

static Theme *
load_theme(void)
{
    g_autofree char *path = g_build_filename(g_getenv("FASTI_DATA"), "themes", "default.theme", NULL);
    Theme *theme = theme_load(path, NULL, NULL);
    g_assert_nonnull(theme);
    return theme;
}

/* The block's lines joined with "|". */
static char *
show_lines(const TextBlock *block)
{
    g_autoptr(Scene) scene = scene_new(NULL, NULL);
    scene_page(scene, 100, 100, NULL);
    scene_text(scene, block, 0, text_block_lines(block), 0, 0, ALIGN_LEFT);
    GString *lines = g_string_new(NULL);
    for (guint i = 0; i < scene->lines->len; i++)
        g_string_append_printf(lines, "%s%s", i ? "|" : "", g_array_index(scene->lines, TextLine, i).text);
    return g_string_free(lines, FALSE);
}

typedef struct {
    const char *text;
    double width;
    const char *lines;
} Row;

/* Lines are of even length, and a number stays with its noun. */
static const Row rows[] = {
    {"",                                                   112, ""                                         },
    {" \n ",                                               112, ""                                         },
    {"one",                                                112, "one"                                      },
    {"  white \n\t space\x01  ",                           112, "white space"                              },
    {"The mayor opens the new harbour bridge Concordia 7", 112,
     "The mayor opens the new|harbour bridge Concordia 7"                                                  },
    {"The council meets in the town hall once a",          130, "The council meets in|the town hall once a"},
    {"Donaudampfschifffahrtsgesellschaft",                 60,  "Donaudampfsch|ifffahrtsgesellsc|haft"     },
    {"They counted 10 000 200 sheep",                      60,  "They counted|10 000 200|sheep"            },
    {"a long-winded half-hearted compromise",              70,  "a long-winded|half-hearted|compromise"    },
};

static void
test_lines(gconstpointer data)
{
    const Row *row = data;
    g_autoptr(Theme) theme = load_theme();
    g_autoptr(Measure) measure = measure_new(theme, NULL);
    g_autoptr(TextBlock) block =
        measure_text(measure, row->text, &theme->styles[STYLE_LABEL_TEXT], row->width);
    g_autofree char *lines = show_lines(block);
    g_assert_cmpstr(lines, ==, row->lines);
    g_assert_cmpfloat(text_block_width(block), <=, row->width);
    g_assert_cmpfloat(text_block_height(block), ==, text_block_lines(block) * 10.4);
}

/* Breaking anew gives what measuring at that width gives. */
static void
test_wrap(void)
{
    g_autoptr(Theme) theme = load_theme();
    g_autoptr(Measure) measure = measure_new(theme, NULL);
    const Style *style = &theme->styles[STYLE_BODY];
    const char *text =
        "Two ferries collide in fog off the eastern mole; all 214 passengers are brought ashore by "
        "the pilot boats, and the court of inquiry sits within the week to hear both masters";
    g_autoptr(TextBlock) wide = measure_text(measure, text, style, G_MAXDOUBLE);
    g_assert_cmpuint(text_block_lines(wide), ==, 1);
    for (double width = 40; width < 400; width += 30) {
        g_autoptr(TextBlock) fresh = measure_text(measure, text, style, width);
        g_autoptr(TextBlock) again = text_block_wrap(wide, width);
        g_autofree char *a = show_lines(fresh), *b = show_lines(again);
        g_assert_cmpstr(a, ==, b);
        g_assert_cmpfloat(text_block_width(fresh), <=, width);
    }
}

static void
test_align(void)
{
    g_autoptr(Theme) theme = load_theme();
    g_autoptr(Measure) measure = measure_new(theme, NULL);
    g_autoptr(TextBlock) block = measure_text(measure, "1847", &theme->styles[STYLE_TICK], G_MAXDOUBLE);
    g_autoptr(Scene) scene = scene_new(NULL, NULL);
    scene_page(scene, 100, 100, NULL);
    double width = text_block_width(block);
    scene_text(scene, block, 0, 1, 50, 10, ALIGN_CENTRE);
    scene_text(scene, block, 0, 1, 50, 10, ALIGN_RIGHT);
    g_assert_cmpfloat_with_epsilon(g_array_index(scene->lines, TextLine, 0).x, 50 - width / 2, 1e-9);
    g_assert_cmpfloat_with_epsilon(g_array_index(scene->lines, TextLine, 1).x, 50 - width, 1e-9);
    g_assert_cmpfloat_with_epsilon(g_array_index(scene->marks, Mark, 1).box.x, 50 - width, 1e-9);
    double base = g_array_index(scene->lines, TextLine, 0).y;
    g_assert_cmpfloat(base, >, 10 + 5);
    g_assert_cmpfloat(base, <, 10 + 10.4);
}

/* What is read from the right is flush there; soft hyphens and byte order marks are not set. */
static void
test_right_to_left(void)
{
    g_autoptr(Theme) theme = load_theme();
    g_autoptr(Measure) measure = measure_new(theme, NULL);
    const Style *style = &theme->styles[STYLE_LABEL_TEXT];
    g_autoptr(TextBlock) block =
        measure_text(measure,
                     "\u05d4\u05de\u05d5\u05e2\u05e6\u05d4 \u05d4\u05d7\u05dc\u05d9\u05d8\u05d4 "
                     "\u05dc\u05d1\u05e0\u05d5\u05ea 3 \u05d2\u05e9\u05e8\u05d9\u05dd",
                     style, 60);
    g_autoptr(Scene) scene = scene_new(NULL, NULL);
    scene_page(scene, 100, 100, NULL);
    scene_text(scene, block, 0, text_block_lines(block), 10, 10, ALIGN_LEFT);
    g_assert_true(text_block_is_rtl(block));
    g_assert_cmpuint(scene->lines->len, >, 1);
    for (guint i = 0; i < scene->lines->len; i++) {
        const TextLine *line = &g_array_index(scene->lines, TextLine, i);
        g_assert_true(line->is_rtl);
        g_assert_cmpfloat_with_epsilon(line->x + line->width, 10 + text_block_width(block), 1e-9);
    }
    g_autoptr(TextBlock) soft = measure_text(measure, "\ufeffhar\u00adbour", style, 20);
    g_autofree char *lines = show_lines(soft);
    g_assert_false(text_block_is_rtl(soft));
    g_assert_null(strchr(lines, '-'));
    g_assert_cmpuint(lines[0], ==, 'h');
    g_assert_null(strstr(lines, "\u00ad"));
}

/* Letters without a font are told once a script, with what to install. */
static void
test_missing_glyphs(void)
{
    g_autoptr(Theme) theme = load_theme();
    g_autoptr(Notes) notes = notes_new();
    g_autoptr(Measure) measure = measure_new(theme, notes);
    for (int i = 0; i < 2; i++) {
        g_autoptr(TextBlock) block =
            measure_text(measure, "𐌰𐌱 and 𐌲", &theme->styles[STYLE_BODY], G_MAXDOUBLE);
        g_assert_cmpuint(text_block_lines(block), ==, 1);
    }
    if (g_getenv("FONTCONFIG_FILE")) {
        g_assert_cmpuint(notes_count(notes), ==, 1);
        g_assert_cmpstr(notes_at(notes, 0)->text, ==,
                        "no font has the letters of the script Gothic; install fonts-noto-core");
    }
}

/* Odd text is measured without a crash. */
static void
test_odd(void)
{
    static const char *const texts[] = {"\xff\xfe broken",
                                        "مرحبا بالعالم 1969 hello",
                                        "é́́́́́́́́",
                                        "﻿",
                                        "‏‎",
                                        "a‍b",
                                        "日本語のテキスト",
                                        "\n\n\n",
                                        "👩‍👩‍👧‍👦",
                                        "\xe2\x80\xa8"};
    g_autoptr(Theme) theme = load_theme();
    g_autoptr(Measure) measure = measure_new(theme, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(texts); i++) {
        for (double width = 1; width < 100; width *= 4) {
            g_autoptr(TextBlock) block = measure_text(measure, texts[i], &theme->styles[STYLE_BODY], width);
            g_autofree char *lines = show_lines(block);
            g_assert_true(g_utf8_validate(lines, -1, NULL));
        }
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *name = g_strdup_printf("/text/lines/%u", i);
        g_test_add_data_func(name, &rows[i], test_lines);
    }
    g_test_add_func("/text/wrap", test_wrap);
    g_test_add_func("/text/align", test_align);
    g_test_add_func("/text/right-to-left", test_right_to_left);
    g_test_add_func("/text/missing-glyphs", test_missing_glyphs);
    g_test_add_func("/text/odd", test_odd);
    return g_test_run();
}
