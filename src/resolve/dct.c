/* SPDX-License-Identifier: MIT */
#include "resolve/resolver.h"

#include "resolve/infer.h"

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

/* Uses what the text tells of its own date, or says what is known of it. */
static void
use_text(Resolver *resolver)
{
    Moment moment;
    g_autofree char *evidence = NULL;
    g_autofree char *reason = NULL;
    if (infer_date(resolver, &moment, &resolver->own_day, &evidence)) {
        g_autofree char *date = edtf_format(&moment);
        reason = g_strdup_printf("the document date %s was inferred from the text: %s", date, evidence);
        use(resolver, DCT_INFERRED, &moment, reason);
        return;
    }
    reason = g_strdup_printf("the text tells no date of its own%s%s", evidence ? "; " : "",
                             evidence ? evidence : "");
    resolver->out->dct_reason = g_string_chunk_insert(resolver->out->words, reason);
}

void
resolver_date(Resolver *resolver)
{
    const Document *document = resolver->document;
    const DctChoice *choice = resolver->choice;
    const char *where = document->date_reason ? document->date_reason : "unnamed";
    bool is_given = choice->given && !choice->is_off;
    bool has_metadata = document->date && !choice->is_off;
    if (choice->is_off)
        resolver->out->dct_reason = "no document date was used, as asked";
    else if (!(is_given &&
               use_value(resolver, DCT_GIVEN, choice->given, "the document date %s was %s", "given")) &&
             !(has_metadata && use_value(resolver, DCT_METADATA, document->date,
                                         "the document date %s was taken from its metadata (%s)", where)))
        use_text(resolver);
    notes_add(resolver->notes, NOTE_DOCUMENT_DATE, document->path, 0, 0, resolver->out->dct_reason);
}
