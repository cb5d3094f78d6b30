/* SPDX-License-Identifier: MIT */
#include "tag/part.h"

enum { BLOCK_PARTS = 256 };

void
part_forget(Patterns *patterns)
{
    patterns->part_count = patterns->part_floor;
}

void
part_keep(Patterns *patterns)
{
    patterns->part_floor = patterns->part_count;
}

/* Patterns are read by the thousand, so their parts lie in blocks that serve one after the other. */
Part *
part_new(Patterns *patterns, PartKind kind)
{
    guint index = patterns->part_count++;
    if (index / BLOCK_PARTS == patterns->parts->len)
        g_ptr_array_add(patterns->parts, g_new(Part, BLOCK_PARTS));
    Part *part = (Part *) g_ptr_array_index(patterns->parts, index / BLOCK_PARTS) + index % BLOCK_PARTS;
    *part = (Part){.kind = kind, .slot = -1};
    return part;
}

void
part_add(Part *whole, Part *part)
{
    if (whole->last)
        whole->last->next = part;
    else
        whole->first = part;
    part->previous = whole->last;
    whole->last = part;
}

Part *
part_copy(Patterns *patterns, const Part *part, const int *map)
{
    Part *copy = part_new(patterns, part->kind);
    copy->is_optional = part->is_optional;
    copy->predicate = part->predicate;
    copy->needs = part->needs;
    copy->slot = part->slot < 0 ? -1 : map[part->slot];
    for (const Part *inner = part->first; inner; inner = inner->next)
        part_add(copy, part_copy(patterns, inner, map));
    return copy;
}

guint
part_longest(const Part *part)
{
    if (part->kind == PART_ATOM)
        return 1;
    guint length = 0;
    for (const Part *at = part->first; at; at = at->next) {
        guint inner = part_longest(at);
        length = part->kind == PART_SEQUENCE ? length + inner : MAX(length, inner);
    }
    return length;
}
