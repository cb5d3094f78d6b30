/* SPDX-License-Identifier: MIT */
#include "timeline/store.h"

#include "timeline/sheet.h"

#include <glib/gstdio.h>
#include <string.h>

static Wording *wording;
static Phrases *phrases;

/* What a file of that name with that text loads to; `notes` may be NULL. */
static Timeline *
load(const char *name, const char *text, gssize length, Notes *notes, GError **error)
{
    g_autoptr(GError) trouble = NULL;
    g_autofree char *folder = g_dir_make_tmp("fasti-store-XXXXXX", &trouble);
    g_assert_no_error(trouble);
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_assert_true(g_file_set_contents(path, text, length, NULL));
    g_autoptr(Timeline) timeline = timeline_new();
    bool is_loaded = store_load(timeline, path, wording, notes, error);
    g_remove(path);
    g_rmdir(folder);
    return is_loaded ? g_steal_pointer(&timeline) : NULL;
}

static GString *
convert(const char *name, const char *text, const StoreFormat *format)
{
    g_autoptr(Notes) notes = notes_new();
    g_autoptr(GError) error = NULL;
    g_autoptr(Timeline) timeline = load(name, text, -1, notes, &error);
    g_assert_no_error(error);
    for (guint i = 0; i < notes_count(notes); i++)
        g_test_message("%s", notes_at(notes, i)->text);
    g_assert_cmpuint(notes_count(notes), ==, 0);
    timeline->form = (SheetForm){0};
    return store_format(timeline, format, phrases, NULL);
}

/* Events as they come from texts: these lines must come out as they went in. */
static const char *const lines[] = {
    "{\"id\":\"0123456789abcdef\",\"date\":\"2012-06-29\",\"display\":\"29 June 2012\",\"earliest\":"
    "\"2012-06-29\",\"latest\":\"2012-06-29\",\"value\":\"2012-06-29\",\"headline\":\"Harbour “opens”, at "
    "last\",\"people\":[\"Ada Birch\"],\"places\":[],\"organisations\":[\"Port Board\",\"Tide; Co\"],"
    "\"confidence\":\"high\",\"sources\":[{\"doc\":\"a.txt\",\"title\":null,\"line\":23,\"page\":null,"
    "\"start\":10,\"end\":60,\"quote\":\"On June 29 | the \\\"harbour\\\" opened.\",\"expression\":{\"text\":"
    "\"June "
    "29\",\"start\":13,\"end\":20,\"value\":\"2012-06-29\",\"rule\":\"month-day\",\"anchor\":{\"kind\":"
    "\"narrative\",\"value\":\"2012-SU\",\"start\":1,\"end\":7}}}],\"conflicts\":[]}\n",
    "{\"id\":\"b\",\"date\":\"-0043\",\"display\":\"44 BC\",\"earliest\":\"-0043-01-01\",\"latest\":"
    "\"-0043-12-31\",\"value\":\"BC0044\",\"headline\":\"x\",\"people\":[],\"places\":[],\"organisations\":[]"
    ","
    "\"confidence\":\"low\",\"sources\":[{\"doc\":\"a\",\"title\":\"A\",\"line\":1,\"page\":2,\"start\":null,"
    "\"end\":null,\"quote\":null,\"expression\":null},{\"doc\":\"b\",\"title\":null,\"line\":null,\"page\":"
    "null,\"start\":null,\"end\":null,\"quote\":\"q\",\"expression\":{\"text\":\"44 "
    "BC\",\"start\":0,\"end\":5,"
    "\"value\":\"BC0044\",\"rule\":\"year-era\",\"anchor\":{\"kind\":\"none\",\"value\":null,\"start\":null,"
    "\"end\":null}},\"url\":\"https://example.org/b\"}],\"conflicts\":[{\"date\":\"-0042\",\"display\":\"43 "
    "BC\",\"source\":1}],\"group\":\"Rome\",\"status\":\"planned\",\"keep\":false,\"note\":\"see\\nbelow\","
    "\"extra\":{\"bates\":\"AB 1\",\"page\":\"xii\"}}\n",
    "{\"id\":\"c\",\"date\":null,\"display\":null,\"earliest\":null,\"latest\":null,\"value\":null,"
    "\"headline\":\"told, not dated\",\"people\":[],\"places\":[],\"organisations\":[],\"confidence\":"
    "\"medium\",\"sources\":[],\"conflicts\":[],\"status\":\"denied\"}\n",
    "{\"id\":\"d\",\"date\":\"../1961-05\",\"display\":\"before May 1961\",\"earliest\":null,\"latest\":"
    "\"1961-05-31\",\"value\":\"1961-05\",\"headline\":\"y\",\"people\":[],\"places\":[],\"organisations\":[]"
    ","
    "\"confidence\":\"high\",\"sources\":[],\"conflicts\":[]}\n",
    "{\"id\":\"e\",\"date\":\"1901-05-03\",\"display\":\"3 May 1901\",\"earliest\":\"1901-05-03\",\"latest\":"
    "\"1901-05-03\",\"value\":\"1901-05-03\",\"headline\":\"The mill | burned\",\"people\":[],\"places\":[],"
    "\"organisations\":[],\"confidence\":\"high\",\"sources\":[{\"doc\":\"a\",\"title\":null,\"line\":1,"
    "\"page\":null,\"start\":null,\"end\":null,\"quote\":\"p\",\"expression\":null},{\"doc\":\"b\",\"title\":"
    "null,\"line\":2,\"page\":null,\"start\":null,\"end\":null,\"quote\":\"q\",\"expression\":null}],"
    "\"conflicts\":[],\"importance\":0.07,\"merged\":[{\"id\":\"e\",\"date\":\"1901-05-03\",\"headline\":"
    "\"The "
    "mill | burned\",\"sources\":[1]},{\"id\":\"f\",\"date\":null,\"headline\":\"It [mill] "
    "burned\",\"sources\":[0]}],\"apart\":[\"g\"],\"after\":\"h\",\"before\":\"i\"}\n",
};

