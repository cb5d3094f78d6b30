/* SPDX-License-Identifier: MIT */
#include "event/content.h"

#include <stdlib.h>
#include <string.h>

enum {
    STEM = 6,       /* letters by which a word is known */
    SHORT_WORD = 3, /* words of so many letters or fewer say little */
    SPELLING_MAX = 32,
    DATE_WORDS_MAX = 16,
};

#define HASH_START 2166136261u

static guint32
hash_step(guint32 hash, guint32 value)
{
    for (guint byte = 0; byte < 4; byte++)
        hash = (hash ^ ((value >> (8 * byte)) & 0xFF)) * 16777619u;
    return hash;
}

/* One word or number of a text. */
typedef struct {
    guint32 hash;
    guint letters;
    bool is_number;
    bool is_name;                /* begins with a capital */
    bool is_upper;               /* is all capitals */
    char spelling[SPELLING_MAX]; /* in lower case, as far as there is room */
    guint length;
} Word;

static void
spell(Word *word, gunichar lower)
{
    if (word->length + 6 < SPELLING_MAX)
        word->length += (guint) g_unichar_to_utf8(lower, word->spelling + word->length);
}

/* The word at or after `*at`; false at the end. A number keeps its points and commas. */
static bool
next_word(const char **at, const char *end, Word *word)
{
    const char *from = *at;
    while (from < end && !g_unichar_isalnum(g_utf8_get_char(from)))
        from = g_utf8_next_char(from);
    *word = (Word){.hash = HASH_START, .is_upper = true};
    if (from < end) {
        word->is_number = g_unichar_isdigit(g_utf8_get_char(from));
        word->is_name = g_unichar_isupper(g_utf8_get_char(from));
    }
    for (; from < end; from = g_utf8_next_char(from)) {
        gunichar character = g_utf8_get_char(from);
        bool is_inner = word->is_number && (character == '.' || character == ',') && from + 1 < end &&
                        g_ascii_isdigit(from[1]);
        if (!g_unichar_isalnum(character) && !is_inner)
            break;
        gunichar lower = g_unichar_tolower(character);
        word->is_upper &= g_unichar_isupper(character);
        if (word->letters++ < STEM || g_unichar_isdigit(character))
            word->hash = hash_step(word->hash, lower);
        spell(word, lower);
    }
    *at = from;
    return word->letters > 0;
}

static int
compare_words(const void *a, const void *b)
{
    guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;
    return (x > y) - (x < y);
}

static void
add_few(FewWords *few, guint32 word)
{
    for (guint i = 0; i < few->count; i++)
        if (few->items[i] == word)
            return;
    if (few->count < CONTENT_FEW_MAX)
        few->items[few->count++] = word;
}

/* What the filling of one content knows besides. */
typedef struct {
    const Lexicon *lexicon;
    ClassId act, once;
    guint32 date[DATE_WORDS_MAX];
    guint date_count;
} Filling;

/* Makes words that tell one act one word. */
static bool
find_act(const Filling *filling, Content *content, Word *word)
{
    WordId id =
        filling->lexicon ? lexicon_look_up(filling->lexicon, word->spelling, word->length) : (WordId) 0;
    gint32 act = 0;
    content->is_once |= id && lexicon_is(filling->lexicon, id, filling->once, NULL);
    if (!id || !lexicon_is(filling->lexicon, id, filling->act, &act))
        return false;
    word->hash = hash_step(HASH_START, (guint32) act);
    add_few(&content->acts, word->hash);
    return true;
}

static bool
is_of_date(const Filling *filling, guint32 hash)
{
    for (guint i = 0; i < filling->date_count; i++)
        if (filling->date[i] == hash)
            return true;
    return false;
}

/* Adds the words of a text but those of the date. */
static void
add_words(const Filling *filling, Content *content, const char *text)
{
    const char *at = text, *end = text + strlen(text);
    Word word;
    bool is_first = true;
    for (; next_word(&at, end, &word); is_first = false) {
        if (is_of_date(filling, word.hash))
            continue;
        bool is_act = find_act(filling, content, &word);
        bool is_long = word.letters > SHORT_WORD || word.is_number || is_act ||
                       (word.is_upper && word.letters > 1 && !is_first);
        content->whole = (content->whole ^ word.hash) * G_GUINT64_CONSTANT(1099511628211);
        if (word.is_number)
            add_few(&content->numbers, word.hash);
        if (word.is_name && !is_first && is_long)
            add_few(&content->names, word.hash);
        if (word.is_name && is_first && is_long && !content->opening)
            content->opening = word.hash;
        if (is_long && content->count < CONTENT_WORDS_MAX)
            content->words[content->count++] = word.hash;
    }
}

