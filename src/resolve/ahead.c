/* SPDX-License-Identifier: MIT */
#include "resolve/ahead.h"

#include "resolve/closing.h"
#include "resolve/story.h"

enum {
    REACH_TAGS = 24,
    REACH_BLOCKS = 24,
    FAR_JUMP = 5,   /* years: no story goes so far and comes back */
    OTHER_AGE = 40, /* not even to tell of it twice */
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

/* The tag at `next`, with its year, where it is near enough to belong to the same passage; else NULL. */
static const Tag *
told_at(const Resolver *resolver, guint next, gint64 *year)
{
    if (next == G_MAXUINT || next - resolver->at > REACH_TAGS)
        return NULL;
    const Tag *tag = tag_at(resolver->tags, next);
    bool is_near = tag->block - tag_at(resolver->tags, resolver->at)->block <= REACH_BLOCKS;
    return is_near && tells_year(tag, year) ? tag : NULL;
}

const Tag *
ahead_told(const Resolver *resolver, gint64 *year)
{
    return told_at(resolver, resolver->ahead[resolver->at], year);
}

/* The same behind all that tell the year of the tag at hand again: "as in 1614. The 1614 rules …" */
static bool
told_otherwise(const Resolver *resolver, gint64 own, gint64 *year)
{
    guint next = resolver->ahead[resolver->at];
    while (told_at(resolver, next, year) && *year == own)
        next = resolver->ahead[next];
    return told_at(resolver, next, year) != NULL;
}

bool
ahead_is_aside(const Resolver *resolver, const Tag *tag, gint64 year, gint64 told)
{
    gint64 next, again;
    bool is_again = ahead_told(resolver, &again) && again == year;
    if (is_again && (ABS(year - told) < OTHER_AGE || story_leads(tag)))
        return false;
    if (!told_otherwise(resolver, year, &next) || ABS(next - told) > 1 ||
        ABS(next - year) <= ABS(next - told))
        return false;
    bool is_between = (told <= year && year <= next) || (next <= year && year <= told);
    bool is_year_only = !has(tag, FIELD_MONTH) && !has(tag, FIELD_SEASON);
    return !is_between && (ABS(year - told) >= FAR_JUMP || (is_year_only && !story_leads(tag)));
}
