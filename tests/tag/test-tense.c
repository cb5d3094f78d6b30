/* SPDX-License-Identifier: MIT */
#include "tag/life.h"
#include "tag/stance.h"

#include "small.h"

/* The tense of what an expression dates, guessed from the words near it. */

static const struct {
    const char *name, *text; /* the expression is the first number in it */
    const char *expected;
} rows[] = {
    {"none",           "From 1990 onwards",                       "unknown"},
    {"past",           "It opened in 1990 all",                   "past"   },
    {"past-behind",    "In 1990 it was open",                     "past"   },
    {"future",         "It will open in 1990",                    "future" },
    {"present",        "It is open in 1990",                      "present"},
    {"nearest",        "It was built and will open 1990",         "future" },
    {"nearest-behind", "It will be that by 1990 he was gone",     "past"   },
    {"tie-before",     "He will 1990 was",                        "future" },
    {"far",            "He came with all of his dogs in 1990",    "unknown"},
    {"comma",          "Orr left, 1990 will show it",             "future" },
    {"suffix",         "They voted 1990",                         "past"   },
    {"suffix-short",   "The red 1990",                            "unknown"},
    {"suffix-capital", "In Linfried 1990",                        "unknown"},
    {"month",          "On May 1990 men",                         "unknown"},
    {"forward",        "It was called for 1990",                  "unknown"},
    {"modal",          "He may 1990 men",                         "future" },
    {"passive",        "It will be voted 1990",                   "future" },
    {"passive-to",     "A vote to be held 1990",                  "future" },
    {"infinitive",     "He is due to leave 1990",                 "future" },
    {"to-a-place",     "Men went to town 1990",                   "unknown"},
    {"far-modal",      "It will pay for all of the old men 1990", "future" },
    {"forward-modal",  "It will pay for 1990",                    "future" },
    {"only-one",       "1990",                                    "unknown"},
};

static const char *const tense_names[] = {"unknown", "past", "present", "future"};

static const char vocabulary[] = "class future-cue\n will may\n plan = 1\n"
                                 "class past-cue\n was had gone\n cut = 1\n"
                                 "class present-cue\n is\n"
                                 "class past-suffix\n ed = 5\n"
                                 "class month\n may = 5\n"
                                 "class forward-lead\n for\n"
                                 "class aside-cue\n until\n"
                                 "class back-cue\n had = 1\n"
                                 "class birth-cue\n born\n"
                                 "class death-cue\n died\n"
                                 "class child-cue\n son\n"
                                 "class subject-pronoun\n he\n"
                                 "class accession-cue\nclass accession-verb\nclass sum-cue\n after = 1\n"
                                 "class writing-cue\n dated\n"
                                 "class timeless-cue\n you\n if = 1\n each = 2\n who = 3\n"
                                 "class article\n a\n"
                                 "class determiner\n the\n"
                                 "class passive-cue\n be\n"
                                 "class infinitive-cue\n to\n"
                                 "class ahead-cue\n due\n"
                                 "class day-lead\n on\n";

static Pack *pack;

/* A text, its first sentence and what reads its tense. */
typedef struct {
    Document *document;
    Splitter *splitter;
    Sentence sentence;
    TenseReader reader;
} Desk;

/* Gives the place of the sentence's first number. */
static guint
set_up(Desk *desk, const char *text, const Lexicon *lexicon)
{
    desk->document = small_document(text);
    desk->splitter = splitter_new(desk->document, lexicon);
    tense_reader_init(&desk->reader, desk->document, lexicon);
    g_assert_true(splitter_next(desk->splitter, &desk->sentence));
    for (guint at = 0; at < desk->sentence.token_count; at++)
        if (desk->sentence.tokens[at].kind == TOKEN_NUMBER)
            return at;
    g_assert_not_reached();
}

static void
desk_clear(Desk *desk)
{
    tense_reader_clear(&desk->reader);
    splitter_free(desk->splitter);
    document_free(desk->document);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Desk, desk_clear)

static void
test_tense(gconstpointer data)
{
    gsize row = GPOINTER_TO_SIZE(data);
    g_auto(Desk) desk = {0};
    guint at = set_up(&desk, rows[row].text, pack->lexicon);
    g_assert_cmpstr(tense_names[tense_near(&desk.reader, &desk.sentence, at, at + 1)], ==,
                    rows[row].expected);
}

static const struct {
    const char *name, *text;
    bool is_aside, is_birth;
} cues[] = {
    {"plain",      "He left in 1990",                     false, false},
    {"had",        "He had gone in 1990",                 true,  false},
    {"until",      "He stayed until 1990",                true,  false},
    {"had-owned",  "He had two dogs by 1990",             false, false},
    {"had-far",    "He had a b c d e f g h i j k l 1990", false, false},
    {"had-apart",  "He had a dog, in 1990",               false, false},
    {"had-behind", "In 1990 he had a dog",                false, false},
    {"born",       "Orr was born in 1990",                false, true },
    {"born-apart", "Orr was born, so in 1990",            false, false},
};

