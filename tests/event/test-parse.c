/* SPDX-License-Identifier: MIT */
#include "fasti.h"

#include <glib/gstdio.h>
#include <string.h>

/* What the sentence's tree decides, from the text to its events: each with its date and headline, ? before
 * what is planned and ! before what was not; parted by |. */
static const struct {
    const char *text, *events;
} rows[] = {
  /* what was not, and what never was told as fact */
    {"If the dam failed in May 2003, the town would flood.",                           ""                                              },
    {"Nobody knew whether the mill closed in 1934.",                                   ""                                              },
    {"You pay the tax in April 2001.",                                                 ""                                              },
    {"The firm failed to open the plant in 1999.",                                     "!1999 The firm failed to open the plant"       },
    {"The firm failed to find a buyer and closed in 1988.",                            "1988 The firm closed"                          },
    {"She kept no diary until 1998.",                                                  "../1998 She kept no diary"                     },
    {"The lens was not found until 1952.",                                             "1952 The lens was not found until 1952"        },
 /* what was ahead */
    {"The parish agreed to sell the barn in 2004.",                                    "?2004 The parish agreed to sell the barn"      },
    {"The ferry will return in 2031.",                                                 "?2031 The ferry will return"                   },
    {"The guild said in 1921 that it would build a hall.",                             "1921 The guild said that it would build a hall"},
 /* verbs that the vocabulary doesn't tell from nouns, and the other way round */
    {"He and the mayor meet in June 2002.",                                            "2002-06 He and the mayor meet"                 },
    {"Logging along the river grew in 1987.",                                          "1987 Logging along the river grew"             },
    {"A tsunami struck the island in 1883.",                                           "1883 A tsunami struck the island"              },
    {"Unveiled in 1989, the chip sold badly.",                                         "1989 The chip was unveiled"                    },
 /* dates that are a noun's */
    {"That 1978 treaty calls for peace.",                                              ""                                              },
    {"The years of the 1980s become shorter.",                                         ""                                              },
    {"The dividend was paid on 2 January 1990 to holders of record 15 December 1989.",
     "1990-01-02 The dividend was paid to holders of record 15 December 1989|1989-12-15 Holders of record"                             },
 /* what it is compared with, and whose word it is */
    {"Sales in 1990 were lower than in 1989.",                                         "1990 Sales were lower than in 1989"            },
    {"In 1990 output fell from 1989.",                                                 "1990 Output fell from 1989"                    },
    {"Wages rose to $9 in 1930, according to the union.",                              "1930 Wages rose to $9"                         },
    {"According to the harbour master, the pier burned in 1911.",                      "1911 The pier burned"                          },
    {"She spoke for more than four hours on 3 May 1961.",                              "1961-05-03 She spoke for more than four hours" },
 /* periods told by their end or beginning */
    {"The mill lost $4 million in the quarter ended Sept. 30, 1989.",                  "1989-35 The mill lost $4 million"              },
    {"For the six months ended 12 August 1990 the guild lost money.",
     "1990-02-13/1990-08-12 The guild lost money"                                                                                      },
    {"The works paid no dividend in the year ending 30 June 1991.",
     "1990-07-01/1991-06-30 The works paid no dividend"                                                                                },
    {"In the fourth quarter ended Aug. 26, 1989, sales rose.",                         "1989-05-27/1989-08-26 Sales rose"              },
    {"A strike ended on 26 August 1989.",                                              "1989-08-26 A strike ended"                     },
};

static char *
write_events(const Timeline *timeline)
{
    GString *written = g_string_new(NULL);
    for (guint i = 0; i < timeline->events->items->len; i++) {
        const Event *event = event_at(timeline->events, i);
        const char *mark = event->status == STATUS_PLANNED ? "?" : event->status == STATUS_DENIED ? "!" : "";
        g_string_append_printf(written, "%s%s%s %s", i ? "|" : "", mark, event->date, event->headline);
    }
    return g_string_free(written, FALSE);
}

