/* SPDX-License-Identifier: MIT */
#include "learn/tags.h"

#include "learn/perceptron.h"
#include "learn/random.h"

#include <string.h>

enum {
    EPOCHS = 8,
    MARGIN = 30,       /* by which the right tag's score is to be ahead of the next one's */
    WORD_LEAST = 2,    /* a word is put into the dictionary from so many occurrences on */
    ALLOWED_LEAST = 8, /* and only has the tags that it was seen with from so many on */
    HABIT_SHARE = 10,  /* percent of a word's occurrences that make a tag one of its habits */
    FEATURE_LEAST = 2, /* occurrences that a feature needs to be given weights */
    OPEN_LEAST = 5,    /* rare words that make a tag an open one */
    WEIGHT_SCALE = 8,  /* the unit of weights in the model is an eighth */
    WEIGHT_LEAST = 2,  /* smaller ones are left out */
};

/* How often a form has each tag. */
typedef struct {
    guint32 form;
    guint total;
    guint counts[TAGS_MAX];
} Form;

typedef struct {
    const Treebank *treebank;
    const GArray *chosen; /* of guint */
    GArray *meanings;     /* of TagMeaning */
    guint8 *gold;         /* a tag for each word of the treebank */
    guint64 open;
} Lesson;

typedef struct {
    guint32 key; /* part of speech and features */
    guint count;
} KeyCount;

static guint32
key_of(const Word *word)
{
    return (guint32) word->pos << 16 | (word->features & FEATURE_NAMED);
}

static gint
compare_counts(gconstpointer a, gconstpointer b)
{
    const KeyCount *left = a, *right = b;
    if (left->count != right->count)
        return left->count > right->count ? -1 : 1;
    return left->key < right->key ? -1 : left->key > right->key;
}

/* Calls `visit` for each word of the chosen sentences. */
static void
each_word(const Lesson *lesson, void (*visit)(guint index, const Word *word, gpointer data), gpointer data)
{
    for (guint i = 0; i < lesson->chosen->len; i++) {
        const TreebankSentence *sentence =
            treebank_sentence(lesson->treebank, g_array_index(lesson->chosen, guint, i));
        for (guint k = sentence->first; k < sentence->first + sentence->count; k++)
            visit(k, &g_array_index(lesson->treebank->words, Word, k), data);
    }
}

static void
count_key(guint index, const Word *word, gpointer data)
{
    (void) index;
    GArray *counts = data;
    for (guint i = 0; i < counts->len; i++)
        if (g_array_index(counts, KeyCount, i).key == key_of(word)) {
            g_array_index(counts, KeyCount, i).count++;
            return;
        }
    KeyCount count = {key_of(word), 1};
    g_array_append_val(counts, count);
}

/* The most frequent tags, at most TAGS_MAX. */
static void
learn_meanings(Lesson *lesson)
{
    g_autoptr(GArray) counts = g_array_new(FALSE, FALSE, sizeof(KeyCount));
    each_word(lesson, count_key, counts);
    g_array_sort(counts, compare_counts);
    for (guint i = 0; i < MIN(counts->len, TAGS_MAX); i++) {
        guint32 key = g_array_index(counts, KeyCount, i).key;
        TagMeaning meaning = {.features = (guint16) key, .pos = (guint8) (key >> 16)};
        g_array_append_val(lesson->meanings, meaning);
    }
}

static void
set_gold(guint index, const Word *word, gpointer data)
{
    Lesson *lesson = data;
    guint same_pos = 0;
    for (guint i = lesson->meanings->len; i-- > 0;) {
        const TagMeaning *meaning = &g_array_index(lesson->meanings, TagMeaning, i);
        if (meaning->pos != word->pos)
            continue;
        same_pos = i;
        if (meaning->features == (word->features & FEATURE_NAMED))
            break;
    }
    lesson->gold[index] = (guint8) same_pos;
}

typedef struct {
    const Lesson *lesson;
    GHashTable *forms; /* of Form by its form */
} FormCounting;

static void
count_form(guint index, const Word *word, gpointer data)
{
    FormCounting *counting = data;
    Form *form = g_hash_table_lookup(counting->forms, GUINT_TO_POINTER(word->form));
    if (!form) {
        form = g_new0(Form, 1);
        form->form = word->form;
        g_hash_table_insert(counting->forms, GUINT_TO_POINTER(word->form), form);
    }
    form->total++;
    form->counts[counting->lesson->gold[index]]++;
}

static gint
compare_forms(gconstpointer a, gconstpointer b)
{
    guint32 left = (*(Form *const *) a)->form, right = (*(Form *const *) b)->form;
    return left < right ? -1 : left > right;
}

