/* SPDX-License-Identifier: MIT */
#include "event/headline.h"

#include "event/event.h"
#include "event/quote.h"

#include <string.h>

enum {
    SHORTEST_CUT = 30,  /* code points that a shortened headline has at least */
    GOOD_CUT = 45,      /* … and from which on a cut between clauses is good enough */
    SHORTEST_WORDS = 2, /* words that make a headline */
};

/* Whether white space stands before the item: as in the text or, where words were left out, by what it is. */
static bool
is_spaced(const Reading *reading, const Outline *outline, guint place)
{
    if (place == 0)
        return false;
    if (!outline_is_token(outline, place) || !outline_is_token(outline, place - 1))
        return true;
    guint item = outline->items[place], before = outline->items[place - 1];
    const Token *token = &reading->tokens[item];
    if (item == before + 1)
        return !(token->flags & TOKEN_GLUED);
    if (token->kind != TOKEN_PUNCT)
        return !((token->flags & TOKEN_GLUED) && (reading->shapes[before] & SHAPE_OPEN_QUOTE));
    return strchr(",.;:)?!", (int) (token->mark < 128 ? token->mark : 'x')) == NULL &&
           !(reading->shapes[item] & SHAPE_CLOSE_QUOTE);
}

static void
write_item(GString *text, const Reading *reading, const Outline *outline, guint place, const Names *names)
{
    guint item = outline->items[place];
    if (is_spaced(reading, outline, place))
        g_string_append_c(text, ' ');
    if (item == OUTLINE_SPEAKER) {
        g_string_append(text, names->speaker);
    } else if (item == OUTLINE_ADDRESSEE) {
        g_string_append(text, names->addressee);
    } else if (item == OUTLINE_TOPIC) {
        g_string_append(text, names->topic);
    } else if (item >= OUTLINE_WAS) {
        g_string_append(text, vocabulary_added(reading->vocabulary, (AddedWord) (item - OUTLINE_WAS)));
    } else {
        Span span = reading->tokens[item].span;
        bool is_lowered = place > 0 && outline->items[place - 1] >= OUTLINE_WAS;
        gsize at = text->len;
        g_string_append_len(text, reading->text + span.start, span_length(span));
        bool is_opener = place > 0 && outline->items[place - 1] + 1u != item &&
                         reading_is(reading, (int) item, KIND_DETERMINER | KIND_PRONOUN | KIND_PREPOSITION) &&
                         !(reading->tokens[item].flags & TOKEN_UPPER) &&
                         !reading_acts(reading, (int) item, FUNCTION_I);
        if (is_opener || (is_lowered && reading->roles[item] == ROLE_PARTICIPLE))
            text->str[at] =
                g_ascii_tolower(text->str[at]); /* "Founded in 1901, the club": "the club was founded" */
    }
}

/* The first `count` items as text. */
static char *
write_items(const Reading *reading, const Outline *outline, guint count, const Names *names)
{
    GString *text = g_string_new(NULL);
    for (guint place = 0; place < count; place++)
        write_item(text, reading, outline, place, names);
    return g_string_free(text, FALSE);
}

/* The length of the first `count` items in code points; of a text far too long, only that it is. */
static guint
measure(const Reading *reading, const Outline *outline, guint count, const Names *names)
{
    enum { FAR_TOO_LONG = 1000 }; /* bytes */
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint place = 0; place < count && text->len < FAR_TOO_LONG; place++)
        write_item(text, reading, outline, place, names);
    return (guint) g_utf8_strlen(text->str, (gssize) text->len);
}

