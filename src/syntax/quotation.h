/*
 * quotation: which words stand within quotation marks, from sentence to sentence.
 *
 * “ ” « » „ “ ‘ ’ " and the `` '' of old wire texts. A quotation may go on over many sentences; one that a
 * new paragraph doesn't take up with a mark of its own ended with the paragraph before.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "base/span.h"

/* Where a text stands: all zero at its start. */
typedef struct {
    gunichar closer; /* the mark that ends the open quotation; 0 when none is open */
    bool is_fresh;   /* at the start of a paragraph */
} Quotation;

/* A new paragraph begins. */
void quotation_break(Quotation *quotation);

/* Reads on over the text of `span`. */
void quotation_skip(Quotation *quotation, const char *text, Span span);

/* Reads on over the character at `at` of `text`, where `end` ends what may be looked at; gives the byte
 * behind the mark that stands there, or behind the character. */
guint32 quotation_step(Quotation *quotation, const char *text, guint32 at, guint32 end);
