/* SPDX-License-Identifier: MIT */
#include "resolve/story.h"

#include "resolve/ahead.h"
#include "resolve/closing.h"

enum { DAYS_A_YEAR = 366 };

bool
story_leads(const Tag *tag)
{
    return span_length(tag->before) == 0 || tag->before.start == tag->sentence.start;
}

static Span
block_span(const Resolver *resolver, const Tag *tag)
{
    return g_array_index(resolver->document->blocks, Block, tag->block).span;
}

/* Whether the tag is all of its paragraph. */
static bool
stands_alone(const Resolver *resolver, const Tag *tag)
{
    Span block = block_span(resolver, tag);
    return block.start == tag->span.start && block.end == tag->span.end;
}

/* Whether a year that leans on the day of writing stands in a story of long before that day, which it doesn't
 * lead on to: "Last year it stayed closed". */
static bool
is_off_story(const Resolver *resolver, const Tag *tag, const Closing *closing)
{
    gint64 next, told = moment_year_of(&resolver->focus.moment);
    bool is_wide = closing->moment.precision >= PRECISION_YEAR;
    if (closing->anchor != ANCHOR_DCT || !resolver->is_narrative || !is_wide ||
        resolver->focus.moment.last >= resolver->dct_day - DAYS_A_YEAR)
        return false;
    bool goes_on =
        ahead_told(resolver, &next) && ABS(next - told) < ABS(next - moment_year_of(&closing->moment));
    return goes_on || !story_leads(tag);
}

/* Whether the tag is told to lie ahead of what is told: "the next meeting will be on 12 May". */
static bool
is_plan(const Resolver *resolver, const Tag *tag, const Closing *closing)
{
    enum { FAR_AHEAD = 366 }; /* "the contract runs to June 2001" */
    bool is_ahead = tag->tense == TENSE_FUTURE || tag->tense == TENSE_CONDITIONAL ||
                    (tag->tense == TENSE_PRESENT && closing->anchor == ANCHOR_NONE &&
                     closing->moment.first > resolver->focus.moment.last + FAR_AHEAD);
    return is_ahead && closing->moment.first > resolver->focus.moment.last &&
           resolver->told_past >= resolver->told_otherwise;
}

/* Whether an earlier year stands in brackets, by itself or at the head of a range, or ends such a range: "the
 * first expedition (1926–27)". */
static bool
is_bracketed(const Resolver *resolver, const Tag *tag, const Closing *closing)
{
    const char *text = resolver->document->text;
    bool is_year = closing->anchor == ANCHOR_NONE && closing->moment.precision == PRECISION_YEAR &&
                   closing->moment.last < resolver->focus.moment.first;
    return is_year && ((tag->span.start > 0 && text[tag->span.start - 1] == '(') ||
                       (resolver->range.is_set && resolver->told_is_glance));
}

/* Whether the tag is counted from a date that glanced away. */
static bool
is_of_glance(const Resolver *resolver, const Closing *closing)
{
    return closing->anchor == ANCHOR_NARRATIVE && resolver->told_is_glance &&
           closing->anchor_span.start == resolver->told.span.start;
}

/* Whether a date only glances away from what is being told: "the previous year", "which had begun in 1939",
 * "the August 1792 uprising". */
static bool
is_glance(const Resolver *resolver, const Tag *tag, const Closing *closing)
{
    if (!resolver->focus.is_set)
        return false;
    const Moment *told = &resolver->focus.moment;
    if (closing->value) /* masked: it tells nothing new */
        return true;
    bool is_back = closing->anchor == ANCHOR_NARRATIVE && get(tag, FIELD_SHIFT, 0) < 0;
    bool is_wider = closing->moment.precision > told->precision && moment_contains(&closing->moment, told);
    bool is_told = closing->anchor == ANCHOR_NONE &&
                   ahead_is_aside(resolver, tag, moment_year_of(&closing->moment), moment_year_of(told));
    bool is_earlier = tag->is_attribute && closing->moment.last < told->first;
    bool is_aside = (tag->is_aside || is_earlier) && !moment_overlaps(&closing->moment, told);
    if (stands_alone(resolver, tag)) /* a heading */
        return false;
    if (is_plan(resolver, tag, closing) || is_bracketed(resolver, tag, closing) ||
        is_of_glance(resolver, closing))
        return true;
    return is_back || is_wider || is_told || is_aside || is_off_story(resolver, tag, closing);
}

static bool
may_be_leant_on(const Resolver *resolver, const Tag *tag, const Closing *closing)
{
    bool is_narrow = closing->moment.precision <= PRECISION_YEAR && closing->anchor != ANCHOR_QUOTATION;
    bool is_own_day = !resolver->focus.is_set && span_length(resolver->own_day) > 0 &&
                      resolver->own_day.start == tag->span.start;
    bool is_of_writing = resolver->is_narrative && closing->anchor == ANCHOR_DCT && !is_own_day &&
                         moment_overlaps(&closing->moment, &resolver->out->dct);
    return is_narrow && !is_of_writing && closing->moment.first != MOMENT_OPEN;
}

