/* SPDX-License-Identifier: MIT */
#include "event/bucket.h"
#include "event/content.h"
#include "event/extract.h"
#include "event/likeness.h"
#include "event/union.h"

#include <string.h>

enum {
    RARE_WORDS = 4,    /* words of an event by which others like it are looked up */
    KEYS_MAX = 24,     /* keys of one event */
    COMMON_SHARE = 50, /* a word in more than one of so many events is common and weighs half, */
    COMMON_LEAST = 8   /* … but not one in so few */
};

/* What a key is of; mixed into it, so that keys of different kinds never meet. */
enum { KEY_WHOLE = 1, KEY_YEAR, KEY_WIDE, KEY_PAIR };

/* The merging under way; arrays have a place for each event. */
typedef struct {
    Events *events;
    Content *contents;
    bool *is_gone;      /* became part of another */
    GHashTable *counts; /* a word: how many events hold it */
    Buckets buckets;
    Notes *notes;
} Merger;

static const Source *
source_of(const Event *event)
{
    return event->sources->len ? &g_array_index(event->sources, Source, 0) : NULL;
}

/* An order that does not depend on the order of the inputs: dated ones first. */
static int
compare_events(gconstpointer a, gconstpointer b, gpointer user_data)
{
    const Events *events = user_data;
    const Event *x = event_at(events, *(const guint *) a), *y = event_at(events, *(const guint *) b);
    int order = event_is_loose(x) - event_is_loose(y);
    if (order == 0 && x->has_moment && y->has_moment)
        order = moment_compare(&x->moment, &y->moment);
    else if (order == 0)
        order = y->has_moment - x->has_moment;
    if (order == 0)
        order = g_strcmp0(x->id, y->id);
    const Source *s = source_of(x), *t = source_of(y);
    if (order == 0 && s && t)
        order = g_strcmp0(s->doc, t->doc);
    if (order == 0 && s && t)
        order = (s->start > t->start) - (s->start < t->start);
    return order ? order : (int) (*(const guint *) a > *(const guint *) b) * 2 - 1;
}

static guint
count_of(const Merger *merger, guint32 word)
{
    return GPOINTER_TO_UINT(g_hash_table_lookup(merger->counts, GUINT_TO_POINTER(word)));
}

/* The rarest words of a content, rarest first; how many there are. */
static guint
pick_rare(const Merger *merger, const Content *content, guint32 rare[RARE_WORDS])
{
    guint counts[RARE_WORDS], count = 0;
    for (guint i = 0; i < content->count; i++) {
        guint held = count_of(merger, content->words[i]);
        guint place = count < RARE_WORDS ? count++ : RARE_WORDS;
        while (place > 0 && held < counts[place - 1]) {
            if (place < RARE_WORDS) {
                rare[place] = rare[place - 1];
                counts[place] = counts[place - 1];
            }
            place--;
        }
        if (place < RARE_WORDS) {
            rare[place] = content->words[i];
            counts[place] = held;
        }
    }
    return count;
}

static guint64
make_key(guint kind, guint64 first, guint64 second)
{
    guint64 key = first * G_GUINT64_CONSTANT(0x9e3779b97f4a7c15) ^ second;
    return (key ^ (key >> 29)) * G_GUINT64_CONSTANT(0xbf58476d1ce4e5b9) + kind;
}

/* The keys under which an event is entered, or asked for. */
typedef struct {
    guint64 items[KEYS_MAX];
    guint count;
} Keys;

static void
add_key(Keys *keys, guint kind, guint64 first, guint64 second)
{
    g_assert(keys->count < KEYS_MAX);
    keys->items[keys->count++] = make_key(kind, first, second);
}

static bool
is_within_a_year(const Moment *moment)
{
    return moment->first != MOMENT_OPEN && moment->last - moment->first <= 366;
}

/* Rare words with the year, or with none where the date is wider, for statements that agree; pairs of rare
 * words for those that don't. Where one is asked for, those that are wider or undated are asked for, too. */
static void
find_keys(const Merger *merger, guint index, bool is_asked, Keys *keys)
{
    const Event *event = event_at(merger->events, index);
    const Content *content = &merger->contents[index];
    guint32 rare[RARE_WORDS];
    guint count = pick_rare(merger, content, rare);
    bool is_narrow = !event_is_loose(event) && is_within_a_year(&event->moment);
    gint64 first = is_narrow ? moment_year_of(&event->moment) : 0;
    Moment last = is_narrow ? moment_day(event->moment.last) : (Moment){0};
    gint64 second = is_narrow && !is_asked ? moment_year_of(&last) : first;
    keys->count = 0;
    add_key(keys, KEY_WHOLE, content->whole, 0);
    for (guint i = 0; i < count; i++) {
        if (is_narrow)
            add_key(keys, KEY_YEAR, rare[i], (guint64) first);
        if (second != first)
            add_key(keys, KEY_YEAR, rare[i], (guint64) second);
        if (!is_narrow || is_asked)
            add_key(keys, KEY_WIDE, rare[i], 0);
        for (guint j = i + 1; j < count; j++)
            add_key(keys, KEY_PAIR, MIN(rare[i], rare[j]), MAX(rare[i], rare[j]));
    }
}

