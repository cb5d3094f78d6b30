/* SPDX-License-Identifier: MIT */
#include "event/naming.h"

bool
naming_wants_topic(const Reading *reading, guint at)
{
    return reading_acts(reading, (int) at, FUNCTION_HE);
}

/* "He" at the start becomes the name of whom the paragraph speaks of. */
static void
name_topic(const Reading *reading, Outline *outline, const Names *names)
{
    if (names->topic && naming_wants_topic(reading, outline->items[0]) && outline_is_token(outline, 0))
        outline->items[0] = OUTLINE_TOPIC;
}

/* Whether the verb behind a pronoun's token is a past form, which is the same for a name. */
static bool
is_past_behind(const Reading *reading, guint at)
{
    int next = reading_after(reading, at);
    return reading_is(reading, next, KIND_PAST | KIND_MODAL) || reading_has(reading, next, SHAPE_ED) ||
           reading_acts(reading, next, FUNCTION_WAS | FUNCTION_HAD | FUNCTION_DID);
}

static bool
is_pronoun(const Reading *reading, const Outline *outline, guint place, guint64 function)
{
    return outline_is_token(outline, place) && reading_acts(reading, outline->items[place], function);
}

/* Puts a name in the place of "I" or "you", where the verb behind it stays as it is; nowhere, where one of
 * them has another: nobody goes by a name and a pronoun at once. */
static void
name_person(const Reading *reading, Outline *outline, guint64 function, guint item)
{
    for (guint place = 0; place < outline->count; place++)
        if (is_pronoun(reading, outline, place, function) &&
            (place + 1 == outline->count || !is_past_behind(reading, outline->items[place])))
            return;
    for (guint place = 0; place < outline->count; place++)
        if (is_pronoun(reading, outline, place, function))
            outline->items[place] = (guint16) item;
}

/* "I" and "you" become the names of who speaks and whom they speak to. */
static void
name_speaker(const Reading *reading, Outline *outline, const Names *names)
{
    for (guint place = 0; place < outline->count; place++)
        if (outline_is_token(outline, place) && reading_is(reading, outline->items[place], KIND_SELF))
            return; /* "Holm kept my diary" */
    if (names->speaker)
        name_person(reading, outline, FUNCTION_I, OUTLINE_SPEAKER);
    if (names->addressee)
        name_person(reading, outline, FUNCTION_YOU, OUTLINE_ADDRESSEE);
}

void
naming_apply(const Reading *reading, Outline *outline, const Names *names)
{
    name_speaker(reading, outline, names);
    name_topic(reading, outline, names);
}
