/* SPDX-License-Identifier: MIT */
#include "syntax/model.h"

#include "shipped.h"
#include "syntax/syntax.h"

#include <string.h>
#include <time.h>

/* How a model is harmed: so many bytes are kept, and one of them is changed. */
static const struct {
    gsize kept; /* 0 for all; else from the start */
    gsize at;   /* the byte to change; G_MAXSIZE for none */
    const char *message;
} harms[] = {
    {1,    G_MAXSIZE, "“m” is too short for a model"                   },
    {31,   G_MAXSIZE, "“m” is too short for a model"                   },
    {32,   G_MAXSIZE, "“m” is cut short, or longer than it was"        },
    {5000, G_MAXSIZE, "“m” is cut short, or longer than it was"        },
    {0,    0,         "“m” is not a model"                             },
    {0,    7,         "“m” is not a model"                             },
    {0,    8,         "“m” was made for machines of another byte order"},
    {0,    12,        "“m” is of another version than this program"    },
    {0,    16,        "“m” is damaged"                                 },
    {0,    19,        "“m” is damaged"                                 },
    {0,    20,        "“m” is cut short, or longer than it was"        },
    {0,    24,        "“m” is damaged"                                 },
    {0,    40,        "“m” is damaged"                                 },
    {0,    60,        "“m” is damaged"                                 },
    {0,    100000,    "“m” is damaged"                                 },
};

static void
test_harm(gconstpointer data)
{
    gsize row = GPOINTER_TO_SIZE(data);
    g_autoptr(GError) error = NULL;
    g_autoptr(GByteArray) bytes = shipped_bytes();
    if (harms[row].kept)
        g_byte_array_set_size(bytes, (guint) harms[row].kept);
    if (harms[row].at != G_MAXSIZE)
        bytes->data[harms[row].at] ^= 0x20;
    g_autoptr(GBytes) harmed = g_bytes_new(bytes->data, bytes->len);
    g_autoptr(Model) model = model_take(harmed, "m", &error);
    g_assert_null(model);
    g_assert_error(error, MODEL_ERROR, MODEL_ERROR_DAMAGED);
    g_assert_cmpstr(error->message, ==, harms[row].message);
}

/* Any one changed byte is seen. */
static void
test_any_byte(void)
{
    g_autoptr(GByteArray) bytes = shipped_bytes();
    for (guint i = 0; i < 40; i++) {
        guint at = (guint) (bytes->len / 40.0 * i);
        bytes->data[at] ^= (guint8) (1u << i % 8);
        g_autoptr(GBytes) harmed = g_bytes_new_static(bytes->data, bytes->len);
        g_assert_null(model_take(harmed, "m", NULL));
        bytes->data[at] ^= (guint8) (1u << i % 8);
    }
    g_autoptr(GBytes) whole = g_bytes_new_static(bytes->data, bytes->len);
    g_autoptr(Model) model = model_take(whole, "m", NULL);
    g_assert_nonnull(model);
}

static void
test_missing(void)
{
    g_autoptr(GError) error = NULL;
    g_assert_null(syntax_load("/no/such/en.model", &error));
    g_assert_error(error, MODEL_ERROR, MODEL_ERROR_FILE);
    g_assert_nonnull(strstr(error->message, "/no/such/en.model"));
}

/* A file that is whole but lacks a section, under its right checksum. */
static void
test_no_section(void)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GByteArray) bytes = shipped_bytes();
    g_byte_array_set_size(bytes, MODEL_HEADER_SIZE);
    guint32 numbers[2] = {0, MODEL_HEADER_SIZE};
    guint64 checksum = model_checksum(bytes->data, 0);
    memcpy(bytes->data + 16, numbers, sizeof numbers);
    memcpy(bytes->data + 24, &checksum, sizeof checksum);
    g_autoptr(GBytes) bare = g_bytes_new(bytes->data, bytes->len);
    g_autoptr(Model) model = model_take(bare, "m", &error);
    g_assert_no_error(error);
    Section section;
    g_assert_false(model_section(model, "tags", &section, &error));
    g_assert_error(error, MODEL_ERROR, MODEL_ERROR_DAMAGED);
    g_assert_cmpstr(error->message, ==, "“m” holds no good section “tags”");
}

/* The shipped model is small and loaded quickly: the best of many loads, since a machine has other work too.
 */
static void
test_cost(void)
{
    g_autofree char *path = shipped_path();
    g_autoptr(GByteArray) bytes = shipped_bytes();
    g_assert_cmpuint(bytes->len, <=, 8 << 20);
    gint64 best = G_MAXINT64;
    for (guint i = 0; i < 40; i++) {
        gint64 start = (gint64) clock() * G_USEC_PER_SEC / CLOCKS_PER_SEC;
        g_autoptr(Syntax) syntax = syntax_load(path, NULL);
        best = MIN(best, (gint64) clock() * G_USEC_PER_SEC / CLOCKS_PER_SEC - start);
        g_assert_nonnull(syntax);
    }
    g_test_message("loaded in %" G_GINT64_FORMAT " µs", best);
    if (!g_getenv("FASTI_UNBOUNDED") && !g_getenv("FASTI_BRIEF"))
        g_assert_cmpint(best, <, 5000);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(harms); i++) {
        g_autofree char *path = g_strdup_printf("/model/harm/%" G_GSIZE_FORMAT, i);
        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_harm);
    }
    g_test_add_func("/model/any-byte", test_any_byte);
    g_test_add_func("/model/missing", test_missing);
    g_test_add_func("/model/no-section", test_no_section);
    g_test_add_func("/model/cost", test_cost);
    return g_test_run();
}
