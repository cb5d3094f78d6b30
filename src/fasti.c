/* SPDX-License-Identifier: MIT */
#include "fasti.h"

#include "event/parse.h"
#include "event/vocabulary.h"
#include "timeline/memory.h"

/* Loads the given names of all languages, and the language's own names where it has any. */
static Gazetteer *
load_names(const char *data_folder, const char *folder, GError **error)
{
    g_autoptr(Gazetteer) names = gazetteer_new();
    g_autofree char *given = g_build_filename(data_folder, "names", "given.txt", NULL);
    g_autofree char *own = g_build_filename(folder, "names.txt", NULL);
    bool is_loaded = gazetteer_load(names, given, error) &&
                     (!g_file_test(own, G_FILE_TEST_EXISTS) || gazetteer_load(names, own, error));
    return is_loaded ? g_steal_pointer(&names) : NULL;
}

Fasti *
fasti_new(const char *data_folder, const char *language, GError **error)
{
    g_autoptr(Fasti) fasti = g_new0(Fasti, 1);
    g_autofree char *folder = g_build_filename(data_folder, "languages", language, NULL);
    g_autofree char *words = g_build_filename(folder, "wording.txt", NULL);
    g_autofree char *phrases = g_build_filename(folder, "report.txt", NULL);
    g_autofree char *clauses = g_build_filename(folder, "words-event.txt", NULL);
    fasti->pack = pack_load(folder, error);
    if (!fasti->pack || !vocabulary_check(fasti->pack->lexicon, clauses, error))
        return NULL;
    fasti->wording = wording_load(words, error);
    fasti->phrases = fasti->wording ? phrases_load(phrases, error) : NULL;
    fasti->names = fasti->phrases ? load_names(data_folder, folder, error) : NULL;
    return fasti->names ? g_steal_pointer(&fasti) : NULL;
}

void
fasti_free(Fasti *fasti)
{
    if (!fasti)
        return;
    parse_free(fasti->parse);
    pack_free(fasti->pack);
    wording_free(fasti->wording);
    phrases_free(fasti->phrases);
    gazetteer_free(fasti->names);
    g_free(fasti);
}

bool
fasti_load_syntax(Fasti *fasti, const char *data_folder, const char *language, GError **error)
{
    g_autofree char *name = g_strconcat(language, ".model", NULL);
    g_autofree char *path = g_build_filename(data_folder, "models", name, NULL);
    if (fasti->parse || !g_file_test(path, G_FILE_TEST_EXISTS))
        return true;
    Syntax *syntax = syntax_load(path, error);
    if (syntax)
        fasti->parse = parse_new(syntax, fasti->pack->lexicon);
    return syntax != NULL;
}

/* How many expressions are held at a time: more than most books have. */
enum { STRETCH = 1 << 14 };

Expressions *
fasti_tag(const Fasti *fasti, const Document *document, const DctChoice *dct, Notes *notes)
{
    g_autoptr(Tagger) tagger = tagger_new(document, fasti->pack);
    g_autoptr(Resolver) resolver = resolver_new(document, dct, notes);
    do {
        resolver_read(resolver, tagger_read(tagger, STRETCH));
    } while (!tagger_is_done(tagger));
    return resolver_finish(g_steal_pointer(&resolver));
}

bool
fasti_tag_each(const Fasti *fasti, const Document *document, const DctChoice *dct, Notes *notes,
               FastiTake take, gpointer data, GError **error)
{
    g_autoptr(Tagger) tagger = tagger_new(document, fasti->pack);
    g_autoptr(Resolver) resolver = resolver_new(document, dct, notes);
    do {
        if (!take(resolver_read(resolver, tagger_read(tagger, STRETCH)), data, error))
            return false;
        resolver_forget(resolver);
    } while (!tagger_is_done(tagger));
    return true;
}

/* Enters a document in the timeline's list of what was read. */
static void
enter_document(Timeline *timeline, const Document *document, const Expressions *expressions)
{
    bool has_date = expressions->dct_kind != DCT_NONE;
    g_autofree char *date = has_date ? edtf_format(&expressions->dct) : NULL;
    g_autofree char *sum = document_sha256(document);
    TimelineDocument row = {
        .name = events_word(timeline->events, document->name),
        .path = events_word(timeline->events, document->path),
        .title = events_word(timeline->events, document->title),
        .date = events_word(timeline->events, date),
        .date_reason = events_word(timeline->events, expressions->dct_reason),
        .sha256 = events_word(timeline->events, sum),
    };
    g_array_append_val(timeline->documents, row);
}

void
fasti_extract(const Fasti *fasti, const Document *document, const DctChoice *dct, Timeline *timeline,
              Notes *notes)
{
    g_autoptr(Expressions) expressions = fasti_tag(fasti, document, dct, notes);
    g_autoptr(Events) events = event_extract(document, expressions, fasti->pack->lexicon, fasti->wording,
                                             fasti->names, fasti->parse);
    if (events->items->len == 0)
        notes_add(notes, NOTE_NO_EVENTS, document->path, 0, 0);
    enter_document(timeline, document, expressions);
    events_append(timeline->events, events);
}

void
fasti_finish(const Fasti *fasti, Timeline *timeline, Notes *notes)
{
    memory_add_events(timeline->memory, timeline->events);
    memory_sort(timeline->memory);
    event_merge(timeline->events, fasti->pack->lexicon, notes);
    timeline_sort(timeline);
}
