/* SPDX-License-Identifier: MIT */
#include "resolve/closing.h"
#include "resolve/story.h"

enum {
    REACH_BLOCKS = 12, /* paragraphs over which a year is inherited */
    SPEECH_BLOCKS = 3, /* paragraphs over which a speech is of the time that is told */
    DAYS_A_YEAR = 366,
};

bool
lean_on_dct(const Resolver *resolver, Closing *closing)
{
    if (!resolver->has_dct)
        return false;
    closing->anchor = ANCHOR_DCT;
    closing->is_now = true;
    closing->anchor_moment = resolver->out->dct;
    closing->anchor_span = (Span){0};
    return true;
}

/* Whether the last date told is near enough for its year to be meant still. */
static bool
is_within_reach(const Focus *focus, const Tag *tag)
{
    return focus->is_set && tag->block - focus->block <= REACH_BLOCKS;
}

bool
lean_on_focus(const Focus *focus, Closing *closing)
{
    if (!focus->is_set)
        return false;
    closing->anchor = ANCHOR_NARRATIVE;
    closing->is_now = false;
    closing->anchor_moment = focus->moment;
    closing->anchor_span = focus->span;
    return true;
}

bool
lean_on_entry(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    enum { ENTRIES_A_LOG = 2 };
    if (resolver->entries < ENTRIES_A_LOG || story_heads_entry(resolver, tag) ||
        !lean_on_focus(&resolver->entry, closing))
        return false;
    closing->is_now = true;
    return true;
}

/* Whether the tag's own sentence tells a date of an earlier year than the document's, which it goes on from.
 */
static bool
is_told_here(const Resolver *resolver, const Tag *tag)
{
    bool is_weekday = has(tag, FIELD_WEEKDAY) && !has(tag, FIELD_MONTH);
    if (!resolver->explicit_focus.is_set || !resolver->has_dct || is_weekday)
        return false;
    const Focus *told = &resolver->explicit_focus;
    gint64 now = day_to_civil(resolver->dct_day).year;
    return told->sentence.start == tag->sentence.start && moment_year_of(&told->moment) < now;
}

/* Words quoted from a speech that is told of another time lean on that time, not on the day of writing: "the
 * offer I passed on 10 days ago", told of 1997. */
static bool
lean_on_speech(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    if (tag->is_quoted && resolver->speech.is_set && lean_on_focus(&resolver->speech, closing)) {
        closing->anchor = ANCHOR_QUOTATION;
        return true;
    }
    if (!tag->is_quoted || !resolver->has_dct || !resolver->focus.is_set)
        return false;
    bool is_near = tag->block - resolver->focus.block <= SPEECH_BLOCKS;
    if (!is_near || resolver->focus.is_quoted ||
        resolver->focus.moment.last > resolver->dct_day - DAYS_A_YEAR)
        return false;
    lean_on_focus(&resolver->focus, closing);
    closing->anchor = ANCHOR_QUOTATION;
    return true;
}

/* Leans an expression of the time of writing, or of speech, on that. */
static bool
lean_on_now(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    return lean_on_speech(resolver, tag, closing) || lean_on_entry(resolver, tag, closing) ||
           lean_on_dct(resolver, closing);
}

/* Whether the tag begins the sentence right behind the one that told the last date, with its year: "The hedge
 * was planted in 1951. The year after, …" */
static bool
follows_told(const Resolver *resolver, const Tag *tag)
{
    enum { GAP_BYTES = 3 };
    const Focus *told = &resolver->told;
    return told->is_set && told->item + 1 == resolver_count(resolver) && !told->is_quoted &&
           told->item == resolver->explicit_focus.item && story_leads(tag) &&
           tag->sentence.start - told->sentence.end <= GAP_BYTES;
}

/* "that year", "that same spring" point to the date told just before, even where that only glanced away from
 * the story; so does "the month before" within its sentence. */
static bool
lean_on_told(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    bool is_narrative = get(tag, FIELD_ANCHOR, ANCHORING_OPEN) == ANCHORING_NARRATIVE;
    bool points = (has(tag, FIELD_SHIFT) && get(tag, FIELD_SHIFT, 0) == 0) ||
                  get(tag, FIELD_DIRECTION, DIRECTION_NEAREST) == DIRECTION_SAME;
    gint32 direction = get(tag, FIELD_DIRECTION, DIRECTION_NEAREST);
    bool is_step = (has(tag, FIELD_SHIFT) && !has(tag, FIELD_AMOUNT)) || direction == DIRECTION_BEFORE ||
                   direction == DIRECTION_AFTER;
    bool is_counted = has(tag, FIELD_SHIFT) && has(tag, FIELD_AMOUNT) && resolver->told_is_glance;
    bool is_beside = (is_step || is_counted) && resolver->told.is_set &&
                     resolver->told.sentence.start == tag->sentence.start;
    if (!is_narrative || !(points || is_beside || follows_told(resolver, tag)) || !resolver->told.is_set)
        return false;
    return tag->block == resolver->told.block && lean_on_focus(&resolver->told, closing);
}