/* How well a headline may end before the item: 2 between clauses, 1 between phrases, 0 not at all. */
static int
rate_cut(const Reading *reading, const Outline *outline, guint place)
{
    if (!outline_is_token(outline, place))
        return 0;
    int item = outline->items[place];
    if ((reading->shapes[item] & (SHAPE_DASH | SHAPE_STOP)) || reading_is_mark(reading, item, ';'))
        return reading->shapes[item] & (SHAPE_OPEN_QUOTE | SHAPE_CLOSE_QUOTE) ? 0 : 2;
    if (reading_is(reading, item, KIND_RELATIVE) ||
        (reading_is(reading, item, KIND_SUBORDINATOR) && !reading_is(reading, item, KIND_BOTH)))
        return 2;
    bool is_that = reading_acts(reading, item, FUNCTION_THAT) && place > outline->verb + 2;
    bool is_weak = is_that ||
                   reading_is(reading, item, KIND_PREPOSITION | KIND_COORDINATOR | KIND_SUBORDINATOR) ||
                   reading_has(reading, item, SHAPE_TO) || reading->roles[item] == ROLE_GERUND ||
                   reading_acts(reading, item, FUNCTION_THAN);
    return is_weak ? 1 : 0;
}

/* Whether what is said has begun before the place, and its verb hasn't: "Holm said that repairs | to the
 * quay". */
static bool
is_amid_subject(const Reading *reading, const Outline *outline, guint place)
{
    for (guint at = place; at-- > outline->verb + 1;) {
        if (!outline_is_token(outline, at))
            continue;
        if (reading->roles[outline->items[at]] == ROLE_FINITE)
            return false;
        if (at == outline->said || reading_acts(reading, outline->items[at], FUNCTION_THAT)) {
            for (guint next = place; next < outline->count; next++)
                if (outline_is_token(outline, next) && reading->roles[outline->items[next]] == ROLE_FINITE)
                    return true;
            return false;
        }
    }
    return false;
}

/* Takes asides out between the start and the verb: "In Oslo, …" and "…, the former mayor, …". */
static void
drop_before_verb(const Reading *reading, Outline *outline)
{
    guint first = outline->count, last = outline->count;
    for (guint place = 0; place < outline->verb && place < outline->count; place++) {
        if (!outline_is_token(outline, place) || !reading_is_mark(reading, outline->items[place], ','))
            continue;
        if (first == outline->count)
            first = place;
        last = place;
    }
    if (first == outline->count)
        return;
    bool opens = reading->roles[outline->items[0]] == ROLE_GERUND ||
                 reading_is(reading, outline->items[0], KIND_PREPOSITION | KIND_ADVERB | KIND_SUBORDINATOR) ||
                 reading_has(reading, outline->items[0], SHAPE_TO);
    if (opens)
        outline_remove(outline, 0, first + 1);
    else if (last > first)
        outline_remove(outline, first, last + 1);
}

/* Takes phrases off the end of a long subject: "A cable from an envoy in Oslo records …". */
static void
shorten_subject(const Reading *reading, Outline *outline, const Names *names)
{
    const guint long_subject = 45, short_subject = 12;
    guint end = outline->verb < outline->count ? outline->verb : 0;
    g_autoptr(GString) text = g_string_new(NULL);
    guint from =
        0; /* the last phrase that may go and leave enough, or the last one that leaves little enough */
    for (guint place = 0; place < end; place++) {
        guint length = (guint) g_utf8_strlen(text->str, (gssize) text->len);
        int item = outline->items[place];
        bool is_phrase = place > 1 && outline_is_token(outline, place) &&
                         reading_is(reading, item, KIND_PREPOSITION) &&
                         !reading_acts(reading, item, FUNCTION_OF);
        if (length > long_subject && from > 0)
            break;
        if (is_phrase && length >= short_subject)
            from = place;
        write_item(text, reading, outline, place, names);
    }
    if (from > 0 && measure(reading, outline, end, names) > long_subject)
        outline_remove(outline, from, end);
}

/* The place of the first finite verb at or behind `place`; the outline's count where there is none. */
static guint
next_verb(const Reading *reading, const Outline *outline, guint place)
{
    while (place < outline->count &&
           !(outline_is_token(outline, place) && reading->roles[outline->items[place]] == ROLE_FINITE))
        place++;
    return place;
}

