/* SPDX-License-Identifier: MIT */
#include "report/content.h"

#include "calendar/edtf.h"
#include "report/reason.h"
#include "report/scope.h"
#include "timeline/row.h"

#include <string.h>

static void
clear_entry(gpointer item)
{
    g_free(((Entry *) item)->status);
}

static void
clear_origin(gpointer item)
{
    g_array_unref(((Origin *) item)->entries);
}

static void
clear_name(gpointer item)
{
    g_array_unref(((Name *) item)->entries);
}

static GArray *
array_new(guint size, GDestroyNotify clear)
{
    GArray *array = g_array_new(FALSE, TRUE, size);
    g_array_set_clear_func(array, clear);
    return array;
}

/* How many different documents an event cites, up to two. */
static guint
count_documents(const Event *event)
{
    const char *first = NULL;
    for (guint i = 0; i < event->sources->len; i++) {
        const char *doc = g_array_index(event->sources, Source, i).doc;
        if (first && doc && !g_str_equal(first, doc))
            return 2;
        first = first ? first : doc;
    }
    return first ? 1 : 0;
}

static void
join(GString *text, const Phrases *phrases, const char *part)
{
    g_autofree char *mark = g_strdup_printf(" %s ", phrase(phrases, "status-join"));
    if (text->len)
        g_string_append(text, mark);
    g_string_append(text, part);
}

/* What a reader must know of an entry beside its date; a status that a person wrote stands first. */
static char *
make_status(const Phrases *phrases, const Event *event)
{
    GString *text = g_string_new(NULL);
    const char *theirs = event_extra(event, "status");
    if (theirs)
        join(text, phrases, theirs);
    if (event->conflicts->len)
        join(text, phrases, phrase(phrases, "status-disputed"));
    if (event->status == STATUS_PLANNED)
        join(text, phrases, phrase(phrases, "status-planned"));
    if (event->status == STATUS_DENIED)
        join(text, phrases, phrase(phrases, "status-denied"));
    if (event->has_moment && event->confidence != CONFIDENCE_HIGH)
        join(text, phrases,
             phrase(phrases, event->confidence == CONFIDENCE_LOW ? "status-low" : "status-medium"));
    if (!event->conflicts->len && count_documents(event) > 1) {
        g_autofree char *agreed = phrase_count(phrases, "status-agreed", event->sources->len);
        join(text, phrases, agreed);
    }
    bool is_empty = !text->len;
    return g_string_free(text, is_empty);
}

static void
add_entries(Content *content, const Timeline *timeline, bool is_dated)
{
    for (guint i = 0; i < timeline->events->items->len; i++) {
        const Event *event = event_at(timeline->events, i);
        if (!event->keep || event->has_moment != is_dated)
            continue;
        Entry entry = {.event = event, .number = content->entries->len + 1};
        entry.status = make_status(content->tools->phrases, event);
        g_array_append_val(content->entries, entry);
        content->dated += is_dated;
        content->disputed += event->conflicts->len > 0;
    }
}

/* Puts the dated entries under headings of a unit; gives how many those are. */
static guint
head_entries(Content *content, Precision unit)
{
    guint headings = 0;
    content->unit = unit;
    for (guint i = 0; i < content->dated; i++) {
        Entry *entry = &g_array_index(content->entries, Entry, i);
        Moment bound = event_bound(entry->event, false);
        entry->period = moment_holding(bound.first, unit).first;
        headings += !i || entry->period != content_entry(content, i - 1)->period;
    }
    return headings;
}

/* A heading should head more than one entry or two: years, unless they are too many, else decades … */
static void
choose_headings(Content *content)
{
    static const Precision units[] = {PRECISION_YEAR, PRECISION_DECADE, PRECISION_CENTURY};
    static const guint entries_each = 2;
    for (guint i = 0; i < G_N_ELEMENTS(units); i++)
        if (head_entries(content, units[i]) * entries_each <= content->dated)
            return;
    head_entries(content, PRECISION_YEAR);
}

static void
add_origins(Content *content, const Timeline *timeline)
{
    for (guint i = 0; i < timeline->documents->len; i++) {
        Origin origin = {.document = &g_array_index(timeline->documents, TimelineDocument, i)};
        if (g_hash_table_contains(content->origin_numbers, origin.document->name))
            continue;
        origin.entries = g_array_new(FALSE, FALSE, sizeof(guint));
        g_array_append_val(content->origins, origin);
        g_hash_table_insert(content->origin_numbers, (gpointer) origin.document->name,
                            GUINT_TO_POINTER(content->origins->len));
    }
}