/* Whether a future tense looks ahead from the day of writing, not from a story of long before it. */
static bool
is_ahead_of_writing(const Resolver *resolver, const Tag *tag)
{
    bool is_story_old = resolver->focus.is_set && resolver->has_dct &&
                        resolver->focus.moment.last < resolver->dct_day - DAYS_A_YEAR;
    return resolver->has_dct && tag->tense == TENSE_FUTURE && !is_story_old;
}

/* Whether the story has come to the days of writing, from which its partial dates are told then. */
static bool
is_near_writing(const Resolver *resolver)
{
    enum { NEAR_DAYS = 100 };
    return resolver->has_dct && resolver->focus.is_set && !resolver->is_history &&
           resolver->focus.moment.precision <= PRECISION_MONTH &&
           resolver->focus.moment.first <= resolver->dct_day &&
           resolver->focus.moment.last > resolver->dct_day - NEAR_DAYS;
}

/* What will be lies ahead of the day of writing; or of another plan beside it. */
static bool
lean_ahead(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    const Focus *told = &resolver->told;
    bool is_told_here = told->is_set && told->sentence.start == tag->sentence.start;
    bool goes_on = told->is_set && told->block == tag->block && resolver->told_is_plan;
    bool is_next = goes_on && tag->tense == TENSE_UNKNOWN && !has(tag, FIELD_DAY) &&
                   !has(tag, FIELD_WEEKDAY) && told->item + 1 == resolver_count(resolver);
    if (is_next && !is_told_here) /* "She will sail in May. And in the autumn?" */
        return lean_on_focus(told, closing);
    bool is_reported = tag->is_past && !tag->is_quoted; /* "the mayor said it will" */
    if (tag->tense != TENSE_FUTURE || is_told_here || is_reported || resolver->is_history)
        return false;
    if (goes_on)
        return lean_on_focus(told, closing);
    bool is_after = !resolver->focus.is_set || resolver->focus.moment.first <= resolver->dct_day;
    return resolver->has_dct && is_after && lean_on_now(resolver, tag, closing);
}

bool
lean_for_part(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    gint32 wanted = get(tag, FIELD_ANCHOR, ANCHORING_OPEN);
    if (wanted == ANCHORING_DCT)
        return lean_on_now(resolver, tag, closing);
    if (lean_on_told(resolver, tag, closing))
        return true;
    bool is_in_entry = wanted == ANCHORING_OPEN && resolver->explicit_focus.item <= resolver->entry.item &&
                       !story_begins_block(resolver, tag);
    if (is_in_entry && lean_on_entry(resolver, tag, closing))
        return true;
    if (wanted != ANCHORING_NARRATIVE && lean_ahead(resolver, tag, closing))
        return true;
    bool is_narrative =
        resolver->is_narrative || wanted == ANCHORING_NARRATIVE || is_told_here(resolver, tag);
    bool is_ahead =
        wanted != ANCHORING_NARRATIVE && (is_ahead_of_writing(resolver, tag) || is_near_writing(resolver));
    if (is_narrative && !is_ahead && is_within_reach(&resolver->focus, tag) &&
        lean_on_focus(&resolver->focus, closing))
        return true;
    return lean_on_dct(resolver, closing);
}

/* "At 5:34 a.m. Baghdad time on 20 March 2003": the day that is told right behind the time. */
static bool
lean_on_day_behind(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    enum { GAP_BYTES = 20 };
    gint64 year;
    Moment day;
    if (resolver->at + 1 >= resolver->tags->items->len)
        return false;
    const Tag *next = tag_at(resolver->tags, resolver->at + 1);
    if (next->span.start < tag->span.end || next->span.start - tag->span.end > GAP_BYTES ||
        next->sentence.start != tag->sentence.start || !has(next, FIELD_DAY) || !has(next, FIELD_MONTH) ||
        !meaning_year(resolver, &next->meaning, &year) || !date_build(next, year, &day))
        return false;
    Focus focus = {.is_set = true, .moment = day, .span = next->span};
    return lean_on_focus(&focus, closing);
}