static void
drop_repeats(Content *content)
{
    guint kept = 0;
    qsort(content->words, content->count, sizeof content->words[0], compare_words);
    for (guint i = 0; i < content->count; i++)
        if (kept == 0 || content->words[i] != content->words[kept - 1])
            content->words[kept++] = content->words[i];
    content->count = (guint8) kept;
    content->trace = 0;
    for (guint i = 0; i < kept; i++)
        content->trace |= G_GUINT64_CONSTANT(1) << (content->words[i] >> 26);
    memset(content->weights, 1, sizeof content->weights);
}

static bool
is_loose(const Event *event)
{
    const Source *source = event->sources->len ? &g_array_index(event->sources, Source, 0) : NULL;
    bool is_undated = source && source->start >= 0 && !source->expression_text;
    return !event->has_moment || event_is_background(event) ||
           (is_undated && event->moment.doubt & (DOUBT_OPEN_START | DOUBT_OPEN_END));
}

void
content_fill(Content *content, const Event *event, const Lexicon *lexicon)
{
    *content = (Content){.whole = G_GUINT64_CONSTANT(14695981039346656037),
                         .is_loose = is_loose(event),
                         .status = (guint8) event->status};
    Filling filling = {.lexicon = lexicon};
    if (lexicon) {
        filling.act = lexicon_class(lexicon, "ev-act");
        filling.once = lexicon_class(lexicon, "ev-once");
    }
    const Source *source = event->sources->len ? &g_array_index(event->sources, Source, 0) : NULL;
    const char *expression = source && source->expression_text ? source->expression_text : "";
    const char *at = expression;
    Word word;
    while (filling.date_count < DATE_WORDS_MAX && next_word(&at, expression + strlen(expression), &word))
        filling.date[filling.date_count++] = word.hash;
    if (event->headline)
        add_words(&filling, content, event->headline);
    drop_repeats(content);
    if (source && source->quote)
        add_words(&filling, content, source->quote);
    drop_repeats(content);
}

/* Goes through the words that both have, and gives what they weigh, or how many they are. */
static guint
share(const Content *a, const Content *b, bool is_weighed)
{
    guint shared = 0;
    for (guint i = 0, j = 0; i < a->count && j < b->count;) {
        if (a->words[i] == b->words[j]) {
            shared += is_weighed ? a->weights[i] : 1;
            i++, j++;
        } else if (a->words[i] < b->words[j]) {
            i++;
        } else {
            j++;
        }
    }
    return shared;
}

guint
content_shared(const Content *a, const Content *b)
{
    return share(a, b, true);
}

guint
content_common(const Content *a, const Content *b)
{
    return share(a, b, false);
}

guint
content_weight(const Content *content)
{
    guint weight = 0;
    for (guint i = 0; i < content->count; i++)
        weight += content->weights[i];
    return weight;
}

bool
content_may_share(guint64 trace, guint64 other, guint least)
{
    guint64 bits = trace & other;
    while (bits && least > 0) {
        bits &= bits - 1;
        least--;
    }
    return least == 0;
}

static bool
holds(const Content *content, guint32 word)
{
    return bsearch(&word, content->words, content->count, sizeof word, compare_words) != NULL;
}

/* Whether any of the few words is none of the content's. */
static bool
has_others(const FewWords *few, const Content *content)
{
    for (guint i = 0; i < few->count; i++)
        if (!holds(content, few->items[i]))
            return true;
    return false;
}

bool
content_differs_in_names(const Content *a, const Content *b)
{
    return has_others(&a->names, b) && has_others(&b->names, a);
}

static bool
is_among(const FewWords *few, guint32 word)
{
    for (guint i = 0; i < few->count; i++)
        if (few->items[i] == word)
            return true;
    return false;
}

static bool
has_own(const Content *a, const Content *b)
{
    for (guint i = 0; i < a->count; i++)
        if (!is_among(&a->acts, a->words[i]) && !holds(b, a->words[i]))
            return true;
    return false;
}

bool
content_differs(const Content *a, const Content *b)
{
    return has_own(a, b) && has_own(b, a);
}

bool
content_holds_any(const Content *content, const FewWords *few)
{
    for (guint i = 0; i < few->count; i++)
        if (holds(content, few->items[i]))
            return true;
    return false;
}

static bool
holds_all(const FewWords *outer, const FewWords *inner)
{
    for (guint i = 0; i < inner->count; i++) {
        bool is_in = false;
        for (guint j = 0; j < outer->count; j++)
            is_in |= outer->items[j] == inner->items[i];
        if (!is_in)
            return false;
    }
    return true;
}

bool
content_differs_in_numbers(const Content *a, const Content *b)
{
    return !holds_all(&a->numbers, &b->numbers) && !holds_all(&b->numbers, &a->numbers);
}
