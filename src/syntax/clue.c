/* SPDX-License-Identifier: MIT */
#include "syntax/clue.h"

#include "syntax/weights.h"

enum { LETTERS = CLUE_SUFFIXES > CLUE_PREFIXES ? CLUE_SUFFIXES : CLUE_PREFIXES };

/* The kinds of characters that a shape tells of. */
enum {
    SHAPE_LOWER = 1 << 0,
    SHAPE_UPPER_FIRST = 1 << 1,
    SHAPE_UPPER_LATER = 1 << 2,
    SHAPE_DIGIT_FIRST = 1 << 3,
    SHAPE_DIGIT_LATER = 1 << 4,
    SHAPE_HYPHEN = 1 << 5,
    SHAPE_STOP = 1 << 6,
    SHAPE_APOSTROPHE = 1 << 7,
    SHAPE_OTHER = 1 << 8,
    SHAPE_LONG = 1 << 9,   /* five letters or more */
    SHAPE_FIRST = 1 << 10, /* of its sentence */
};

static guint
shape_of(gunichar letter, bool is_first)
{
    if (g_unichar_isupper(letter))
        return is_first ? SHAPE_UPPER_FIRST : SHAPE_UPPER_LATER;
    if (g_unichar_isalpha(letter))
        return SHAPE_LOWER;
    if (g_unichar_isdigit(letter))
        return is_first ? SHAPE_DIGIT_FIRST : SHAPE_DIGIT_LATER;
    switch (letter) {
    case '-':
        return SHAPE_HYPHEN;
    case '.':
        return SHAPE_STOP;
    case '\'':
    case 0x2019:
        return SHAPE_APOSTROPHE;
    default:
        return SHAPE_OTHER;
    }
}

/* Reads a word letter by letter: its shape, its first and its last letters in lower case, digits as 0. */
static void
read_letters(Clue *clue, const char *form, gsize length)
{
    guint32 first[LETTERS] = {0}, last[LETTERS] = {0};
    guint count = 0;
    for (const char *at = form; at < form + length; at = g_utf8_next_char(at), count++) {
        gunichar letter = g_utf8_get_char(at);
        clue->shape |= shape_of(letter, count == 0);
        letter = g_unichar_isdigit(letter) ? '0' : g_unichar_tolower(letter);
        if (count < LETTERS)
            first[count] = letter;
        last[count % LETTERS] = letter;
    }
    clue->shape |= count >= 5 ? SHAPE_LONG : 0;
    guint32 hash = 1;
    for (guint i = 0; i < CLUE_PREFIXES; i++)
        clue->prefixes[i] = hash = i < count ? feature_mix(hash, first[i]) : hash;
    hash = 2;
    for (guint i = 0; i < CLUE_SUFFIXES; i++)
        clue->suffixes[i] = hash = i < count ? feature_mix(hash, last[(count - 1 - i) % LETTERS]) : hash;
}

static void
fill(Clue *clue, const Dictionary *dictionary, const Tree *tree, guint index)
{
    Word *word = tree_word(tree, index);
    const char *form = tree->text + word->span.start;
    gsize length = span_length(word->span);
    word->form = clue->form = tree_form_hash(form, length);
    clue->shape = index == 0 ? SHAPE_FIRST : 0;
    read_letters(clue, form, length);
    const Kind *kind = dictionary_find(dictionary, word->form);
    clue->allowed = kind ? kind->allowed : 0;
    clue->habit = kind ? kind->habit : feature_mix(clue->shape & ~(guint) SHAPE_FIRST, clue->suffixes[1]);
}

void
clues_fill(GArray *clues, const Dictionary *dictionary, Tree *tree)
{
    static const Clue none;
    g_array_set_size(clues, tree->words->len + 2 * CLUE_MARGIN);
    for (guint i = 0; i < CLUE_MARGIN; i++) {
        g_array_index(clues, Clue, i) = none;
        g_array_index(clues, Clue, clues->len - 1 - i) = none;
    }
    for (guint i = 0; i < tree->words->len; i++)
        fill(&g_array_index(clues, Clue, i + CLUE_MARGIN), dictionary, tree, i);
}

guint
clue_features(const Clue *clue, guint before, guint before2, guint32 features[CLUE_FEATURES_MAX])
{
    const Clue *left = clue - 1, *right = clue + 1;
    guint tags = before << 8 | before2;
    const guint32 pairs[][2] = {
        {clue->form,         0            },
        {clue->form,         clue->shape  },
        {clue->shape,        before       },
        {clue->suffixes[0],  clue->shape  },
        {clue->suffixes[1],  clue->shape  },
        {clue->suffixes[2],  0            },
        {clue->suffixes[3],  0            },
        {clue->suffixes[4],  0            },
        {clue->prefixes[0],  clue->shape  },
        {clue->prefixes[1],  0            },
        {clue->prefixes[2],  0            },
        {clue->prefixes[3],  0            },
        {left->form,         0            },
        {right->form,        0            },
        {clue[-2].form,      0            },
        {clue[2].form,       0            },
        {left->form,         clue->form   },
        {clue->form,         right->form  },
        {left->form,         right->form  },
        {left->suffixes[2],  clue->habit  },
        {right->suffixes[2], clue->habit  },
        {left->shape,        clue->shape  },
        {right->shape,       clue->shape  },
        {before,             0            },
        {tags,               0            },
        {before,             clue->form   },
        {tags,               clue->form   },
        {before,             clue->habit  },
        {tags,               clue->habit  },
        {before,             right->form  },
        {before,             right->habit },
        {clue->habit,        0            },
        {clue->habit,        right->habit },
        {right->habit,       clue[2].habit},
        {left->habit,        clue->habit  },
        {tags,               right->habit },
        {clue->form,         right->habit },
        {feature_mix(before, clue->habit),  right->habit},
        {feature_mix(clue->habit,                  right->habit),         clue[2].habit},
        {before,     clue->suffixes[2]         },
        {right->habit,clue->suffixes[2]},
    };
    G_STATIC_ASSERT(G_N_ELEMENTS(pairs) <= CLUE_FEATURES_MAX);
    for (guint i = 0; i < G_N_ELEMENTS(pairs); i++)
        features[i] = feature_mix(pairs[i][0] + i * 0x9E3779B1u, pairs[i][1]);
    return G_N_ELEMENTS(pairs);
}
