/* SPDX-License-Identifier: MIT */
#include "event/extract.h"
#include "read/read.h"
#include "text/sentence.h"

#include <string.h>

/* A text, its blocks as the reader finds them, and expressions put on it by hand. */
typedef struct {
    Lexicon *lexicon;
    Wording *wording;
    Document *document;
    Expressions *expressions;
} Desk;

static char *
data_path(const char *name)
{
    return g_build_filename(g_getenv("FASTI_DATA"), "languages", "en", name, NULL);
}

static void
set_up(Desk *desk, const char *name, const char *text)
{
    g_autofree char *words = data_path("words.txt");
    g_autofree char *more = data_path("words-event.txt");
    g_autofree char *wording = data_path("wording.txt");
    g_autoptr(GError) error = NULL;
    desk->lexicon = lexicon_new();
    g_assert_true(lexicon_load(desk->lexicon, words, &error));
    g_assert_true(lexicon_load(desk->lexicon, more, &error));
    desk->wording = wording_load(wording, &error);
    g_assert_no_error(error);
    desk->document = read_bytes(text, strlen(text), name, name, NULL, &error);
    g_assert_no_error(error);
    desk->expressions = g_new0(Expressions, 1);
    desk->expressions->items = g_array_new(FALSE, TRUE, sizeof(Expression));
    desk->expressions->words = g_string_chunk_new(256);
}

static void
tear_down(Desk *desk)
{
    lexicon_free(desk->lexicon);
    wording_free(desk->wording);
    document_free(desk->document);
    g_array_unref(desk->expressions->items);
    g_string_chunk_free(desk->expressions->words);
    g_free(desk->expressions);
}

/* Puts an expression on the first occurrence of `words` behind those that are there. */
static Expression *
put(Desk *desk, const char *words, const char *value)
{
    GArray *items = desk->expressions->items;
    guint32 from = items->len ? g_array_index(items, Expression, items->len - 1).span.end : 0;
    const char *found = strstr(desk->document->text + from, words);
    g_assert_nonnull(found);
    guint32 start = (guint32) (found - desk->document->text);
    Expression expression = {
        .span = {start, start + (guint32) strlen(words)},
        .type = TIMEX_DATE,
        .value = value,
        .rule = "by-hand",
        .range_start = -1,
        .range_end = -1,
    };
    expression.has_moment = timex_parse(value, &expression.moment);
    g_autoptr(Splitter) splitter = splitter_new(desk->document, desk->lexicon);
    Sentence sentence;
    while (splitter_next(splitter, &sentence))
        if (span_contains(sentence.span, expression.span)) {
            expression.sentence = sentence.span;
            expression.block = sentence.block;
        }
    g_array_append_val(items, expression);
    return &g_array_index(items, Expression, items->len - 1);
}

static Events *
extract(const Desk *desk)
{
    return event_extract(desk->document, desk->expressions, desk->lexicon, desk->wording, NULL, NULL);
}

static void
test_citation(void)
{
    Desk desk;
    set_up(&desk, "år.txt", "Ærø  lay calm.\n\nThe “Æolus” sank  off Ærø on 3 May 1901.\n");
    put(&desk, "3 May 1901", "1901-05-03");
    g_autoptr(Events) events = extract(&desk);
    g_assert_cmpuint(events->items->len, ==, 1);
    const Event *event = event_at(events, 0);
    const Source *source = &g_array_index(event->sources, Source, 0);
    g_assert_cmpstr(event->headline, ==, "The “Æolus” sank off Ærø");
    g_assert_cmpstr(event->date, ==, "1901-05-03");
    g_assert_cmpstr(event->value, ==, "1901-05-03");
    g_assert_cmpstr(event->display, ==, "3 May 1901");
    g_assert_cmpint(event->confidence, ==, CONFIDENCE_HIGH);
    g_assert_cmpstr(source->doc, ==, "år.txt");
    g_assert_cmpuint(source->line, ==, 3);
    g_assert_cmpint(source->start, ==, 16);
    g_assert_cmpint(source->end, ==, 56);
    g_assert_cmpint(source->expression_start, ==, 45);
    g_assert_cmpint(source->expression_end, ==, 55);
    g_assert_cmpstr(source->quote, ==, "The “Æolus” sank off Ærø on 3 May 1901.");
    g_assert_cmpstr(source->expression_text, ==, "3 May 1901");
    g_assert_cmpstr(source->anchor_kind, ==, "none");
    g_assert_cmpint(source->anchor_start, ==, -1);
    tear_down(&desk);
}

