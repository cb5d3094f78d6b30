/*
 * sheet-row: the cells of one row of a sheet become an Event.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "timeline/sheet.h"

/* A row that is being read. */
typedef struct {
    Rows *rows;
    Event *event;                    /* empty as yet */
    GPtrArray *extra;                /* its unknown columns: name, value, …, owned */
    const char *cells[COLUMN_COUNT]; /* without what guards them; NULL where the row has none */
} Row;

/* Fills the event from the cells, and `extra` with those of ours that aren't understood. False where the row,
 * which begins on `line` of the file, must be left out; its Note is told. */
bool sheet_row_read(Row *row, guint line);
