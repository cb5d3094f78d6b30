/*
 * kind: the kinds of words that clauses and headlines are told by, as bits.
 *
 * Which words are of a kind, the language pack says: each is a class of the lexicon, named in vocabulary.c.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

#define KIND_BIT(bit)         (G_GUINT64_CONSTANT(1) << (bit))
#define KIND_PRONOUN          KIND_BIT(0)
#define KIND_DETERMINER       KIND_BIT(1)
#define KIND_PREPOSITION      KIND_BIT(2)
#define KIND_DATE_PREPOSITION KIND_BIT(3)
#define KIND_SUBORDINATOR     KIND_BIT(4)
#define KIND_BOTH                                                                          \
    KIND_BIT(5) /* of a subordinator: also a preposition; of a determiner: also a subject; \
           of a preposition: also a particle ("put through") */
#define KIND_RELATIVE        KIND_BIT(6)
#define KIND_COORDINATOR     KIND_BIT(7)
#define KIND_AUXILIARY       KIND_BIT(8)
#define KIND_BARE            KIND_BIT(9) /* of an auxiliary: not finite; of a past form: also a participle */
#define KIND_BE              KIND_BIT(10)
#define KIND_MODAL           KIND_BIT(11)
#define KIND_FUTURE          KIND_BIT(12) /* of a modal */
#define KIND_PAST            KIND_BIT(13)
#define KIND_PARTICIPLE      KIND_BIT(14)
#define KIND_PRESENT         KIND_BIT(15)
#define KIND_PRESENT_OR_NOUN KIND_BIT(16)
#define KIND_SAYING          KIND_BIT(17)
#define KIND_INTRANSITIVE    KIND_BIT(18)
#define KIND_NEGATION        KIND_BIT(19)
#define KIND_CONTRACTED      KIND_BIT(20) /* before an apostrophe and "t", or after an apostrophe */
#define KIND_DATING          KIND_BIT(21) /* "dated", "ended": goes with the date */
#define KIND_ADVERB          KIND_BIT(22)
#define KIND_LEAD_IN         KIND_BIT(23)
#define KIND_PLAN            KIND_BIT(24)
#define KIND_PLAN_TO         KIND_BIT(25) /* a plan only before "to" */
#define KIND_DOCUMENT        KIND_BIT(26)
#define KIND_TITLE           KIND_BIT(27)
#define KIND_ORGANISATION    KIND_BIT(28)
#define KIND_BOILERPLATE     KIND_BIT(29)
#define KIND_NOT_VERB        KIND_BIT(30)
#define KIND_CALENDAR        KIND_BIT(31) /* a noun for a stretch of time: "the winter of" */
#define KIND_PERSONAL        KIND_BIT(32) /* a verb that people are the subject of: "married" */
#define KIND_SELF            KIND_BIT(33) /* of who speaks: "my" */
#define KIND_LAST            KIND_BIT(34) /* the date behind it is the last: "until" */
#define KIND_FIRST           KIND_BIT(35) /* … or the first: "since" */
#define KIND_INCLUSIVE       KIND_BIT(36) /* of these two: the date itself counts, unlike "before" */
#define KIND_PLACE           KIND_BIT(37) /* ends or begins a place's name: "River" */
#define KIND_PROFESSION      KIND_BIT(38) /* "painter" */
#define KIND_NO_PERSON       KIND_BIT(39) /* ends the name of something else: "War" */
