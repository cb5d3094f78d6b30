/* SPDX-License-Identifier: MIT */
#include "syntax/cue.h"

#include <string.h>

static const struct {
    const char *class_name;
    guint32 cue, extra; /* `extra` where the word's value is 1 */
} rows[] = {
    {"syn-future",      CUE_FUTURE,         0              },
    {"syn-possible",    CUE_POSSIBLE,       0              },
    {"syn-necessary",   CUE_NECESSARY,      0              },
    {"syn-would",       CUE_WOULD,          0              },
    {"syn-have",        CUE_HAVE,           0              },
    {"syn-be",          CUE_BE,             0              },
    {"syn-negation",    CUE_NEGATION,       0              },
    {"syn-focus",       CUE_FOCUS,          0              },
    {"syn-without",     CUE_WITHOUT,        0              },
    {"syn-report",      CUE_REPORT,         CUE_TELL       },
    {"syn-deny",        CUE_DENY,           CUE_FROM       },
    {"syn-plan",        CUE_PLAN,           CUE_PROGRESSIVE},
    {"syn-condition",   CUE_CONDITION,      0              },
    {"syn-even",        CUE_EVEN,           0              },
    {"syn-whether",     CUE_WHETHER,        0              },
    {"syn-relative",    CUE_RELATIVE,       0              },
    {"syn-anybody",     CUE_ANYBODY,        0              },
    {"syn-habit",       CUE_HABIT,          0              },
    {"syn-habit-verb",  CUE_HABIT_VERB,     0              },
    {"syn-by",          CUE_BY,             0              },
    {"syn-according",   CUE_ACCORDING,      0              },
    {"syn-own-subject", CUE_SUBJECT_LENDER, 0              },
};

struct Cues {
    const Lexicon *lexicon;
    guint32 *bits; /* by word of the lexicon */
    guint count;
};

Cues *
cues_new(const Lexicon *lexicon)
{
    Cues *cues = g_new0(Cues, 1);
    cues->lexicon = lexicon;
    cues->count = lexicon_words(lexicon) + 1;
    cues->bits = g_new0(guint32, cues->count);
    for (guint row = 0; row < G_N_ELEMENTS(rows); row++) {
        ClassId class_id = lexicon_class(lexicon, rows[row].class_name);
        for (guint word = 1; class_id && word < cues->count; word++) {
            gint32 value = 0;
            if (lexicon_is(lexicon, (WordId) word, class_id, &value))
                cues->bits[word] |= rows[row].cue | (value == 1 ? rows[row].extra : 0);
        }
    }
    return cues;
}

void
cues_free(Cues *cues)
{
    if (!cues)
        return;
    g_free(cues->bits);
    g_free(cues);
}

guint32
cues_of(const Cues *cues, const char *lemma)
{
    WordId word = lexicon_look_up(cues->lexicon, lemma, strlen(lemma));
    return word < cues->count ? cues->bits[word] : 0;
}
