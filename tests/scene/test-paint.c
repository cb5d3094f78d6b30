/* SPDX-License-Identifier: MIT */
#include "scene/number.h"
#include "scene/paint.h"
#include "scene/text.h"

#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <string.h>

static Theme *
load_theme(void)
{
    g_autofree char *path = g_build_filename(g_getenv("FASTI_DATA"), "themes", "default.theme", NULL);
    Theme *theme = theme_load(path, NULL, NULL);
    g_assert_nonnull(theme);
    return theme;
}

static void
add_text(Scene *scene, Measure *measure, const Theme *theme, const char *text, double y)
{
    g_autoptr(TextBlock) block = measure_text(measure, text, &theme->styles[STYLE_BODY], 120);
    scene_text(scene, block, 0, text_block_lines(block), 40, y, ALIGN_LEFT);
}

/* Two pages with each kind of mark and each role. */
static Scene *
make_scene(const Theme *theme)
{
    Scene *scene = scene_new("Trial & <error>", "en");
    scene->subject = g_strdup("All marks");
    g_autoptr(Measure) measure = measure_new(theme, NULL);
    for (int page = 0; page < 2; page++) {
        g_autofree char *name = g_strdup_printf("E%d", page + 1), *other = g_strdup_printf("#E%d", 2 - page);
        scene_page(scene, 300, 200, page ? "ii" : "i");
        scene_open(scene, ROLE_DECORATION, 0, NULL, NULL, NULL);
        scene_line(scene, 10, 20, 290, 20, 0.6, theme->axis, 1, page == 1);
        scene_close(scene);
        scene_open(scene, ROLE_HEADING, 1, NULL, NULL, NULL);
        add_text(scene, measure, theme, "A heading", 24);
        scene_close(scene);
        scene_open(scene, ROLE_LIST, 0, NULL, NULL, NULL);
        scene_open(scene, ROLE_ITEM, 0, name, "An item's name", NULL);
        scene_bar(scene, (Box){30, 60, 90, 8}, 0x0072B2, 0.3, END_ARROW, END_PLAIN);
        scene_bar(scene, (Box){30, 70, 90, 4}, 0x0072B2, 0.3, END_FADE, END_FADE);
        scene_bar_upright(scene, (Box){20, 70, 4, 90}, 0x0072B2, 1, END_PLAIN, END_ARROW);
        scene_dot(scene, 30, 90, 4.8, 0xD55E00, page ? 1 : 0);
        scene_open(scene, ROLE_LINK, 0, NULL, NULL, other);
        add_text(scene, measure, theme,
                 "To the other page, with “quotes” & signs, first of more than one line", 80);
        scene_close(scene);
        scene_open(scene, ROLE_LINK, 0, NULL, NULL, "https://example.org/é?q='(1)'");
        add_text(scene, measure, theme, "Outside", 140);
        scene_close(scene);
        scene_open(scene, ROLE_LINK, 0, NULL, NULL, "javascript:alert(1)");
        add_text(scene, measure, theme, "Refused", 160);
        scene_close(scene);
        scene_close(scene);
        scene_close(scene);
        scene_outline(scene, page, "Entry", name);
    }
    return scene;
}

typedef GBytes *(*Painter)(const Scene *, const Theme *, const PaintOptions *, GError **);
static const Painter painters[] = {paint_pdf, paint_png, paint_svg, paint_trace};

static void
test_repeat(void)
{
    g_autoptr(Theme) theme = load_theme();
    g_autoptr(Scene) scene = make_scene(theme), twin = make_scene(theme);
    for (guint i = 0; i < G_N_ELEMENTS(painters); i++) {
        g_autoptr(GBytes) once = painters[i](scene, theme, NULL, NULL),
                          again = painters[i](twin, theme, NULL, NULL);
        g_assert_true(g_bytes_equal(once, again));
    }
}

