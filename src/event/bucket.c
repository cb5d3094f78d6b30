/* SPDX-License-Identifier: MIT */
#include "event/bucket.h"

typedef struct {
    guint64 key;
    guint32 event;
    guint32 before; /* place of the entry before it in its chain, from 1; 0 is none */
} Entry;

/* Links looked at in a chain; keys spread well, so that longer ones are a full key's. */
enum { CHAIN_MAX = 4 * BUCKET_MAX };

void
buckets_init(Buckets *buckets, guint count)
{
    guint32 size = 64;
    while (size < count && size < (1u << 30))
        size *= 2;
    buckets->heads = g_new0(guint32, size);
    buckets->mask = size - 1;
    buckets->entries = g_array_new(FALSE, FALSE, sizeof(Entry));
}

void
buckets_clear(Buckets *buckets)
{
    g_free(buckets->heads);
    g_array_unref(buckets->entries);
}

static guint32
slot_of(const Buckets *buckets, guint64 key)
{
    key ^= key >> 33;
    key *= G_GUINT64_CONSTANT(0xff51afd7ed558ccd); /* the finisher of MurmurHash3 */
    key ^= key >> 33;
    return (guint32) key & buckets->mask;
}

guint
buckets_get(const Buckets *buckets, guint64 key, guint32 events[BUCKET_MAX])
{
    guint count = 0, steps = 0;
    guint32 place = buckets->heads[slot_of(buckets, key)];
    while (place && count < BUCKET_MAX && steps++ < CHAIN_MAX) {
        const Entry *entry = &g_array_index(buckets->entries, Entry, place - 1);
        if (entry->key == key)
            events[count++] = entry->event;
        place = entry->before;
    }
    return count;
}

void
buckets_put(Buckets *buckets, guint64 key, guint32 event)
{
    guint32 held[BUCKET_MAX], *head = &buckets->heads[slot_of(buckets, key)];
    if (buckets_get(buckets, key, held) == BUCKET_MAX)
        return;
    Entry entry = {key, event, *head};
    g_array_append_val(buckets->entries, entry);
    *head = buckets->entries->len;
}