static void
test_jsonl(void)
{
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < G_N_ELEMENTS(lines); i++) {
        g_autoptr(GString) one = convert("a.jsonl", lines[i], store_find("jsonl"));
        g_assert_cmpstr(one->str, ==, lines[i]);
        g_string_append(text, lines[i]);
    }
    g_autoptr(GString) all = convert("a.jsonl", text->str, store_find("jsonl"));
    g_assert_cmpstr(all->str, ==, text->str);
    g_autoptr(GString) sheet = convert("a.jsonl", text->str, store_find("csv"));
    g_autoptr(GString) again = convert("a.csv", sheet->str, store_find("csv"));
    g_assert_cmpstr(again->str, ==, sheet->str);
    g_assert_nonnull(strstr(sheet->str, "-0042 [2]"));
    g_assert_nonnull(strstr(sheet->str, ",xii,\"1 | \","));
}

#define HEAD                                                                                              \
    "id,keep,date,display,headline,group,people,places,organisations,status,confidence,source,page,line," \
    "quote,url,note"
#define ID "0000000000000001"

/* What a sheet says of two tellings that became one event; behind it `apart` names one of them. */
#define JOINED                                                                \
    "id,date,headline,source,quote,conflicts,importance,merged,apart\n"       \
    "00000000000000aa,1901-05-03,Mill burned,a | b,p | q,1901-05-04 [2],0.4," \
    "00000000000000aa 1901-05-03 [1] Mill burned | 00000000000000bb 1901-05-04 [2] Mill burns,"

