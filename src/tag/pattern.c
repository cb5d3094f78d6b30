/* SPDX-License-Identifier: MIT */
#include "tag/pattern.h"

#include "tag/part.h"

#include <string.h>

enum { NODES_MAX = G_MAXUINT16 - 2 };

void
patterns_init(Patterns *patterns, Lexicon *lexicon)
{
    *patterns = (Patterns){
        .lexicon = lexicon,
        .nodes = g_array_new(FALSE, TRUE, sizeof(Node)),
        .predicates = g_array_new(FALSE, TRUE, sizeof(Predicate)),
        .predicate_ids = g_hash_table_new(NULL, NULL),
        .numbers = g_array_new(FALSE, TRUE, sizeof(NumberClass)),
        .named = g_array_new(FALSE, TRUE, sizeof(NamedPattern)),
        .words = g_string_chunk_new(4096),
        .parts = g_ptr_array_new_with_free_func(g_free),
    };
    g_array_set_size(patterns->nodes, 1);
}

void
patterns_clear(Patterns *patterns)
{
    g_array_free(patterns->nodes, TRUE);
    g_array_free(patterns->predicates, TRUE);
    g_hash_table_destroy(patterns->predicate_ids);
    g_array_free(patterns->numbers, TRUE);
    g_array_free(patterns->named, TRUE);
    g_string_chunk_free(patterns->words);
    g_ptr_array_free(patterns->parts, TRUE);
}

int
slots_find(const Slots *slots, const char *name)
{
    for (guint i = 0; i < slots->count; i++)
        if (strcmp(slots->names[i], name) == 0)
            return (int) i;
    return -1;
}

/* 0 when there are too many. */
static guint16
add_node(Patterns *patterns, Node node)
{
    if (patterns->nodes->len >= NODES_MAX)
        return 0;
    g_array_append_val(patterns->nodes, node);
    return (guint16) (patterns->nodes->len - 1);
}

/* Nodes for `part` that go on to `next`; returns the first of them. */
static guint16
emit(Patterns *patterns, const Part *part, guint16 next)
{
    guint16 after = next;
    if (part->slot >= 0)
        next = add_node(patterns,
                        (Node){.kind = NODE_SAVE, .save = (guint16) (2 * part->slot + 1), .next = next});
    if (part->kind == PART_ATOM)
        next = add_node(
            patterns,
            (Node){.kind = NODE_TOKEN, .needs = part->needs, .predicate = part->predicate, .next = next});
    else if (part->kind == PART_SEQUENCE)
        for (const Part *at = part->last; at; at = at->previous)
            next = emit(patterns, at, next);
    else {
        guint16 join = next;
        next = emit(patterns, part->last, join);
        for (const Part *at = part->last->previous; at; at = at->previous) {
            guint16 first = emit(patterns, at, join);
            next = add_node(patterns, (Node){.kind = NODE_SPLIT, .next = first, .other = next});
        }
    }
    if (part->slot >= 0)
        next =
            add_node(patterns, (Node){.kind = NODE_SAVE, .save = (guint16) (2 * part->slot), .next = next});
    if (part->is_optional)
        next = add_node(patterns, (Node){.kind = NODE_SPLIT, .next = next, .other = after});
    return next;
}

/* Reads the whole of `text`. NULL, with `wrong` set to what is wrong with it, where it can't be. */
static const Part *
read_whole(PartReader *reader, const char *text, char **wrong)
{
    const char *at = text;
    reader->slots->expressions = 0;
    part_forget(reader->patterns);
    const Part *part = part_read(reader, &at);
    *wrong = reader->wrong;
    if (!part || *wrong)
        return NULL;
    if (part_longest(part) == 0)
        *wrong = g_strdup("a pattern without a word");
    else if (part_longest(part) > PATTERN_TOKENS_MAX)
        *wrong = g_strdup_printf("may match more than %d tokens", PATTERN_TOKENS_MAX);
    return *wrong ? NULL : part;
}

guint16
pattern_compile(Patterns *patterns, const char *text, guint rule, Slots *slots, char **wrong)
{
    PartReader reader = {.patterns = patterns, .slots = slots};
    const Part *part = read_whole(&reader, text, wrong);
    if (!part)
        return 0;
    guint16 start =
        emit(patterns, part, add_node(patterns, (Node){.kind = NODE_ACCEPT, .save = (guint16) rule}));
    if (!start)
        *wrong = g_strdup("too many patterns");
    return start;
}

bool
pattern_name(Patterns *patterns, const char *name, const char *text, guint line, char **wrong)
{
    NamedPattern named = {.line = line};
    PartReader reader = {.patterns = patterns, .slots = &named.slots};
    named.whole = read_whole(&reader, text, wrong);
    if (!named.whole)
        return false;
    named.name = g_string_chunk_insert_const(patterns->words, name);
    named.depth = reader.deepest;
    named.parts = reader.parts;
    g_array_append_val(patterns->named, named);
    part_keep(patterns);
    return true;
}

static bool
is_used(const Patterns *patterns, guint number)
{
    for (guint i = 0; i < patterns->predicates->len; i++) {
        const Predicate *predicate = &g_array_index(patterns->predicates, Predicate, i);
        if (predicate->kind == PREDICATE_NUMBER && predicate->id == number)
            return true;
    }
    return false;
}

const char *
patterns_unused(const Patterns *patterns, guint *line)
{
    for (guint i = 0; i < patterns->named->len; i++) {
        const NamedPattern *named = &g_array_index(patterns->named, NamedPattern, i);
        *line = named->line;
        if (!named->uses)
            return named->name;
    }
    for (guint i = 0; i < patterns->numbers->len; i++) {
        const NumberClass *number = &g_array_index(patterns->numbers, NumberClass, i);
        *line = number->line;
        if (!is_used(patterns, i))
            return number->name;
    }
    return NULL;
}

bool
pattern_atom(Patterns *patterns, const char *text, guint16 *predicate, guint8 *needs, char **wrong)
{
    PartReader reader = {.patterns = patterns};
    const char *at = text;
    part_forget(patterns);
    const Part *part = part_read_item(&reader, &at);
    *wrong = reader.wrong;
    if (!part || reader.wrong)
        return false;
    if (part->kind != PART_ATOM || *at) {
        *wrong = g_strdup_printf("“%s” is not a single token", text);
        return false;
    }
    *predicate = part->predicate;
    *needs = part->needs;
    return true;
}
