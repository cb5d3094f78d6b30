/* SPDX-License-Identifier: MIT */
#include "resolve/resolve.h"

#include "resolve/ahead.h"
#include "resolve/closing.h"
#include "resolve/consistency.h"
#include "resolve/story.h"

enum {
    EARLY_YEARS = 1000,
    PLAIN_PAST =
        3, /* a story is told in the past if so many times its plainly past dates are more than the others */
    SPEECH_TAGS = 8, /* how many expressions ahead the time of a speech is looked for */
};

void
expressions_free(Expressions *expressions)
{
    if (!expressions)
        return;
    g_array_free(expressions->items, TRUE);
    g_string_chunk_free(expressions->words);
    g_free(expressions);
}

const char *
anchor_kind_name(AnchorKind kind)
{
    static const char *const names[] = {"none", "dct", "narrative", "quotation"};
    return names[kind];
}

static const char *
keep(Resolver *resolver, const char *word)
{
    return word ? g_string_chunk_insert_const(resolver->out->words, word) : NULL;
}

/* What the anchor was, for the record. */
static void
tell_anchor(Resolver *resolver, const Closing *closing, Expression *expression)
{
    expression->anchor.kind = closing->anchor;
    if (closing->anchor == ANCHOR_NONE)
        return;
    g_autofree char *value = timex_format(&closing->anchor_moment);
    expression->anchor.value = keep(resolver, value);
    expression->anchor.span = closing->anchor_span;
}

/* Whether what is told of no one time leans on the story: on what its own sentence doesn't tell, or on the
 * day of writing where only the story could have told when. */
static bool
leans_on_story(const Resolver *resolver, const Tag *tag, const Closing *closing)
{
    if (closing->anchor == ANCHOR_DCT)
        return !resolver->is_message && meaning_get(&tag->meaning, FIELD_SHIFT, 0) != 0 &&
               meaning_get(&tag->meaning, FIELD_ANCHOR, ANCHORING_OPEN) == ANCHORING_NARRATIVE;
    bool is_here = closing->anchor_span.start >= tag->sentence.start;
    return closing->anchor == ANCHOR_NARRATIVE && !closing->is_now && !is_here;
}

/* Opens again what a sentence of no one time leans on the story: "you wait, and a week later they come". */
static void
reopen_timeless(const Resolver *resolver, const Tag *tag, Closing *closing, Expression *expression)
{
    bool is_habit = (tag->is_habit && resolver->told_past > resolver->told_otherwise) ||
                    (span_length(resolver->habit) > 0 && resolver->habit.start == tag->sentence.start);
    expression->is_timeless = (tag->is_timeless || is_habit) && leans_on_story(resolver, tag, closing);
    if (!expression->is_timeless)
        return;
    g_free(closing->value);
    closing->value = open_value(tag);
    closing->has_moment = false;
    closing->anchor = ANCHOR_NONE;
    narrow_to_time(resolver, tag, closing);
}

/* Counts in which tense the text tells what it dates. */
static void
count_tense(Resolver *resolver, const Tag *tag, const Closing *closing)
{
    if (!closing->has_moment || closing->anchor != ANCHOR_NONE)
        return;
    bool is_past = tag->is_past || tag->tense == TENSE_PAST;
    if (!is_past && tag->tense == TENSE_UNKNOWN) /* a heading */
        return;
    *(is_past ? &resolver->told_past : &resolver->told_otherwise) += 1;
}

/* "no later than 3 June": all days up to it; "2024 and beyond": all from it on. */
static Moment
bounded(const Moment *moment, Mod mod)
{
    Moment bound = *moment;
    if (mod == MOD_ON_OR_BEFORE)
        bound = moment_before(moment);
    if (mod == MOD_ON_OR_AFTER)
        bound = moment_after(moment);
    if (mod == MOD_ON_OR_BEFORE || mod == MOD_ON_OR_AFTER)
        bound.mod = mod;
    return bound;
}

static void
close_dated(Resolver *resolver, const Tag *tag, Expression *expression)
{
    Closing closing;
    close_date(resolver, tag, &closing);
    count_tense(resolver, tag, &closing);
    consistency_weigh(resolver, tag, &closing);
    reopen_timeless(resolver, tag, &closing, expression);
    bool is_clock = closing.has_moment && closing.moment.precision < PRECISION_DAYPART; /* its day is known */
    bool is_circa = expression->mod == MOD_APPROX && !is_clock;
    if (closing.has_moment && is_circa)
        closing.moment.doubt |= DOUBT_CIRCA;
    if (closing.has_moment && (expression->mod == MOD_START || expression->mod == MOD_MID ||
                               expression->mod == MOD_END || is_circa))
        closing.moment.mod = expression->mod;
    expression->has_moment = closing.has_moment;
    expression->moment = bounded(&closing.moment, expression->mod);
    g_autofree char *value = closing.value ? g_strdup(closing.value) : timex_format(&closing.moment);
    g_free(closing.value);
    expression->value = keep(resolver, value);
    tell_anchor(resolver, &closing, expression);
    oddity_note(resolver, tag, expression);
    if (closing.has_moment && closing.moment.precision < PRECISION_DAY)
        expression->type = TIMEX_TIME; /* "two hours later", where the hour was told */
    if (closing.has_moment)
        story_move(resolver, tag, &closing);
}

