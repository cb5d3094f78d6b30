/* SPDX-License-Identifier: MIT */
#include "event/bucket.h"
#include "event/content.h"
#include "event/extract.h"
#include "event/likeness.h"
#include "event/union.h"

#include <string.h>

enum {
    RARE_WORDS = 4,    /* words of an event by which others like it are looked up */
    PLAIN_WORDS = 3,   /* … of these, those whose pairs are looked up whatever the year */
    RARE_MOST = 64,    /* events that hold a word which is looked up alone */
    KEYS_MAX = 32,     /* keys of one event */
    COMMON_SHARE = 50, /* a word in more than one of so many events is common and weighs half, */
    COMMON_LEAST = 8   /* … but not one in so few */
};

/* What a key is of; mixed into it, so that keys of different kinds never meet. */
enum { KEY_WHOLE = 1, KEY_YEAR, KEY_WIDE, KEY_PAIR };

/* The merging under way; arrays have a place for each event. */
typedef struct {
    Events *events;
    Content *contents;
    bool *is_gone;   /* became part of another */
    bool *is_loose;  /* has no date of its own */
    guint32 *looked; /* when it was last looked at: the index, from 1, of the event that was to be placed */
    GHashTable *counts; /* a word: how many events hold it */
    Buckets buckets;
    Notes *notes;
} Merger;

static const Source *
source_of(const Event *event)
{
    return event->sources->len ? &g_array_index(event->sources, Source, 0) : NULL;
}

typedef struct {
    const Events *events;
    const Content *contents;
} Order;

/* An order that does not depend on the order of the inputs: dated ones first. */
static int
compare_events(gconstpointer a, gconstpointer b, gpointer user_data)
{
    const Order *by = user_data;
    guint i = *(const guint *) a, j = *(const guint *) b;
    const Event *x = event_at(by->events, i), *y = event_at(by->events, j);
    int order = by->contents[i].is_loose - by->contents[j].is_loose;
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
    return order ? order : (i > j) - (i < j);
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

/* Adds a key of the pair for each that is asked for: with the years, and without. */
static void
add_pair(Keys *keys, guint32 a, guint32 b, const gint64 years[2], bool has_plain)
{
    guint64 pair = (guint64) MIN(a, b) << 32 | MAX(a, b);
    if (years[0])
        add_key(keys, KEY_PAIR, pair, (guint64) years[0]);
    if (years[1] != years[0])
        add_key(keys, KEY_PAIR, pair, (guint64) years[1]);
    if (has_plain)
        add_key(keys, KEY_PAIR, pair, 0);
}

/* Adds the keys of one rare word: with the years, as far as it leads to few, and for dates that are wider. */
static void
add_word(Keys *keys, guint32 word, const gint64 years[2], bool is_rare, bool has_wide)
{
    if (years[0] && is_rare)
        add_key(keys, KEY_YEAR, word, (guint64) years[0]);
    if (years[1] != years[0] && is_rare)
        add_key(keys, KEY_YEAR, word, (guint64) years[1]);
    if (has_wide)
        add_key(keys, KEY_WIDE, word, 0);
}

/* Pairs of rare words, and rare words alone, with the year, for statements that agree; without the year for
 * dates that are wider, for undated events, which come last, and for what can be only once, where dates that
 * don't agree are a conflict. */
static void
find_keys(const Merger *merger, guint index, bool is_asked, Keys *keys)
{
    const Event *event = event_at(merger->events, index);
    const Content *content = &merger->contents[index];
    guint32 rare[RARE_WORDS];
    guint count = pick_rare(merger, content, rare);
    bool is_narrow = !content->is_loose && is_within_a_year(&event->moment);
    Moment last = is_narrow ? moment_day(event->moment.last) : (Moment){0};
    gint64 years[2] = {0, 0}; /* the year 0 shares its keys with no year; that costs nothing but time */
    if (is_narrow) {
        years[0] = moment_year_of(&event->moment);
        years[1] = is_asked ? years[0] : moment_year_of(&last);
    }
    bool is_anywhere = !is_narrow || content->is_once;
    keys->count = 0;
    add_key(keys, KEY_WHOLE, content->whole, 0);
    for (guint i = 0; i < count; i++) {
        add_word(keys, rare[i], years, count_of(merger, rare[i]) <= RARE_MOST, !is_narrow || is_asked);
        for (guint j = i + 1; j < count; j++)
            add_pair(keys, rare[i], rare[j], years,
                     j < (is_anywhere           ? PLAIN_WORDS
                          : !is_asked && i == 0 ? 2
                                                : 0));
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
            if (merger->looked[others[j]] == index + 1)
                continue;
            merger->looked[others[j]] = index + 1;
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
    g_autofree guint32 *looked = g_new0(guint32, count);
    g_autofree guint *order = g_new(guint, count);
    g_autoptr(GHashTable) counts = g_hash_table_new(NULL, NULL);
    Merger merger = {.events = events,
                     .contents = contents,
                     .is_gone = is_gone,
                     .looked = looked,
                     .counts = counts,
                     .notes = notes};
    buckets_init(&merger.buckets, count > G_MAXUINT / KEYS_MAX ? G_MAXUINT : count * KEYS_MAX / 2);
    for (guint i = 0; i < count; i++)
        order[i] = i;
    read_contents(&merger, lexicon);
    Order by = {events, contents};
    g_qsort_with_data(order, (gint) count, sizeof order[0], compare_events, &by);
    for (guint i = 0; i < count; i++)
        place_event(&merger, order[i]);
    buckets_clear(&merger.buckets);
    sweep(&merger);
}