/* The id of the only event of a text whose word `words` means `value`. */
static char *
id_of(const char *name, const char *text, const char *words, const char *value)
{
    Desk desk;
    set_up(&desk, name, text);
    put(&desk, words, value);
    g_autoptr(Events) events = extract(&desk);
    g_assert_cmpuint(events->items->len, ==, 1);
    char *id = g_strdup(event_at(events, 0)->id);
    tear_down(&desk);
    return id;
}

static void
test_id(void)
{
    g_autofree char *id = id_of("a.txt", "The mill burned in May.\n", "May", "1901-05");
    g_autofree char *elsewhere = id_of("b.txt", "Rain fell.\n\nThe mill  burned in May.\n", "May", "1902-05");
    g_autofree char *other = id_of("a.txt", "The mill burned in June.\n", "June", "1901-06");
    g_assert_cmpuint(strlen(id), ==, 16);
    g_assert_cmpstr(id, ==, elsewhere);
    g_assert_cmpstr(id, !=, other);
}

static void
test_repeats(void)
{
    Desk desk;
    set_up(&desk, "a.txt", "The mill burned in 1901.\n\nThe mill burned in 1901.\n");
    put(&desk, "1901", "1901");
    put(&desk, "1901", "1901");
    g_autoptr(Events) events = extract(&desk);
    g_assert_cmpuint(events->items->len, ==, 2);
    g_assert_cmpstr(event_at(events, 0)->id, !=, event_at(events, 1)->id);
    event_merge(events, NULL, NULL);
    g_assert_cmpuint(events->items->len, ==, 1);
    g_assert_cmpuint(event_at(events, 0)->sources->len, ==, 2);
    tear_down(&desk);
}

static void
test_confidence(void)
{
    Desk desk;
    set_up(&desk, "a.txt",
           "The mill burned on Monday. The owner will rebuild it in 1902. “It burned in May,” he said.\n");
    Expression *monday = put(&desk, "Monday", "1901-05-06");
    monday->anchor = (Anchor){
        ANCHOR_DCT, "1901-05-08", {0, 0}
    };
    put(&desk, "1902", "1902");
    put(&desk, "May", "1901-05");
    g_autoptr(Events) events = extract(&desk);
    g_assert_cmpuint(events->items->len, ==, 3);
    g_assert_cmpint(event_at(events, 0)->confidence, ==, CONFIDENCE_MEDIUM);
    g_assert_cmpstr(g_array_index(event_at(events, 0)->sources, Source, 0).anchor_value, ==, "1901-05-08");
    g_assert_cmpint(event_at(events, 1)->confidence, ==, CONFIDENCE_LOW);
    g_assert_cmpint(event_at(events, 1)->status, ==, STATUS_PLANNED);
    g_assert_cmpint(event_at(events, 2)->confidence, ==, CONFIDENCE_LOW);
    tear_down(&desk);
}

static void
test_ranges(void)
{
    Desk desk;
    set_up(&desk, "a.txt",
           "Holm served as envoy from 1901 to 1904. He stayed until 1906. Nobody left after 1909.\n");
    put(&desk, "1901", "1901")->range_end = 1;
    put(&desk, "1904", "1904")->range_start = 0;
    put(&desk, "1906", "1906");
    put(&desk, "1909", "1909");
    g_autoptr(Events) events = extract(&desk);
    g_assert_cmpuint(events->items->len, ==, 3);
    g_assert_cmpstr(event_at(events, 0)->date, ==, "1901/1904");
    g_assert_cmpstr(event_at(events, 0)->headline, ==, "Holm served as envoy");
    g_assert_cmpstr(g_array_index(event_at(events, 0)->sources, Source, 0).expression_text, ==,
                    "1901 to 1904");
    g_assert_cmpstr(event_at(events, 1)->date, ==, "../1906");
    g_assert_cmpstr(event_at(events, 1)->display, ==, "until 1906");
    g_assert_cmpstr(event_at(events, 1)->headline, ==, "Holm stayed");
    g_assert_cmpstr(event_at(events, 2)->date, ==, "1909/..");
    tear_down(&desk);
}

/* Durations, vague references, questions, page furniture and bare fragments are no events. */
static void
test_none(void)
{
    Desk desk;
    set_up(&desk, "a.txt",
           "The mill stood for ten years. It is shut now. Did it burn in 1901? Posted on 3 May 1902\n");
    put(&desk, "ten years", "P10Y")->type = TIMEX_DURATION;
    put(&desk, "now", "PRESENT_REF");
    put(&desk, "1901", "1901");
    put(&desk, "3 May 1902", "1902-05-03");
    g_autoptr(Events) events = extract(&desk);
    g_assert_cmpuint(events->items->len, ==, 0);
    tear_down(&desk);
}