/* Whether the tag stands in the first sentence of its paragraph, which says what that tells of. */
static bool
opens_paragraph(const Resolver *resolver, const Tag *tag)
{
    return block_span(resolver, tag).start == tag->sentence.start;
}

bool
story_begins_block(const Resolver *resolver, const Tag *tag)
{
    return block_span(resolver, tag).start == tag->span.start;
}

bool
story_heads_entry(const Resolver *resolver, const Tag *tag)
{
    static const char *const marks[] = {".", ":", ";", "\n", "\r", "\t", " –", " —", "–", "—", " -"};
    const char *after = resolver->document->text + tag->span.end;
    if (tag->meaning.type != TIMEX_DATE || !has(tag, FIELD_DAY))
        return false;
    if (has(tag, FIELD_LOG))
        return tag->span.start == tag->sentence.start;
    if (!story_begins_block(resolver, tag))
        return false;
    if (tag->span.end == block_span(resolver, tag).end)
        return true;
    for (guint i = 0; i < G_N_ELEMENTS(marks); i++)
        if (g_str_has_prefix(after, marks[i]))
            return true;
    return false;
}

/* The main line goes on with this date, unless it looks back within a sentence; a second one that goes on
 * from there takes the main line along. */
static void
move_main(Resolver *resolver, const Tag *tag, const Focus *focus, const Focus *before)
{
    enum { SEASON_SLACK = 45 }; /* "during the winter", and then a day of November */
    gint64 slack = resolver->main.moment.precision == PRECISION_SEASON ? SEASON_SLACK : 0;
    bool is_back = resolver->main.is_set && focus->moment.last < resolver->main.moment.first - slack;
    bool goes_on =
        resolver->looks_back && before->block == tag->block && focus->moment.first >= before->moment.first;
    resolver->looks_back = is_back && !story_leads(tag) && !opens_paragraph(resolver, tag) && !goes_on;
    if (resolver->looks_back)
        return;
    resolver->main = *focus;
    if (focus->moment.precision <= PRECISION_DAY)
        resolver->main_day = *focus;
}

static void
note_latest(Resolver *resolver, const Tag *tag, const Closing *closing, const Focus *focus)
{
    resolver->told_is_plan = tag->tense == TENSE_FUTURE;
    bool is_told = closing->anchor == ANCHOR_NONE && tag->tense != TENSE_FUTURE;
    if (is_told && (!resolver->latest.is_set || focus->moment.last > resolver->latest.moment.last))
        resolver->latest = *focus;
}

void
story_move(Resolver *resolver, const Tag *tag, const Closing *closing)
{
    Focus focus = {true,       closing->moment, resolver_count(resolver), tag->span, tag->sentence,
                   tag->block, tag->is_quoted};
    if (!may_be_leant_on(resolver, tag, closing))
        return;
    bool names_quarter = has(tag, FIELD_QUARTER) || get(tag, FIELD_UNIT, PRECISION_DAY) == PRECISION_QUARTER;
    if (closing->moment.precision == PRECISION_QUARTER && names_quarter)
        resolver->quarter_focus = focus;
    if (closing->anchor == ANCHOR_NONE && !tag->is_quoted) {
        resolver->explicit_focus = focus;
        resolver->recent[resolver->recent_at++ % RECENT_FOCUSES] = focus;
    }
    bool glances = is_glance(resolver, tag, closing);
    resolver->told = focus;
    resolver->told_is_plain = !tag->is_quoted;
    resolver->told_is_glance = glances && !tag->is_attribute;
    note_latest(resolver, tag, closing, &focus);
    if (closing->moment.precision < PRECISION_DAYPART && story_begins_block(resolver, tag))
        resolver->clock = focus;
    if (glances)
        return;
    Focus before = resolver->focus;
    resolver->focus = focus;
    bool is_ahead = resolver->has_dct && focus.moment.first > resolver->dct_day;
    if (!is_ahead && focus.moment.precision == PRECISION_DAY && story_heads_entry(resolver, tag))
        resolver->entry = focus;
    if (closing->moment.precision <= PRECISION_DAY)
        resolver->day_focus = focus;
    move_main(resolver, tag, &focus, &before);
}

void
story_turn(Resolver *resolver, const Tag *tag)
{
    gint64 next;
    if (!resolver->looks_back || !resolver->is_narrative || tag->block == resolver->focus.block)
        return;
    gint64 back = moment_year_of(&resolver->focus.moment), main = moment_year_of(&resolver->main.moment);
    if (ahead_told(resolver, &next) && ABS(next - main) > ABS(next - back))
        return;
    resolver->focus = resolver->main;
    resolver->day_focus = resolver->main_day;
    resolver->looks_back = false;
}
