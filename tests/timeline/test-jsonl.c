/* SPDX-License-Identifier: MIT */
#include "timeline/jsonl.h"

#include "timeline/memory.h"

#include <glib/gstdio.h>
#include <string.h>

static Wording *wording;

/* What the lines hold. `memory` and `notes` may be NULL. */
static Events *
read_lines(const char *text, gsize length, GArray *memory, Notes *notes)
{
    g_autoptr(GHashTable) ids = g_hash_table_new(g_str_hash, g_str_equal);
    Events *events = events_new();
    Rows rows = {.path = "a.jsonl",
                 .wording = wording,
                 .notes = notes,
                 .events = events,
                 .ids = ids,
                 .memory = memory};
    jsonl_parse(&rows, text, length);
    return events;
}

/* Lines by other hands: members that aren't ours, in part nested, members that come twice, in any order, and
 * escapes. */
static const char *const theirs[] = {
    "{\"x\":{\"y\":[1,2.50,-1e3,null,true,\"\\\"\"],\"z\":{}},\"id\":\"k\",\"headline\":\"a\",\"date\":"
    "\"1948\"}",
    "{\"x\":1,\"headline\":\"b\",\"x\":\"2\",\"extra\":{\"w\":3},\"headline\":\"a\",\"id\":\"k\",\"date\":"
    "\"1948\"}",
    "{\"conflicts\":[{\"source\":0,\"date\":\"1949\"}],\"sources\":[{\"doc\":\"c\"},{\"doc\":\"d\"}],"
    "\"sources\":[{\"odd\":[{}],\"doc\":\"b\"}],\"id\":\"k\",\"headline\":\"\\u0061\",\"date\":\"1948\","
    "\"earliest\":{\"x\":[]}}",
};

/* How each is written again. */
static const char *const ours[] = {
    "{\"id\":\"k\",\"date\":\"1948\",\"display\":\"1948\",\"earliest\":\"1948-01-01\",\"latest\":\"1948-12-"
    "31\",\"value\":\"1948\",\"headline\":\"a\",\"people\":[],\"places\":[],\"organisations\":[],"
    "\"confidence\":\"high\",\"sources\":[],\"conflicts\":[],\"extra\":{\"x\":\"{\\\"y\\\":[1,2.50,-1e3,null,"
    "true,\\\"\\\\\\\"\\\"],\\\"z\\\":{}}\"}}",
    "{\"id\":\"k\",\"date\":\"1948\",\"display\":\"1948\",\"earliest\":\"1948-01-01\",\"latest\":\"1948-12-"
    "31\",\"value\":\"1948\",\"headline\":\"a\",\"people\":[],\"places\":[],\"organisations\":[],"
    "\"confidence\":\"high\",\"sources\":[],\"conflicts\":[],\"extra\":{\"x\":\"2\",\"w\":\"3\"}}",
    "{\"id\":\"k\",\"date\":\"1948\",\"display\":\"1948\",\"earliest\":\"1948-01-01\",\"latest\":\"1948-12-"
    "31\",\"value\":\"1948\",\"headline\":\"a\",\"people\":[],\"places\":[],\"organisations\":[],"
    "\"confidence\":\"high\",\"sources\":[{\"doc\":\"b\",\"title\":null,\"line\":null,\"page\":null,"
    "\"start\":null,\"end\":null,\"quote\":null,\"expression\":null}],\"conflicts\":[{\"date\":\"1949\","
    "\"display\":\"1949\",\"source\":0}]}",
};

static void
test_theirs(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data);
    g_autoptr(Notes) notes = notes_new();
    g_autoptr(Events) events = read_lines(theirs[row], strlen(theirs[row]), NULL, notes);
    g_assert_cmpuint(notes_count(notes), ==, 0);
    g_assert_cmpuint(events->items->len, ==, 1);
    g_autoptr(GString) text = g_string_new(NULL);
    jsonl_format(text, event_at(events, 0));
    g_string_truncate(text, text->len - 1);
    g_assert_cmpstr(text->str, ==, ours[row]);
}

