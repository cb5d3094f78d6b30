/* SPDX-License-Identifier: MIT */
#include "resolve/ahead.h"

#include "resolve/closing.h"

enum {
    REACH_TAGS = 24,
    REACH_BLOCKS = 24,
    FAR_JUMP = 5, /* years: no story goes so far and comes back */
};

/* Whether the tag tells a year that needs no context. */
static bool
tells_year(const Tag *tag, gint64 *year)
{
    bool is_date = tag->meaning.type == TIMEX_DATE || tag->meaning.type == TIMEX_TIME;
    if (!is_date || !has(tag, FIELD_YEAR) || has(tag, FIELD_SHORT_YEAR))
        return false;
    gint32 full = get(tag, FIELD_YEAR, 0);
    if (!has(tag, FIELD_ERA) && full < FIRST_PLAIN_YEAR)
        return false;
    *year = get(tag, FIELD_ERA, ERA_AD) == ERA_BC ? 1 - full : full;
    return true;
}

void
ahead_survey(Resolver *resolver)
{
    guint count = resolver->tags->items->len, next = G_MAXUINT;
    ahead_clear(resolver);
    resolver->ahead = g_new(guint, count);
    for (guint i = count; i-- > 0;) {
        gint64 year;
        resolver->ahead[i] = next;
        if (tells_year(tag_at(resolver->tags, i), &year))
            next = i;
    }
}

void
ahead_clear(Resolver *resolver)
{
    g_clear_pointer(&resolver->ahead, g_free);
}

const Tag *
ahead_told(const Resolver *resolver, gint64 *year)
{
    guint next = resolver->ahead[resolver->at];
    if (next == G_MAXUINT || next - resolver->at > REACH_TAGS)
        return NULL;
    const Tag *tag = tag_at(resolver->tags, next);
    bool is_near = tag->block - tag_at(resolver->tags, resolver->at)->block <= REACH_BLOCKS;
    return is_near && tells_year(tag, year) ? tag : NULL;
}

/* Whether the date leads its sentence, with at most one word before it: "In 1976", "During 1976". */
static bool
leads_sentence(const Tag *tag)
{
    return span_length(tag->before) == 0 || tag->before.start == tag->sentence.start;
}

bool
ahead_is_aside(const Resolver *resolver, const Tag *tag, gint64 year, gint64 told)
{
    gint64 next;
    if (!ahead_told(resolver, &next) || ABS(next - told) > 1 || ABS(next - year) <= ABS(next - told))
        return false;
    bool is_between = (told <= year && year <= next) || (next <= year && year <= told);
    bool is_year_only = !has(tag, FIELD_MONTH) && !has(tag, FIELD_SEASON);
    return !is_between && (ABS(year - told) >= FAR_JUMP || (is_year_only && !leads_sentence(tag)));
}
