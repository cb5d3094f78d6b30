/*
 * part: a pattern as read: a small tree of tokens, sequences and choices.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "tag/pattern.h"

typedef enum { PART_ATOM, PART_SEQUENCE, PART_CHOICE } PartKind;

struct Part {
    PartKind kind;
    bool is_optional;
    int slot; /* -1: not captured */
    guint16 predicate;
    guint8 needs;
    Part *first, *last;    /* of a sequence or a choice: what it is made of */
    Part *previous, *next; /* beside it in that */
};

/* A pattern being read. */
typedef struct {
    Patterns *patterns;
    Slots *slots; /* NULL: nothing may be captured */
    char *wrong;  /* the first thing that is wrong, owned */
    guint depth, parts;
    guint deepest;  /* the most that `depth` has been, named patterns written out */
    bool is_marked; /* whether it is between < and > */
} PartReader;

/* Reads a whole pattern, or a single item of one, from `*at`, which is moved behind it. NULL, with
 * `reader->wrong` set, when it can't be read. Parts are the Patterns', until part_forget. */
Part *part_read(PartReader *reader, const char **at);
Part *part_read_item(PartReader *reader, const char **at);

/* A part alone, in the memory of the pattern being read; and `part` at the end of `whole`. */
Part *part_new(Patterns *patterns, PartKind kind);
void part_add(Part *whole, Part *part);

/* The part with all it is made of, its slots by `map`. */
Part *part_copy(Patterns *patterns, const Part *part, const int *map);

/* The most tokens that the part can match. */
guint part_longest(const Part *part);

/* Makes room for the parts of the next pattern: those read so far are gone, but those that were kept. */
void part_forget(Patterns *patterns);

/* Keeps the parts read so far. */
void part_keep(Patterns *patterns);
