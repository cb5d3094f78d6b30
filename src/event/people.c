/* SPDX-License-Identifier: MIT */
#include "event/people.h"

#include "event/function.h"
#include "event/quote.h"
#include "text/lexicon.h"

#include <string.h>

enum { NAME_WORDS_MAX = 5 };

struct People {
    const Document *document;
    const Lexicon *lexicon;
    Vocabulary *vocabulary;
    const Gazetteer *gazetteer;
    GHashTable *names; /* surname: full name, or `several`; owns both */
    bool is_read;
};

/* In place of a name: more than one has the surname. */
static const char several[] = "";

People *
people_new(const Document *document, const Lexicon *lexicon, Vocabulary *vocabulary,
           const Gazetteer *gazetteer)
{
    People *people = g_new0(People, 1);
    people->document = document;
    people->lexicon = lexicon;
    people->vocabulary = vocabulary;
    people->gazetteer = gazetteer;
    people->names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    return people;
}

void
people_free(People *people)
{
    if (!people)
        return;
    g_hash_table_destroy(people->names);
    g_free(people);
}

/* Whether both names begin with the same word. */
static bool
share_first_word(const char *a, const char *b)
{
    gsize length = strcspn(a, " ");
    return strcspn(b, " ") == length && strncmp(a, b, length) == 0;
}

void
people_enter(People *people, const char *surname, const char *name)
{
    const char *known = g_hash_table_lookup(people->names, surname);
    if (!known)
        g_hash_table_insert(people->names, g_strdup(surname), g_strdup(name));
    else if (!share_first_word(known, name))
        g_hash_table_insert(people->names, g_strdup(surname), g_strdup(several));
}

/* The words of a run of names. */
typedef struct {
    Span words[NAME_WORDS_MAX];
    guint count;
} Run;

/* The end of the word at `at`, with hyphens and apostrophes in it. */
static const char *
word_end(const char *at, const char *end)
{
    while (at < end) {
        gunichar character = g_utf8_get_char(at);
        const char *next = g_utf8_next_char(at);
        bool is_joint = (character == '-' || character == '\'' || character == 0x2019 /* ’ */) &&
                        next < end && g_unichar_isupper(g_utf8_get_char(next));
        if (!lexicon_is_letter(character) && !is_joint)
            break;
        at = next;
    }
    return at;
}

/* Where the next capitalised word of the same name begins behind a word that ends at `at`; NULL where none
 * does. `length` is that of the word. */
static const char *
next_in_name(const People *people, const char *at, const char *end, gsize length)
{
    enum { INITIAL_BYTES = 2 };
    if (at < end && *at == '.' && length <= INITIAL_BYTES)
        at++;
    if (at + 1 >= end || (*at != ' ' && *at != '\n') || at[1] == '\n')
        return NULL;
    at++;
    if (g_unichar_isupper(g_utf8_get_char(at)))
        return at;
    const char *stop = word_end(at, end);
    WordId word = stop > at ? lexicon_look_up(people->lexicon, at, (gsize) (stop - at)) : 0;
    bool is_particle = (vocabulary_functions(people->vocabulary, word) & FUNCTION_PARTICLE) != 0;
    bool is_followed = stop + 1 < end && *stop == ' ' && g_unichar_isupper(g_utf8_get_char(stop + 1));
    return is_particle && is_followed ? stop + 1 : NULL;
}

/* Reads the run of capitalised words at `at`, and gives where it ends. */
static const char *
read_run(const People *people, const char *text, const char *at, const char *end, Run *run)
{
    run->count = 0;
    const char *next = at;
    while (next && run->count < NAME_WORDS_MAX) {
        at = word_end(next, end);
        run->words[run->count++] = (Span){(guint32) (next - text), (guint32) (at - text)};
        next = at > next ? next_in_name(people, at, end, (gsize) (at - next)) : NULL;
    }
    return at;
}

static guint
find_known(const People *people, const char *text, Span span)
{
    return gazetteer_find(people->gazetteer, text + span.start, span_length(span));
}

/* Enters the person whom the run names in full, if it does. */
static void
enter_run(People *people, const char *text, const Run *run)
{
    guint first = 0, last = run->count - 1;
    while (first < last && !(find_known(people, text, run->words[first]) & NAME_GIVEN))
        first++;
    Span surname = run->words[last], whole = {run->words[first].start, surname.end};
    WordId word = lexicon_look_up(people->lexicon, text + surname.start, span_length(surname));
    bool is_thing = (vocabulary_kinds(people->vocabulary, word) &
                     (KIND_ORGANISATION | KIND_PLACE | KIND_TITLE | KIND_NO_PERSON)) != 0;
    if (first >= last || is_thing || find_known(people, text, whole) & (NAME_PLACE | NAME_ORGANISATION))
        return;
    g_autofree char *key = g_strndup(text + surname.start, span_length(surname));
    g_autofree char *name = quote_fold(text + whole.start, span_length(whole));
    people_enter(people, key, name);
}

/* Reads all names of the document. */
static void
read_names(People *people)
{
    const char *text = people->document->text, *at = text, *end = at + people->document->length;
    bool in_word = false;
    people->is_read = true;
    while (people->gazetteer && at < end) {
        gunichar character = g_utf8_get_char(at);
        Run run;
        if (in_word || !g_unichar_isupper(character)) {
            in_word = lexicon_is_letter(character);
            at = g_utf8_next_char(at);
            continue;
        }
        at = MAX(read_run(people, text, at, end, &run), g_utf8_next_char(at));
        if (run.count > 1)
            enter_run(people, text, &run);
    }
}

const char *
people_find(People *people, const char *surname)
{
    if (!people->is_read)
        read_names(people);
    const char *name = g_hash_table_lookup(people->names, surname);
    return name && *name ? name : NULL;
}