/* "since 1901" holds 1901 itself, "after 1901" doesn't; both are open at the end. */
static void
test_bounds(void)
{
    static const struct {
        const char *word;
        Mod mod;
        const char *date;
    } rows[] = {
        {"since",  MOD_ON_OR_AFTER,  "1901/.."},
        {"after",  MOD_AFTER,        "1901/.."},
        {"by",     MOD_ON_OR_BEFORE, "../1901"},
        {"before", MOD_BEFORE,       "../1901"},
    };
    for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
        Desk desk;
        g_autofree char *text = g_strdup_printf("The mill had burned %s 1901.\n", rows[i].word);
        set_up(&desk, "a.txt", text);
        put(&desk, "1901", "1901");
        g_autoptr(Events) events = extract(&desk);
        g_assert_cmpuint(events->items->len, ==, 1);
        g_assert_cmpint(event_at(events, 0)->moment.mod, ==, rows[i].mod);
        g_assert_cmpstr(event_at(events, 0)->date, ==, rows[i].date);
        tear_down(&desk);
    }
}

static void
test_names(void)
{
    Desk desk;
    set_up(&desk, "a.txt",
           "In 1901 President Ada Holm met the Northern Trade Council in Bergen. In 1902 Holm left.\n");
    put(&desk, "1901", "1901");
    put(&desk, "1902", "1902");
    g_autoptr(Events) events = extract(&desk);
    g_assert_cmpuint(events->items->len, ==, 2);
    const Event *event = event_at(events, 0);
    g_assert_cmpstr(event->people[0], ==, "Ada Holm");
    g_assert_null(event->people[1]);
    g_assert_cmpstr(event->organisations[0], ==, "Northern Trade Council");
    g_assert_cmpstr(event->places[0], ==, "Bergen");
    g_assert_cmpstr(event_at(events, 1)->people[0], ==, "Ada Holm");
    tear_down(&desk);
}

static void
test_speaker(void)
{
    Desk desk;
    set_up(&desk, "a.txt",
           "Asker: When was that?\n\nHolm: I left Oslo in 1921.\n\nAsker: And then?\n\nHolm: I "
           "kept my diary in 1922.\n");
    put(&desk, "1921", "1921");
    put(&desk, "1922", "1922");
    g_autoptr(Events) events = extract(&desk);
    g_assert_cmpuint(events->items->len, ==, 2);
    g_assert_cmpstr(event_at(events, 0)->headline, ==, "Holm left Oslo");
    g_assert_cmpstr(event_at(events, 1)->headline, ==, "I kept my diary");
    tear_down(&desk);
}

/* Whatever stands around a date: each span lies inside the text, each headline is short and whole. */
static void
test_odd(void)
{
    static const char *const odd[] = {
        "1901",
        "1901.",
        "(1901)",
        "“1901”",
        "““““““““““ 1901 was was was ”””",
        "((((((((((((((((((((1901 and and and which which that that when when",
        ", , , , 1901 , , , ; ; ; — — — -- -- said said said , said that that it it",
        "[…] 1901 […] was […] […]",
        "Was 1901 was 1901 was 1901 was 1901, which was, who was, and was, and were; he was.",
        "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
        "aaaaaaa "
        "burned "
        "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb "
        "in "
        "1901.",
    };
    for (guint i = 0; i < G_N_ELEMENTS(odd); i++) {
        Desk desk;
        set_up(&desk, "a.txt", odd[i]);
        put(&desk, "1901", "1901");
        g_autoptr(Events) events = extract(&desk);
        for (guint j = 0; j < events->items->len; j++) {
            const Source *source = &g_array_index(event_at(events, j)->sources, Source, 0);
            g_assert_cmpint(source->start, <=, source->end);
            g_assert_cmpint(source->end, <=, g_utf8_strlen(odd[i], -1));
            g_assert_cmpint(g_utf8_strlen(event_at(events, j)->headline, -1), <=, HEADLINE_MAX);
        }
        tear_down(&desk);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/extract/citation", test_citation);
    g_test_add_func("/extract/id", test_id);
    g_test_add_func("/extract/repeats", test_repeats);
    g_test_add_func("/extract/confidence", test_confidence);
    g_test_add_func("/extract/ranges", test_ranges);
    g_test_add_func("/extract/bounds", test_bounds);
    g_test_add_func("/extract/none", test_none);
    g_test_add_func("/extract/names", test_names);
    g_test_add_func("/extract/speaker", test_speaker);
    g_test_add_func("/extract/odd", test_odd);
    return g_test_run();
}