/* All forms, sorted; they belong to `forms`. */
static GPtrArray *
sort_forms(GHashTable *forms)
{
    GPtrArray *sorted = g_ptr_array_new();
    GHashTableIter iter;
    gpointer form;
    g_hash_table_iter_init(&iter, forms);
    while (g_hash_table_iter_next(&iter, NULL, &form))
        g_ptr_array_add(sorted, form);
    g_ptr_array_sort(sorted, compare_forms);
    return sorted;
}

static void
learn_open(Lesson *lesson, const GPtrArray *forms)
{
    guint rare[TAGS_MAX] = {0};
    for (guint i = 0; i < forms->len; i++) {
        const Form *form = g_ptr_array_index(forms, i);
        for (guint tag = 0; tag < TAGS_MAX && form->total < WORD_LEAST; tag++)
            rare[tag] += form->counts[tag] > 0;
    }
    for (guint tag = 0; tag < TAGS_MAX; tag++)
        if (rare[tag] >= OPEN_LEAST)
            lesson->open |= G_GUINT64_CONSTANT(1) << tag;
    if (!lesson->open)
        lesson->open = 1;
}

static Kind
kind_of(const Form *form, guint64 open)
{
    Kind kind = {0};
    guint top = 0;
    guint64 habits = 0;
    for (guint tag = 0; tag < TAGS_MAX; tag++) {
        if (form->counts[tag] > form->counts[top])
            top = tag;
        if (form->counts[tag])
            kind.allowed |= G_GUINT64_CONSTANT(1) << tag;
        if (form->counts[tag] * 100 >= form->total * HABIT_SHARE)
            habits |= G_GUINT64_CONSTANT(1) << tag;
    }
    if (form->total < ALLOWED_LEAST)
        kind.allowed |= open;
    kind.habit = feature_mix(feature_mix(top, (guint32) habits), (guint32) (habits >> 32));
    return kind;
}

/* The index of the kind among `kinds` (of Kind), added where it is new. */
static guint16
enter_kind(GArray *kinds, Kind kind)
{
    for (guint i = 0; i < kinds->len; i++)
        if (memcmp(&g_array_index(kinds, Kind, i), &kind, sizeof kind) == 0)
            return (guint16) i;
    g_assert(kinds->len < G_MAXUINT16);
    g_array_append_val(kinds, kind);
    return (guint16) (kinds->len - 1);
}

/* Whether the form is put into the dictionary: it is not too rare, or is of a closed class. */
static bool
is_known(const Form *form, guint64 open)
{
    bool is_open = false;
    for (guint tag = 0; tag < TAGS_MAX; tag++)
        is_open = is_open || (form->counts[tag] && (open >> tag & 1));
    return form->total >= WORD_LEAST || !is_open;
}

static GByteArray *
make_dictionary(const GPtrArray *forms, guint64 open)
{
    g_autoptr(GArray) kinds = g_array_new(FALSE, FALSE, sizeof(Kind));
    g_autoptr(GArray) words = g_array_new(FALSE, FALSE, sizeof(guint32));
    g_autoptr(GArray) word_kinds = g_array_new(FALSE, FALSE, sizeof(guint16));
    for (guint i = 0; i < forms->len; i++) {
        const Form *form = g_ptr_array_index(forms, i);
        if (!is_known(form, open))
            continue;
        guint16 kind = enter_kind(kinds, kind_of(form, open));
        g_array_append_val(words, form->form);
        g_array_append_val(word_kinds, kind);
    }
    guint bits = 4;
    while (bits < 20 && 1u << bits < words->len)
        bits++;
    guint buckets = 1u << bits;
    g_autofree guint32 *starts = g_new0(guint32, buckets + 1);
    for (guint i = 0, bucket = 0; bucket <= buckets; bucket++) {
        while (i < words->len && g_array_index(words, guint32, i) >> (32 - bits) < bucket)
            i++;
        starts[bucket] = i;
    }
    guint32 head[4] = {bits, words->len, kinds->len, 0};
    GByteArray *out = g_byte_array_new();
    g_byte_array_append(out, (const guint8 *) head, sizeof head);
    g_byte_array_append(out, (const guint8 *) kinds->data, kinds->len * (guint) sizeof(Kind));
    g_byte_array_append(out, (const guint8 *) starts, (buckets + 1) * (guint) sizeof(guint32));
    g_byte_array_append(out, (const guint8 *) words->data, words->len * (guint) sizeof(guint32));
    g_byte_array_append(out, (const guint8 *) word_kinds->data, word_kinds->len * (guint) sizeof(guint16));
    return out;
}

static GByteArray *
learn_dictionary(Lesson *lesson)
{
    g_autoptr(GHashTable) table = g_hash_table_new_full(NULL, NULL, NULL, g_free);
    FormCounting counting = {lesson, table};
    each_word(lesson, count_form, &counting);
    g_autoptr(GPtrArray) forms = sort_forms(table);
    learn_open(lesson, forms);
    return make_dictionary(forms, lesson->open);
}