/* A value that TIMEX3 doesn't allow is never printed; there is one, and only one, that is always allowed. */
static void
check_value(Expression *expression)
{
    if (!timex_check(expression->type, expression->value))
        expression->value =
            expression->type == TIMEX_DURATION || expression->type == TIMEX_SET ? "PXX" : "XXXX-XX-XX";
}

/* "former" is an expression of a history, not of news, where nobody calls it one. */
static bool
is_of_history_only(const Resolver *resolver, const Tag *tag)
{
    return meaning_has(&tag->meaning, FIELD_HISTORIC) && !resolver->is_history;
}

/* A bare number below 1000 is a year only where the talk is of early years: "in 241". */
static bool
is_no_year(const Resolver *resolver, const Tag *tag)
{
    return meaning_has(&tag->meaning, FIELD_EARLY) &&
           (!resolver->explicit_focus.is_set ||
            moment_year_of(&resolver->explicit_focus.moment) >= EARLY_YEARS);
}

/* "4th" is a day only at the head of an entry, under a month or among such days. */
static bool
is_no_entry(const Resolver *resolver, const Tag *tag)
{
    return meaning_has(&tag->meaning, FIELD_LOG) &&
           (!story_heads_entry(resolver, tag) || !resolver->focus.is_set ||
            resolver->focus.moment.precision > PRECISION_MONTH);
}

/* Whether the tag is no expression of such a text as this. */
static bool
is_none_here(const Resolver *resolver, const Tag *tag)
{
    enum { YEAR_ONLY = 2 };
    bool is_month = meaning_get(&tag->meaning, FIELD_EARLY, 0) == YEAR_ONLY;
    return (!is_month && is_no_year(resolver, tag)) || is_of_history_only(resolver, tag) ||
           is_no_entry(resolver, tag);
}

/* "September 413" where the number is no year: what stands before it. */
static void
drop_number(const Resolver *resolver, Tag *tag)
{
    const char *text = resolver->document->text;
    if (!meaning_has(&tag->meaning, FIELD_EARLY) || !meaning_has(&tag->meaning, FIELD_MONTH) ||
        !is_no_year(resolver, tag))
        return;
    meaning_unset(&tag->meaning, FIELD_YEAR);
    while (tag->span.end > tag->span.start && !g_ascii_isalpha(text[tag->span.end - 1]))
        tag->span.end--;
}

/* The date outside the quotation marks of the tag's sentence that stands before it, else the one that comes
 * after it, if there is one: On 11 March he said, "…last week"; "…yesterday," he said on 15 January. */
static void
find_speech(Resolver *resolver, guint index)
{
    const Tag *quoted = tag_at(resolver->tags, index);
    resolver->speech.is_set = false;
    if (!quoted->is_quoted || meaning_get(&quoted->meaning, FIELD_ANCHOR, ANCHORING_OPEN) != ANCHORING_DCT)
        return;
    bool is_told_before = resolver->told.is_set && resolver->told_is_plain &&
                          resolver->told.sentence.start == quoted->sentence.start &&
                          resolver->told.moment.precision <= PRECISION_DAY;
    if (is_told_before) {
        resolver->speech = resolver->told;
        return;
    }
    for (guint i = index + 1; i < resolver->tags->items->len && i - index <= SPEECH_TAGS; i++) {
        const Tag *tag = tag_at(resolver->tags, i);
        Closing closing;
        if (tag->sentence.start != quoted->sentence.start)
            return;
        if (tag->is_quoted || tag->meaning.type != TIMEX_DATE)
            continue;
        close_date(resolver, tag, &closing);
        g_free(closing.value);
        bool is_day = closing.has_moment && closing.moment.precision <= PRECISION_DAY;
        if (is_day)
            resolver->speech = (Focus){.is_set = true, .moment = closing.moment, .span = tag->span};
        return;
    }
}

/* The TIMEX3 value of a DURATION or SET: its own words where it is written as one ("P3Y6M"). The caller owns
 * it. */
static char *
amount_value(const Resolver *resolver, const Tag *tag)
{
    if (meaning_has(&tag->meaning, FIELD_VERBATIM)) {
        g_autofree char *own = document_slice(resolver->document, tag->span);
        return g_ascii_strup(own, -1);
    }
    return tag->meaning.type == TIMEX_SET ? set_value(&tag->meaning) : duration_value(&tag->meaning);
}

