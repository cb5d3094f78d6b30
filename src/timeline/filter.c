/* SPDX-License-Identifier: MIT */
#include "timeline/filter.h"

#include "timeline/memory.h"

#include <string.h>

static char *
fold(const char *text)
{
    g_autofree char *normal = g_utf8_normalize(text, -1, G_NORMALIZE_ALL);
    return g_utf8_casefold(normal ? normal : text, -1);
}

static bool
is_inside_word(const char *text, const char *at, gsize length)
{
    const char *before = at > text ? g_utf8_prev_char(at) : NULL;
    return (before && g_unichar_isalnum(g_utf8_get_char(before))) ||
           g_unichar_isalnum(g_utf8_get_char(at + length));
}

/* Whether `text` (may be NULL) has one of the folded `wanted` in it, for `is_word` as words of its own. */
static bool
has_any(const char *text, char **wanted, bool is_word)
{
    g_autofree char *folded = text ? fold(text) : NULL;
    for (char **want = wanted; folded && *want; want++) {
        gsize length = strlen(*want);
        for (const char *at = strstr(folded, *want); at && length; at = strstr(at + 1, *want))
            if (!is_word || !is_inside_word(folded, at, length))
                return true;
    }
    return false;
}

static bool
any_has(char **texts, char **wanted, bool is_word)
{
    for (; *texts; texts++)
        if (has_any(*texts, wanted, is_word))
            return true;
    return false;
}

/* A filter with its texts folded; NULL where anything will do. */
typedef struct {
    const Filter *filter;
    char **texts, **people, **places, **sources;
} Folded;

static char **
fold_all(const char *const *texts)
{
    if (!texts)
        return NULL;
    guint count = g_strv_length((char **) texts);
    char **folded = g_new0(char *, count + 1);
    for (guint i = 0; i < count; i++)
        folded[i] = fold(texts[i]);
    return folded;
}

static bool
matches_text(const Event *event, char **wanted)
{
    bool is_found = has_any(event->headline, wanted, false) || has_any(event->group, wanted, false) ||
                    has_any(event->note, wanted, false) || any_has(event->people, wanted, false) ||
                    any_has(event->places, wanted, false) || any_has(event->organisations, wanted, false);
    for (guint i = 0; i < event->sources->len && !is_found; i++)
        is_found = has_any(g_array_index(event->sources, Source, i).quote, wanted, false);
    return is_found;
}

static bool
matches_source(const Event *event, char **wanted)
{
    for (guint i = 0; i < event->sources->len; i++) {
        const Source *source = &g_array_index(event->sources, Source, i);
        if (has_any(source->doc, wanted, false) || has_any(source->title, wanted, false))
            return true;
    }
    return false;
}

static bool
is_in_time(const Event *event, const Filter *filter)
{
    if (!filter->has_from && !filter->has_to)
        return true;
    if (!event->has_moment)
        return false;
    Moment first = event_bound(event, false), last = event_bound(event, true);
    return (!filter->has_from || last.last >= filter->from.first) &&
           (!filter->has_to || first.first <= filter->to.last);
}

static bool
is_wanted(const Event *event, const Folded *folded)
{
    return is_in_time(event, folded->filter) && event->confidence <= folded->filter->least &&
           (!folded->people || any_has(event->people, folded->people, true)) &&
           (!folded->places || any_has(event->places, folded->places, true)) &&
           (!folded->sources || matches_source(event, folded->sources)) &&
           (!folded->texts || matches_text(event, folded->texts));
}

/* Takes out the events whose place in `is_gone` is set. */
static void
sweep(Events *events, const bool *is_gone)
{
    guint end = 0;
    for (guint i = 0; i < events->items->len; i++)
        if (!is_gone[i]) {
            Event other = *event_at(events, end);
            *event_at(events, end++) = *event_at(events, i);
            *event_at(events, i) = other;
        }
    g_array_set_size(events->items, end);
}

static void
drop_documents(Timeline *timeline)
{
    for (guint i = timeline->documents->len; i-- > 0;)
        if (g_array_index(timeline->documents, TimelineDocument, i).events == 0)
            g_array_remove_index(timeline->documents, i);
}

void
filter_apply(Timeline *timeline, const Filter *filter)
{
    g_auto(GStrv) texts = fold_all(filter->texts);
    g_auto(GStrv) people = fold_all(filter->people);
    g_auto(GStrv) places = fold_all(filter->places);
    g_auto(GStrv) sources = fold_all(filter->sources);
    Folded folded = {filter, texts, people, places, sources};
    guint count = timeline->events->items->len;
    g_autofree bool *is_gone = g_new0(bool, count + 1);
    g_autoptr(GArray) gone = memory_new();
    for (guint i = 0; i < count; i++) {
        is_gone[i] = !is_wanted(event_at(timeline->events, i), &folded);
        if (is_gone[i])
            memory_add_event(gone, event_at(timeline->events, i));
    }
    memory_sort(gone);
    memory_sort(timeline->memory);
    memory_forget(timeline->memory, gone);
    sweep(timeline->events, is_gone);
    timeline_sort(timeline);
    drop_documents(timeline);
}