/* Adds a number to a list of ascending ones, once. */
static void
add_number(GArray *numbers, guint number)
{
    if (!numbers->len || g_array_index(numbers, guint, numbers->len - 1) != number)
        g_array_append_val(numbers, number);
}

static int
compare_names(gconstpointer first, gconstpointer second)
{
    const Name *a = first, *b = second;
    g_autofree char *x = g_utf8_casefold(a->name, -1), *y = g_utf8_casefold(b->name, -1);
    int order = strcmp(x, y);
    return order ? order : strcmp(a->name, b->name);
}

static void
add_names(Content *content, GHashTable *index, char **names, guint number)
{
    for (char **name = names; *name; name++) {
        gpointer found;
        if (!g_hash_table_lookup_extended(index, *name, NULL, &found)) {
            Name added = {*name, g_array_new(FALSE, FALSE, sizeof(guint))};
            found = GUINT_TO_POINTER(content->names->len);
            g_array_append_val(content->names, added);
            g_hash_table_insert(index, *name, found);
        }
        add_number(g_array_index(content->names, Name, GPOINTER_TO_UINT(found)).entries, number);
    }
}

/* Enters each entry with the documents that it cites and the names in it. */
static void
index_entries(Content *content)
{
    g_autoptr(GHashTable) index = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < content->entries->len; i++) {
        const Entry *entry = content_entry(content, i);
        const Event *event = entry->event;
        for (guint j = 0; j < event->sources->len; j++) {
            guint origin = content_origin(content, &g_array_index(event->sources, Source, j));
            if (origin)
                add_number(g_array_index(content->origins, Origin, origin - 1).entries, entry->number);
        }
        add_names(content, index, event->people, entry->number);
        add_names(content, index, event->places, entry->number);
        add_names(content, index, event->organisations, entry->number);
    }
    g_array_sort(content->names, compare_names);
}

Content *
content_new(const Timeline *timeline, const ReportOptions *options, const ReportTools *tools)
{
    Content *content = g_new0(Content, 1);
    content->tools = tools;
    content->entries = array_new(sizeof(Entry), clear_entry);
    content->origins = array_new(sizeof(Origin), clear_origin);
    content->names = array_new(sizeof(Name), clear_name);
    content->origin_numbers = g_hash_table_new(g_str_hash, g_str_equal);
    add_entries(content, timeline, true);
    add_entries(content, timeline, false);
    content->numbers = number_events(content->entries);
    choose_headings(content);
    add_origins(content, timeline);
    index_entries(content);
    scope_fill(content, timeline, options);
    return content;
}

void
content_free(Content *content)
{
    if (!content)
        return;
    g_free(content->title);
    g_free(content->scope);
    g_free(content->issued);
    g_ptr_array_unref(content->summary);
    g_ptr_array_unref(content->method);
    g_array_unref(content->entries);
    g_array_unref(content->origins);
    g_array_unref(content->names);
    g_hash_table_destroy(content->origin_numbers);
    g_hash_table_destroy(content->numbers);
    g_free(content);
}

guint
content_origin(const Content *content, const Source *source)
{
    return source->doc ? GPOINTER_TO_UINT(g_hash_table_lookup(content->origin_numbers, source->doc)) : 0;
}

char *
content_cite(const Content *content, const Event *event, guint number)
{
    const Phrases *phrases = content->tools->phrases;
    const Source *source = &g_array_index(event->sources, Source, number);
    guint origin = content_origin(content, source);
    if (!origin)
        return NULL;
    /* A page that is no number ("xii") is kept beside the event, see sheet.h; it is meant for its only
     * source. */
    const char *theirs = event->sources->len == 1 ? event_extra(event, "page") : NULL;
    g_autofree char *name = g_strdup_printf("%u", origin);
    g_autofree char *page = theirs ? g_strdup(theirs) : g_strdup_printf("%u", source->page);
    g_autofree char *line = g_strdup_printf("%u", source->line);
    bool has_page = theirs || source->page;
    const char *key = has_page && source->line ? "cite-page-line"
                      : has_page               ? "cite-page"
                      : source->line           ? "cite-line"
                                               : "cite";
    return phrase_fill(phrases, key, "source", name, "page", page, "line", line, NULL);
}

