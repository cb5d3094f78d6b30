/* SPDX-License-Identifier: MIT */
#include "resolve/consistency.h"

#include "resolve/closing.h"

/* What is wrong with a closing, if something is. */
static bool
contradicts(Resolver *resolver, const Tag *tag, Closing *closing, Contradiction *found)
{
    *found = (Contradiction){0};
    if (closing->is_misfit) {
        found->span = closing->anchor_span;
        found->reason = g_strdup("doesn't fall on that weekday in the year of");
        return true;
    }
    return closing->has_moment && (lives_contradict(resolver, tag, closing, found) ||
                                   sums_contradict(resolver, tag, closing, found));
}

/* Closes the tag against one of the last dates told instead. False when none of them fits, or is told just by
 * its own words. */
static bool
close_again(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    for (guint i = 0; i < RECENT_FOCUSES; i++) {
        Resolver other = *resolver;
        const Focus *focus =
            &resolver->recent[(resolver->recent_at + RECENT_FOCUSES - 1 - i) % RECENT_FOCUSES];
        Closing again;
        Contradiction found;
        if (!focus->is_set)
            return false;
        other.focus = other.day_focus = other.main = other.main_day = other.told = *focus;
        close_date(&other, tag, &again);
        if (again.has_moment && !contradicts(&other, tag, &again, &found)) {
            g_free(closing->value);
            *closing = again;
            return true;
        }
        g_free(again.value);
        if (again.has_moment)
            g_free(found.reason);
    }
    return false;
}

static void
note(const Resolver *resolver, Span span, Span other, const char *reason)
{
    const Document *document = resolver->document;
    g_autofree char *one = document_slice(document, span);
    g_autofree char *two = document_slice(document, other);
    Place place = document_place(document, span.start);
    notes_add(resolver->notes, NOTE_DATES_CONTRADICT, document->path, place.line, place.column, one, reason,
              two, document_place(document, other.start).line);
}

void
consistency_weigh(Resolver *resolver, const Tag *tag, Closing *closing)
{
    Contradiction found;
    if (contradicts(resolver, tag, closing, &found)) {
        g_autofree char *reason = found.reason;
        bool leans = closing->is_misfit || (closing->anchor == ANCHOR_NARRATIVE && !closing->is_now);
        if (!leans || !close_again(resolver, tag, closing))
            note(resolver, tag->span, found.span, reason);
    }
    if (closing->has_moment)
        lives_learn(resolver, tag, closing);
}

void
consistency_weigh_range(const Resolver *resolver, const Expression *from, const Expression *to)
{
    bool is_told = from->anchor.kind == ANCHOR_NONE && to->anchor.kind == ANCHOR_NONE;
    if (is_told && from->has_moment && to->has_moment && from->moment.first > to->moment.last)
        note(resolver, to->span, from->span, "ends what begins later:");
}