/* What can't be read, and what is said of it. */
static const struct {
    const char *text, *words;
} broken[] = {
    {"[1]",                                                                                  "no JSON object"                        },
    {"12",                                                                                   "no JSON object"                        },
    {"{\"headline\":",                                                                       "it is no JSON: "                       },
    {"{\"headline\":\"b\",\"x\":[}",                                                         "it is no JSON: "                       },
    {"{\"headline\":\"b\",\"x\":[[[[",                                                       "it is no JSON: "                       },
    {"{\"headline\":\"a\"}{\"headline\":\"b\"}",                                             "more in it than one"                   },
    {"{\"headline\":\"a\\ud83dx?\"}",                                                        "stands for no character"               },
    {"{\"headline\":\"a\\udc00\"}",                                                          "stands for no character"               },
    {"{\"headline\":\"a\\u0000b\"}",                                                         "stands for no character"               },
    {"{\"a\\u0000b\":1}",                                                                    "stands for no character"               },
    {"{\"date\":\"1948\"}",                                                                  "no headline"                           },
    {"{\"headline\":1}",                                                                     "“headline” is not a text"          },
    {"{\"headline\":\"a\",\"keep\":null}",                                                   "“keep” is not true or false"       },
    {"{\"headline\":\"a\",\"people\":{}}",                                                   "“people” is not a list of texts"   },
    {"{\"headline\":\"a\",\"people\":[[]]}",                                                 "“people” is not a list of texts"   },
    {"{\"headline\":\"a\",\"sources\":[1]}",                                                 "“sources” is not a list of objects"},
    {"{\"headline\":\"a\",\"sources\":[{\"line\":1.5}]}",                                    "“line” is not a count"             },
    {"{\"headline\":\"a\",\"sources\":[{\"line\":3000000000}]}",                             "“line” is not a count"             },
    {"{\"headline\":\"a\",\"sources\":[{\"expression\":[]}]}",                               "“expression” is not an object"     },
    {"{\"headline\":\"a\",\"conflicts\":[{\"source\":0}]}",                                  "dates with their sources"              },
    {"{\"headline\":\"a\",\"conflicts\":[{\"date\":\"1948\",\"source\":1}],\"sources\":[]}",
     "dates with their sources"                                                                                                      },
    {"{\"headline\":\"a\",\"merged\":[{\"id\":\"b\",\"headline\":\"c\",\"sources\":[0]}]}",
     "tellings with their sources"                                                                                                   },
    {"{\"headline\":\"a\",\"merged\":[{\"id\":\"b\"}]}",                                     "tellings with their sources"           },
    {"{\"headline\":\"a\",\"importance\":2}",                                                "a number from 0 to 1"                  },
    {"{\"headline\":\"a\",\"confidence\":\"some\"}",                                         "high, medium and low"                  },
    {"{\"headline\":\"a\",\"status\":7}",                                                    "told, planned and denied"              },
    {"{\"headline\":\"a\",\"extra\":[]}",                                                    "“extra” is not an object"          },
};

/* The line before and the line behind are read all the same. */
static void
test_broken(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data);
    g_autoptr(Notes) notes = notes_new();
    g_autofree char *text =
        g_strdup_printf("{\"headline\":\"first\"}\n%s\n{\"headline\":\"last\"}", broken[row].text);
    g_autoptr(Events) events = read_lines(text, strlen(text), NULL, notes);
    g_assert_cmpuint(notes_count(notes), ==, 1);
    const Note *note = notes_at(notes, 0);
    g_assert_cmpint(note->code, ==, NOTE_ROW_BROKEN);
    g_assert_cmpuint(note->line, ==, 2);
    g_assert_nonnull(strstr(note->text, broken[row].words));
    g_assert_cmpuint(events->items->len, ==, 2);
    g_assert_cmpstr(event_at(events, 0)->headline, ==, "first");
    g_assert_cmpstr(event_at(events, 1)->headline, ==, "last");
}

/* A value of another's that is nested without end is told, and nothing more. */
static void
test_deep(void)
{
    g_autoptr(GString) text = g_string_new("{\"headline\":\"a\"}\n{\"headline\":\"b\",\"x\":");
    for (guint i = 0; i < 100000; i++)
        g_string_append_c(text, '[');
    g_autoptr(Notes) notes = notes_new();
    g_autoptr(Events) events = read_lines(text->str, text->len, NULL, notes);
    g_assert_cmpuint(events->items->len, ==, 1);
    g_assert_cmpuint(notes_count(notes), ==, 1);
    g_assert_nonnull(strstr(notes_at(notes, 0)->text, "nested too deeply"));
}