/* A sheet and how it is written again. */
static const struct {
    const char *name, *text, *expected;
} sheets[] = {
    {"empty",      "",                                                                                 HEAD "\n"                                            },
    {"head",       "headline\n",                                                                       HEAD "\n"                                            },
    {"own",        HEAD "\n" ID ",no,1948,1948,a,g,b; c,,,planned,low,a.txt | b.txt, | 3,,q | r,,n\n",
     HEAD "\n" ID ",no,1948,1948,a,g,\"b; c\",,,planned,low,a.txt | b.txt,\" | 3\",,q | r,,n\n"                                                             },
    {"order",      "headline,Date , ID\na,1948," ID "\n",                                              HEAD "\n" ID ",yes,1948,1948,a,,,,,told,high,,,,,,\n"},
    {"mark",       "\xef\xbb\xbfheadline,date,id\na,1948," ID "\n",
     HEAD "\n" ID ",yes,1948,1948,a,,,,,told,high,,,,,,\n"                                                                                                  },
    {"semicolons", "headline;date;id\n\"a;b, c\";1948;" ID "\n",
     HEAD "\n" ID ",yes,1948,1948,\"a;b, c\",,,,,told,high,,,,,,\n"                                                                                         },
    {"tabs",       "headline\tdate\tid\na\t\t" ID "\n",                                                HEAD "\n" ID ",yes,,,a,,,,,told,high,,,,,,\n"        },
    {"cr-lf",      "headline,id\r\n\"a\r\nb\"," ID "\r\n\r\n,,\r\n",
     HEAD "\n" ID ",yes,,,\"a\r\nb\",,,,,told,high,,,,,,\n"                                                                                                 },
    {"quotes",     "headline,id\n\"a \"\"b\"\" c\"," ID "\n",
     HEAD "\n" ID ",yes,,,\"a \"\"b\"\" c\",,,,,told,high,,,,,,\n"                                                                                          },
    {"unknown",    "bates,headline,id,,empty,Bates 2\n7,a," ID ",,,8\n",
     HEAD ",bates,empty,Bates 2\n" ID ",yes,,,a,,,,,told,high,,,,,,,7,,8\n"                                                                                 },
    {"theirs",     "headline,id,status,page,keep\na," ID ",disputed,xii,maybe\n",
     HEAD "\n" ID ",maybe,,,a,,,,,disputed,high,,xii,,,,\n"                                                                                                 },
    {"one-quote",  "headline,id,source,quote\na," ID ",s,p | q\n",
     HEAD "\n" ID ",yes,,,a,,,,,told,high,s,,,p | q,,\n"                                                                                                    },
    {"stale",      "headline,id,date,display\na," ID ",1948-07-01,29 June 1948\n",
     HEAD "\n" ID ",yes,1948-07-01,1 July 1948,a,,,,,told,high,,,,,,\n"                                                                                     },
    {"stale-bc",   "headline,id,date,display\na," ID ",0044,44 BC\n",
     HEAD "\n" ID ",yes,0044,AD 44,a,,,,,told,high,,,,,,\n"                                                                                                 },
    {"own-words",  "headline,id,date,display\na," ID ",1789-07-14,Day 1 of 2\n",
     HEAD "\n" ID ",yes,1789-07-14,Day 1 of 2,a,,,,,told,high,,,,,,\n"                                                                                      },
    {"parted",     JOINED "00000000000000bb\n",
     HEAD
     ",importance,apart\n"
     "00000000000000aa,yes,1901-05-03,3 May 1901,Mill burned,,,,,told,high,a,,,p,,,0.40,00000000000000bb\n"
     "00000000000000bb,yes,1901-05-04,4 May 1901,Mill burns,,,,,told,high,b,,,q,,,0.40,00000000000000aa\n"                                                  },
    {"parted-own", JOINED "00000000000000aa\n",
     HEAD
     ",importance,apart\n"
     "00000000000000bb,yes,1901-05-04,4 May 1901,Mill burns,,,,,told,high,b,,,q,,,0.40,00000000000000aa\n"
     "00000000000000aa,yes,1901-05-03,3 May 1901,Mill burned,,,,,told,high,a,,,p,,,0.40,00000000000000bb\n"                                                 },
    {"merged-odd", "headline,id,source,merged,importance\na," ID ",s,x 1901 [2] a,1.5\n",
     HEAD ",importance,merged\n" ID ",yes,,,a,,,,,told,high,s,,,,,,1.5,x 1901 [2] a\n"                                                                      },
    {"vaguer",     "headline,id,date,display\na," ID ",1789-07-14,July 1789\n",
     HEAD "\n" ID ",yes,1789-07-14,July 1789,a,,,,,told,high,,,,,,\n"                                                                                       },
};

static void
test_sheet(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data);
    g_autoptr(GString) once = convert("a.csv", sheets[row].text, store_find("csv"));
    g_assert_cmpstr(once->str, ==, sheets[row].expected);
    g_autoptr(GString) twice = convert("a.csv", once->str, store_find("csv"));
    g_assert_cmpstr(twice->str, ==, once->str);
    g_autoptr(GString) lines_once = convert("a.csv", once->str, store_find("jsonl"));
    g_autoptr(GString) lines_twice = convert("a.jsonl", lines_once->str, store_find("jsonl"));
    g_assert_cmpstr(lines_twice->str, ==, lines_once->str);
}

