/* SPDX-License-Identifier: MIT */
#include "read/plain.h"

#include "read/line.h"

enum {
    WRAP_WIDEST = 120,   /* wider lines are paragraphs */
    WRAP_NARROWEST = 40, /* narrower ones are wrapped only where there are WRAP_LINES of them */
    WRAP_LINES = 4,
    VERSE_WIDEST = 60, /* narrower lines that all begin with a capital are verse or a list */
    HEADING_RUN = 3,   /* more headings in a row than this are short paragraphs */
    ITEM_DEPTH = 8,
    PARAGRAPH_INDENT = 2,
};

/* Lines without a blank one between them. */
typedef struct {
    guint32 start;
    guint32 end;
    guint lines;
    guint32 widest;
    Line first;
    bool is_wrapped; /* at least half of the line ends are soft */
    char underline;  /* the rule under a single line, else 0 */
} Chunk;

typedef struct {
    Builder *builder;
    const char *text;
    guint32 end;
    guint headings;              /* single short lines in a row, up to here */
    guint32 indents[ITEM_DEPTH]; /* of the list's levels */
    guint depth;
} Plain;

/* The block that is being put together. */
typedef struct {
    Span span;
    BlockKind kind;
    guint level;
    guint32 indent; /* of an item's content */
} Draft;

/* Whether `next` would not have fitted behind `line`. */
static bool
overflows(const Plain *plain, const Chunk *chunk, const Line *line, const Line *next)
{
    return line->width + 1 + line_first_word(plain->text, next) > chunk->widest;
}

/* Finds the chunk at or after `*at`, blank lines and rules left out; false at the end of the text. */
static bool
find_chunk(const Plain *plain, guint32 *at, Chunk *chunk)
{
    Line line;
    guint level;
    *chunk = (Chunk){0};
    for (guint32 from = *at; line_next(plain->text, plain->end, &from, &line); *at = from) {
        char rule = line_rule(plain->text, &line);
        bool is_gap = rule || line_is_blank(&line);
        if (chunk->lines == 1 && (rule == '=' || rule == '-'))
            chunk->underline = rule;
        if (is_gap && chunk->lines == 0)
            continue;
        bool is_markdown = line_markdown(plain->text, &line, &level) > 0;
        if (is_gap || (is_markdown && chunk->lines > 0))
            return true;
        if (chunk->lines++ == 0) {
            chunk->start = line.start;
            chunk->first = line;
        }
        chunk->end = line.next;
        chunk->widest = MAX(chunk->widest, line.width);
        if (is_markdown) {
            *at = from;
            return true;
        }
    }
    return chunk->lines > 0;
}

/* Whether most line ends of the chunk are soft wraps. */
static bool
looks_wrapped(const Plain *plain, const Chunk *chunk)
{
    if (chunk->lines < 2 || chunk->widest > WRAP_WIDEST)
        return false;
    if (chunk->widest < WRAP_NARROWEST && chunk->lines < WRAP_LINES)
        return false;
    Line before;
    Line line;
    guint32 at = chunk->start;
    guint soft = 0;
    guint capitals = 0;
    line_next(plain->text, chunk->end, &at, &before);
    while (line_next(plain->text, chunk->end, &at, &line)) {
        soft += overflows(plain, chunk, &before, &line);
        capitals += line_begins_upper(plain->text, &line);
        before = line;
    }
    bool is_verse = chunk->widest < VERSE_WIDEST && chunk->lines > 2 && capitals == chunk->lines - 1;
    return soft * 2 >= chunk->lines - 1 && !is_verse;
}

/* Whether the end of line `before` is a soft wrap, or the start of an item's further line. */
static bool
joins(const Plain *plain, const Chunk *chunk, const Draft *draft, const Line *before, const Line *line)
{
    if (draft->kind == BLOCK_ITEM && line->indent >= draft->indent && line->indent > 0)
        return true;
    if (!chunk->is_wrapped)
        return false;
    bool is_indented = line->indent >= before->indent + PARAGRAPH_INDENT && draft->kind != BLOCK_ITEM;
    if (is_indented && line_ends_punctuated(plain->text, before))
        return false;
    return overflows(plain, chunk, before, line) ||
           (line_begins_lower(plain->text, line) && !line_ends_punctuated(plain->text, before));
}

/* Where the content of an item that starts in this line begins, 0 where none starts. In wrapped text a dash
 * or a number may come to stand at the start of a line by chance. */
static guint32
item_start(const Plain *plain, const Chunk *chunk, const Draft *draft, const Line *before, const Line *line)
{
    guint32 content = line_item(plain->text, line);
    bool is_sure = !before || !chunk->is_wrapped || draft->kind == BLOCK_ITEM ||
                   line_ends_punctuated(plain->text, before) || !overflows(plain, chunk, before, line);
    return is_sure ? content : 0;
}

