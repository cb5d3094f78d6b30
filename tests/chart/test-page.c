/* SPDX-License-Identifier: MIT */
#include "chart/chart.h"

typedef struct {
    const char *text;
    double width, height; /* -1: refused */
} Row;

static const Row rows[] = {
    {"a4",          841.89,  595.28},
    {"A3",          1190.55, 841.89},
    {"letter",      792,     612   },
    {"auto",        -1,      -1    },
    {"800x600",     800,     600   },
    {"297x210mm",   841.89,  595.28},
    {"29.7cmx21cm", 841.89,  595.28},
    {"10inX5in",    720,     360   },
    {"800.5x600pt", 800.5,   600   },
    {"a5",          595.28,  419.53},
    {"slide",       960,     540   },
    {"a6",          -1,      -1    },
    {"",            -1,      -1    },
    {"800",         -1,      -1    },
    {"x600",        -1,      -1    },
    {"800x",        -1,      -1    },
    {"800x600px",   -1,      -1    },
    {"-800x600",    -1,      -1    },
    {"99x600",      -1,      -1    },
    {"800x20001",   -1,      -1    },
    {"1e9x1e9",     -1,      -1    },
    {"nanxnan",     -1,      -1    },
    {"infx100",     -1,      -1    },
    {"0x300x200",   -1,      -1    },
    {"800x600x700", -1,      -1    },
    {"800,5x600",   -1,      -1    },
};

static void
test_page(gconstpointer data)
{
    const Row *row = data;
    double width = -1, height = -1;
    g_assert_cmpint(page_parse(row->text, &width, &height), ==, row->width >= 0);
    g_assert_cmpfloat_with_epsilon(width, row->width, 0.01);
    g_assert_cmpfloat_with_epsilon(height, row->height, 0.01);
}

static void
test_layout(void)
{
    Layout layout = LAYOUT_AUTO;
    g_assert_true(layout_parse("strip", &layout));
    g_assert_cmpint(layout, ==, LAYOUT_STRIP);
    g_assert_false(layout_parse("Poster", &layout));
    g_assert_cmpint(layout, ==, LAYOUT_STRIP);
}

static void
test_margin(void)
{
    double margin = -1;
    static const char *const wrong[] = {"", "wide", "-3", "15px", "2000mm"};
    for (guint i = 0; i < G_N_ELEMENTS(wrong); i++)
        g_assert_false(page_parse_margin(wrong[i], &margin));
    g_assert_cmpfloat(margin, ==, -1);
    g_assert_true(page_parse_margin("15mm", &margin));
    g_assert_cmpfloat_with_epsilon(margin, 42.52, 0.01);
    g_assert_true(page_parse_margin("0", &margin));
    ChartOptions options = {0};
    g_assert_cmpfloat(page_margin(&options, 600, 300, 36), ==, 36);
    options.has_margin = true;
    g_assert_cmpfloat(page_margin(&options, 600, 300, 36), ==, 0);
    options.margin = 500;
    g_assert_cmpfloat(page_margin(&options, 600, 300, 36), ==, 100);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/page/layout", test_layout);
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *name = g_strdup_printf("/page/parse/%u", i);
        g_test_add_data_func(name, &rows[i], test_page);
    }
    g_test_add_func("/page/margin", test_margin);
    return g_test_run();
}