/* Chooses a word's tag, and learns where the right one isn't ahead of all others by the margin. */
static guint
study_word(const Lesson *lesson, Perceptron *perceptron, const guint32 *features, guint count,
           guint64 allowed, guint right)
{
    gint32 scores[TAGS_MAX] = {0};
    guint64 others = allowed & ~(G_GUINT64_CONSTANT(1) << right);
    perceptron_score(perceptron, features, count, scores);
    guint rival = tag_best(scores, others, lesson->open);
    if (others != allowed && scores[right] < scores[rival] + MARGIN)
        perceptron_update(perceptron, features, count, right, rival);
    perceptron_step(perceptron);
    return tag_best(scores, allowed, lesson->open);
}

static void
study(const Lesson *lesson, Perceptron *perceptron, const GArray *clues, const guint8 *gold, guint count)
{
    guint before = TAGS_MAX, before2 = TAGS_MAX;
    for (guint i = 0; i < count; i++) {
        const Clue *clue = clue_at(clues, i);
        guint64 allowed = clue->allowed ? clue->allowed : lesson->open;
        guint tag = tag_only(allowed);
        if (tag == TAGS_MAX) {
            guint32 features[CLUE_FEATURES_MAX];
            guint feature_count = clue_features(clue, before, before2, features);
            tag = study_word(lesson, perceptron, features, feature_count, allowed, gold[i]);
        }
        before2 = before;
        before = tag;
    }
}

/* Counts the features of all examples, the tags before each word being right. */
static void
count_features(const Lesson *lesson, Perceptron *perceptron, const Dictionary *dictionary)
{
    g_autoptr(Tree) tree = tree_new();
    g_autoptr(GArray) clues = g_array_new(FALSE, TRUE, sizeof(Clue));
    for (guint i = 0; i < lesson->chosen->len; i++) {
        guint index = g_array_index(lesson->chosen, guint, i);
        const guint8 *gold = lesson->gold + treebank_sentence(lesson->treebank, index)->first;
        treebank_tree(lesson->treebank, index, tree);
        clues_fill(clues, dictionary, tree);
        guint before = TAGS_MAX, before2 = TAGS_MAX;
        for (guint k = 0; k < tree->words->len; k++) {
            guint32 features[CLUE_FEATURES_MAX];
            guint count = clue_features(clue_at(clues, k), before, before2, features);
            perceptron_count(perceptron, features, count);
            before2 = before;
            before = gold[k];
        }
    }
    perceptron_require(perceptron, FEATURE_LEAST);
}

static GByteArray *
learn_weights(const Lesson *lesson, const Dictionary *dictionary, guint64 seed)
{
    g_autoptr(Perceptron) perceptron = perceptron_new(lesson->meanings->len);
    g_autoptr(Tree) tree = tree_new();
    g_autoptr(GArray) clues = g_array_new(FALSE, TRUE, sizeof(Clue));
    g_autoptr(GArray) order = g_array_copy((GArray *) lesson->chosen);
    count_features(lesson, perceptron, dictionary);
    for (guint epoch = 0; epoch < EPOCHS; epoch++) {
        random_shuffle(&seed, (guint *) (void *) order->data, order->len);
        for (guint i = 0; i < order->len; i++) {
            guint index = g_array_index(order, guint, i);
            treebank_tree(lesson->treebank, index, tree);
            clues_fill(clues, dictionary, tree);
            study(lesson, perceptron, clues, lesson->gold + treebank_sentence(lesson->treebank, index)->first,
                  tree->words->len);
        }
    }
    return perceptron_section(perceptron, WEIGHT_SCALE, WEIGHT_LEAST);
}

void
tags_learn(const Treebank *treebank, const GArray *chosen, guint64 seed, Maker *maker)
{
    g_autofree guint8 *gold = g_new0(guint8, treebank->words->len + 1);
    g_autoptr(GArray) meanings = g_array_new(FALSE, FALSE, sizeof(TagMeaning));
    Lesson lesson = {.treebank = treebank, .chosen = chosen, .meanings = meanings, .gold = gold};
    learn_meanings(&lesson);
    each_word(&lesson, set_gold, &lesson);
    GByteArray *words = learn_dictionary(&lesson);
    Dictionary dictionary;
    bool is_sound = dictionary_init(&dictionary, (Section){words->data, words->len});
    g_assert(is_sound);
    GByteArray *weights = learn_weights(&lesson, &dictionary, seed);
    GByteArray *tags = g_byte_array_new();
    g_byte_array_append(tags, (const guint8 *) &lesson.open, sizeof lesson.open);
    g_byte_array_append(tags, (const guint8 *) meanings->data, meanings->len * (guint) sizeof(TagMeaning));
    maker_add(maker, "tags", tags);
    maker_add(maker, "dictionary", words);
    maker_add(maker, "tag-weights", weights);
}
