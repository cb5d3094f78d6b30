/* SPDX-License-Identifier: MIT */
#include "base/room.h"
#include "event/bucket.h"
#include "event/content.h"
#include "event/extract.h"
#include "event/likeness.h"
#include "event/union.h"

#include <string.h>

enum {
    RARE_WORDS = 4,  /* words of an event by which others like it are looked up */
    PLAIN_WORDS = 3, /* … of these, those whose pairs are looked up whatever the year */
    RARE_MOST = 64,  /* events that hold a word which is looked up alone */
    KEYS_MAX = 32,   /* keys of one event */
    CANDIDATES_MAX = KEYS_MAX * BUCKET_MAX,
    COMMON_SHARE = 50, /* a word in more than one of so many events is common and weighs half, */
    COMMON_LEAST = 8   /* … but not one in so few */
};

/* What a key is of; mixed into it, so that keys of different kinds never meet. */
enum { KEY_WHOLE = 1, KEY_YEAR, KEY_WIDE, KEY_PAIR };

/* What is looked at first of an event that may be like another, side by side for all: most aren't, and
 * nothing else of them has to come from far off in memory. */
typedef struct {
    guint64 trace;  /* its content's */
    guint32 looked; /* when it was last looked at: the index, from 1, of the event that was to be placed */
} Mark;

