/* SPDX-License-Identifier: MIT */
#include "syntax/syntax.h"

#include "read/read.h"
#include "shipped.h"

#include <string.h>

static Syntax *
load_syntax(void)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = shipped_path();
    Syntax *syntax = syntax_load(path, &error);
    g_assert_no_error(error);
    return syntax;
}

/* A document of one block, borrowed from `text`. */
static void
wrap(Document *document, const char *text, gsize length)
{
    *document = (Document){.text = text, .length = length};
    document->blocks = g_array_new(FALSE, FALSE, sizeof(Block));
    Block block = {
        .span = {0, (guint32) length}
    };
    g_array_append_val(document->blocks, block);
}

typedef void (*VisitTree)(const Sentence *sentence, const Tree *tree, gpointer data);

static void
each_tree(Syntax *syntax, const char *text, gsize length, VisitTree visit, gpointer data)
{
    Document document;
    wrap(&document, text, length);
    g_autoptr(Lexicon) lexicon = lexicon_new();
    g_autoptr(Splitter) splitter = splitter_new(&document, lexicon);
    g_autoptr(Tree) tree = tree_new();
    Sentence sentence;
    while (splitter_next(splitter, &sentence)) {
        syntax_parse(syntax, &document, &sentence, tree);
        visit(&sentence, tree, data);
    }
    g_array_free(document.blocks, TRUE);
}

/* Words are parted by a blank, or by a plus where they are one written word. */
static const struct {
    const char *text, *words;
} splits[] = {
    {"The ferry didn't sail.",                            "The ferry did+n't sail ."                        },
    {"The ferry didn’t sail.",                          "The ferry did+n’t sail ."                      },
    {"She cannot come, and he can't either.",             "She can+not come , and he ca+n't either ."       },
    {"They'll say it's Anna's.",                          "They+'ll say it+'s Anna+'s ."                    },
    {"We’ve met; I’m glad you’re here.",            "We+’ve met ; I+’m glad you+’re here ."     },
    {"The sailors' hats cost $3.50 (or 5% less).",        "The sailors+' hats cost $ 3.50 ( or 5 % less ) ."},
    {"A well-known, two-year plan",                       "A well - known , two - year plan"                },
    {"Mr. Ames left the U.S. on Monday.",                 "Mr. Ames left the U.S. on Monday ."              },
    {"“Stop!” he cried.",                             "“ Stop ! ” he cried ."                       },
    {"See http://www.example.org/b.html today.",          "See http://www.example.org/b.html today ."       },
    {"Write to clerk@example.org for the 1990s records.",
     "Write to clerk@example.org for the 1990s records ."                                                   },
    {"On the 3rd, 1,300 people marched.",                 "On the 3rd , 1,300 people marched ."             },
    {"Wait... what?",                                     "Wait ... what ?"                                 },
    {"Très bien, said Zoë.",                            "Très bien , said Zoë ."                        },
};

static void
append_words(const Sentence *sentence, const Tree *tree, gpointer data)
{
    (void) sentence;
    GString *out = data;
    for (guint i = 0; i < tree->words->len; i++) {
        const Word *word = tree_word(tree, i);
        if (out->len)
            g_string_append_c(out, word->features & FEATURE_CLITIC ? '+' : ' ');
        g_string_append_len(out, tree->text + word->span.start, span_length(word->span));
    }
}

static void
test_split(gconstpointer data)
{
    gsize row = GPOINTER_TO_SIZE(data);
    g_autoptr(Syntax) syntax = load_syntax();
    g_autoptr(GString) out = g_string_new(NULL);
    each_tree(syntax, splits[row].text, strlen(splits[row].text), append_words, out);
    g_assert_cmpstr(out->str, ==, splits[row].words);
}

/* One word of a sentence with what is known of it. */
static const struct {
    const char *text, *word; /* `word` is form, part of speech, features and lemma */
} tags[] = {
    {"The old mill was sold in 1874.",         "was AUX Mood=Ind|Number=Sing|Tense=Past|VerbForm=Fin be"     },
    {"The old mill was sold in 1874.",         "sold VERB Tense=Past|VerbForm=Part|Voice=Pass sell"          },
    {"The old mill was sold in 1874.",         "1874 NUM _ 1874"                                             },
    {"She keeps bees.",                        "bees NOUN Number=Plur bee"                                   },
    {"She keeps bees.",                        "keeps VERB Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin keep"},
    {"They have never seen snow.",             "seen VERB Tense=Past|VerbForm=Part see"                      },
    {"He does not want to leave Lisbon.",      "not PART Polarity=Neg not"                                   },
    {"He does not want to leave Lisbon.",      "leave VERB VerbForm=Inf leave"                               },
    {"He does not want to leave Lisbon.",      "Lisbon PROPN Number=Sing Lisbon"                             },
    {"The children were singing.",             "children NOUN Number=Plur child"                             },
    {"The children were singing.",             "singing VERB Tense=Pres|VerbForm=Part sing"                  },
    {"We can't wait.",                         "n't PART Polarity=Neg not"                                   },
    {"We can't wait.",                         "ca AUX VerbForm=Fin can"                                     },
    {"Open the gate, please.",                 "the DET _ the"                                               },
    {"It rained because the wind had turned.", "because SCONJ _ because"                                     },
};