static void
test_cue(gconstpointer data)
{
    gsize row = GPOINTER_TO_SIZE(data);
    g_auto(Desk) desk = {0};
    guint at = set_up(&desk, cues[row].text, pack->lexicon);
    g_assert_true(tense_is_aside(&desk.reader, &desk.sentence, at) == cues[row].is_aside);
    Life life = {0};
    life_read(&desk.reader, &desk.sentence, at, &life);
    g_assert_true((life.kind == LIFE_BIRTH) == cues[row].is_birth);
}

/* Whether the expression's words look back, tell the text's own date, go with a noun, or tell of no one time.
 */
static const struct {
    const char *name, *text;
    bool is_back, is_writing, is_attribute;
    Stance stance;
} leads[] = {
    {"plain",           "He left in 1990",                 false, false, false, STANCE_PLAIN   },
    {"had",             "He had gone in 1990",             true,  false, false, STANCE_PLAIN   },
    {"until",           "He stayed until 1990",            false, false, false, STANCE_PLAIN   },
    {"dated",           "A letter dated 1990",             false, true,  false, STANCE_PLAIN   },
    {"dated-apart",     "It is dated, so 1990",            false, false, false, STANCE_PLAIN   },
    {"attribute",       "Of the 1990 war",                 false, false, true,  STANCE_PLAIN   },
    {"you",             "You go and in 1990 days",         false, false, false, STANCE_TIMELESS},
    {"if",              "It sinks if rain is 1990",        false, false, false, STANCE_TIMELESS},
    {"you-past",        "You voted in 1990",               false, false, false, STANCE_PLAIN   },
    {"you-gone-before", "When it was on, you see a 1990",  false, false, false, STANCE_PLAIN   },
    {"you-will",        "You will go in 1990",             false, false, false, STANCE_PLAIN   },
    {"you-plan",        "You plan it and in 1990 go",      false, false, false, STANCE_TIMELESS},
    {"they-plan",       "They plan it for you in 1990",    false, false, false, STANCE_PLAIN   },
    {"you-cut",         "You cut it and in 1990 go",       false, false, false, STANCE_TIMELESS},
    {"he-cut",          "He cut it if 1990 go",            false, false, false, STANCE_PLAIN   },
    {"if-passive",      "If it is not voted, 1990 may go", false, false, false, STANCE_TIMELESS},
    {"if-will",         "If it sinks, it will 1990 go",    false, false, false, STANCE_TIMELESS},
    {"if-behind",       "In 1990 it sinks if it may",      false, false, false, STANCE_TIMELESS},
    {"if-clause",       "Go if it sinks; 1990 days",       false, false, false, STANCE_PLAIN   },
    {"each",            "Men go each day in 1990",         false, false, false, STANCE_HABIT   },
    {"each-past",       "Men voted each day in 1990",      false, false, false, STANCE_PLAIN   },
    {"a-man-who",       "A man who goes is 1990",          false, false, false, STANCE_TIMELESS},
    {"the-man-who",     "The man who goes is 1990",        false, false, false, STANCE_PLAIN   },
};

static void
test_lead(gconstpointer data)
{
    gsize row = GPOINTER_TO_SIZE(data);
    g_auto(Desk) desk = {0};
    guint at = set_up(&desk, leads[row].text, pack->lexicon);
    g_assert_true(tense_is_back(&desk.reader, &desk.sentence, at) == leads[row].is_back);
    g_assert_true(tense_is_writing(&desk.reader, &desk.sentence, at) == leads[row].is_writing);
    g_assert_true(tense_is_attribute(&desk.reader, &desk.sentence, at) == leads[row].is_attribute);
    g_assert_true(stance_near(&desk.reader, &desk.sentence, at, at + 1) == leads[row].stance);
}

/* A language without any of the classes has no tenses, and that is no trouble. */
static void
test_bare(void)
{
    g_autoptr(Lexicon) lexicon = lexicon_new();
    g_auto(Desk) desk = {0};
    guint at = set_up(&desk, "It was born, had opened in 1990", lexicon);
    g_assert_cmpint(tense_near(&desk.reader, &desk.sentence, at, at + 1), ==, TENSE_UNKNOWN);
    g_assert_false(tense_is_aside(&desk.reader, &desk.sentence, at));
    Life life = {0};
    life_read(&desk.reader, &desk.sentence, at, &life);
    g_assert_cmpint(life.kind, ==, LIFE_NONE);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    pack = small_good_pack(vocabulary, "");
    for (gsize row = 0; row < G_N_ELEMENTS(rows); row++) {
        g_autofree char *name = g_strdup_printf("/tense/near/%s", rows[row].name);
        g_test_add_data_func(name, GSIZE_TO_POINTER(row), test_tense);
    }
    for (gsize row = 0; row < G_N_ELEMENTS(cues); row++) {
        g_autofree char *name = g_strdup_printf("/tense/cue/%s", cues[row].name);
        g_test_add_data_func(name, GSIZE_TO_POINTER(row), test_cue);
    }
    for (gsize row = 0; row < G_N_ELEMENTS(leads); row++) {
        g_autofree char *name = g_strdup_printf("/tense/lead/%s", leads[row].name);
        g_test_add_data_func(name, GSIZE_TO_POINTER(row), test_lead);
    }
    g_test_add_func("/tense/bare", test_bare);
    int status = g_test_run();
    pack_free(pack);
    return status;
}