/* The merging under way; arrays have a place for each event. */
typedef struct {
    Events *events;
    Content *contents;
    bool *is_gone; /* became part of another */
    Mark *marks;
    MergeWork *work;    /* what it took */
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

/* An event's rank in that order: what mostly settles it, so that few events must be looked at. */
typedef struct {
    gint64 day;
    guint32 index;
    guint8 group; /* dated ones first, then those without a date of their own */
} Rank;

static Rank
rank_of(const Order *by, guint32 index)
{
    const Event *event = event_at(by->events, index);
    return (Rank){
        .day = event->has_moment ? moment_start(&event->moment) : 0,
        .index = index,
        .group = (guint8) (2 * by->contents[index].is_loose + !event->has_moment),
    };
}

/* An order that does not depend on the order of the inputs. */
static int
compare_ranks(gconstpointer a, gconstpointer b, gpointer user_data)
{
    const Order *by = user_data;
    const Rank *p = a, *q = b;
    if (p->group != q->group)
        return p->group - q->group;
    if (p->day != q->day)
        return p->day < q->day ? -1 : 1;
    const Event *x = event_at(by->events, p->index), *y = event_at(by->events, q->index);
    int order = x->has_moment ? moment_compare(&x->moment, &y->moment) : 0;
    if (order == 0)
        order = g_strcmp0(x->id, y->id);
    const Source *s = source_of(x), *t = source_of(y);
    if (order == 0 && s && t)
        order = g_strcmp0(s->doc, t->doc);
    if (order == 0 && s && t)
        order = (s->start > t->start) - (s->start < t->start);
    return order ? order : (p->index > q->index) - (p->index < q->index);
}

static guint
count_of(const Merger *merger, guint32 word)
{
    return GPOINTER_TO_UINT(g_hash_table_lookup(merger->counts, GUINT_TO_POINTER(word)));
}

/* The rarest words of a content, rarest first, and how many events hold each. */
typedef struct {
    guint32 words[RARE_WORDS];
    guint held[RARE_WORDS];
    guint count;
} Rare;

static void
pick_rare(const Merger *merger, const Content *content, Rare *rare)
{
    rare->count = 0;
    for (guint i = 0; i < content->count; i++) {
        guint held = count_of(merger, content->words[i]);
        guint place = rare->count < RARE_WORDS ? rare->count++ : RARE_WORDS;
        while (place > 0 && held < rare->held[place - 1]) {
            if (place < RARE_WORDS) {
                rare->words[place] = rare->words[place - 1];
                rare->held[place] = rare->held[place - 1];
            }
            place--;
        }
        if (place < RARE_WORDS) {
            rare->words[place] = content->words[i];
            rare->held[place] = held;
        }
    }
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
find_keys(const Merger *merger, guint index, const Rare *rare, bool is_asked, Keys *keys)
{
    const Event *event = event_at(merger->events, index);
    const Content *content = &merger->contents[index];
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
    for (guint i = 0; i < rare->count; i++) {
        add_word(keys, rare->words[i], years, rare->held[i] <= RARE_MOST, !is_narrow || is_asked);
        for (guint j = i + 1; j < rare->count; j++)
            add_pair(keys, rare->words[i], rare->words[j], years,
                     j < (is_anywhere           ? PLAIN_WORDS
                          : !is_asked && i == 0 ? 2
                                                : 0));
    }
}

/* The event that is most like the one to be placed, as far as it is known. */
typedef struct {
    Likeness likeness;
    guint shared; /* see content_shared */
    guint index;
} Best;

/* Takes the other event where it is more like: one that agrees before one that contradicts, then the one that
 * shares most, then the one that came first. */
static void
compare_with(const Merger *merger, guint index, guint other, Best *best)
{
    const Content *x = &merger->contents[other], *y = &merger->contents[index];
    Likeness likeness = likeness_of(event_at(merger->events, other), event_at(merger->events, index), x, y);
    if (likeness == LIKENESS_NONE || likeness < best->likeness)
        return;
    guint shared = content_shared(x, y);
    if (likeness > best->likeness || shared > best->shared || (shared == best->shared && other < best->index))
        *best = (Best){likeness, shared, other};
}

/* Gathers the events under the keys that may be like this one, and has what is looked at of each come nearer
 * in memory. How many they are. */
static guint
find_candidates(const Merger *merger, guint index, const Keys *keys, guint32 candidates[CANDIDATES_MAX])
{
    guint64 trace = merger->marks[index].trace;
    guint found = 0;
    buckets_ask(&merger->buckets, keys->items, keys->count);
    for (guint i = 0; i < keys->count; i++) {
        guint32 others[BUCKET_MAX];
        guint count = buckets_get(&merger->buckets, keys->items[i], others);
        for (guint j = 0; j < count; j++) {
            Mark *mark = &merger->marks[others[j]];
            if (mark->looked == index + 1)
                continue;
            mark->looked = index + 1;
            if (!likeness_is_possible(mark->trace, trace))
                continue;
            content_ask(&merger->contents[others[j]]);
            __builtin_prefetch(&event_at(merger->events, others[j])->moment);
            candidates[found++] = others[j];
        }
    }
    merger->work->lookups += keys->count;
    merger->work->compared += found;
    return found;
}

/* The event entered before that is most like this one. */
static Best
find_like(const Merger *merger, guint index, const Keys *keys)
{
    Best best = {.likeness = LIKENESS_NONE};
    guint32 candidates[CANDIDATES_MAX];
    guint count = find_candidates(merger, index, keys, candidates);
    for (guint i = 0; i < count; i++)
        compare_with(merger, index, candidates[i], &best);
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
    Rare rare;
    pick_rare(merger, &merger->contents[index], &rare);
    find_keys(merger, index, &rare, true, &keys);
    Best best = find_like(merger, index, &keys);
    if (best.likeness) {
        Event *event = event_at(merger->events, best.index), *other = event_at(merger->events, index);
        if (best.likeness == LIKENESS_CONFLICT)
            note_conflict(merger, event, other);
        union_join(event, other, best.likeness == LIKENESS_CONFLICT);
        merger->is_gone[index] = true;
        return;
    }
    find_keys(merger, index, &rare, false, &keys);
    merger->work->entered += keys.count;
    for (guint i = 0; i < keys.count; i++)
        buckets_put(&merger->buckets, keys.items[i], index);
}

static void
read_contents(Merger *merger, const Lexicon *lexicon)
{
    guint events = merger->events->items->len;
    for (guint i = 0; i < events; i++) {
        content_fill(&merger->contents[i], event_at(merger->events, i), lexicon);
        merger->marks[i].trace = merger->contents[i].trace;
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

/* Places all events in an order that doesn't depend on that of the inputs. */
static void
place_all(Merger *merger)
{
    guint count = merger->events->items->len;
    g_autofree Rank *ranks = g_new(Rank, count);
    Order by = {merger->events, merger->contents};
    for (guint i = 0; i < count; i++)
        ranks[i] = rank_of(&by, i);
    g_qsort_with_data(ranks, (gint) count, sizeof ranks[0], compare_ranks, &by);
    for (guint i = 0; i < count; i++)
        place_event(merger, ranks[i].index);
}

void
event_merge_counting(Events *events, const Lexicon *lexicon, Notes *notes, MergeWork *work)
{
    guint count = events->items->len;
    *work = (MergeWork){0};
    if (count < 2)
        return;
    Content *contents = room_new(count, sizeof *contents);
    Mark *marks = room_new(count, sizeof *marks);
    g_autofree bool *is_gone = g_new0(bool, count);
    g_autoptr(GHashTable) counts = g_hash_table_new(NULL, NULL);
    Merger merger = {.events = events,
                     .contents = contents,
                     .is_gone = is_gone,
                     .marks = marks,
                     .work = work,
                     .counts = counts,
                     .notes = notes};
    buckets_init(&merger.buckets, count > G_MAXUINT / KEYS_MAX ? G_MAXUINT : count * KEYS_MAX);
    read_contents(&merger, lexicon);
    place_all(&merger);
    buckets_clear(&merger.buckets);
    room_free(contents, count, sizeof *contents);
    room_free(marks, count, sizeof *marks);
    sweep(&merger);
}

void
event_merge(Events *events, const Lexicon *lexicon, Notes *notes)
{
    MergeWork work;
    event_merge_counting(events, lexicon, notes, &work);
}
