/* SPDX-License-Identifier: MIT */
#include "tag/pattern.h"

#include <string.h>

enum { NODES_MAX = G_MAXUINT16 - 2, NESTING_MAX = 24 };

/* A pattern being read. Reading goes from right to left through continuations: each part is compiled when
 * what follows it is known, so a part's function takes the node to go on to and gives the node to begin at.
 */
typedef struct {
    Patterns *patterns;
    Slots *slots;
    char *wrong;
    guint depth;
} Compiler;

/* A part of a pattern, as read: a small tree. */
typedef enum { PART_ATOM, PART_SEQUENCE, PART_CHOICE } PartKind;

typedef struct Part Part;
struct Part {
    PartKind kind;
    bool is_optional;
    int slot; /* -1: not captured */
    guint16 predicate;
    guint8 needs;
    GPtrArray *parts; /* of Part, owned */
};

static void
part_free(Part *part)
{
    if (!part)
        return;
    if (part->parts)
        g_ptr_array_free(part->parts, TRUE);
    g_free(part);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Part, part_free)

static Part *
part_new(PartKind kind)
{
    Part *part = g_new0(Part, 1);
    part->kind = kind;
    part->slot = -1;
    if (kind != PART_ATOM)
        part->parts = g_ptr_array_new_with_free_func((GDestroyNotify) part_free);
    return part;
}

void
patterns_init(Patterns *patterns, Lexicon *lexicon)
{
    *patterns = (Patterns){
        .lexicon = lexicon,
        .nodes = g_array_new(FALSE, TRUE, sizeof(Node)),
        .predicates = g_array_new(FALSE, TRUE, sizeof(Predicate)),
        .numbers = g_array_new(FALSE, TRUE, sizeof(NumberClass)),
        .named = g_array_new(FALSE, TRUE, sizeof(NamedPattern)),
        .words = g_string_chunk_new(4096),
    };
    g_array_set_size(patterns->nodes, 1);
}

void
patterns_clear(Patterns *patterns)
{
    g_array_free(patterns->nodes, TRUE);
    g_array_free(patterns->predicates, TRUE);
    g_array_free(patterns->numbers, TRUE);
    g_array_free(patterns->named, TRUE);
    g_string_chunk_free(patterns->words);
}

int
slots_find(const Slots *slots, const char *name)
{
    for (guint i = 0; i < slots->count; i++)
        if (strcmp(slots->names[i], name) == 0)
            return (int) i;
    return -1;
}

