/*
 * table: rows of four columns over pages: number, date, event, source. A row that fits on a page stays whole;
 * one that doesn't goes on over the next. The heads are repeated on each page.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "report/pages.h"

enum { TABLE_NUMBER, TABLE_DATE, TABLE_EVENT, TABLE_SOURCE, TABLE_COLUMNS };

/* A stretch of text in a cell. */
typedef struct {
    TextBlock *block; /* owned */
    char *target;     /* where it leads, owned; NULL where it is no link */
    double gap;       /* above it, points */
    double leading;   /* of its lines */
    guint done;       /* lines that stand on a page already */
} Passage;

typedef struct {
    Pages *pages;
    const Content *content;
    double x[TABLE_COLUMNS], width[TABLE_COLUMNS];
    GArray *cells[TABLE_COLUMNS]; /* of Passage: the row that is being made */
    bool is_open;                 /* whether the table stands on the current page */
} Table;

void table_init(Table *table, Pages *pages, const Content *content);

/* Ends the table on the current page and frees what it holds. */
void table_clear(Table *table);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Table, table_clear)

/* Adds text to a cell of the row that is being made; `target` may be NULL. An empty text adds nothing. */
void table_add(Table *table, guint column, const char *text, const Style *style, double gap,
               const char *target);

/* Puts the row on the page, under the name `name` (may be NULL). A `heading` (may be NULL) stands before it,
 * on the same page, named and in the outline under `heading_name`. `entry` (may be NULL) goes into the
 * running head. */
void table_row(Table *table, const char *name, const char *heading, const char *heading_name,
               const Entry *entry);
