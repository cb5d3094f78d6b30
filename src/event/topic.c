/* SPDX-License-Identifier: MIT */
#include "event/topic.h"

#include "event/pronoun.h"
#include "event/quote.h"
#include "event/statement.h"

struct Topic {
    const Document *document;
    const Lexicon *lexicon;
    Vocabulary *vocabulary;
    guint block;
    guint32 at; /* sentences before this are read */
    char *name;
    Reading reading;
    Segments segments;
};

Topic *
topic_new(const Document *document, const Lexicon *lexicon, Vocabulary *vocabulary)
{
    Topic *topic = g_new0(Topic, 1);
    topic->document = document;
    topic->lexicon = lexicon;
    topic->vocabulary = vocabulary;
    topic->block = G_MAXUINT;
    return topic;
}

void
topic_free(Topic *topic)
{
    if (!topic)
        return;
    g_free(topic->name);
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
    bool is_being = reading_is(reading, verb, KIND_BE);
    int next = is_being ? reading_after(reading, (guint) verb) : verb;
    return words > 1 || !is_being || reading_is(reading, next, KIND_SAYING | KIND_PERSONAL);
}

/* Takes the sentence's subject for the topic where it is a person's name. */
static void
read_sentence(Topic *topic, const Sentence *sentence)
{
    static const Expressions none = {NULL};
    const Reading *reading = &topic->reading;
    reading_fill(&topic->reading, topic->document, topic->vocabulary, sentence, &none, 0, 0);
    segments_find(reading, &topic->segments);
    Range subject = segment_subject(reading, &topic->segments.items[0]);
    bool is_pronoun =
        subject.end == subject.first + 1 && reading_acts(reading, (int) subject.first, FUNCTION_HE);
    if (is_pronoun)
        return; /* still the same */
    g_clear_pointer(&topic->name, g_free);
    if (!pronoun_is_person(reading, subject.first, subject.end) ||
        !is_human(reading, subject, &topic->segments.items[0]) ||
        topic->segments.items[0].kind != SEGMENT_MAIN)
        return;
    guint32 start = reading->tokens[subject.first].span.start;
    topic->name = quote_fold(reading->text + start, reading->tokens[subject.end - 1].span.end - start);
}

const char *
topic_before(Topic *topic, guint block, guint32 offset)
{
    if (topic->block != block) {
        topic->block = block;
        topic->at = g_array_index(topic->document->blocks, Block, block).span.start;
        g_clear_pointer(&topic->name, g_free);
    }
    if (topic->at >= offset)
        return topic->name;
    g_autoptr(Splitter) splitter =
        splitter_new_span(topic->document, topic->lexicon, block, (Span){topic->at, offset});
    Sentence sentence;
    while (splitter_next(splitter, &sentence))
        read_sentence(topic, &sentence);
    topic->at = offset;
    return topic->name;
}
