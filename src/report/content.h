/*
 * content: what a report says, whatever it is printed as: gathered once from the timeline.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "report/report.h"

/* One entry: a kept event and its number. */
typedef struct {
    const Event *event;
    guint number;  /* from 1, in the timeline's order */
    gint64 period; /* first day of the year, decade or century in which it begins; 0 for an undated one */
    char *status;  /* "disputed · planned"; NULL where there is nothing to say; owned */
} Entry;

typedef struct {
    const TimelineDocument *document;
    GArray *entries; /* of guint: numbers of the entries that cite it */
} Origin;

/* A person, place or organisation. */
typedef struct {
    const char *name;
    GArray *entries; /* of guint */
} Name;

typedef struct {
    const ReportTools *tools;
    char *title, *scope;
    char *issued;                /* NULL where no date of issue is printed */
    GPtrArray *summary, *method; /* of char *: sentences and paragraphs */
    GArray *entries;             /* of Entry: the dated ones, then the undated ones */
    guint dated;                 /* how many are dated */
    Precision unit;              /* under which the dated ones are headed: year, decade or century */
    guint disputed;              /* how many have conflicts */
    GArray *origins;             /* of Origin: source 1 is at 0 */
    GHashTable *origin_numbers;  /* a document's name to its number */
    GHashTable *numbers;         /* an event's id to the number of its entry */
    GArray *names;               /* of Name, sorted */
} Content;

/* Gathers the content; it borrows from all three, which must outlive it. The caller owns it. */
Content *content_new(const Timeline *timeline, const ReportOptions *options, const ReportTools *tools);
void content_free(Content *content);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Content, content_free)

static inline const Entry *
content_entry(const Content *content, guint index)
{
    return &g_array_index(content->entries, Entry, index);
}

/* "[2, l. 14]", and "[2]" for a source that names no place; NULL where it names no document. The caller owns
 * it. */
char *content_cite(const Content *content, const Event *event, guint source);

/* The number of a source's document; 0 where it names none. */
guint content_origin(const Content *content, const Source *source);

/* The quotation, in quotation marks, of at most `limit` characters cut between words; NULL where the source
 * has none. The caller owns it. */
char *content_quote(const Content *content, const Source *source, guint limit);

/* The date of an entry in words; for an undated one the empty text. */
const char *entry_date(const Entry *entry);

/* The heading under which an entry begins a new period, "1948", "The 1860s", "44 BC"; NULL for one that goes
 * on under the heading before. The caller owns it. */
char *content_heading(const Content *content, guint index);

/* What is known of a document, a line each: its title, its date and why, its hash. The caller owns it. */
GPtrArray *origin_lines(const Content *content, const Origin *origin);

/* Ascending numbers as a reader's index gives them, in ranges: "3", "7–9", "12"; each with the first number
 * of its range. At most `limit` of them, then how many numbers are left ("and 80 more", with 0 for a number).
 */
typedef struct {
    char *text; /* owned */
    guint number;
} Reference;

/* The array of Reference frees what its elements own; the caller owns it. */
GArray *content_references(const Content *content, const GArray *numbers, guint limit);

/* The same as one text: "3, 7–9, 12 and 80 more". The caller owns it. */
char *content_numbers(const Content *content, const GArray *numbers, guint limit);
