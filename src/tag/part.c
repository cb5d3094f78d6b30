/* SPDX-License-Identifier: MIT */
#include "tag/part.h"

#include <string.h>

enum {
    NESTING_MAX = 24,
    PARTS_MAX = 20000,    /* in one pattern, named ones written out: they could double at each level */
    PREDICATES_MAX = 4096 /* so that a base's table stays small */
};

static Part *fail(PartReader *reader, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* Keeps the first thing that is wrong; gives NULL, for the caller to hand on. */
static Part *
fail(PartReader *reader, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    if (!reader->wrong)
        reader->wrong = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    return NULL;
}

static int
slot_for(PartReader *reader, const char *name)
{
    Slots *slots = reader->slots;
    if (!slots)
        return -1;
    int known = slots_find(slots, name);
    if (known >= 0)
        return known;
    if (slots->count == SLOTS_MAX) {
        fail(reader, "more than %d captures", SLOTS_MAX);
        return -1;
    }
    slots->names[slots->count] = g_string_chunk_insert_const(reader->patterns->words, name);
    return (int) slots->count++;
}

static guint16
intern_predicate(PartReader *reader, PredicateKind kind, guint32 id)
{
    Patterns *patterns = reader->patterns;
    gpointer key = GUINT_TO_POINTER(id * PREDICATE_KINDS + kind);
    gpointer known = g_hash_table_lookup(patterns->predicate_ids, key);
    if (known)
        return (guint16) (GPOINTER_TO_UINT(known) - 1);
    if (patterns->predicates->len == PREDICATES_MAX) {
        fail(reader, "more than %d kinds of tokens", PREDICATES_MAX);
        return 0;
    }
    Predicate predicate = {kind, id};
    g_array_append_val(patterns->predicates, predicate);
    g_hash_table_insert(patterns->predicate_ids, key, GUINT_TO_POINTER(patterns->predicates->len));
    return (guint16) (patterns->predicates->len - 1);
}

static bool
is_name_byte(char byte)
{
    return g_ascii_isalnum(byte) || byte == '-' || byte == '_';
}

/* The name at `*at`, which is moved behind it; NULL when there is none. The caller owns it. */
static char *
take_name(const char **at)
{
    const char *start = *at;
    while (is_name_byte(**at))
        (*at)++;
    return *at > start ? g_strndup(start, (gsize) (*at - start)) : NULL;
}

static void
skip_blanks(const char **at)
{
    while (**at == ' ' || **at == '\t')
        (*at)++;
}

/* Whether `text` is one word or one mark as the splitter cuts them. */
static bool
is_one_token(const char *text)
{
    gunichar first = g_utf8_get_char(text);
    if (!lexicon_is_letter(first))
        return !g_unichar_isdigit(first) && !g_unichar_isspace(first) && !*g_utf8_next_char(text);
    while (*text && lexicon_is_letter(g_utf8_get_char(text)))
        text = g_utf8_next_char(text);
    return !*text;
}

/* "of" or ",": one word or one mark between quotation marks. */
static Part *
read_literal(PartReader *reader, const char **at)
{
    Lexicon *lexicon = reader->patterns->lexicon;
    const char *end = strchr(++*at, '"');
    if (!end)
        return fail(reader, "a literal without its closing quotation mark");
    g_autofree char *text = g_strndup(*at, (gsize) (end - *at));
    *at = end + 1;
    if (!*text)
        return fail(reader, "an empty literal");
    if (!is_one_token(text))
        return fail(reader, "“%s” is not one word or mark", text);
    gunichar first = g_utf8_get_char(text);
    WordId word = lexicon_is_letter(first) ? lexicon_intern(lexicon, text) : 0;
    if (lexicon_is_letter(first) && !word)
        return fail(reader, "too many words");
    Part *part = part_new(reader->patterns, PART_ATOM);
    part->predicate = word ? intern_predicate(reader, PREDICATE_WORD, word)
                           : intern_predicate(reader, PREDICATE_MARK, first);
    return part;
}

/* A class of words or numbers, by its name. */
static Part *
read_class(PartReader *reader, const char *name)
{
    Patterns *patterns = reader->patterns;
    Part *part = part_new(reader->patterns, PART_ATOM);
    ClassId class_id = lexicon_class(patterns->lexicon, name);
    if (class_id) {
        part->predicate = intern_predicate(reader, PREDICATE_CLASS, class_id);
        return part;
    }
    if (strcmp(name, "word") == 0) {
        part->predicate = intern_predicate(reader, PREDICATE_ANY, 0);
        return part;
    }
    for (guint i = 0; i < patterns->numbers->len; i++)
        if (strcmp(g_array_index(patterns->numbers, NumberClass, i).name, name) == 0) {
            part->predicate = intern_predicate(reader, PREDICATE_NUMBER, i);
            return part;
        }
    return fail(reader, "no class is called “%s”", name);
}

/* The slots of the pattern being read that a named one's are there: expressions are counted on. */
static void
map_slots(PartReader *reader, const NamedPattern *named, int *map)
{
    for (guint i = 0; i < named->slots.count; i++) {
        const char *name = named->slots.names[i];
        bool is_expression = *name == '<' && reader->slots;
        g_autofree char *next = is_expression ? g_strdup_printf("<%u", ++reader->slots->expressions) : NULL;
        map[i] = slot_for(reader, next ? next : name);
    }
}

static Part *
copy_named(PartReader *reader, NamedPattern *named)
{
    int map[SLOTS_MAX];
    named->uses++;
    reader->parts += named->parts;
    reader->deepest = MAX(reader->deepest, reader->depth + named->depth);
    if (reader->parts > PARTS_MAX)
        return fail(reader, "more than %d parts, named patterns written out", PARTS_MAX);
    if (reader->deepest > NESTING_MAX)
        return fail(reader, "nested too deeply");
    if (named->slots.expressions && (!reader->slots || reader->is_marked))
        return fail(reader, reader->is_marked ? "< within < >" : "< has no meaning here");
    map_slots(reader, named, map);
    return part_copy(reader->patterns, named->whole, map);
}

static Part *
read_named(PartReader *reader, const char **at)
{
    (*at)++;
    g_autofree char *name = take_name(at);
    if (!name)
        return fail(reader, "@ without a name");
    GArray *named = reader->patterns->named;
    for (guint i = 0; i < named->len; i++) {
        NamedPattern *pattern = &g_array_index(named, NamedPattern, i);
        if (strcmp(pattern->name, name) == 0)
            return copy_named(reader, pattern);
    }
    return fail(reader, "no pattern is called “%s”", name);
}

static Part *read_choice(PartReader *reader, const char **at, char closer);

/* `< … >`: an expression within a longer match. */
static Part *
read_expression(PartReader *reader, const char **at)
{
    if (!reader->slots)
        return fail(reader, "< has no meaning here");
    if (reader->is_marked)
        return fail(reader, "< within < >");
    g_autofree char *name = g_strdup_printf("<%u", ++reader->slots->expressions);
    (*at)++;
    reader->is_marked = true;
    Part *part = read_choice(reader, at, '>');
    reader->is_marked = false;
    if (part)
        part->slot = slot_for(reader, name);
    return part;
}

/* What may stand after the prefixes: a literal, a group, a named pattern, a class. `name` is set to a
 * class's. */
static Part *
read_bare(PartReader *reader, const char **at, char **name)
{
    switch (**at) {
    case '"':
        return read_literal(reader, at);
    case '@':
        return read_named(reader, at);
    case '<':
        return read_expression(reader, at);
    case '(':
        (*at)++;
        return read_choice(reader, at, ')');
    default:
        *name = take_name(at);
        return *name ? read_class(reader, *name) : fail(reader, "“%s” can't be read", *at);
    }
}

static guint8
take_needs(const char **at)
{
    guint8 needs = 0;
    for (;; (*at)++) {
        if (**at == '~')
            needs |= NEED_GLUED;
        else if (**at == '_')
            needs |= NEED_SPACED;
        else if (**at == '^')
            needs |= NEED_CAPITAL;
        else
            return needs;
    }
}

/* The needs of a group are those of the tokens that it can begin with. */
static void
require(Part *part, guint8 needs)
{
    if (part->kind == PART_ATOM) {
        part->needs |= needs;
        return;
    }
    for (Part *inner = part->first; inner; inner = inner->next) {
        require(inner, needs);
        if (part->kind == PART_SEQUENCE && !inner->is_optional)
            return;
    }
}

/* `name:` before an item, as a slot; moves `at` behind it. -1 when there is none. */
static int
take_capture(PartReader *reader, const char **at)
{
    const char *end = *at;
    while (is_name_byte(*end))
        end++;
    if (end == *at || *end != ':')
        return -1;
    g_autofree char *name = g_strndup(*at, (gsize) (end - *at));
    *at = end + 1;
    return slot_for(reader, name);
}

Part *
part_read_item(PartReader *reader, const char **at)
{
    g_autofree char *class_name = NULL;
    if (++reader->parts > PARTS_MAX)
        return fail(reader, "more than %d parts, named patterns written out", PARTS_MAX);
    guint8 needs = take_needs(at);
    int slot = take_capture(reader, at);
    needs |= take_needs(at);
    Part *part = read_bare(reader, at, &class_name);
    if (!part)
        return NULL;
    if (slot < 0 && class_name)
        slot = slot_for(reader, class_name);
    if (slot >= 0 && part->slot >= 0) { /* a capture of a capture: wrap it */
        Part *outer = part_new(reader->patterns, PART_SEQUENCE);
        part_add(outer, part);
        part = outer;
    }
    if (slot >= 0)
        part->slot = slot;
    require(part, needs);
    if (**at == '?') {
        (*at)++;
        part->is_optional = true;
    }
    return part;
}

static Part *
read_sequence(PartReader *reader, const char **at, char closer)
{
    Part *sequence = part_new(reader->patterns, PART_SEQUENCE);
    for (skip_blanks(at); **at && **at != '|' && **at != closer; skip_blanks(at)) {
        Part *item = part_read_item(reader, at);
        if (!item)
            return NULL;
        part_add(sequence, item);
    }
    return sequence;
}

static Part *
read_choice(PartReader *reader, const char **at, char closer)
{
    if (++reader->depth > NESTING_MAX)
        return fail(reader, "nested too deeply");
    reader->deepest = MAX(reader->deepest, reader->depth);
    Part *choice = part_new(reader->patterns, PART_CHOICE);
    for (;;) {
        Part *sequence = read_sequence(reader, at, closer);
        if (!sequence)
            return NULL;
        part_add(choice, sequence);
        if (**at != '|')
            break;
        (*at)++;
    }
    if (**at != closer)
        return closer ? fail(reader, "“%c” is missing", closer) : fail(reader, "“%s” can't be read", *at);
    if (closer)
        (*at)++;
    reader->depth--;
    return choice;
}

Part *
part_read(PartReader *reader, const char **at)
{
    return read_choice(reader, at, '\0');
}