static bool
is_comma(const Reading *reading, const Outline *outline, guint place)
{
    return outline_is_token(outline, place) && reading_is_mark(reading, outline->items[place], ',');
}

/* Takes a relative clause between commas out of the subject of what is said: "said that Holm[, who was ill,]
 * would leave". */
static void
drop_relative(const Reading *reading, Outline *outline)
{
    const guint near = 6; /* words of the subject */
    for (guint place = outline->said; place + 1 < outline->count && place < outline->said + near; place++) {
        if (!is_comma(reading, outline, place) ||
            !reading_is(reading, outline->items[place + 1], KIND_RELATIVE))
            continue;
        guint end = place + 1;
        while (end < outline->count && !is_comma(reading, outline, end))
            end++;
        if (end + 1 < outline->count)
            outline_remove(outline, place, end + 1);
        return;
    }
}

/* Takes phrases off the subject of what is said: "Holm said the ferry [between the capes] will stop". */
static void
shorten_said(const Reading *reading, Outline *outline)
{
    drop_relative(reading, outline);
    guint verb = next_verb(reading, outline, outline->said), phrase = outline->said + 2;
    while (phrase < verb && !(outline_is_token(outline, phrase) &&
                              reading_is(reading, outline->items[phrase], KIND_PREPOSITION) &&
                              !reading_acts(reading, outline->items[phrase], FUNCTION_OF)))
        phrase++;
    if (phrase < verb && verb < outline->count)
        outline_remove(outline, phrase, verb);
}

static bool
opens_quote(const Reading *reading, const Outline *outline)
{
    for (guint place = 0; place < outline->count; place++)
        if (outline_is_token(outline, place) && (reading->shapes[outline->items[place]] & SHAPE_OPEN_QUOTE))
            return true;
    return false;
}

/* Drops words that can't end a headline. */
static guint
trim_end(const Reading *reading, const Outline *outline, guint count)
{
    bool is_whole = count == outline->count; /* else what is left of a phrase may hang there */
    while (count > 0 && outline_is_token(outline, count - 1)) {
        int item = outline->items[count - 1];
        const Token *token = &reading->tokens[item];
        bool is_initial = token->mark == '.' && (token->flags & TOKEN_GLUED) &&
                          reading_is_capital(reading, item - 1) &&
                          span_length(reading->tokens[item - 1].span) == 1;
        bool is_mark = token->kind == TOKEN_PUNCT && !is_initial && token->mark != ')' &&
                       token->mark != '%' &&
                       !((reading->shapes[item] & SHAPE_CLOSE_QUOTE) && opens_quote(reading, outline)) &&
                       token->mark != 0x2019;
        bool is_object = is_whole && reading_is(reading, item, KIND_DETERMINER) &&
                         reading_acts(reading, item, FUNCTION_HER);
        bool is_afterthought = reading_is(reading, item, KIND_LEAD_IN) && count > 1 &&
                               outline_is_token(outline, count - 2) &&
                               reading_is_mark(reading, outline->items[count - 2], ',');
        bool is_loose = is_afterthought ||
                        reading_is(reading, item,
                                   KIND_COORDINATOR | KIND_SUBORDINATOR | KIND_RELATIVE | KIND_DETERMINER) ||
                        reading_has(reading, item, SHAPE_TO) || reading_acts(reading, item, FUNCTION_THAT) ||
                        (reading_is(reading, item, KIND_PREPOSITION) && count > outline->verb + 2 &&
                         !(is_whole && reading_is(reading, item, KIND_BOTH)));
        int before = count > 1 && outline_is_token(outline, count - 2) ? outline->items[count - 2] : -1;
        bool is_hanging = (reading_is(reading, item, KIND_ADVERB) || reading_has(reading, item, SHAPE_LY)) &&
                          (reading_is(reading, before, KIND_PREPOSITION | KIND_DETERMINER) ||
                           reading_has(reading, before, SHAPE_TO));
        if (is_object || (!is_mark && !is_loose && !is_hanging))
            break;
        count--;
    }
    return count;
}