static void
close_tag(Resolver *resolver, const Tag *tag)
{
    static const char *const quants[] = {"EVERY", "EACH", "SOME"};
    Expression expression = {
        .span = tag->span,
        .sentence = tag->sentence,
        .block = tag->block,
        .type = tag->meaning.type,
        .told = tag->meaning.has,
        .mod = (Mod) meaning_get(&tag->meaning, FIELD_MOD, MOD_NONE),
        .rule = keep(resolver, grammar_rule_name(resolver->tags->grammar, tag->rule)),
        .range_start = -1,
        .range_end = -1,
    };
    if (tag->meaning.type == TIMEX_DURATION || tag->meaning.type == TIMEX_SET) {
        bool is_set = tag->meaning.type == TIMEX_SET;
        if (is_set && story_leads(tag))
            resolver->habit = tag->sentence;
        if (!is_set && meaning_get(&tag->meaning, FIELD_UNIT, PRECISION_DAY) == PRECISION_MONTH)
            resolver->months_told = resolver_count(resolver);
        g_autofree char *value = amount_value(resolver, tag);
        expression.value = keep(resolver, value);
        if (is_set && meaning_has(&tag->meaning, FIELD_QUANT))
            expression.quant = quants[CLAMP(meaning_get(&tag->meaning, FIELD_QUANT, 0), 0, 2)];
        if (is_set && meaning_has(&tag->meaning, FIELD_FREQUENCY)) {
            g_autofree char *freq = g_strdup_printf("%dX", meaning_get(&tag->meaning, FIELD_FREQUENCY, 1));
            expression.freq = keep(resolver, freq);
        }
    } else {
        close_dated(resolver, tag, &expression);
    }
    check_value(&expression);
    g_array_append_val(resolver->out->items, expression);
}

/* Links the two ends of a range. */
static void
link_range(Resolver *resolver, guint first)
{
    Expression *from = &g_array_index(resolver->out->items, Expression, first);
    Expression *to = &g_array_index(resolver->out->items, Expression, first + 1);
    consistency_weigh_range(resolver, from, to);
    if (!from->has_moment || !to->has_moment || from->moment.first > to->moment.first)
        return;
    from->range_end = (gint32) first + 1;
    to->range_start = (gint32) first;
}

Resolver *
resolver_new(const Document *document, const DctChoice *dct, Notes *notes)
{
    Resolver *resolver = g_new0(Resolver, 1);
    resolver->document = document;
    resolver->choice = dct;
    resolver->notes = notes;
    resolver->lives = lives_new();
    resolver->out = g_new0(Expressions, 1);
    resolver->out->items = g_array_new(FALSE, FALSE, sizeof(Expression));
    resolver->out->words = g_string_chunk_new(1024);
    return resolver;
}

void
resolver_free(Resolver *resolver)
{
    if (!resolver)
        return;
    expressions_free(resolver->out);
    ahead_clear(resolver);
    lives_free(resolver->lives);
    g_free(resolver);
}

/* Closes the tag at `index`, and links it to the one before where that begins its range. */
static void
close_next(Resolver *resolver, guint index)
{
    Expressions *out = resolver->out;
    Tag tag = *tag_at(resolver->tags, index);
    guint before = out->items->len - 1;
    bool ends_range = index > 0 && tag_at(resolver->tags, index - 1)->begins_range && out->items->len > 0;
    resolver->range.is_set = ends_range && expression_at(out, before)->has_moment;
    if (resolver->range.is_set)
        resolver->range = (Focus){.is_set = true,
                                  .moment = expression_at(out, before)->moment,
                                  .span = expression_at(out, before)->span};
    if (tag.begins_range && index + 1 < resolver->tags->items->len) {
        range_turn_year(resolver, &tag, tag_at(resolver->tags, index + 1));
        range_turn_noon(&tag, tag_at(resolver->tags, index + 1));
    }
    drop_number(resolver, &tag);
    resolver->at = index;
    story_turn(resolver, &tag);
    find_speech(resolver, index);
    close_tag(resolver, &tag);
    if (ends_range)
        link_range(resolver, before);
}

const Expressions *
resolver_read(Resolver *resolver, const Tags *tags)
{
    resolver->tags = tags;
    if (!resolver->is_begun) {
        resolver_date(resolver);
        resolver_survey(resolver);
    }
    resolver->is_begun = true;
    ahead_survey(resolver);
    for (guint i = 0; i < tags->items->len; i++)
        if (!is_none_here(resolver, tag_at(tags, i)))
            close_next(resolver, i);
    return resolver->out;
}

void
resolver_forget(Resolver *resolver)
{
    Expressions *out = resolver->out;
    g_autofree char *reason = g_strdup(out->dct_reason);
    out->before += out->items->len;
    g_array_set_size(out->items, 0);
    g_string_chunk_clear(out->words);
    out->dct_reason = keep(resolver, reason);
}

Expressions *
resolver_finish(Resolver *resolver)
{
    Expressions *out = g_steal_pointer(&resolver->out);
    resolver_free(resolver);
    return out;
}

Expressions *
resolve_tags(const Document *document, const Tags *tags, const DctChoice *dct, Notes *notes)
{
    g_autoptr(Resolver) resolver = resolver_new(document, dct, notes);
    resolver_read(resolver, tags);
    return resolver_finish(g_steal_pointer(&resolver));
}