/* Files with one broken row among good ones: the Note that they get. */
static const struct {
    const char *file, *text;
    NoteCode code;
    guint line, events;
    const char *words;
} broken[] = {
    {"a.csv",   "headline,date\na,1948\nb,next May\nc,1949\n",                           NOTE_ROW_DATE,     3, 2, "next May"                    },
    {"a.csv",   "headline,date\n\"a\nb\",1948\nc,1949-13\n",                             NOTE_ROW_DATE,     4, 1, "1949-13"                     },
    {"a.csv",   "headline,date\na,\" 1949\"\nb, 1950 \nc,\" \"\n",                       NOTE_ROW_DATE,     2, 2, "“ 1949”"                 },
    {"a.csv",   "headline,date\n\n\n,1948\n",                                            NOTE_ROW_BROKEN,   4, 0, "no headline"                 },
    {"a.csv",   "headline,date\na,1948,b\n",                                             NOTE_ROW_BROKEN,   2, 0, "more cells"                  },
    {"a.csv",   "headline,date\na,1948\n\"b,1949\nc,1950\n",                             NOTE_ROW_BROKEN,   3, 1, "never closed"                },
    {"a.csv",   "headline,date\ncaf\xe9,1948\n",                                         NOTE_BAD_ENCODING, 0, 1, ""                            },
    {"a.jsonl", "{\"headline\":\"a\"}\n{\"headline\":\n\n{\"headline\":\"b\"}\n",        NOTE_ROW_BROKEN,   2, 2, ""                            },
    {"a.jsonl", "{\"headline\":\"a\"}\n[1]\n",                                           NOTE_ROW_BROKEN,   2, 1, "no JSON object"              },
    {"a.jsonl", "{\"headline\":1}\n",                                                    NOTE_ROW_BROKEN,   1, 0, "“headline” is not a text"},
    {"a.jsonl", "{\"headline\":\"a\",\"people\":[1]}",                                   NOTE_ROW_BROKEN,   1, 0, "a list of texts"             },
    {"a.jsonl", "{\"headline\":\"a\",\"sources\":[{\"line\":-1}]}",                      NOTE_ROW_BROKEN,   1, 0, "a count"                     },
    {"a.jsonl", "{\"headline\":\"a\",\"date\":\"29 June\"}",                             NOTE_ROW_DATE,     1, 0, "29 June"                     },
    {"a.jsonl", "{\"headline\":\"a\",\"date\":\"1863-03-29 \"}",                         NOTE_ROW_DATE,     1, 0, "“1863-03-29 ”"           },
    {"a.jsonl", "{\"headline\":\"a\",\"conflicts\":[{\"date\":\"1948\",\"source\":9}]}", NOTE_ROW_BROKEN,   1,
     0,                                                                                                           "dates with their sources"    },
};

static void
test_broken(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data);
    g_autoptr(Notes) notes = notes_new();
    g_autoptr(GError) error = NULL;
    g_autoptr(Timeline) timeline = load(broken[row].file, broken[row].text, -1, notes, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(timeline->events->items->len, ==, broken[row].events);
    g_assert_cmpuint(notes_count(notes), ==, 1);
    const Note *note = notes_at(notes, 0);
    g_assert_cmpint(note->code, ==, broken[row].code);
    g_assert_cmpuint(note->line, ==, broken[row].line);
    g_assert_nonnull(strstr(note->text, broken[row].words));
}

/* Files that are no timelines, whatever they are called. */
static const struct {
    const char *file, *text;
} foreign[] = {
    {"a.csv",   "name,price\nx,1\n"                },
    {"a.csv",   "Dear Sir,\nthe ship sailed.\n"    },
    {"a.jsonl", "{\"doc\":\"a.txt\",\"start\":1}\n"},
    {"a.jsonl", "no JSON at all\n"                 },
    {"a.csv",   "\x01\x02\xff"                     },
};

static void
test_foreign(void)
{
    for (guint i = 0; i < G_N_ELEMENTS(foreign); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(Timeline) timeline = load(foreign[i].file, foreign[i].text, -1, NULL, &error);
        g_assert_null(timeline);
        g_assert_error(error, STORE_ERROR, STORE_ERROR_FORMAT);
    }
    g_autoptr(GError) error = NULL;
    g_autoptr(Timeline) timeline = timeline_new();
    g_assert_false(store_load(timeline, "/nowhere/a.csv", wording, NULL, &error));
    g_assert_error(error, STORE_ERROR, STORE_ERROR_FILE);
}

static void
test_utf16(void)
{
    gsize length;
    g_autofree char *bytes =
        g_convert("\xef\xbb\xbfheadline\tdate\nÉtat\t1948\n", -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);
    g_autoptr(GError) error = NULL;
    g_autoptr(Timeline) timeline = load("a.csv", bytes, (gssize) length, NULL, &error);
    g_assert_no_error(error);
    g_assert_cmpstr(event_at(timeline->events, 0)->headline, ==, "État");
}

