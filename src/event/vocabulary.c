/* SPDX-License-Identifier: MIT */
#include "event/vocabulary.h"

/* A class of words, the bits that it gives, and those that it adds where the word's value is 1. */
static const struct {
    const char *class_name;
    guint64 kinds, extra;
} rows[] = {
    {"ev-pronoun",          KIND_PRONOUN,          0           },
    {"ev-determiner",       KIND_DETERMINER,       KIND_BOTH   },
    {"ev-preposition",      KIND_PREPOSITION,      KIND_BOTH   },
    {"ev-date-preposition", KIND_DATE_PREPOSITION, 0           },
    {"ev-subordinator",     KIND_SUBORDINATOR,     KIND_BOTH   },
    {"ev-relative",         KIND_RELATIVE,         0           },
    {"ev-coordinator",      KIND_COORDINATOR,      0           },
    {"ev-auxiliary",        KIND_AUXILIARY,        KIND_BARE   },
    {"ev-be",               KIND_BE,               0           },
    {"ev-modal",            KIND_MODAL,            KIND_FUTURE },
    {"ev-past",             KIND_PAST,             KIND_BARE   },
    {"ev-participle",       KIND_PARTICIPLE,       0           },
    {"ev-present",          KIND_PRESENT,          0           },
    {"ev-present-or-noun",  KIND_PRESENT_OR_NOUN,  0           },
    {"ev-saying",           KIND_SAYING,           0           },
    {"ev-intransitive",     KIND_INTRANSITIVE,     0           },
    {"ev-negation",         KIND_NEGATION,         0           },
    {"ev-negated",          KIND_CONTRACTED,       0           },
    {"ev-dating",           KIND_DATING,           0           },
    {"ev-clitic",           KIND_CONTRACTED,       0           },
    {"ev-adverb",           KIND_ADVERB,           0           },
    {"ev-lead-in",          KIND_LEAD_IN,          0           },
    {"ev-plan",             KIND_PLAN,             KIND_PLAN_TO},
    {"ev-document",         KIND_DOCUMENT,         0           },
    {"ev-person-title",     KIND_TITLE,            0           },
    {"ev-organisation",     KIND_ORGANISATION,     0           },
    {"ev-last",             KIND_LAST,             0           },
    {"ev-first",            KIND_FIRST,            0           },
    {"ev-calendar-noun",    KIND_CALENDAR,         0           },
    {"ev-person-verb",      KIND_PERSONAL,         0           },
    {"ev-self",             KIND_SELF,             0           },
    {"ev-boilerplate",      KIND_BOILERPLATE,      0           },
    {"ev-not-verb",         KIND_NOT_VERB,         0           },
};

struct Vocabulary {
    const Lexicon *lexicon;
    ClassId classes[G_N_ELEMENTS(rows)];
    guint64 *kinds; /* by word, looked up when first asked for */
    guint count;
};

/* Set for a word whose kinds have been looked up. */
#define KNOWN KIND_BIT(63)

Vocabulary *
vocabulary_new(const Lexicon *lexicon)
{
    Vocabulary *vocabulary = g_new0(Vocabulary, 1);
    vocabulary->lexicon = lexicon;
    vocabulary->count = lexicon_words(lexicon) + 1;
    vocabulary->kinds = g_new0(guint64, vocabulary->count);
    for (guint row = 0; row < G_N_ELEMENTS(rows); row++)
        vocabulary->classes[row] = lexicon_class(lexicon, rows[row].class_name);
    return vocabulary;
}

void
vocabulary_free(Vocabulary *vocabulary)
{
    if (!vocabulary)
        return;
    g_free(vocabulary->kinds);
    g_free(vocabulary);
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

guint64
vocabulary_kinds(Vocabulary *vocabulary, WordId word)
{
    if (word == 0 || word >= vocabulary->count)
        return 0;
    if (!(vocabulary->kinds[word] & KNOWN))
        vocabulary->kinds[word] = look_up(vocabulary, word);
    return vocabulary->kinds[word] & ~KNOWN;
}
