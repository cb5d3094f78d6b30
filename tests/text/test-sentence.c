/* SPDX-License-Identifier: MIT */
#include "text/sentence.h"

#include <glib/gstdio.h>
#include <string.h>

static const char vocabulary[] = "class month\n"
                                 "  january jan = 1\n"
                                 "  février = 2  # not ASCII\n"
                                 "class abbreviation\n"
                                 "  jan mr gen no\n"
                                 "class ending-abbreviation\n"
                                 "  inc\n"
                                 "class sentence-starter\n"
                                 "  the he in\n"
                                 "class ordinal-noun\n"
                                 "  märz\n";

static Lexicon *
make_lexicon(const char *text, GError **error)
{
    g_autofree char *path = NULL;
    int file = g_file_open_tmp("fasti-words-XXXXXX", &path, NULL);
    g_assert_cmpint(file, >=, 0);
    g_assert_true(g_close(file, NULL));
    g_assert_true(g_file_set_contents(path, text, -1, NULL));
    g_autoptr(Lexicon) lexicon = lexicon_new();
    bool is_good = lexicon_load(lexicon, path, error);
    g_unlink(path);
    return is_good ? g_steal_pointer(&lexicon) : NULL;
}

/* A document of one block, borrowed from `text`. */
static void
wrap(Document *document, const char *text)
{
    *document = (Document){.text = text, .length = strlen(text)};
    document->blocks = g_array_new(FALSE, FALSE, sizeof(Block));
    Block block = {
        .span = {0, (guint32) strlen(text)}
    };
    g_array_append_val(document->blocks, block);
}

/* The text's sentences, `|` between them, tokens parted by a blank. */
static char *
split(const char *text)
{
    g_autoptr(Lexicon) lexicon = make_lexicon(vocabulary, NULL);
    Document document;
    wrap(&document, text);
    g_autoptr(Splitter) splitter = splitter_new(&document, lexicon);
    GString *out = g_string_new(NULL);
    Sentence sentence;
    while (splitter_next(splitter, &sentence)) {
        if (out->len)
            g_string_append(out, " | ");
        for (guint i = 0; i < sentence.token_count; i++) {
            Span span = sentence.tokens[i].span;
            g_assert_cmpuint(span.start, >=, sentence.span.start);
            g_assert_cmpuint(span.end, <=, sentence.span.end);
            g_string_append_len(out, i ? " " : "", i ? 1 : 0);
            g_string_append_len(out, text + span.start, span_length(span));
        }
    }
    g_array_free(document.blocks, TRUE);
    return g_string_free(out, FALSE);
}

static const struct {
    const char *text, *sentences;
} splits[] = {
    {"It rained. The road flooded.",                      "It rained . | The road flooded ."                    },
    {"Mr. Hale met Gen. Orr on Jan. 5. He left.",         "Mr . Hale met Gen . Orr on Jan . 5 . | He left ."    },
    {"He moved to the U.S. in 1920.",                     "He moved to the U . S . in 1920 ."                   },
    {"He left the U.S. The farm was sold.",               "He left the U . S . | The farm was sold ."           },
    {"J. Orr sold it to Orr Inc. The firm grew.",         "J . Orr sold it to Orr Inc . | The firm grew ."      },
    {"“Stop!” she said. “Now.” He did.",          "“ Stop ! ” she said . | “ Now . ” | He did ."},
    {"It cost 1,300 marks, or 3.5 pounds.",               "It cost 1,300 marks , or 3 . 5 pounds ."             },
    {"The 1990s, the 3rd of mid-May",                     "The 1990 s , the 3 rd of mid - May"                  },
    {"See example.com/a.b for more",                      "See example . com / a . b for more"                  },
    {"1. On 3 June he wrote. 2. She answered.",           "1 . On 3 June he wrote . | 2 . She answered ."       },
    {"Élan\xc2\xa0vital…  Ça va",                     "Élan vital … | Ça va"                            },
    {"Am 3. März kam er. Er ging am 5. Mai fort.",       "Am 3 . März kam er . | Er ging am 5 . | Mai fort ." },
    {"Es war 1920. März war es. Am 3. 5. 1920 ging er.",
     "Es war 1920 . | März war es . | Am 3 . 5 . 1920 ging er ."                                               },
    {"…",                                               "…"                                                 },
};

static void
test_split(gconstpointer data)
{
    gsize row = GPOINTER_TO_SIZE(data);
    g_autofree char *sentences = split(splits[row].text);
    g_assert_cmpstr(sentences, ==, splits[row].sentences);
}

/* A text without a full stop is cut, and all of its tokens are given once. */
static void
test_endless(void)
{
    g_autoptr(Lexicon) lexicon = make_lexicon(vocabulary, NULL);
    g_autoptr(GString) text = g_string_new(NULL);
    for (int i = 0; i < 5000; i++)
        g_string_append(text, "word ");
    Document document;
    wrap(&document, text->str);
    g_autoptr(Splitter) splitter = splitter_new(&document, lexicon);
    Sentence sentence;
    guint tokens = 0;
    while (splitter_next(splitter, &sentence)) {
        tokens += sentence.token_count;
        g_assert_cmpuint(sentence.token_count, <=, SENTENCE_TOKENS_MAX);
        g_assert_cmpint(sentence.continues, ==, tokens < 5000);
    }
    g_assert_cmpuint(tokens, ==, 5000);
    g_array_free(document.blocks, TRUE);
}