/* A link that leads nowhere is refused before a file is made. */
static void
test_target(void)
{
    g_autoptr(Theme) theme = load_theme();
    g_autoptr(Scene) scene = scene_new(NULL, NULL);
    scene_page(scene, 100, 100, NULL);
    scene_open(scene, ROLE_LINK, 0, NULL, NULL, "#nowhere");
    scene_close(scene);
    for (guint i = 0; i < G_N_ELEMENTS(painters); i++) {
        g_autoptr(GError) error = NULL;
        if (painters[i] != paint_pdf && painters[i] != paint_svg)
            continue;
        g_assert_null(painters[i](scene, theme, NULL, &error));
        g_assert_error(error, PAINT_ERROR, PAINT_ERROR_TARGET);
    }
}

static void
test_png_size(void)
{
    g_autoptr(Theme) theme = load_theme();
    g_autoptr(Scene) scene = scene_new(NULL, NULL);
    scene_page(scene, 20000, 20000, NULL);
    g_autoptr(GError) error = NULL;
    g_assert_null(paint_png(scene, theme, NULL, &error));
    g_assert_error(error, PAINT_ERROR, PAINT_ERROR_SIZE);
    PaintOptions options = {.scale = 0.05};
    g_autoptr(GBytes) bytes = paint_png(scene, theme, &options, NULL);
    g_assert_cmpmem(g_bytes_get_data(bytes, NULL), 4, "\x89PNG", 4);
}

/* The value of the option `name` as `command` tells the file's bytes, or NULL where there is no such command.
 */
static char *
ask_tool(const char *tool, const char *argument, GBytes *bytes, int *status)
{
    g_autofree char *found = g_find_program_in_path(tool);
    if (!found)
        return NULL;
    g_autofree char *path = NULL;
    g_autoptr(GError) error = NULL;
    int file = g_file_open_tmp("fasti-XXXXXX", &path, &error);
    g_assert_no_error(error);
    g_assert_true(g_close(file, NULL));
    gsize size = 0;
    const char *data = g_bytes_get_data(bytes, &size);
    g_assert_true(g_file_set_contents(path, data, (gssize) size, NULL));
    const char *arguments[] = {found, argument, path, strcmp(tool, "pdftotext") == 0 ? "-" : NULL, NULL};
    char *output = NULL;
    g_assert_true(g_spawn_sync(NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL,
                               status, NULL));
    g_unlink(path);
    return output;
}

static void
test_pdf(void)
{
    g_autoptr(Theme) theme = load_theme();
    g_autoptr(Scene) scene = make_scene(theme);
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) bytes = paint_pdf(scene, theme, NULL, &error);
    g_assert_no_error(error);
    int status = 0;
    g_autofree char *check = ask_tool("qpdf", "--check", bytes, &status);
    if (!check) {
        g_test_skip("no qpdf");
        return;
    }
    g_assert_cmpint(status, ==, 0);
    g_autofree char *text = ask_tool("pdftotext", "-layout", bytes, &status);
    g_assert_nonnull(strstr(text, "“quotes” & signs"));
    g_assert_nonnull(strstr(text, "first")); /* not with the ligature that is drawn */
    g_autofree char *info = ask_tool("pdfinfo", "-isodates", bytes, &status);
    g_assert_nonnull(strstr(info, "Tagged:          yes"));
    g_assert_nonnull(strstr(info, "Pages:           2"));
    g_assert_nonnull(strstr(info, "1970-01-01"));
    g_assert_nonnull(strstr(info, "Trial & <error>"));
    g_autofree char *meta = ask_tool("pdfinfo", "-meta", bytes, &status);
    g_assert_nonnull(strstr(meta, "<rdf:li xml:lang=\"x-default\">Trial &amp; &lt;error&gt;</rdf:li>"));
    g_assert_nonnull(strstr(meta, "<dc:language><rdf:Bag><rdf:li>en</rdf:li>"));
    g_autofree char *all = ask_tool("qpdf", "--json", bytes, &status);
    g_assert_cmpint(status, ==, 0);
    g_assert_nonnull(strstr(all, "An item's name\""));
    g_assert_nonnull(strstr(all, "\"/Lang\":"));
    g_assert_nonnull(strstr(all, "\"/DisplayDocTitle\": true"));
    g_assert_nonnull(strstr(all, "\"/Tabs\": \"/S\""));
    g_autofree char *places = ask_tool("pdfinfo", "-dests", bytes, &status);
    g_assert_nonnull(strstr(places, "\"E2\""));
    g_autofree char *links = ask_tool("pdfinfo", "-url", bytes, &status);
    g_assert_nonnull(strstr(links, "https://example.org/%C3%A9?q='(1)'"));
    g_assert_null(strstr(links, "javascript"));
}