/* The number of items up to the best cut that fits; 0 when there is none. */
static guint
find_cut(const Reading *reading, const Outline *outline, const Names *names, guint limit)
{
    guint strong = 0, strong_length = 0, weak = 0;
    GString *text = g_string_new(NULL);
    guint least = outline->verb < outline->count ? outline->verb + 2 : 2;
    for (guint place = 0; place < outline->count; place++) {
        guint length = (guint) g_utf8_strlen(text->str, (gssize) text->len);
        if (length > limit)
            break;
        int rate = place >= least && length >= SHORTEST_CUT ? rate_cut(reading, outline, place) : 0;
        if (rate > 0 && is_amid_subject(reading, outline, place))
            rate = 0;
        if (rate == 2)
            strong = place, strong_length = length;
        if (rate >= 1)
            weak = place;
        write_item(text, reading, outline, place, names);
    }
    g_string_free(text, TRUE);
    return strong_length >= GOOD_CUT || weak == 0 ? strong : weak;
}

/* Cut at a word, as a last resort; a word that is longer than a headline is cut itself. */
static char *
cut_words(const Reading *reading, const Outline *outline, const Names *names, guint limit)
{
    guint count = 0;
    g_autoptr(GString) text = g_string_new(NULL);
    while (count < outline->count && g_utf8_strlen(text->str, (gssize) text->len) < limit)
        write_item(text, reading, outline, count++, names);
    if (count > 1)
        count--;
    guint kept = MAX(trim_end(reading, outline, count), 1);
    g_autofree char *words = write_items(reading, outline, kept, names);
    g_autofree char *fitting = g_utf8_substring(words, 0, MIN(g_utf8_strlen(words, -1), limit - 1));
    return g_strconcat(fitting, "…", NULL);
}

static bool
is_sayable(const Reading *reading, const Outline *outline, guint count)
{
    const guint64 empty = KIND_PRONOUN | KIND_DETERMINER | KIND_AUXILIARY | KIND_MODAL | KIND_PREPOSITION |
                          KIND_ADVERB | KIND_COORDINATOR | KIND_SUBORDINATOR | KIND_RELATIVE;
    guint words = 0, telling = 0;
    for (guint place = 0; place < count; place++) {
        bool is_word = !outline_is_token(outline, place) || reading_is_word(reading, outline->items[place]);
        words += is_word;
        telling += is_word &&
                   !(outline_is_token(outline, place) && reading_is(reading, outline->items[place], empty));
    }
    return words >= SHORTEST_WORDS && telling > 0;
}

char *
headline_make(const Reading *reading, const Statement *statement, Range date, const Names *names)
{
    Outline outline;
    outline_fill(&outline, reading, statement, date);
    naming_apply(reading, &outline, names);
    const guint limit = HEADLINE_MAX - 2; /* room for a quotation mark that closes what was cut */
    guint count = trim_end(reading, &outline, outline.count);
    outline.count = count;
    if (!is_sayable(reading, &outline, count))
        return NULL;
    if (measure(reading, &outline, count, names) > limit)
        drop_before_verb(reading, &outline);
    if (measure(reading, &outline, outline.count, names) > limit)
        shorten_subject(reading, &outline, names);
    if (measure(reading, &outline, outline.count, names) > limit)
        shorten_said(reading, &outline);
    g_autofree char *text = NULL;
    if (measure(reading, &outline, outline.count, names) <= limit) {
        text = write_items(reading, &outline, outline.count, names);
    } else {
        guint cut = trim_end(reading, &outline, find_cut(reading, &outline, names, limit));
        bool is_good = cut > outline.verb || (cut > 0 && outline.verb >= outline.count);
        text =
            is_good ? write_items(reading, &outline, cut, names) : cut_words(reading, &outline, names, limit);
    }
    g_autofree char *balanced = quote_balance(text);
    return quote_capitalise(balanced);
}
