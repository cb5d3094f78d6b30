/*
 * resolver: the state of closing one document's tags: its date, its narrative focus, its habits.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "calendar/day.h"
#include "resolve/focus.h"
#include "resolve/resolve.h"

/* What a bare year before it counts, AD or BC, depends on what came before. */
enum { FIRST_PLAIN_YEAR = 1000 };

/* The order of day and month in dates written in numbers alone. */
typedef enum { ORDER_UNKNOWN, ORDER_DAY_MONTH, ORDER_MONTH_DAY } Order;

struct Resolver {
    const Document *document;
    const DctChoice *choice;
    const Tags *tags; /* those being closed */
    Notes *notes;
    Expressions *out;
    bool is_begun; /* whether what is decided once a document has been */
    bool has_dct;
    gint64 dct_day;    /* the first day of the document creation time */
    bool is_narrative; /* the text tells of another time than its own: partial dates lean on the narrative */
    bool is_history;   /* it tells of little else */
    bool is_message;   /* the text is so short that it hardly tells of another time than its own */
    bool is_near;      /* it tells a whole date of the days around its own */
    Order order;
    bool is_order_told;   /* by a date in numbers that can be read one way only; else by the worded dates */
    Focus focus;          /* the last date told */
    Focus day_focus;      /* the last one told to the day */
    Focus main;           /* the last one on the main line of the story: see story.h */
    Focus main_day;       /* the last one there that was told to the day */
    bool looks_back;      /* the focus lies before the main line */
    guint entries;        /* how many dates head an entry each, as in a diary; the text is a log if two do */
    Focus entry;          /* the last one of them that was closed */
    Focus clock;          /* the last time of day that stood at the head of its paragraph */
    Span own_day;         /* the day by which the document's date was inferred: it is of that date */
    Focus speech;         /* when the words quoted in this sentence were said, where it tells */
    guint told_past;      /* how many dates that tell their year are told in the past */
    guint told_otherwise; /* and how many are not */
    Span habit;           /* the last sentence that began with a time that comes again: "each May …" */
    Focus quarter_focus;  /* the last quarter told */
    guint months_told;    /* number of the last duration in months told */
    Focus range;          /* the date that begins the range which the tag being closed ends */
    Focus told;           /* the last one of at most a year, even if it only glances away */
    /* Whether that stands outside quotation marks, glances away by itself, is told to lie ahead. */
    bool told_is_plain, told_is_glance, told_is_plan;
    Focus latest;                 /* the latest date told so far with its year that isn't told to lie ahead */
    Focus explicit_focus;         /* the last one told with its year */
    Focus recent[RECENT_FOCUSES]; /* a ring of the last dates told by themselves */
    Focus reigns[REIGNS_KEPT];    /* the same of the last accessions told */
    guint recent_at, reign_at;    /* where the next ones go */
    Lives *lives;
    guint at;     /* index of the tag being closed */
    guint *ahead; /* of each tag: index of the next one that tells its year, or G_MAXUINT */
};

/* How many expressions of the document have been closed. */
static inline guint
resolver_count(const Resolver *resolver)
{
    return resolver->out->before + resolver->out->items->len;
}

/* How a meaning was closed. */
typedef struct {
    bool has_moment;
    bool is_misfit; /* the weekday told with it isn't that of the date which its anchor gives */
    Moment moment;
    AnchorKind anchor;
    bool is_now; /* the anchor is the time of writing: the document's date, or that of a log's entry */
    Moment anchor_moment; /* unless ANCHOR_NONE */
    Span anchor_span;     /* where that is told; empty for ANCHOR_DCT */
    char *value;          /* TIMEX3; owned. NULL: the moment's own */
} Closing;

/* Closes a DATE or TIME. */
void close_date(Resolver *resolver, const Tag *tag, Closing *closing);

/* The TIMEX3 value of a DURATION, of a SET; the caller owns it. */
char *duration_value(const Meaning *meaning);
char *set_value(const Meaning *meaning);

/* Whether the meaning tells its year, and which (astronomical): of full and short years, by era, with the
 * century of the narrative, else of the document, where it is short. */
bool meaning_year(const Resolver *resolver, const Meaning *meaning, gint64 *year);

/* Looks through all tags for how the document writes dates, and whether it is a narrative. */
void resolver_survey(Resolver *resolver);

/* Chooses the document creation time and enters it in `resolver->out`, with the reason. */
void resolver_date(Resolver *resolver);

/* Files notes on what is odd about a DATE or TIME as it was told: a day that no calendar has, an order of day
 * and month that nothing decides, a weekday that isn't the date's. */
void oddity_note(const Resolver *resolver, const Tag *tag, const Expression *expression);