/* The longest sentence there can be: as many tokens as a sentence may have, the last an end mark, and more
 * closers behind it than it may take. */
static void
test_closers(void)
{
    g_autoptr(Lexicon) lexicon = make_lexicon(vocabulary, NULL);
    g_autoptr(GString) text = g_string_new(NULL);
    for (int i = 0; i < SENTENCE_CUT - 1; i++)
        g_string_append(text, i ? " word" : "word");
    g_string_append_c(text, '.');
    for (int i = 0; i < SENTENCE_CLOSERS + 8; i++)
        g_string_append_c(text, ')');
    Document document;
    wrap(&document, text->str);
    g_autoptr(Splitter) splitter = splitter_new(&document, lexicon);
    Sentence sentence;
    g_assert_true(splitter_next(splitter, &sentence));
    g_assert_cmpuint(sentence.token_count, ==, SENTENCE_TOKENS_MAX);
    g_array_free(document.blocks, TRUE);
}

static WordId
find(const Lexicon *lexicon, const char *word)
{
    return lexicon_look_up(lexicon, word, strlen(word));
}

static void
test_lexicon(void)
{
    g_autoptr(Lexicon) lexicon = make_lexicon(vocabulary, NULL);
    WordId jan = find(lexicon, "JAN"), february = find(lexicon, "FÉVRIER");
    gint32 value = 0;
    g_assert_true(lexicon_is(lexicon, jan, lexicon_class(lexicon, "month"), &value));
    g_assert_cmpint(value, ==, 1);
    g_assert_true(lexicon_is(lexicon, jan, lexicon_class(lexicon, "abbreviation"), NULL));
    g_assert_true(lexicon_is(lexicon, february, lexicon_class(lexicon, "month"), &value));
    g_assert_cmpint(value, ==, 2);
    g_assert_false(lexicon_is(lexicon, february, lexicon_class(lexicon, "abbreviation"), NULL));
    g_assert_cmpuint(find(lexicon, "march"), ==, 0);
    g_assert_cmpuint(lexicon_class(lexicon, "weekday"), ==, 0);
}

/* A lexicon of many more words than it has slots at first. */
static void
test_grown(void)
{
    g_autoptr(Lexicon) lexicon = lexicon_new();
    for (char a = 'a'; a <= 'z'; a++)
        for (char b = 'a'; b <= 'z'; b++)
            for (char c = 'a'; c <= 'p'; c++) {
                char word[] = {a, b, c, '\0'};
                lexicon_intern(lexicon, word);
            }
    g_assert_cmpuint(lexicon_words(lexicon), ==, 26 * 26 * 16);
    g_assert_cmpstr(lexicon_spelling(lexicon, find(lexicon, "Qzp")), ==, "qzp");
}

static const struct {
    const char *text, *message;
} bad_words[] = {
    {"january\n",                         ":1: a word stands before the first “class” line"                          },
    {"class month\n\n january = one\n",   ":3: “one” is not a whole number"                                          },
    {"class month\n o'clock\n",           ":2: “o'clock” is not one word of letters"                                 },
    {"class\n january\n",                 ":1: “” is no name of a class: small letters, digits and hyphens"          },
    {"class month name\n",                ":1: “month name” is no name of a class: small letters, digits and hyphens"},
    {"class month\n may = 5\n may = 6\n", ":3: “may” has another value in this class already"                        },
    {"class month\n \xff\n",              ":2: not UTF-8"                                                                },
};

static void
test_bad_words(gconstpointer data)
{
    gsize row = GPOINTER_TO_SIZE(data);
    g_autoptr(GError) error = NULL;
    g_assert_null(make_lexicon(bad_words[row].text, &error));
    g_assert_nonnull(error);
    g_assert_true(g_str_has_suffix(error->message, bad_words[row].message));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize row = 0; row < G_N_ELEMENTS(splits); row++) {
        g_autofree char *name = g_strdup_printf("/sentence/split/%zu", row);
        g_test_add_data_func(name, GSIZE_TO_POINTER(row), test_split);
    }
    for (gsize row = 0; row < G_N_ELEMENTS(bad_words); row++) {
        g_autofree char *name = g_strdup_printf("/lexicon/bad/%zu", row);
        g_test_add_data_func(name, GSIZE_TO_POINTER(row), test_bad_words);
    }
    g_test_add_func("/sentence/endless", test_endless);
    g_test_add_func("/sentence/closers", test_closers);
    g_test_add_func("/lexicon/classes", test_lexicon);
    g_test_add_func("/lexicon/grown", test_grown);
    return g_test_run();
}
