/* SPDX-License-Identifier: MIT */
#include "syntax/pos.h"

#include <string.h>

static const char *const names[POS_COUNT] = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
};

/* Sorted; of two for one bit the first is written. */
static const struct {
    const char *text;
    guint16 bit;
} features[] = {
    {"Mood=Imp",      FEATURE_IMPERATIVE },
    {"Mood=Ind",      FEATURE_INDICATIVE },
    {"Mood=Sub",      FEATURE_SUBJUNCTIVE},
    {"Number=Plur",   FEATURE_PLURAL     },
    {"Number=Ptan",   FEATURE_PLURAL     },
    {"Number=Sing",   FEATURE_SINGULAR   },
    {"Polarity=Neg",  FEATURE_NEGATIVE   },
    {"Tense=Past",    FEATURE_PAST       },
    {"Tense=Pres",    FEATURE_PRESENT    },
    {"VerbForm=Fin",  FEATURE_FINITE     },
    {"VerbForm=Ger",  FEATURE_GERUND     },
    {"VerbForm=Inf",  FEATURE_INFINITIVE },
    {"VerbForm=Part", FEATURE_PARTICIPLE },
    {"Voice=Pass",    FEATURE_PASSIVE    },
};

const char *
pos_name(Pos pos)
{
    g_assert(pos < POS_COUNT);
    return names[pos];
}

bool
pos_find(const char *name, Pos *pos)
{
    for (guint i = 0; i < POS_COUNT; i++)
        if (strcmp(name, names[i]) == 0) {
            *pos = (Pos) i;
            return true;
        }
    return false;
}

void
features_append(GString *out, guint16 set)
{
    gsize start = out->len;
    for (guint i = 0; i < G_N_ELEMENTS(features); i++)
        if (set & features[i].bit) {
            g_string_append(out, out->len > start ? "|" : "");
            g_string_append(out, features[i].text);
            set &= (guint16) ~features[i].bit;
        }
    if (out->len == start)
        g_string_append_c(out, '_');
}

guint16
features_parse(const char *field)
{
    guint16 set = 0;
    while (*field) {
        gsize length = strcspn(field, "|");
        for (guint i = 0; i < G_N_ELEMENTS(features); i++)
            if (strlen(features[i].text) == length && strncmp(field, features[i].text, length) == 0)
                set |= features[i].bit;
        field += length + (field[length] == '|');
    }
    return set;
}
