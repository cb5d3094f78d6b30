/* SPDX-License-Identifier: MIT */
#include "event/content.h"
#include "event/extract.h"
#include "event/union.h"

#include <string.h>

enum {
    RARE_WORDS = 4,    /* words of an event by which others like it are looked up */
    BUCKET_MAX = 24,   /* events that one word leads to; a word of more is too common to lead anywhere */
    SHARED_LEAST = 3,  /* words that two tellings of one event share at least */
    CONFLICT_LEAST = 5 /* … and where their dates differ */
};

/* The merging under way; all arrays have a place for each event. */
typedef struct {
    Events *events;
    Content *contents;
    bool *is_gone;       /* became part of another */
    GHashTable *wholes;  /* hash of a statement: the events that tell it, a GArray of guint */
    GHashTable *buckets; /* a rare word: the events that hold it, a GArray of guint */
    GHashTable *counts;  /* a word: how many events hold it */
} Merger;

static const Source *
source_of(const Event *event)
{
    return event->sources->len ? &g_array_index(event->sources, Source, 0) : NULL;
}

/* An order that does not depend on the order of the inputs. */
static int
compare_events(gconstpointer a, gconstpointer b, gpointer user_data)
{
    const Events *events = user_data;
    const Event *x = event_at(events, *(const guint *) a), *y = event_at(events, *(const guint *) b);
    int order = x->has_moment && y->has_moment ? moment_compare(&x->moment, &y->moment)
                                               : y->has_moment - x->has_moment;
    if (order == 0)
        order = g_strcmp0(x->id, y->id);
    const Source *s = source_of(x), *t = source_of(y);
    if (order == 0 && s && t)
        order = g_strcmp0(s->doc, t->doc);
    if (order == 0 && s && t)
        order = (s->start > t->start) - (s->start < t->start);
    return order ? order : (int) (*(const guint *) a > *(const guint *) b) * 2 - 1;
}

static void
put(GHashTable *table, gpointer key, guint index)
{
    GArray *list = g_hash_table_lookup(table, key);
    if (!list) {
        list = g_array_new(FALSE, FALSE, sizeof(guint));
        g_hash_table_insert(table, key, list);
    }
    if (list->len < BUCKET_MAX)
        g_array_append_val(list, index);
}

/* Whether one date is a wider telling of the other. */
static bool
agree(const Event *a, const Event *b)
{
    bool is_open = (a->moment.doubt | b->moment.doubt) & (DOUBT_OPEN_START | DOUBT_OPEN_END);
    if (is_open || !a->has_moment || !b->has_moment)
        return a->has_moment && b->has_moment && moment_equal(&a->moment, &b->moment);
    return (moment_contains(&a->moment, &b->moment) || moment_contains(&b->moment, &a->moment));
}

/* Whether two statements stand in one sentence: then different dates are no conflict. */
static bool
are_neighbours(const Event *a, const Event *b)
{
    enum { NEAR = 400 };
    const Source *s = source_of(a), *t = source_of(b);
    return s && t && g_strcmp0(s->doc, t->doc) == 0 && ABS(s->start - t->start) < NEAR;
}

typedef enum { RELATION_NONE, RELATION_SAME, RELATION_CONFLICT } Relation;

static Relation
relate(const Merger *merger, guint i, guint j)
{
    const Event *a = event_at(merger->events, i), *b = event_at(merger->events, j);
    const Content *x = &merger->contents[i], *y = &merger->contents[j];
    if (a->status != b->status || !a->has_moment || !b->has_moment)
        return RELATION_NONE;
    if (x->numbers != y->numbers && x->numbers && y->numbers)
        return RELATION_NONE;
    guint shared = content_shared(x, y), least = MIN(x->count, y->count), most = MAX(x->count, y->count);
    bool is_whole = x->whole == y->whole;
    if (agree(a, b)) {
        bool is_exact = moment_equal(&a->moment, &b->moment) && a->moment.precision <= PRECISION_DAY;
        guint percent = is_exact ? 65 : 75;
        return is_whole || (shared >= SHARED_LEAST && shared * 100 >= least * percent && shared * 2 >= most)
                   ? RELATION_SAME
                   : RELATION_NONE;
    }
    bool is_told_again = shared >= CONFLICT_LEAST && (is_whole || shared * 100 >= most * 90);
    return is_told_again && !are_neighbours(a, b) ? RELATION_CONFLICT : RELATION_NONE;
}

