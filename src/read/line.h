/*
 * line: a plain text's lines, and what can be told of one by its looks.
 *
 * A line ends with LF, CR LF, CR, a form feed, or U+2028 or U+2029.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "base/span.h"

typedef struct {
    guint32 start;  /* of the line, with its indentation */
    guint32 first;  /* its first byte that isn't blank; `end` where all is blank */
    guint32 end;    /* after its last byte that isn't blank */
    guint32 next;   /* where the next line starts */
    guint32 indent; /* in columns, a tab as 4 */
    guint32 width;  /* from start to end, in code points */
} Line;

/* The line at `*at`, which moves on to the next; false at `end`. */
bool line_next(const char *text, guint32 end, guint32 *at, Line *line);

bool line_is_blank(const Line *line);

/* Whether the line is a rule: three or more of one of - = _ * ~ # + with nothing but spaces between. Gives
 * the character that it is made of, else 0. */
char line_rule(const char *text, const Line *line);

/* How many code points its first word has. */
guint32 line_first_word(const char *text, const Line *line);

/* Whether it ends like a sentence or a part of one, with . ! ? : ; , or the like, closing quotation marks and
 * brackets not counted. */
bool line_ends_punctuated(const char *text, const Line *line);

/* Whether the line, by itself, could be a heading: short, not punctuated, not in brackets, with a letter or a
 * digit in it. */
bool line_is_headline(const char *text, const Line *line);

/* Whether it begins with a letter in lower case, or in upper case (quotation marks not counted). */
bool line_begins_lower(const char *text, const Line *line);
bool line_begins_upper(const char *text, const Line *line);

/* Where its content starts after a list marker ("-", "•", "1.", "(a)" …), 0 where there is none. */
guint32 line_item(const char *text, const Line *line);

/* Where its content starts after the marker of a Markdown heading, and its level (1 .. 6); 0 where it is
 * none. */
guint32 line_markdown(const char *text, const Line *line, guint *level);
