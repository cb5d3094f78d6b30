/* SPDX-License-Identifier: MIT */
#include "resolve/closing.h"

/* Whether the tag's own words tell its year. */
static bool
tells_year(const Document *document, const Tag *tag)
{
    g_autofree char *year = g_strdup_printf("%d", get(tag, FIELD_YEAR, 0));
    const char *text = document->text + tag->span.start;
    return g_strstr_len(text, (gssize) span_length(tag->span), year) != NULL;
}

void
range_turn_year(const Resolver *resolver, Tag *from, const Tag *to)
{
    gint32 year = get(from, FIELD_YEAR, 0);
    bool is_shared = has(from, FIELD_YEAR) && get(to, FIELD_YEAR, 0) == year &&
                     get(to, FIELD_ERA, ERA_AD) == get(from, FIELD_ERA, ERA_AD);
    if (!is_shared || get(from, FIELD_MONTH, 0) <= get(to, FIELD_MONTH, G_MAXINT32) ||
        tells_year(resolver->document, from))
        return;
    bool is_bc = get(from, FIELD_ERA, ERA_AD) == ERA_BC;
    meaning_set(&from->meaning, FIELD_YEAR, is_bc ? year + 1 : year - 1);
}

static gint32
minutes_from_noon(const Tag *tag)
{
    enum { NOON = 12, HOUR_MINUTES = 60 };
    return get(tag, FIELD_HOUR, 0) % NOON * HOUR_MINUTES + get(tag, FIELD_MINUTE, 0);
}

void
range_turn_noon(Tag *from, const Tag *to)
{
    bool is_shared = get(from, FIELD_MERIDIEM, -1) == 1 && get(to, FIELD_MERIDIEM, -1) == 1;
    if (is_shared && minutes_from_noon(from) > minutes_from_noon(to))
        meaning_set(&from->meaning, FIELD_MERIDIEM, 0);
}
