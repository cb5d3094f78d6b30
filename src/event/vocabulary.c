/* SPDX-License-Identifier: MIT */
#include "event/vocabulary.h"

#include "event/function.h"
#include "text/ending.h"

G_DEFINE_QUARK(vocabulary_error, vocabulary_error)

/* A class of words, the bits that it gives, and those that it adds where the word's value is 1. */
static const struct {
    const char *class_name;
    guint64 kinds, extra;
} rows[] = {
    {"ev-pronoun",          KIND_PRONOUN,          0             },
    {"ev-determiner",       KIND_DETERMINER,       KIND_BOTH     },
    {"ev-preposition",      KIND_PREPOSITION,      KIND_BOTH     },
    {"ev-date-preposition", KIND_DATE_PREPOSITION, 0             },
    {"ev-subordinator",     KIND_SUBORDINATOR,     KIND_BOTH     },
    {"ev-relative",         KIND_RELATIVE,         0             },
    {"ev-coordinator",      KIND_COORDINATOR,      0             },
    {"ev-auxiliary",        KIND_AUXILIARY,        KIND_BARE     },
    {"ev-be",               KIND_BE,               0             },
    {"ev-modal",            KIND_MODAL,            KIND_FUTURE   },
    {"ev-past",             KIND_PAST,             KIND_BARE     },
    {"ev-participle",       KIND_PARTICIPLE,       0             },
    {"ev-present",          KIND_PRESENT,          0             },
    {"ev-present-or-noun",  KIND_PRESENT_OR_NOUN,  0             },
    {"ev-saying",           KIND_SAYING,           0             },
    {"ev-intransitive",     KIND_INTRANSITIVE,     0             },
    {"ev-negation",         KIND_NEGATION,         0             },
    {"ev-negated",          KIND_CONTRACTED,       0             },
    {"ev-dating",           KIND_DATING,           0             },
    {"ev-clitic",           KIND_CONTRACTED,       0             },
    {"ev-adverb",           KIND_ADVERB,           0             },
    {"ev-lead-in",          KIND_LEAD_IN,          0             },
    {"ev-plan",             KIND_PLAN,             KIND_PLAN_TO  },
    {"ev-document",         KIND_DOCUMENT,         0             },
    {"ev-person-title",     KIND_TITLE,            0             },
    {"ev-organisation",     KIND_ORGANISATION,     0             },
    {"ev-last",             KIND_LAST,             KIND_INCLUSIVE},
    {"ev-first",            KIND_FIRST,            KIND_INCLUSIVE},
    {"ev-calendar-noun",    KIND_CALENDAR,         0             },
    {"ev-person-verb",      KIND_PERSONAL,         0             },
    {"ev-self",             KIND_SELF,             0             },
    {"ev-boilerplate",      KIND_BOILERPLATE,      0             },
    {"ev-not-verb",         KIND_NOT_VERB,         0             },
    {"ev-place",            KIND_PLACE,            0             },
    {"ev-profession",       KIND_PROFESSION,       0             },
    {"ev-no-person",        KIND_NO_PERSON,        0             },
};

/* A language that has this class has them all. */
static const char verb_class[] = "ev-auxiliary";

static const char *const ending_classes[] = {
    [ENDING_PAST] = "ev-past-ending",         [ENDING_GERUND] = "ev-gerund-ending",
    [ENDING_ADVERB] = "ev-adverb-ending",     [ENDING_PLURAL] = "ev-plural-ending",
    [ENDING_SINGULAR] = "ev-singular-ending",
};

static const char *const added_classes[] = {
    [ADDED_WAS] = "ev-add-was",         [ADDED_WERE] = "ev-add-were",    [ADDED_THE] = "ev-add-the",
    [ADDED_TO] = "ev-add-to",           [ADDED_BORN] = "ev-add-born",    [ADDED_DIED] = "ev-add-died",
    [ADDED_REIGNED] = "ev-add-reigned", [ADDED_ACTIVE] = "ev-add-active"};

G_STATIC_ASSERT(G_N_ELEMENTS(ending_classes) == ENDINGS);
G_STATIC_ASSERT(G_N_ELEMENTS(added_classes) == ADDED_WORDS);

struct Vocabulary {
    const Lexicon *lexicon;
    ClassId classes[G_N_ELEMENTS(rows)];
    guint64 *kinds, *functions; /* by word, looked up when first asked for */
    guint count;
    GArray *endings[ENDINGS];
    const char *added[ADDED_WORDS];
    bool knows_clauses;
};

/* Set for a word whose kinds have been looked up. */
#define KNOWN KIND_BIT(63)

