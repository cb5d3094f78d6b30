/* SPDX-License-Identifier: MIT */
#include "event/topic.h"

#include "event/name.h"
#include "event/pronoun.h"
#include "event/subject.h"

#include <string.h>

enum { BLOCKS_BEFORE = 4 /* that are read for whom they speak of */ };

struct Topic {
    const Document *document;
    const Lexicon *lexicon;
    Vocabulary *vocabulary;
    const Gazetteer *gazetteer;
    guint block; /* that is read; G_MAXUINT before any is */
    guint32 at;  /* sentences before this are read */
    char *name;  /* the last subject; NULL where that is no person */
    char *lead;  /* the only person who was a subject, if one was and no other */
    bool has_several;
    Reading reading;
    Segments segments;
};

Topic *
topic_new(const Document *document, const Lexicon *lexicon, Vocabulary *vocabulary,
          const Gazetteer *gazetteer)
{
    Topic *topic = g_new0(Topic, 1);
    topic->document = document;
    topic->lexicon = lexicon;
    topic->vocabulary = vocabulary;
    topic->gazetteer = gazetteer;
    topic->block = G_MAXUINT;
    return topic;
}

void
topic_free(Topic *topic)
{
    if (!topic)
        return;
    g_free(topic->name);
    g_free(topic->lead);
    g_free(topic);
}

/* Whether the name may be a person's by what it does: "Syracuse was taken" hardly is. */
static bool
is_human(const Reading *reading, Range subject, const Segment *segment)
{
    guint words = 0;
    for (guint at = subject.first; at < subject.end; at++)
        words += reading_is_word(reading, (int) at);
    int verb = segment->verb;
    if (segment->verb == NO_TOKEN)
        return words > 1; /* "Comment: …" */
    bool is_being = reading_is(reading, verb, KIND_BE);
    int next = is_being ? reading_after(reading, (guint) verb) : verb;
    return words > 1 || !is_being || reading_is(reading, next, KIND_SAYING | KIND_PERSONAL);
}

/* The name that opens the sentence, where brackets or a comma part it from its verb: "Maria Novak (1870–1931)
 * was"; else the subject. */
static Range
find_subject(const Topic *topic)
{
    const Reading *reading = &topic->reading;
    guint end = name_run_end(reading, 0, reading->count);
    Range name = {0, name_person_end(reading, (Range){0, end}, reading->count)};
    bool is_parted =
        reading_is_mark(reading, (int) name.end, '(') || reading_is_mark(reading, (int) name.end, ',');
    bool is_full = name_given(reading, topic->gazetteer, (Range){0, end}) == 0 && end > 1;
    return is_parted && is_full ? name : segment_subject(reading, &topic->segments.items[0]);
}

/* Whether one name ends with the other: "Maria Novak", "Novak". */
static bool
are_one(const char *a, const char *b)
{
    return g_str_has_suffix(a, b) || g_str_has_suffix(b, a);
}

/* Takes the name for the topic, and for the only one of the text, as far as it is. */
static void
take_name(Topic *topic, Range subject)
{
    const Reading *reading = &topic->reading;
    topic->name = name_text(reading, subject);
    if (!topic->lead && !topic->has_several)
        topic->lead = g_strdup(topic->name);
    else if (topic->lead && !are_one(topic->lead, topic->name)) {
        g_clear_pointer(&topic->lead, g_free);
        topic->has_several = true;
    }
}

/* Takes the sentence's subject for the topic where it is a person's name. */
static void
read_sentence(Topic *topic, const Sentence *sentence)
{
    static const Expressions none = {NULL};
    const Reading *reading = &topic->reading;
    const Segment *opening = &topic->segments.items[0];
    reading_fill(&topic->reading, topic->document, topic->vocabulary, sentence, &none, 0, 0);
    segments_find(reading, &topic->segments);
    Range subject = find_subject(topic);
    bool is_pronoun =
        subject.end == subject.first + 1 && reading_acts(reading, (int) subject.first, FUNCTION_HE);
    if (is_pronoun)
        return; /* still the same */
    g_clear_pointer(&topic->name, g_free);
    if (pronoun_is_person(reading, subject.first, subject.end) && is_human(reading, subject, opening) &&
        opening->kind == SEGMENT_MAIN)
        take_name(topic, subject);
}

static void
forget(Topic *topic)
{
    g_clear_pointer(&topic->name, g_free);
    g_clear_pointer(&topic->lead, g_free);
    topic->has_several = false;
}

/* Reads the sentences up to `offset` in the block that was begun. */
static void
read_to(Topic *topic, guint32 offset)
{
    if (topic->at >= offset)
        return;
    g_autoptr(Splitter) splitter =
        splitter_new_span(topic->document, topic->lexicon, topic->block, (Span){topic->at, offset});
    Sentence sentence;
    while (splitter_next(splitter, &sentence))
        read_sentence(topic, &sentence);
    topic->at = offset;
}

/* Reads on to the block, a few before it at least. */
static void
read_blocks(Topic *topic, guint block)
{
    guint from = block > BLOCKS_BEFORE ? block - BLOCKS_BEFORE : 0;
    if (topic->block == G_MAXUINT || topic->block < from || topic->block > block) {
        forget(topic);
        topic->block = from;
        topic->at = g_array_index(topic->document->blocks, Block, from).span.start;
    }
    while (topic->block < block) {
        const Block *here = &g_array_index(topic->document->blocks, Block, topic->block);
        if (here->kind == BLOCK_HEADING)
            forget(topic);
        else if (here->kind == BLOCK_PARAGRAPH)
            read_to(topic, here->span.end);
        topic->block++;
        topic->at = g_array_index(topic->document->blocks, Block, topic->block).span.start;
        g_clear_pointer(&topic->name, g_free);
    }
}

/* What the given name that the person's name begins with is known for. */
static guint
kind_of(const Topic *topic, const char *name)
{
    return gazetteer_find(topic->gazetteer, name, strcspn(name, " ")) & NAME_GIVEN;
}

const char *
topic_before(Topic *topic, guint block, guint32 offset, bool is_she)
{
    if (topic->block != block)
        read_blocks(topic, block);
    read_to(topic, offset);
    guint wanted = is_she ? NAME_FEMALE : NAME_MALE, other = NAME_GIVEN & ~wanted;
    if (topic->name)
        return kind_of(topic, topic->name) == other ? NULL : topic->name;
    return topic->lead && kind_of(topic, topic->lead) == wanted ? topic->lead : NULL;
}
