/*
 * bucket: events by keys that several share, for looking up those that may tell the same.
 *
 * One table of chains; what a key leads to is bounded, so that filling and asking cost the same however many
 * events share a key.
 *
 *   heads: [key mod size] -> entry 7 -> entry 2 -> none;  an entry: key, event, the entry before it
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

enum { BUCKET_MAX = 12 /* events of one key; those that come later are not entered */ };

typedef struct {
    guint64 key;
    guint32 event;
    guint32 before; /* place of the entry before it in its chain, from 1; 0 is none */
} BucketEntry;

typedef struct {
    guint32 *heads; /* places of entries, from 1; 0 is none */
    guint32 mask;   /* the number of heads less one */
    BucketEntry *entries;
    guint32 count, room; /* of entries */
} Buckets;

/* Room for `count` entries; those that come later are left out. Takes memory as it fills. The caller clears
 * it. */
void buckets_init(Buckets *buckets, guint count);
void buckets_clear(Buckets *buckets);

/* Enters an event under a key. */
void buckets_put(Buckets *buckets, guint64 key, guint32 event);

/* Asks memory for what keys lead to, so that whoever gets or puts them soon after needn't wait for each: they
 * lie far apart. */
void buckets_ask(const Buckets *buckets, const guint64 *keys, guint count);

/* The events of a key, the last entered first; how many there are. */
guint buckets_get(const Buckets *buckets, guint64 key, guint32 events[BUCKET_MAX]);