/* The level of an item by its indentation among those of the list. */
static guint
item_level(Plain *plain, guint32 indent)
{
    while (plain->depth > 0 && plain->indents[plain->depth - 1] > indent)
        plain->depth--;
    bool is_deeper = plain->depth == 0 || plain->indents[plain->depth - 1] < indent;
    if (is_deeper && plain->depth < ITEM_DEPTH)
        plain->indents[plain->depth++] = indent;
    return plain->depth;
}

static void
end_block(Plain *plain, const Draft *draft)
{
    if (draft->kind != BLOCK_ITEM)
        plain->depth = 0;
    if (draft->span.end > draft->span.start)
        builder_block(plain->builder, draft->span, draft->kind, draft->level);
}

static void
begin_block(Plain *plain, Draft *draft, const Line *line, guint32 content)
{
    *draft = (Draft){
        .span = {line->first, line->end},
          .kind = BLOCK_PARAGRAPH
    };
    if (content == 0)
        return;
    draft->span.start = content;
    draft->kind = BLOCK_ITEM;
    draft->indent = line->indent + 1;
    draft->level = item_level(plain, line->indent);
}

/* Whether the draft is the text's first line alone, and may be its title. */
static bool
is_first_line(const Plain *plain, const Draft *draft, const Line *line)
{
    return plain->builder->document->blocks->len == 0 && draft->kind == BLOCK_PARAGRAPH &&
           line->first == draft->span.start && line_is_headline(plain->text, line);
}

static void
read_lines(Plain *plain, const Chunk *chunk)
{
    Draft draft = {0};
    Line before = {0};
    Line line;
    guint32 at = chunk->start;
    while (line_next(plain->text, chunk->end, &at, &line)) {
        bool is_first = line.start == chunk->start;
        guint32 content = item_start(plain, chunk, &draft, is_first ? NULL : &before, &line);
        if (!is_first && content == 0 && joins(plain, chunk, &draft, &before, &line)) {
            draft.span.end = line.end;
        } else {
            if (!is_first && is_first_line(plain, &draft, &before)) {
                draft.kind = BLOCK_HEADING;
                draft.level = 1;
            }
            end_block(plain, &draft);
            begin_block(plain, &draft, &line, content);
        }
        before = line;
    }
    end_block(plain, &draft);
}

/* Reads a chunk of one line; true when it is one that only its looks make a heading. */
static bool
read_line(Plain *plain, const Chunk *chunk)
{
    Line line = chunk->first;
    guint level = chunk->underline == '-' ? 2 : 1;
    guint32 markdown = line_markdown(plain->text, &line, &level);
    guint32 content = chunk->underline ? 0 : line_item(plain->text, &line);
    Draft draft;
    begin_block(plain, &draft, &line, content);
    bool is_marked = markdown > 0 || chunk->underline;
    bool is_headline = !is_marked && content == 0 && line_is_headline(plain->text, &line);
    if (markdown > 0)
        draft.span.start = markdown;
    if (is_marked || is_headline) {
        draft.kind = BLOCK_HEADING;
        draft.level = is_headline && plain->builder->document->blocks->len > 0 ? 2 : level;
    }
    end_block(plain, &draft);
    return is_headline;
}

/* Short lines that no text follows, or many in a row, head nothing: they are paragraphs; but the first line
 * of a longer text stays its title. */
static void
demote(Plain *plain, bool is_at_end)
{
    GArray *blocks = plain->builder->document->blocks;
    guint run = MIN(plain->headings, blocks->len);
    if (run > HEADING_RUN || is_at_end)
        for (guint i = blocks->len - run; i < blocks->len; i++) {
            Block *block = &g_array_index(blocks, Block, i);
            if (i == 0 && blocks->len > 1)
                continue;
            block->kind = BLOCK_PARAGRAPH;
            block->level = 0;
        }
    plain->headings = 0;
}

void
plain_blocks(Builder *builder)
{
    Plain plain = {.builder = builder, .text = builder_text(builder), .end = builder_length(builder)};
    Chunk chunk;
    for (guint32 at = 0; find_chunk(&plain, &at, &chunk);) {
        chunk.is_wrapped = looks_wrapped(&plain, &chunk);
        if (chunk.lines > 1) {
            demote(&plain, false);
            read_lines(&plain, &chunk);
        } else if (read_line(&plain, &chunk)) {
            plain.headings++;
        } else {
            demote(&plain, false);
        }
    }
    demote(&plain, true);
    const GArray *blocks = builder->document->blocks;
    const Block *first = blocks->len > 0 ? &g_array_index(blocks, Block, 0) : NULL;
    if (first && first->kind == BLOCK_HEADING)
        builder_title(builder, plain.text + first->span.start, span_length(first->span));
}

bool
plain_read(Source *source, Builder *builder, GError **error)
{
    (void) error;
    builder_init(builder, source, true);
    builder_take(builder, source);
    plain_blocks(builder);
    return true;
}