/* A time of day is of the day told last; behind a date in another paragraph that tells no day, of the last
 * day on the main line, or of the day of writing: "against 61 in 2007. ¶ 9.40 p.m. First boxes …" */
static bool
lean_for_clock(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    bool is_clock = has(tag, FIELD_HOUR) || has(tag, FIELD_CLOCK);
    const Focus *focus = &resolver->focus, *told = &resolver->told, *head = &resolver->clock;
    if (!is_clock || get(tag, FIELD_SHIFT, 1) != 0)
        return false;
    bool is_beside = told->is_set && told->sentence.start == tag->sentence.start;
    if (is_beside && told->moment.precision <= PRECISION_DAY)
        return lean_on_focus(told, closing);
    if (lean_on_day_behind(resolver, tag, closing))
        return true;
    bool heads_again =
        head->is_set && head->item >= resolver->entry.item && story_begins_block(resolver, tag);
    if (heads_again && is_within_reach(head, tag))
        return lean_on_focus(head, closing);
    if (focus->is_set && focus->block == tag->block)
        return false;
    bool is_main = resolver->looks_back || focus->moment.precision > PRECISION_DAY;
    const Focus *day = is_main ? &resolver->main_day : focus;
    if (is_within_reach(day, tag) && day->moment.precision <= PRECISION_DAY)
        return lean_on_focus(day, closing);
    return !resolver->is_narrative && lean_on_dct(resolver, closing);
}

/* Whether the tag tells how long ago it was when the page was read, which nothing tells: "Last updated 3 days
 * ago", "Ada Orr, 2 hours ago:". */
static bool
is_of_reading(const Resolver *resolver, const Tag *tag)
{
    enum { NAME_BYTES = 40 };
    const Block *block = &g_array_index(resolver->document->blocks, Block, tag->block);
    bool is_told = resolver->out->dct_kind == DCT_GIVEN;
    bool is_head = tag->span.start - block->span.start <= NAME_BYTES &&
                   (tag->span.end == block->span.end || resolver->document->text[tag->span.end] == ':');
    return !is_told && has(tag, FIELD_AMOUNT) &&
           (tag->is_writing || (is_head && tag->tense == TENSE_UNKNOWN));
}

/* Whether the last date told lies ahead of the story by a few words only, and the tag goes on from it: "They
 * waited until 6 October. The next morning …" */
static bool
goes_on_from_told(const Resolver *resolver, const Tag *tag, Precision unit)
{
    const Focus *told = &resolver->told, *focus = &resolver->focus;
    bool is_step = get(tag, FIELD_SHIFT, 0) > 0 && !has(tag, FIELD_AMOUNT);
    guint back = resolver_count(resolver) - told->item;
    return unit <= PRECISION_DAY && (is_step || resolver->told_is_plan) && told->is_set && focus->is_set &&
           back <= (resolver->told_is_plan ? 2 : 1) && told->block == tag->block &&
           told->moment.precision <= PRECISION_DAY && told->moment.first > focus->moment.last;
}

bool
lean_for_shift(const Resolver *resolver, const Tag *tag, Precision unit, Closing *closing)
{
    gint32 wanted = get(tag, FIELD_ANCHOR, ANCHORING_OPEN);
    if (wanted == ANCHORING_WRITING && !resolver->is_message)
        return false;
    if (wanted == ANCHORING_DCT && is_of_reading(resolver, tag))
        return false;
    if (wanted == ANCHORING_DCT || wanted == ANCHORING_WRITING)
        return lean_on_now(resolver, tag, closing);
    if (lean_for_clock(resolver, tag, closing))
        return true;
    if (unit >= PRECISION_MONTH && lean_on_told(resolver, tag, closing))
        return true;
    if (goes_on_from_told(resolver, tag, unit))
        return lean_on_focus(&resolver->told, closing);
    bool is_coarse = resolver->focus.is_set && resolver->focus.moment.precision > unit;
    bool is_finer = is_coarse && resolver->day_focus.is_set &&
                    moment_contains(&resolver->focus.moment, &resolver->day_focus.moment);
    const Focus *focus = is_finer ? &resolver->day_focus : &resolver->focus;
    if (is_within_reach(focus, tag) && lean_on_focus(focus, closing))
        return true;
    return !resolver->is_narrative && lean_on_dct(resolver, closing);
}
