/* SPDX-License-Identifier: MIT */
#include "resolve/dateline.h"

#include "resolve/closing.h"

enum {
    TOP_BLOCKS = 6,   /* where a dateline may stand */
    HEAD_BLOCKS = 24, /* where the words "posted on" may: below what a page has at its top */
    END_BLOCKS = 3,   /* where a date under the text may */
    LEAD_BYTES = 60,  /* how much may stand before it */
    REST_BYTES = 60,  /* and behind it, where it stands alone */
    SHORT_BYTES = 20, /* how much of that may be longer words */
    LITTLE_WORD = 3,  /* "on", "by", "the": letters */
    FIRST_WORD = 4,   /* the same at the head of a text: "Camp near …" */
};

/* How a date stands in its paragraph. */
typedef enum {
    STAND_WITHIN,
    STAND_ALONE, /* but for names, marks and little words */
    STAND_HEADS, /* it begins a story, after a place's name */
} Stand;

/* The day of a tag that tells its year. */
static bool
whole_day(const Resolver *resolver, const Tag *tag, Moment *moment)
{
    gint64 year;
    Tag settled = *tag;
    bool is_dated = (tag->meaning.type == TIMEX_DATE || tag->meaning.type == TIMEX_TIME) && !tag->is_quoted;
    bool is_year_told = has(tag, FIELD_YEAR) || (has(tag, FIELD_SHORT_YEAR) && has(tag, FIELD_STAMP));
    if (!is_dated || !is_year_told || !meaning_year(resolver, &tag->meaning, &year))
        return false;
    date_settle_compact(&settled);
    if (has(tag, FIELD_FIRST) && !date_settle_order(resolver, &settled))
        return false;
    return date_build(&settled, year, moment) && moment->precision == PRECISION_DAY;
}

/* Whether a stretch of text tells nothing: names, marks and little words, as in "Posted on … by Ada Orr". */
static bool
is_bare(const char *text, guint32 length, guint little)
{
    guint letters = 0;
    bool is_lower = false;
    for (const char *at = text; at <= text + length; at = g_utf8_next_char(at)) {
        gunichar letter = at < text + length ? g_utf8_get_char(at) : ' ';
        if (!g_unichar_isalpha(letter)) {
            if (is_lower && letters > little)
                return false;
            letters = 0;
            continue;
        }
        is_lower = letters == 0 ? g_unichar_islower(letter) : is_lower;
        letters++;
    }
    return true;
}

/* Whether the date is followed by what parts a dateline from its story. */
static bool
is_parted(const char *after)
{
    static const char *const marks[] = {" — ", " – ", " - ", " -- ", "— ", "–", " (", ") — ", ") – ", ") - "};
    for (guint i = 0; i < G_N_ELEMENTS(marks); i++)
        if (g_str_has_prefix(after, marks[i]))
            return true;
    return false;
}

static const Block *
block_of(const Resolver *resolver, const Tag *tag)
{
    return &g_array_index(resolver->document->blocks, Block, tag->block);
}

/* Whether nothing but names and little words stands before the date in its paragraph. */
static bool
begins_block(const Resolver *resolver, const Tag *tag)
{
    const Block *block = block_of(resolver, tag);
    guint32 lead = tag->span.start - block->span.start;
    return lead <= LEAD_BYTES && is_bare(resolver->document->text + block->span.start, lead,
                                         tag->block == 0 ? FIRST_WORD : LITTLE_WORD);
}

/* How much of what stands behind a date belongs to it: not what marks part from it, as bylines do: " | 4
 * minutes read". */
static guint32
length_to_mark(const char *text, guint32 length)
{
    static const char *const marks[] = {" | ", " · ", " • ", "\n"};
    for (guint i = 0; i < G_N_ELEMENTS(marks); i++) {
        const char *mark = g_strstr_len(text, MIN(length, REST_BYTES), marks[i]);
        if (mark)
            return (guint32) (mark - text);
    }
    return length;
}

static Stand
stand_of(const Resolver *resolver, const Tag *tag)
{
    const Block *block = block_of(resolver, tag);
    const char *text = resolver->document->text;
    guint32 lead = tag->span.start - block->span.start;
    guint32 rest = length_to_mark(text + tag->span.end, block->span.end - tag->span.end);
    if (!begins_block(resolver, tag) || (tag->tense == TENSE_PAST && !tag->is_writing))
        return STAND_WITHIN;
    bool heads_text = tag->block == 0 && text[tag->span.end] == '.';
    guint little = rest <= SHORT_BYTES ? FIRST_WORD : LITTLE_WORD; /* "…, 5 min read" */
    if (heads_text || (rest <= REST_BYTES && is_bare(text + tag->span.end, rest, little)))
        return STAND_ALONE;
    return lead > 0 && is_parted(text + tag->span.end) ? STAND_HEADS : STAND_WITHIN;
}