/* The first word of a class, NULL when it has none. */
static const char *
first_word(const Lexicon *lexicon, const char *class_name)
{
    ClassId class_id = lexicon_class(lexicon, class_name);
    for (guint word = 1; class_id && word <= lexicon_words(lexicon); word++)
        if (lexicon_is(lexicon, (WordId) word, class_id, NULL))
            return lexicon_spelling(lexicon, (WordId) word);
    return NULL;
}

Vocabulary *
vocabulary_new(const Lexicon *lexicon)
{
    Vocabulary *vocabulary = g_new0(Vocabulary, 1);
    vocabulary->lexicon = lexicon;
    vocabulary->count = lexicon_words(lexicon) + 1;
    vocabulary->kinds = g_new0(guint64, vocabulary->count);
    vocabulary->functions = g_new0(guint64, vocabulary->count);
    for (guint row = 0; row < G_N_ELEMENTS(rows); row++)
        vocabulary->classes[row] = lexicon_class(lexicon, rows[row].class_name);
    vocabulary->knows_clauses = lexicon_class(lexicon, verb_class) != 0;
    for (guint kind = 0; kind < ENDINGS; kind++)
        vocabulary->endings[kind] = endings_new(lexicon, ending_classes[kind]);
    for (guint word = 0; word < ADDED_WORDS; word++)
        vocabulary->added[word] = first_word(lexicon, added_classes[word]);
    return vocabulary;
}

void
vocabulary_free(Vocabulary *vocabulary)
{
    if (!vocabulary)
        return;
    for (guint kind = 0; kind < ENDINGS; kind++)
        g_array_free(vocabulary->endings[kind], TRUE);
    g_free(vocabulary->kinds);
    g_free(vocabulary->functions);
    g_free(vocabulary);
}

/* The first of the classes that the lexicon hasn't; NULL when it has them all. */
static const char *
find_missing(const Lexicon *lexicon)
{
    for (guint row = 0; row < G_N_ELEMENTS(rows); row++)
        if (!lexicon_class(lexicon, rows[row].class_name))
            return rows[row].class_name;
    for (guint index = 0; index < FUNCTION_COUNT; index++)
        if (!lexicon_class(lexicon, function_class(index)))
            return function_class(index);
    for (guint kind = 0; kind < ENDINGS; kind++)
        if (!lexicon_class(lexicon, ending_classes[kind]))
            return ending_classes[kind];
    for (guint word = 0; word < ADDED_WORDS; word++)
        if (!lexicon_class(lexicon, added_classes[word]))
            return added_classes[word];
    return NULL;
}

bool
vocabulary_check(const Lexicon *lexicon, const char *path, GError **error)
{
    const char *missing = lexicon_class(lexicon, verb_class) ? find_missing(lexicon) : NULL;
    if (missing)
        g_set_error(error, VOCABULARY_ERROR, VOCABULARY_ERROR_CLASS, "%s: the class “%s” is missing", path,
                    missing);
    return missing == NULL;
}

static guint64
look_up(const Vocabulary *vocabulary, WordId word)
{
    guint64 kinds = KNOWN;
    for (guint row = 0; row < G_N_ELEMENTS(rows); row++) {
        gint32 value = 0;
        if (vocabulary->classes[row] &&
            lexicon_is(vocabulary->lexicon, word, vocabulary->classes[row], &value))
            kinds |= rows[row].kinds | (value == 1 ? rows[row].extra : 0);
    }
    return kinds;
}

/* Whether the lexicon has that word; its bits are then known. */
static bool
know(Vocabulary *vocabulary, WordId word)
{
    if (word == 0 || word >= vocabulary->count)
        return false;
    if (!(vocabulary->kinds[word] & KNOWN)) {
        vocabulary->kinds[word] = look_up(vocabulary, word);
        vocabulary->functions[word] = functions_of(vocabulary->lexicon, word);
    }
    return true;
}

guint64
vocabulary_kinds(Vocabulary *vocabulary, WordId word)
{
    return know(vocabulary, word) ? vocabulary->kinds[word] & ~KNOWN : 0;
}

guint64
vocabulary_functions(Vocabulary *vocabulary, WordId word)
{
    return know(vocabulary, word) ? vocabulary->functions[word] : 0;
}

bool
vocabulary_ends(const Vocabulary *vocabulary, EndingKind kind, const char *word, gsize length)
{
    return endings_match(vocabulary->endings[kind], word, length);
}

const char *
vocabulary_added(const Vocabulary *vocabulary, AddedWord word)
{
    return vocabulary->added[word];
}

bool
vocabulary_knows_clauses(const Vocabulary *vocabulary)
{
    return vocabulary->knows_clauses;
}