static void
test_svg(void)
{
    g_autoptr(Theme) theme = load_theme();
    g_autoptr(Scene) scene = make_scene(theme);
    g_autoptr(GBytes) bytes = paint_svg(scene, theme, NULL, NULL);
    gsize size = 0;
    const char *data = g_bytes_get_data(bytes, &size);
    xmlDocPtr document = xmlReadMemory(data, (int) size, "trial.svg", NULL, XML_PARSE_NONET);
    g_assert_nonnull(document);
    xmlFreeDoc(document);
    static const char *const expected[] = {
        ">Trial &amp; &lt;error&gt;</title>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"fasti fasti-",
        "class=\"group-1\" points=",
        "class=\"axis\" x1=",
        "class=\"ring group-2\" cx=",
        " body\"><tspan x=\"40\"",
        "--fasti-group-1:#0072B2;",
        "@page{size:300pt 200.25pt;margin:0}",
        "role=\"graphics-document document\"",
        "lang=\"en\"",
        "<g id=\"E1\" role=\"listitem\">",
        "<a href=\"#E2\">",
        "<title>An item's name</title>",
        ">Outside</tspan>",
        "aria-level=\"1\"",
    };
    for (guint i = 0; i < G_N_ELEMENTS(expected); i++)
        g_assert_nonnull(g_strstr_len(data, (gssize) size, expected[i]));
    g_assert_null(g_strstr_len(data, (gssize) size, "javascript"));
}

/* What is meant for web pages: dark colours only where a theme gives them, no page size in a chart that is
 * part of a page. */
static void
test_svg_web(void)
{
    g_autoptr(Theme) theme = load_theme(), dark = load_theme();
    dark->paper = 0x010203;
    g_autoptr(Scene) scene = make_scene(theme);
    PaintOptions options = {.dark = dark, .is_inline = true};
    g_autoptr(GBytes) bytes = paint_svg(scene, theme, &options, NULL),
                      plain = paint_svg(scene, theme, NULL, NULL);
    gsize size = 0, plain_size = 0;
    const char *data = g_bytes_get_data(bytes, &size), *other = g_bytes_get_data(plain, &plain_size);
    g_assert_nonnull(
        g_strstr_len(data, (gssize) size, "@media screen and (prefers-color-scheme:dark){.fasti-"));
    g_assert_nonnull(g_strstr_len(data, (gssize) size, "--fasti-paper:#010203;"));
    g_assert_null(g_strstr_len(data, (gssize) size, "@page"));
    g_assert_null(g_strstr_len(other, (gssize) plain_size, "prefers-color-scheme"));
}