/* Whether a later day stands alone further down: then the text is a log, and its first day is not its date.
 */
static bool
is_log(const Resolver *resolver, guint first, const Moment *dct)
{
    gint64 year = moment_year_of(dct);
    guint block = tag_at(resolver->tags, first)->block;
    BlockKind kind =
        block_of(resolver, tag_at(resolver->tags, first))->kind; /* a list may tell what will be */
    for (guint i = first + 1; i < resolver->tags->items->len; i++) {
        const Tag *tag = tag_at(resolver->tags, i);
        Moment moment;
        bool is_day = has(tag, FIELD_DAY) && tag->meaning.type == TIMEX_DATE && tag->block != block &&
                      block_of(resolver, tag)->kind == kind;
        bool is_dated = is_day && (has(tag, FIELD_YEAR) ? whole_day(resolver, tag, &moment)
                                                        : date_build(tag, year, &moment));
        if (is_dated && moment.first > dct->last && stand_of(resolver, tag) == STAND_ALONE)
            return true;
    }
    return false;
}

/* Whether the text tells that something happened after the day. */
static bool
is_told_later(const Resolver *resolver, const Moment *dct)
{
    for (guint i = 0; i < resolver->tags->items->len; i++) {
        const Tag *tag = tag_at(resolver->tags, i);
        gint64 year;
        Moment moment;
        if (tag->meaning.type == TIMEX_DATE && tag->tense == TENSE_PAST && !tag->is_writing &&
            has(tag, FIELD_YEAR) && meaning_year(resolver, &tag->meaning, &year) &&
            date_build(tag, year, &moment) && moment.first > dct->last)
            return true;
    }
    return false;
}

/* Whether the tag at `index` is the text's own date by where it stands, or by what stands before it. `place`:
 * in which paragraph of the text, all that a page has beside it left out. */
static bool
is_own_date(const Resolver *resolver, guint index, guint place, const Moment *dct)
{
    const Tag *tag = tag_at(resolver->tags, index);
    guint blocks = resolver->document->blocks->len;
    Stand stand = stand_of(resolver, tag);
    if (tag->is_writing && begins_block(resolver, tag) && place < TOP_BLOCKS)
        return true;
    bool is_at_end = tag->block + END_BLOCKS >= blocks && place >= TOP_BLOCKS;
    if (stand == STAND_ALONE && (is_at_end || (tag->is_writing && place < HEAD_BLOCKS)))
        return true;
    return place < TOP_BLOCKS &&
           (stand == STAND_HEADS || (stand == STAND_ALONE && !is_log(resolver, index, dct)));
}

/* Whether an earlier day stands alone above the tag at `index`: that one is the last of a log. */
static bool
ends_log(const Resolver *resolver, guint index)
{
    for (guint i = 0; i < index; i++) {
        Moment moment;
        if (whole_day(resolver, tag_at(resolver->tags, i), &moment) &&
            stand_of(resolver, tag_at(resolver->tags, i)) == STAND_ALONE)
            return true;
    }
    return false;
}

bool
dateline_find(const Resolver *resolver, Moment *dct, char **reason)
{
    guint blocks = resolver->document->blocks->len, count = resolver->tags->items->len;
    guint block = 0, place = 0;
    for (guint i = 0; i < count; i++) {
        const Tag *tag = tag_at(resolver->tags, i);
        for (; block < tag->block; block++)
            place += g_array_index(resolver->document->blocks, Block, block).kind != BLOCK_FURNITURE;
        if (place >= HEAD_BLOCKS && tag->block + END_BLOCKS < blocks)
            continue;
        if (tag->begins_range || !whole_day(resolver, tag, dct) || !is_own_date(resolver, i, place, dct))
            continue;
        if (!tag->is_writing && ends_log(resolver, i))
            return false;
        if (is_told_later(resolver, dct))
            return false;
        g_autofree char *text = document_slice(resolver->document, tag->span);
        *reason = g_strdup_printf("its dateline, “%s” (line %u)", text,
                                  document_place(resolver->document, tag->span.start).line);
        return true;
    }
    return false;
}

bool
dateline_find_in(const Resolver *resolver, gint64 year, Moment *dct, Span *day)
{
    for (guint i = 0; i < resolver->tags->items->len && tag_at(resolver->tags, i)->block < TOP_BLOCKS; i++) {
        const Tag *tag = tag_at(resolver->tags, i);
        bool is_day = tag->meaning.type == TIMEX_DATE && has(tag, FIELD_MONTH) && has(tag, FIELD_DAY) &&
                      !has(tag, FIELD_YEAR) && !has(tag, FIELD_SHORT_YEAR) && !tag->is_quoted;
        if (!is_day || tag->begins_range || stand_of(resolver, tag) != STAND_HEADS ||
            !date_build(tag, year, dct) || !date_fits_weekday(tag, dct))
            continue;
        *day = tag->span;
        return true;
    }
    return false;
}