/* Rows without an id, or with one that is taken, get their own, the same in each run. */
static void
test_ids(void)
{
    const char *text = "headline,date,id\na,1948,\na,1948,\na,1949,\nb,1948,k\nc,1948,k\n";
    g_autoptr(GString) first = convert("a.csv", text, store_find("jsonl"));
    g_autoptr(GString) second = convert("a.csv", text, store_find("jsonl"));
    g_assert_cmpstr(first->str, ==, second->str);
    g_autoptr(Timeline) timeline = load("a.csv", text, -1, NULL, NULL);
    g_autoptr(GHashTable) ids = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < timeline->events->items->len; i++)
        g_assert_true(g_hash_table_add(ids, (gpointer) event_at(timeline->events, i)->id));
    g_assert_cmpuint(strlen(event_at(timeline->events, 0)->id), ==, 16);
    g_assert_cmpstr(event_at(timeline->events, 3)->id, ==, "k");
}

static const struct {
    const char *items[4]; /* up to the first NULL */
    const char *cell;
} cells[] = {
    {{"a", "b"},           "a | b"             },
    {{"", "b"},            " | b"              },
    {{"a", "", "c"},       "a |  | c"          },
    {{"", ""},             " | "               },
    {{"a | b", "c"},       "a || b | c"        },
    {{"|", "||", "| a |"}, "|| | ||| | || a ||"},
    {{"a|b", "c||d"},      "a|b | c||d"        },
};

static void
test_cells(void)
{
    for (guint i = 0; i < G_N_ELEMENTS(cells); i++) {
        guint count = g_strv_length((char **) cells[i].items);
        g_autofree char *cell = cell_join(cells[i].items, count);
        g_assert_cmpstr(cell, ==, cells[i].cell);
        g_auto(GStrv) parts = cell_split(cell);
        g_assert_cmpuint(g_strv_length(parts), ==, count);
        for (guint j = 0; j < count; j++)
            g_assert_cmpstr(parts[j], ==, cells[i].items[j]);
    }
}

static void
test_markdown(void)
{
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < G_N_ELEMENTS(lines); i++)
        g_string_append(text, lines[i]);
    g_autoptr(GString) prose = convert("a.jsonl", text->str, store_find("md"));
    g_assert_cmpstr(prose->str, ==,
                    "# Chronology\n\n"
                    "- **29 June 2012** Harbour “opens”, at last\n"
                    "  - “On June 29 \\| the \"harbour\" opened.” — a.txt, line 23\n"
                    "- **before May 1961** y\n"
                    "- **3 May 1901** The mill \\| burned\n"
                    "  - “p” — a, line 1\n"
                    "  - “q” — b, line 2\n"
                    "\n## Undated\n\n"
                    "- told, not dated (denied)\n");
}

/* Many rows take a time that grows with their number only. */
static void
test_many(void)
{
    g_autoptr(GString) text = g_string_new("headline,date,source,quote\n");
    for (guint i = 0; i < 4000; i++)
        g_string_append_printf(text, "same,19%02u,a.txt,\"one, two\"\n", i % 100);
    g_autoptr(GString) sheet = convert("a.csv", text->str, store_find("csv"));
    g_autoptr(GString) jsonl = convert("a.csv", sheet->str, store_find("jsonl"));
    g_autoptr(GString) again = convert("a.jsonl", jsonl->str, store_find("csv"));
    g_assert_true(g_string_equal(sheet, again));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_autofree char *path = g_build_filename(g_getenv("FASTI_DATA"), "languages", "en", "wording.txt", NULL);
    wording = wording_load(path, NULL);
    g_autofree char *words = g_build_filename(g_getenv("FASTI_DATA"), "languages", "en", "report.txt", NULL);
    phrases = phrases_load(words, NULL);
    g_assert_nonnull(wording);
    g_test_add_func("/store/jsonl", test_jsonl);
    g_test_add_func("/store/foreign", test_foreign);
    g_test_add_func("/store/utf16", test_utf16);
    g_test_add_func("/store/ids", test_ids);
    g_test_add_func("/store/cells", test_cells);
    g_test_add_func("/store/markdown", test_markdown);
    g_test_add_func("/store/many", test_many);
    for (guint i = 0; i < G_N_ELEMENTS(sheets); i++) {
        g_autofree char *name = g_strdup_printf("/store/sheet/%s", sheets[i].name);
        g_test_add_data_func(name, GUINT_TO_POINTER(i), test_sheet);
    }
    for (guint i = 0; i < G_N_ELEMENTS(broken); i++) {
        g_autofree char *name = g_strdup_printf("/store/broken/%u", i);
        g_test_add_data_func(name, GUINT_TO_POINTER(i), test_broken);
    }
    int status = g_test_run();
    wording_free(wording);
    phrases_free(phrases);
    return status;
}