/* The event among those in a list that tells the same as `index`. */
static bool
seek_in(const Merger *merger, const GArray *list, guint index, guint *found, Relation *relation)
{
    for (guint i = 0; list && i < list->len; i++) {
        guint other = g_array_index(list, guint, i);
        Relation now = merger->is_gone[other] ? RELATION_NONE : relate(merger, other, index);
        if (now == RELATION_SAME || (now == RELATION_CONFLICT && *relation == RELATION_NONE)) {
            *found = other;
            *relation = now;
        }
        if (now == RELATION_SAME)
            return true;
    }
    return false;
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
    guint count = 0;
    for (guint i = 0; i < content->count; i++) {
        guint held = count_of(merger, content->words[i]);
        if (held > BUCKET_MAX)
            continue;
        guint place = count < RARE_WORDS ? count++ : RARE_WORDS;
        while (place > 0 && held < count_of(merger, rare[place - 1])) {
            if (place < RARE_WORDS)
                rare[place] = rare[place - 1];
            place--;
        }
        if (place < RARE_WORDS)
            rare[place] = content->words[i];
    }
    return count;
}

static gpointer
whole_key(const Content *content)
{
    return GSIZE_TO_POINTER((gsize) content->whole);
}

/* Joins the event to one that tells the same, or enters it for those to come. */
static void
place_event(Merger *merger, guint index)
{
    const Content *content = &merger->contents[index];
    guint32 rare[RARE_WORDS];
    guint count = pick_rare(merger, content, rare), found = 0;
    Relation relation = RELATION_NONE;
    bool is_found =
        seek_in(merger, g_hash_table_lookup(merger->wholes, whole_key(content)), index, &found, &relation);
    for (guint i = 0; i < count && !is_found; i++)
        is_found = seek_in(merger, g_hash_table_lookup(merger->buckets, GUINT_TO_POINTER(rare[i])), index,
                           &found, &relation);
    if (relation != RELATION_NONE) {
        union_join(event_at(merger->events, found), event_at(merger->events, index),
                   relation == RELATION_CONFLICT);
        merger->is_gone[index] = true;
        return;
    }
    put(merger->wholes, whole_key(content), index);
    for (guint i = 0; i < count; i++)
        put(merger->buckets, GUINT_TO_POINTER(rare[i]), index);
}

static void
count_words(Merger *merger)
{
    for (guint i = 0; i < merger->events->items->len; i++) {
        content_fill(&merger->contents[i], event_at(merger->events, i));
        for (guint j = 0; j < merger->contents[i].count; j++) {
            gpointer word = GUINT_TO_POINTER(merger->contents[i].words[j]);
            guint held = GPOINTER_TO_UINT(g_hash_table_lookup(merger->counts, word));
            g_hash_table_insert(merger->counts, word, GUINT_TO_POINTER(held + 1));
        }
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

static void
free_list(gpointer list)
{
    g_array_unref(list);
}

void
event_merge(Events *events)
{
    guint count = events->items->len;
    if (count < 2)
        return;
    g_autofree Content *contents = g_new0(Content, count);
    g_autofree bool *is_gone = g_new0(bool, count);
    g_autofree guint *order = g_new(guint, count);
    g_autoptr(GHashTable) wholes = g_hash_table_new_full(NULL, NULL, NULL, free_list);
    g_autoptr(GHashTable) buckets = g_hash_table_new_full(NULL, NULL, NULL, free_list);
    g_autoptr(GHashTable) counts = g_hash_table_new(NULL, NULL);
    Merger merger = {events, contents, is_gone, wholes, buckets, counts};
    for (guint i = 0; i < count; i++)
        order[i] = i;
    g_qsort_with_data(order, (gint) count, sizeof order[0], compare_events, events);
    count_words(&merger);
    for (guint i = 0; i < count; i++)
        place_event(&merger, order[i]);
    sweep(&merger);
}