typedef struct {
    const char *wanted;
    GString *found;
} Search;

static void
search_word(const Sentence *sentence, const Tree *tree, gpointer data)
{
    (void) sentence;
    Search *search = data;
    gsize length = strcspn(search->wanted, " ");
    for (guint i = 0; i < tree->words->len; i++) {
        const Word *word = tree_word(tree, i);
        if (span_length(word->span) != length ||
            strncmp(tree->text + word->span.start, search->wanted, length) != 0)
            continue;
        g_string_append_len(search->found, search->wanted, (gssize) length);
        g_string_append_printf(search->found, " %s ", pos_name(word->pos));
        features_append(search->found, word->features);
        g_string_append_printf(search->found, " %s", tree_lemma(tree, i));
    }
}

static void
test_tag(gconstpointer data)
{
    gsize row = GPOINTER_TO_SIZE(data);
    g_autoptr(Syntax) syntax = load_syntax();
    g_autoptr(GString) found = g_string_new(NULL);
    Search search = {tags[row].word, found};
    each_tree(syntax, tags[row].text, strlen(tags[row].text), search_word, &search);
    g_assert_cmpstr(found->str, ==, tags[row].word);
}

/* What holds of any tree of any text: each token lies in words, in order, without gaps but blanks. */
static void
check_tree(const Sentence *sentence, const Tree *tree, gpointer data)
{
    (void) data;
    g_assert_true(tree_is_sound(tree));
    guint32 end = sentence->span.start;
    for (guint i = 0, k = 0; i < tree->words->len; i++) {
        Span span = tree_word(tree, i)->span;
        g_assert_cmpuint(span.start, >=, end);
        g_assert_cmpuint(span.start, <, span.end);
        end = span.end;
        for (; k < sentence->token_count && sentence->tokens[k].span.start < end; k++)
            g_assert_cmpuint(sentence->tokens[k].span.start, >=, span.start);
        g_assert_cmpuint(strlen(tree_lemma(tree, i)), >, 0);
    }
    g_assert_cmpuint(end, ==, sentence->span.end);
}

/* Texts of odd parts put together by chance. */
static void
test_any_text(void)
{
    static const char *const parts[] = {
        " ",        " ",   " ",         "\n",     ".",    ",",    "'",
        "’",        "-",   "—",         "(",      "\"",   "n't",  "'s",
        "don",      "t",   "n",         "cannot", "can",  "I",    "the",
        "war",      "Was", "sold",      "1",      "1874", ",000", "%",
        "$",        "@",   "http://",   "x",      "Ä",    "ß",    "İ",
        "ﬁ",        "é",   "e\xcc\x81", "中",     "한",   "🙂", "\xe2\x80\x8d",
        "\xc2\xa0", "٣",   "Ǆ",         "gonna",  "not",  "U.S.", "...",
        "!",        "?",   "&",         "#",
    };
    g_autoptr(Syntax) syntax = load_syntax();
    GRand *random = g_rand_new_with_seed(11);
    guint rounds = g_getenv("FASTI_BRIEF") ? 20 : 400;
    for (guint round = 0; round < rounds; round++) {
        g_autoptr(GString) text = g_string_new(NULL);
        gint32 count = g_rand_int_range(random, 1, 200);
        for (gint32 i = 0; i < count; i++)
            g_string_append(text, parts[g_rand_int_range(random, 0, G_N_ELEMENTS(parts))]);
        each_tree(syntax, text->str, text->len, check_tree, NULL);
    }
    g_rand_free(random);
}

/* Sentences without end, words without end. */
static void
test_endless(void)
{
    static const char *const parts[] = {"word ", "don't ", "cannot ", "a", "9", "-", "'", "n't", "中"};
    g_autoptr(Syntax) syntax = load_syntax();
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++) {
        g_autoptr(GString) text = g_string_new(NULL);
        for (guint k = 0; k < 5000; k++)
            g_string_append(text, parts[i]);
        each_tree(syntax, text->str, text->len, check_tree, NULL);
    }
}

static void
add_rows(const char *name, gsize count, GTestDataFunc function)
{
    for (gsize i = 0; i < count; i++) {
        g_autofree char *path = g_strdup_printf("/words/%s/%" G_GSIZE_FORMAT, name, i);
        g_test_add_data_func(path, GSIZE_TO_POINTER(i), function);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_rows("split", G_N_ELEMENTS(splits), test_split);
    add_rows("tag", G_N_ELEMENTS(tags), test_tag);
    g_test_add_func("/words/any-text", test_any_text);
    g_test_add_func("/words/endless", test_endless);
    return g_test_run();
}