/* Fonts in the file are cut down, have names of their own, and are the first that its texts ask for. */
static void
test_svg_fonts(void)
{
    g_autoptr(Theme) theme = load_theme();
    g_autoptr(Scene) scene = make_scene(theme);
    g_autoptr(Notes) notes = notes_new();
    PaintOptions options = {.embeds_fonts = true, .notes = notes};
    g_autoptr(GBytes) bytes = paint_svg(scene, theme, &options, NULL),
                      again = paint_svg(scene, theme, &options, NULL);
    gsize size = 0;
    const char *data = g_bytes_get_data(bytes, &size);
    static const char rule[] =
        "@font-face{font-family:'Noto Serif (fasti)';font-weight:400;font-style:normal;"
        "src:url(data:font/ttf;base64,";
    const char *font = g_strstr_len(data, (gssize) size, rule);
    g_assert_nonnull(font);
    g_assert_nonnull(
        g_strstr_len(data, (gssize) size, "'Noto Serif (fasti)','DejaVu Serif (fasti)','Noto Serif'"));
    g_autofree char *text = g_strndup(font + strlen(rule), strcspn(font + strlen(rule), ")"));
    gsize length = 0;
    g_autofree guchar *file = g_base64_decode(text, &length);
    g_assert_cmpmem(file, 4, "\0\1\0\0", 4);
    g_assert_cmpuint(length, >, 2000);
    g_assert_cmpuint(length, <, 40000);
    g_assert_true(g_bytes_equal(bytes, again));
    g_assert_cmpuint(notes_count(notes), ==, 0);
}

/* A text that is read from the right begins at its right end, and says so. */
static void
test_svg_rtl(void)
{
    g_autoptr(Theme) theme = load_theme();
    g_autoptr(Scene) scene = scene_new(NULL, NULL);
    g_autoptr(Measure) measure = measure_new(theme, NULL);
    scene_page(scene, 300, 200, NULL);
    add_text(scene, measure, theme, "\u0641\u062a\u062d \u0627\u0644\u062c\u0633\u0631 300 (1847).", 20);
    const TextLine *line = &g_array_index(scene->lines, TextLine, 0);
    g_assert_true(line->is_rtl);
    g_assert_cmpfloat_with_epsilon(line->x, 40, 1e-9);
    g_autoptr(GBytes) bytes = paint_svg(scene, theme, NULL, NULL);
    gsize size = 0;
    const char *data = g_bytes_get_data(bytes, &size);
    char number[NUMBER_SIZE];
    g_autofree char *start =
        g_strdup_printf("direction=\"rtl\"><tspan x=\"%s\"", number_format(number, line->x + line->width, 2));
    g_assert_nonnull(g_strstr_len(data, (gssize) size, start));
}

static void
test_trace(void)
{
    g_autoptr(Theme) theme = load_theme();
    g_autoptr(Scene) scene = make_scene(theme);
    g_autoptr(GBytes) bytes = paint_trace(scene, theme, NULL, NULL);
    gsize size = 0;
    const char *data = g_bytes_get_data(bytes, &size);
    static const char start[] =
        "scene \"Trial & <error>\" \"en\"\npage 300 200 \"i\"\nopen decoration 0 - - -\n"
        "line 10 20 280 0 #404040 1 0.6\nclose\nopen heading 1 - - -\n"
        "text serif regular 9.5 #212121\n  40 ";
    g_assert_cmpmem(data, strlen(start), start, strlen(start));
    g_assert_nonnull(g_strstr_len(data, (gssize) size, "bar 30 60 90 8 #0072B2 0.3 arrow plain\n"));
    g_assert_nonnull(g_strstr_len(data, (gssize) size, "outline 1 \"E2\" \"Entry\"\n"));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/paint/repeat", test_repeat);
    g_test_add_func("/paint/target", test_target);
    g_test_add_func("/paint/png-size", test_png_size);
    g_test_add_func("/paint/pdf", test_pdf);
    g_test_add_func("/paint/svg", test_svg);
    g_test_add_func("/paint/svg/web", test_svg_web);
    g_test_add_func("/paint/svg/fonts", test_svg_fonts);
    g_test_add_func("/paint/svg/right-to-left", test_svg_rtl);
    g_test_add_func("/paint/trace", test_trace);
    return g_test_run();
}
