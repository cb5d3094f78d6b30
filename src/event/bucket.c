/* SPDX-License-Identifier: MIT */
#include "event/bucket.h"

#include "base/room.h"

/* Links looked at in a chain; keys spread well, so that longer ones are a full key's. */
enum { CHAIN_MAX = 4 * BUCKET_MAX };

void
buckets_init(Buckets *buckets, guint count)
{
    guint32 size = 64;
    while (size < count / 2 && size < (1u << 30))
        size *= 2;
    buckets->heads = room_new(size, sizeof buckets->heads[0]);
    buckets->mask = size - 1;
    buckets->room = MAX(count, 1);
    buckets->entries = room_new(buckets->room, sizeof buckets->entries[0]);
    buckets->count = 0;
}

void
buckets_clear(Buckets *buckets)
{
    room_free(buckets->heads, buckets->mask + 1, sizeof buckets->heads[0]);
    room_free(buckets->entries, buckets->room, sizeof buckets->entries[0]);
}

static guint32
slot_of(const Buckets *buckets, guint64 key)
{
    key ^= key >> 33;
    key *= G_GUINT64_CONSTANT(0xff51afd7ed558ccd); /* the finisher of MurmurHash3 */
    key ^= key >> 33;
    return (guint32) key & buckets->mask;
}

void
buckets_ask(const Buckets *buckets, const guint64 *keys, guint count)
{
    for (guint i = 0; i < count; i++)
        __builtin_prefetch(&buckets->heads[slot_of(buckets, keys[i])]);
    for (guint i = 0; i < count; i++) {
        guint32 place = buckets->heads[slot_of(buckets, keys[i])];
        if (place)
            __builtin_prefetch(&buckets->entries[place - 1]);
    }
}

guint
buckets_get(const Buckets *buckets, guint64 key, guint32 events[BUCKET_MAX])
{
    guint count = 0, steps = 0;
    guint32 place = buckets->heads[slot_of(buckets, key)];
    while (place && count < BUCKET_MAX && steps++ < CHAIN_MAX) {
        const BucketEntry *entry = &buckets->entries[place - 1];
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
    if (buckets->count == buckets->room || buckets_get(buckets, key, held) == BUCKET_MAX)
        return;
    buckets->entries[buckets->count++] = (BucketEntry){key, event, *head};
    *head = buckets->count;
}
