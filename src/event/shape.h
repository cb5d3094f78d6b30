/*
 * shape: what a token's form says, and its part in the verbs of its sentence.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

typedef enum {
    ROLE_NONE,
    ROLE_FINITE,     /* begins a finite verb group: "was", "would", "burned" */
    ROLE_GROUP,      /* goes on with one: "built" after "was" */
    ROLE_INFINITIVE, /* after "to" */
    ROLE_PARTICIPLE, /* "founded in 1901" without an auxiliary */
    ROLE_GERUND,     /* "leaving" */
} Role;

/* What a token's shape says; kept beside the KIND_ bits of its word. */
enum {
    SHAPE_ED = 1 << 0,
    SHAPE_ING = 1 << 1,
    SHAPE_LY = 1 << 2,
    SHAPE_POSSESSIVE = 1 << 3, /* the "s" of "Israel's" */
    SHAPE_STOP = 1 << 4,       /* a comma, colon, dash, bracket or quotation mark: verbs don't see past it */
    SHAPE_OPEN_QUOTE = 1 << 5,
    SHAPE_CLOSE_QUOTE = 1 << 6,
    SHAPE_DASH = 1 << 7, /* between clauses, not inside a word or a range */
    SHAPE_QUOTED = 1 << 8,
    SHAPE_TO = 1 << 9,
    SHAPE_MOMENT = 1 << 10,  /* of a date: it names calendar time */
    SHAPE_SHARES = 1 << 11,  /* a participle with the auxiliary of the verb that it is joined to */
    SHAPE_LISTS = 1 << 12,   /* a comma between nouns of a list: "as chairman, president and treasurer" */
    SHAPE_REPORTS = 1 << 13, /* a conjunction that begins what a verb before it says */
};