static Part *fail(Compiler *compiler, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* Keeps the first thing that is wrong; gives NULL, for the caller to hand on. */
static Part *
fail(Compiler *compiler, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    if (!compiler->wrong)
        compiler->wrong = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    return NULL;
}

static int
slot_for(Compiler *compiler, const char *name)
{
    Slots *slots = compiler->slots;
    if (!slots)
        return -1;
    int known = slots_find(slots, name);
    if (known >= 0)
        return known;
    if (slots->count == SLOTS_MAX) {
        fail(compiler, "more than %d captures", SLOTS_MAX);
        return -1;
    }
    slots->names[slots->count] = g_string_chunk_insert_const(compiler->patterns->words, name);
    return (int) slots->count++;
}

static guint16
intern_predicate(Patterns *patterns, PredicateKind kind, guint32 id)
{
    for (guint i = 0; i < patterns->predicates->len; i++) {
        const Predicate *known = &g_array_index(patterns->predicates, Predicate, i);
        if (known->kind == kind && known->id == id)
            return (guint16) i;
    }
    Predicate predicate = {kind, id};
    g_array_append_val(patterns->predicates, predicate);
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

/* "of" or ",": one word or one mark between quotation marks. */
static Part *
read_literal(Compiler *compiler, const char **at)
{
    const char *end = strchr(++*at, '"');
    if (!end)
        return fail(compiler, "a literal without its closing quotation mark");
    g_autofree char *text = g_strndup(*at, (gsize) (end - *at));
    *at = end + 1;
    if (!*text)
        return fail(compiler, "an empty literal");
    Part *part = part_new(PART_ATOM);
    gunichar first = g_utf8_get_char(text);
    bool is_word = g_unichar_isalpha(first);
    part->predicate = is_word ? intern_predicate(compiler->patterns, PREDICATE_WORD,
                                                 lexicon_intern(compiler->patterns->lexicon, text))
                              : intern_predicate(compiler->patterns, PREDICATE_MARK, first);
    if (!is_word && *g_utf8_next_char(text)) {
        fail(compiler, "“%s” is not one token", text);
        g_clear_pointer(&part, part_free);
    }
    return part;
}

/* A class of words or numbers, by its name. */
static Part *
read_class(Compiler *compiler, const char *name)
{
    Patterns *patterns = compiler->patterns;
    g_autoptr(Part) part = part_new(PART_ATOM);
    ClassId class_id = lexicon_class(patterns->lexicon, name);
    if (class_id) {
        part->predicate = intern_predicate(patterns, PREDICATE_CLASS, class_id);
        return g_steal_pointer(&part);
    }
    if (strcmp(name, "word") == 0) {
        part->predicate = intern_predicate(patterns, PREDICATE_ANY, 0);
        return g_steal_pointer(&part);
    }
    for (guint i = 0; i < patterns->numbers->len; i++)
        if (strcmp(g_array_index(patterns->numbers, NumberClass, i).name, name) == 0) {
            part->predicate = intern_predicate(patterns, PREDICATE_NUMBER, i);
            return g_steal_pointer(&part);
        }
    return fail(compiler, "no class is called “%s”", name);
}

static Part *read_choice(Compiler *compiler, const char **at, char closer);

static Part *
read_named(Compiler *compiler, const char **at)
{
    (*at)++;
    g_autofree char *name = take_name(at);
    if (!name)
        return fail(compiler, "@ without a name");
    GArray *named = compiler->patterns->named;
    for (guint i = 0; i < named->len; i++) {
        const NamedPattern *pattern = &g_array_index(named, NamedPattern, i);
        if (strcmp(pattern->name, name) == 0) {
            const char *text = pattern->text;
            return read_choice(compiler, &text, '\0');
        }
    }
    return fail(compiler, "no pattern is called “%s”", name);
}

/* `< … >`: an expression within a longer match. */
static Part *
read_expression(Compiler *compiler, const char **at)
{
    if (!compiler->slots)
        return fail(compiler, "< has no meaning here");
    g_autofree char *name = g_strdup_printf("<%u", ++compiler->slots->expressions);
    (*at)++;
    Part *part = read_choice(compiler, at, '>');
    if (part)
        part->slot = slot_for(compiler, name);
    return part;
}

/* What may stand after the prefixes: a literal, a group, a named pattern, a class. `name` is set to a
 * class's. */
static Part *
read_bare(Compiler *compiler, const char **at, char **name)
{
    switch (**at) {
    case '"':
        return read_literal(compiler, at);
    case '@':
        return read_named(compiler, at);
    case '<':
        return read_expression(compiler, at);
    case '(':
        (*at)++;
        return read_choice(compiler, at, ')');
    default:
        *name = take_name(at);
        return *name ? read_class(compiler, *name) : fail(compiler, "“%s” can't be read", *at);
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
    for (guint i = 0; i < part->parts->len; i++) {
        Part *inner = g_ptr_array_index(part->parts, i);
        require(inner, needs);
        if (part->kind == PART_SEQUENCE && !inner->is_optional)
            return;
    }
}

/* `name:` before an item, as a slot; moves `at` behind it. -1 when there is none. */
static int
take_capture(Compiler *compiler, const char **at)
{
    const char *end = *at;
    while (is_name_byte(*end))
        end++;
    if (end == *at || *end != ':')
        return -1;
    g_autofree char *name = g_strndup(*at, (gsize) (end - *at));
    *at = end + 1;
    return slot_for(compiler, name);
}

static Part *
read_item(Compiler *compiler, const char **at)
{
    g_autofree char *class_name = NULL;
    guint8 needs = take_needs(at);
    int slot = take_capture(compiler, at);
    needs |= take_needs(at);
    g_autoptr(Part) part = read_bare(compiler, at, &class_name);
    if (!part)
        return NULL;
    if (slot < 0 && class_name)
        slot = slot_for(compiler, class_name);
    if (slot >= 0 && part->slot >= 0) { /* a capture of a capture: wrap it */
        Part *outer = part_new(PART_SEQUENCE);
        g_ptr_array_add(outer->parts, g_steal_pointer(&part));
        part = outer;
    }
    if (slot >= 0)
        part->slot = slot;
    require(part, needs);
    if (**at == '?') {
        (*at)++;
        part->is_optional = true;
    }
    return g_steal_pointer(&part);
}

static Part *
read_sequence(Compiler *compiler, const char **at, char closer)
{
    g_autoptr(Part) sequence = part_new(PART_SEQUENCE);
    for (skip_blanks(at); **at && **at != '|' && **at != closer; skip_blanks(at)) {
        Part *item = read_item(compiler, at);
        if (!item)
            return NULL;
        g_ptr_array_add(sequence->parts, item);
    }
    return g_steal_pointer(&sequence);
}

static Part *
read_choice(Compiler *compiler, const char **at, char closer)
{
    if (++compiler->depth > NESTING_MAX)
        return fail(compiler, "nested too deeply");
    g_autoptr(Part) choice = part_new(PART_CHOICE);
    for (;;) {
        Part *sequence = read_sequence(compiler, at, closer);
        if (!sequence)
            return NULL;
        g_ptr_array_add(choice->parts, sequence);
        if (**at != '|')
            break;
        (*at)++;
    }
    if (**at != closer)
        return fail(compiler, "“%c” is missing", closer);
    if (closer)
        (*at)++;
    compiler->depth--;
    return g_steal_pointer(&choice);
}

static guint16
add_node(Compiler *compiler, Node node)
{
    GArray *nodes = compiler->patterns->nodes;
    if (nodes->len >= NODES_MAX) {
        fail(compiler, "too many patterns");
        return 0;
    }
    g_array_append_val(nodes, node);
    return (guint16) (nodes->len - 1);
}

/* Nodes for `part` that go on to `next`; returns the first of them. */
static guint16
emit(Compiler *compiler, const Part *part, guint16 next)
{
    guint16 after = next;
    if (part->slot >= 0)
        next = add_node(compiler,
                        (Node){.kind = NODE_SAVE, .save = (guint16) (2 * part->slot + 1), .next = next});
    if (part->kind == PART_ATOM)
        next = add_node(
            compiler,
            (Node){.kind = NODE_TOKEN, .needs = part->needs, .predicate = part->predicate, .next = next});
    else if (part->kind == PART_SEQUENCE)
        for (guint i = part->parts->len; i-- > 0;)
            next = emit(compiler, g_ptr_array_index(part->parts, i), next);
    else {
        guint16 join = next;
        next = emit(compiler, g_ptr_array_index(part->parts, part->parts->len - 1), join);
        for (guint i = part->parts->len - 1; i-- > 0;) {
            guint16 first = emit(compiler, g_ptr_array_index(part->parts, i), join);
            next = add_node(compiler, (Node){.kind = NODE_SPLIT, .next = first, .other = next});
        }
    }
    if (part->slot >= 0)
        next =
            add_node(compiler, (Node){.kind = NODE_SAVE, .save = (guint16) (2 * part->slot), .next = next});
    if (part->is_optional)
        next = add_node(compiler, (Node){.kind = NODE_SPLIT, .next = next, .other = after});
    return next;
}

/* The most tokens that a part can match. */
static guint
longest(const Part *part)
{
    if (part->kind == PART_ATOM)
        return 1;
    guint length = 0;
    for (guint i = 0; i < part->parts->len; i++) {
        guint inner = longest(g_ptr_array_index(part->parts, i));
        length = part->kind == PART_SEQUENCE ? length + inner : MAX(length, inner);
    }
    return length;
}

guint16
pattern_compile(Patterns *patterns, const char *text, guint rule, Slots *slots, char **wrong)
{
    Compiler compiler = {.patterns = patterns, .slots = slots};
    const char *at = text;
    slots->expressions = 0;
    g_autoptr(Part) part = read_choice(&compiler, &at, '\0');
    guint16 start = 0;
    if (part && longest(part) > PATTERN_TOKENS_MAX)
        fail(&compiler, "may match more than %d tokens", PATTERN_TOKENS_MAX);
    else if (part && !compiler.wrong)
        start =
            emit(&compiler, part, add_node(&compiler, (Node){.kind = NODE_ACCEPT, .save = (guint16) rule}));
    *wrong = compiler.wrong;
    return compiler.wrong ? 0 : start;
}

bool
pattern_atom(Patterns *patterns, const char *text, guint16 *predicate, guint8 *needs, char **wrong)
{
    Compiler compiler = {.patterns = patterns};
    const char *at = text;
    g_autoptr(Part) part = read_item(&compiler, &at);
    if (part && (part->kind != PART_ATOM || *at))
        fail(&compiler, "“%s” is not a single token", text);
    *wrong = compiler.wrong;
    if (compiler.wrong)
        return false;
    *predicate = part->predicate;
    *needs = part->needs;
    return true;
}
