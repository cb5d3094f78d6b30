/* SPDX-License-Identifier: MIT */
#include "resolve/resolver.h"

#include "calendar/day.h"

static void
use(Resolver *resolver, DctKind kind, const Moment *moment, const char *reason)
{
    resolver->out->dct_kind = kind;
    resolver->out->dct = *moment;
    resolver->out->dct_reason = g_string_chunk_insert(resolver->out->words, reason);
    resolver->has_dct = true;
    resolver->dct_day = moment->first;
}

/* Uses a date given in words of TIMEX3; false when it is none. */
static bool
use_value(Resolver *resolver, DctKind kind, const char *value, const char *format, const char *where)
{
    Moment moment;
    if (!timex_parse(value, &moment))
        return false;
    g_autofree char *reason = g_strdup_printf(format, value, where);
    use(resolver, kind, &moment, reason);
    return true;
}

void
resolver_date(Resolver *resolver, const DctChoice *choice)
{
    const Document *document = resolver->document;
    if (choice->is_off)
        resolver->out->dct_reason = "no document date was used, as asked";
    else if (choice->given &&
             use_value(resolver, DCT_GIVEN, choice->given, "the document date %s was %s", "given"))
        ;
    else if (document->date && use_value(resolver, DCT_METADATA, document->date,
                                         "the document date %s was taken from its metadata (%s)",
                                         document->date_reason ? document->date_reason : "unnamed"))
        ;
    else
        resolver->out->dct_reason =
            "the text tells no date of its own: only what it dates by itself is dated";
    notes_add(resolver->notes, NOTE_DOCUMENT_DATE, document->path, 0, 0, resolver->out->dct_reason);
}