static Fasti *
load(void)
{
    const char *data = g_getenv("FASTI_DATA");
    g_autoptr(GError) error = NULL;
    Fasti *fasti = fasti_new(data, "en", &error);
    g_assert_no_error(error);
    g_assert_true(fasti_load_syntax(fasti, data, "en", &error));
    g_assert_nonnull(fasti->parse);
    return fasti;
}

/* The longest sentence there can be is read like any other. */
static void
test_longest(void)
{
    g_autoptr(Fasti) fasti = load();
    g_autoptr(GString) text = g_string_new("In May 1931");
    for (int i = 0; i < SENTENCE_CUT - 4; i++)
        g_string_append(text, i % 8 ? " barn" : " burned");
    g_string_append_c(text, '.');
    for (int i = 0; i < SENTENCE_CLOSERS + 8; i++)
        g_string_append_c(text, ')');
    g_autoptr(Timeline) timeline = timeline_new();
    g_autoptr(Notes) notes = notes_new();
    const DctChoice dct = {.given = "2000-06-15"};
    g_autoptr(Document) document = read_bytes(text->str, text->len, "a.txt", "a.txt", notes, NULL);
    fasti_extract(fasti, document, &dct, timeline, notes);
    g_assert_cmpuint(timeline->events->items->len, >, 0);
    g_assert_cmpstr(event_at(timeline->events, 0)->date, ==, "1931-05");
}

static void
test_rows(void)
{
    g_autoptr(Fasti) fasti = load();
    guint failed = 0;
    for (guint row = 0; row < G_N_ELEMENTS(rows); row++) {
        g_autoptr(Timeline) timeline = timeline_new();
        g_autoptr(Notes) notes = notes_new();
        const DctChoice dct = {.given = "2000-06-15"};
        g_autoptr(Document) document =
            read_bytes(rows[row].text, strlen(rows[row].text), "a.txt", "a.txt", notes, NULL);
        fasti_extract(fasti, document, &dct, timeline, notes);
        g_autofree char *events = write_events(timeline);
        if (g_strcmp0(events, rows[row].events) != 0) {
            g_test_message("%s\n  wanted: %s\n  is:     %s", rows[row].text, rows[row].events, events);
            failed++;
        }
    }
    g_assert_cmpuint(failed, ==, 0);
}

/* A language without a model does without. */
static void
test_no_model(void)
{
    const char *data = g_getenv("FASTI_DATA");
    g_autoptr(GError) error = NULL;
    g_autoptr(Fasti) fasti = fasti_new(data, "de", &error);
    g_assert_no_error(error);
    g_assert_true(fasti_load_syntax(fasti, data, "de", &error));
    g_assert_null(fasti->parse);
}

/* A model that is none is told of, with its path. */
static void
test_damaged(void)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *folder = g_dir_make_tmp("fasti-model-XXXXXX", NULL);
    g_autofree char *models = g_build_filename(folder, "models", NULL);
    g_autofree char *path = g_build_filename(models, "en.model", NULL);
    g_assert_cmpint(g_mkdir(models, 0700), ==, 0);
    g_assert_true(g_file_set_contents(path, "no model", -1, NULL));
    g_autoptr(Fasti) fasti = fasti_new(g_getenv("FASTI_DATA"), "en", &error);
    g_assert_no_error(error);
    g_assert_false(fasti_load_syntax(fasti, folder, "en", &error));
    g_assert_nonnull(error);
    g_assert_nonnull(strstr(error->message, path));
    g_remove(path);
    g_rmdir(models);
    g_rmdir(folder);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/parse/rows", test_rows);
    g_test_add_func("/parse/longest", test_longest);
    g_test_add_func("/parse/no-model", test_no_model);
    g_test_add_func("/parse/damaged", test_damaged);
    return g_test_run();
}