/* The byte at which a text is best cut so that at most `limit` characters are left: after a word. */
static gsize
cut_at(const char *text, guint limit)
{
    const char *end = g_utf8_offset_to_pointer(text, limit);
    const char *cut = end;
    while (cut > text && *cut != ' ')
        cut--;
    if (cut == text)
        cut = end;
    while (cut > text && (cut[-1] == ' ' || strchr(",;:-", cut[-1])))
        cut--;
    return (gsize) (cut - text);
}

char *
content_quote(const Content *content, const Source *source, guint limit)
{
    if (!source->quote || !*source->quote)
        return NULL;
    bool is_long = g_utf8_strlen(source->quote, -1) > (glong) limit;
    g_autofree char *part =
        is_long ? g_strndup(source->quote, cut_at(source->quote, limit)) : g_strdup(source->quote);
    const Phrases *phrases = content->tools->phrases;
    /* A thin space keeps the source's own quotation marks apart from ours. */
    const char *thin = g_str_has_prefix(part, "“") || g_str_has_prefix(part, "\"") ? "\u202f" : "";
    g_autofree char *text =
        g_strconcat(thin, part, is_long ? " " : "", is_long ? phrase(phrases, "ellipsis") : "", NULL);
    return phrase_fill(phrases, "quote", "text", text, NULL);
}

const char *
entry_date(const Entry *entry)
{
    return entry->event->display ? entry->event->display : "";
}

/* With its first letter in upper case. */
static char *
capitalise(const char *text)
{
    char first[8] = {0};
    g_unichar_to_utf8(g_unichar_toupper(g_utf8_get_char(text)), first);
    return g_strconcat(first, *text ? g_utf8_next_char(text) : "", NULL);
}

char *
content_heading(const Content *content, guint index)
{
    const Entry *entry = content_entry(content, index);
    if (index && content_entry(content, index - 1)->period == entry->period)
        return NULL;
    Moment moment = moment_holding(entry->period, content->unit);
    g_autofree char *text = wording_format(content->tools->wording, &moment);
    return capitalise(text);
}

GPtrArray *
origin_lines(const Content *content, const Origin *origin)
{
    const Phrases *phrases = content->tools->phrases;
    const TimelineDocument *document = origin->document;
    GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
    if (document->title && *document->title)
        g_ptr_array_add(lines, g_strdup(document->title));
    if (document->date) {
        Moment moment;
        bool is_known = edtf_parse(document->date, &moment, NULL);
        g_autofree char *words = is_known ? wording_format(content->tools->wording, &moment) : NULL;
        g_ptr_array_add(lines,
                        phrase_fill(phrases, "document-date", "date", words ? words : document->date, NULL));
    }
    if (document->date_reason)
        g_ptr_array_add(lines, capitalise(document->date_reason));
    if (document->sha256 && *document->sha256)
        g_ptr_array_add(lines, phrase_fill(phrases, "document-hash", "hash", document->sha256, NULL));
    return lines;
}

static void
clear_reference(gpointer item)
{
    g_free(((Reference *) item)->text);
}

/* How many numbers from `from` on follow one another. */
static guint
run_length(const GArray *numbers, guint from)
{
    guint to = from + 1;
    while (to < numbers->len &&
           g_array_index(numbers, guint, to) == g_array_index(numbers, guint, to - 1) + 1)
        to++;
    return to - from;
}

GArray *
content_references(const Content *content, const GArray *numbers, guint limit)
{
    GArray *references = array_new(sizeof(Reference), clear_reference);
    guint length;
    for (guint i = 0; i < numbers->len; i += length) {
        guint first = g_array_index(numbers, guint, i);
        Reference reference = {NULL, first};
        length = run_length(numbers, i);
        if (references->len == limit) {
            reference.text = phrase_count(content->tools->phrases, "more", numbers->len - i);
            reference.number = 0;
            length = numbers->len - i;
        } else if (length == 2) { /* "7, 8": a range of two is none */
            length = 1;
            reference.text = g_strdup_printf("%u", first);
        } else {
            reference.text = length > 1 ? g_strdup_printf("%u–%u", first, first + length - 1)
                                        : g_strdup_printf("%u", first);
        }
        g_array_append_val(references, reference);
    }
    return references;
}

char *
content_numbers(const Content *content, const GArray *numbers, guint limit)
{
    g_autoptr(GArray) references = content_references(content, numbers, limit);
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < references->len; i++) {
        const Reference *reference = &g_array_index(references, Reference, i);
        g_string_append_printf(text, "%s%s", !i ? "" : reference->number ? ", " : " ", reference->text);
    }
    return g_string_free(text, FALSE);
}