/* The event entered before that is most like this one: one that agrees before one that contradicts, then the
 * one that shares most. */
static Likeness
find_like(const Merger *merger, guint index, const Keys *keys, guint *found)
{
    Likeness best = LIKENESS_NONE;
    guint best_shared = 0;
    for (guint i = 0; i < keys->count; i++) {
        guint32 others[BUCKET_MAX];
        guint count = buckets_get(&merger->buckets, keys->items[i], others);
        for (guint j = 0; j < count; j++) {
            const Content *x = &merger->contents[others[j]], *y = &merger->contents[index];
            Likeness likeness =
                likeness_of(event_at(merger->events, others[j]), event_at(merger->events, index), x, y);
            guint shared = likeness ? content_shared(x, y) : 0;
            bool is_better = likeness > best || (likeness == best && shared > best_shared) ||
                             (likeness && likeness == best && shared == best_shared && others[j] < *found);
            if (is_better) {
                best = likeness;
                best_shared = shared;
                *found = others[j];
            }
        }
    }
    return best;
}

static void
note_conflict(const Merger *merger, const Event *event, const Event *other)
{
    const Source *source = source_of(other);
    if (g_strcmp0(event->date, other->date) != 0)
        notes_add(merger->notes, NOTE_SOURCES_DISAGREE, source ? source->doc : NULL,
                  source ? source->line : 0, 0, other->headline, other->display, event->display);
}

/* Joins the event to one that tells the same, or enters it for those to come. */
static void
place_event(Merger *merger, guint index)
{
    Keys keys;
    guint found = 0;
    find_keys(merger, index, true, &keys);
    Likeness likeness = find_like(merger, index, &keys, &found);
    if (likeness) {
        Event *event = event_at(merger->events, found), *other = event_at(merger->events, index);
        if (likeness == LIKENESS_CONFLICT)
            note_conflict(merger, event, other);
        union_join(event, other, likeness == LIKENESS_CONFLICT);
        merger->is_gone[index] = true;
        return;
    }
    find_keys(merger, index, false, &keys);
    for (guint i = 0; i < keys.count; i++)
        buckets_put(&merger->buckets, keys.items[i], index);
}

static void
read_contents(Merger *merger, const Lexicon *lexicon)
{
    guint events = merger->events->items->len;
    for (guint i = 0; i < events; i++) {
        content_fill(&merger->contents[i], event_at(merger->events, i), lexicon);
        for (guint j = 0; j < merger->contents[i].count; j++) {
            gpointer word = GUINT_TO_POINTER(merger->contents[i].words[j]);
            guint held = GPOINTER_TO_UINT(g_hash_table_lookup(merger->counts, word));
            g_hash_table_insert(merger->counts, word, GUINT_TO_POINTER(held + 1));
        }
    }
    guint common = MAX(events / COMMON_SHARE, COMMON_LEAST);
    for (guint i = 0; i < events; i++) {
        Content *content = &merger->contents[i];
        for (guint j = 0; j < content->count; j++)
            content->weights[j] = count_of(merger, content->words[j]) > common ? 1 : 2;
    }
}

/* Leaves out the events that became part of others. */
static void
sweep(Merger *merger)
{
    Events *events = merger->events, *kept = events_new(), *gone = events_new();
    for (guint i = 0; i < events->items->len; i++)
        g_array_append_vals((merger->is_gone[i] ? gone : kept)->items, event_at(events, i), 1);
    GArray *old = events->items;
    events->items = kept->items;
    kept->items = old;
    g_array_set_clear_func(old, NULL); /* what its events own has moved */
    events_free(kept);
    events_free(gone);
}

void
event_merge(Events *events, const Lexicon *lexicon, Notes *notes)
{
    guint count = events->items->len;
    if (count < 2)
        return;
    g_autofree Content *contents = g_new0(Content, count);
    g_autofree bool *is_gone = g_new0(bool, count);
    g_autofree guint *order = g_new(guint, count);
    g_autoptr(GHashTable) counts = g_hash_table_new(NULL, NULL);
    Merger merger = {
        .events = events, .contents = contents, .is_gone = is_gone, .counts = counts, .notes = notes};
    buckets_init(&merger.buckets, count * RARE_WORDS);
    for (guint i = 0; i < count; i++)
        order[i] = i;
    g_qsort_with_data(order, (gint) count, sizeof order[0], compare_events, events);
    read_contents(&merger, lexicon);
    for (guint i = 0; i < count; i++)
        place_event(&merger, order[i]);
    buckets_clear(&merger.buckets);
    sweep(&merger);
}