/* A file of many parts, of which one line is longer than any; its events, and the line that a Note names. */
static void
check_file(const char *text, gssize length, guint events, guint line)
{
    g_autofree char *path = NULL;
    int file = g_file_open_tmp("fasti-jsonl-XXXXXX", &path, NULL);
    g_assert_cmpint(file, >=, 0);
    g_close(file, NULL);
    g_assert_true(g_file_set_contents(path, text, length, NULL));
    g_autoptr(GHashTable) ids = g_hash_table_new(g_str_hash, g_str_equal);
    g_autoptr(Notes) notes = notes_new();
    g_autoptr(Events) read = events_new();
    g_autoptr(GError) error = NULL;
    Rows rows = {.path = path, .wording = wording, .notes = notes, .events = read, .ids = ids};
    bool is_read = jsonl_load(&rows, &error);
    g_unlink(path);
    g_assert_no_error(error);
    g_assert_true(is_read);
    g_assert_cmpuint(read->items->len, ==, events);
    g_assert_cmpuint(notes_count(notes), ==, line > 0);
    if (line)
        g_assert_cmpuint(notes_at(notes, 0)->line, ==, line);
    if (events)
        g_assert_cmpstr(event_at(read, events - 1)->headline, ==, "last");
}

enum { MANY = 60000, LONG = 3000000 };

static void
test_parts(void)
{
    g_autoptr(GString) text = g_string_new("\xef\xbb\xbf");
    for (guint i = 0; i < MANY; i++)
        g_string_append_printf(text, "{\"headline\":\"event %u\",\"date\":\"1948\",\"note\":\"%*u\"}\n", i,
                               40, i);
    g_autofree char *endless = g_strnfill(LONG, 'x');
    g_string_append_printf(text, "{\"headline\":\"a\",\"note\":\"%s\"}\n\nnot JSON\n", endless);
    g_string_append(text, "{\"headline\":\"last\"}");
    check_file(text->str, (gssize) text->len, MANY + 2, MANY + 3);
    check_file("", 0, 0, 0);
    check_file("\n\n{\"headline\":\"last\"}", -1, 1, 0);
}

static void
test_utf16(void)
{
    gsize length;
    const char *text = "\xef\xbb\xbf{\"headline\":\"É\"}\n{\"headline\":\"last\"}\n";
    g_autofree char *bytes = g_convert(text, -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);
    check_file(bytes, (gssize) length, 2, 0);
}

/* A line of nothing but keys that were seen is the file's memory; beside anything else it is a column. */
static void
test_memory(void)
{
    const char *text = "{\"seen\":\"AAAAAAE=\"}\n{\"seen\":\"AAAAAAI=\",\"headline\":\"a\"}\n";
    g_autoptr(GArray) memory = memory_new();
    g_autoptr(Events) events = read_lines(text, strlen(text), memory, NULL);
    g_assert_cmpuint(events->items->len, ==, 1);
    g_assert_cmpstr(event_extra(event_at(events, 0), "seen"), ==, "AAAAAAI=");
    g_assert_cmpuint(memory->len, ==, 1);
    g_assert_cmpuint(g_array_index(memory, guint64, 0), ==, 1);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_autofree char *path = g_build_filename(g_getenv("FASTI_DATA"), "languages", "en", "wording.txt", NULL);
    wording = wording_load(path, NULL);
    g_assert_nonnull(wording);
    for (guint i = 0; i < G_N_ELEMENTS(theirs); i++) {
        g_autofree char *name = g_strdup_printf("/jsonl/theirs/%u", i);
        g_test_add_data_func(name, GUINT_TO_POINTER(i), test_theirs);
    }
    for (guint i = 0; i < G_N_ELEMENTS(broken); i++) {
        g_autofree char *name = g_strdup_printf("/jsonl/broken/%u", i);
        g_test_add_data_func(name, GUINT_TO_POINTER(i), test_broken);
    }
    g_test_add_func("/jsonl/parts", test_parts);
    g_test_add_func("/jsonl/utf16", test_utf16);
    g_test_add_func("/jsonl/deep", test_deep);
    g_test_add_func("/jsonl/memory", test_memory);
    int status = g_test_run();
    wording_free(wording);
    return status;
}
