/*
 * element: what an HTML element is to the text: a table of roles, and the names by which furniture is known.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/markup.h"

typedef enum {
    ELEMENT_INLINE, /* and all that aren't known */
    ELEMENT_BLOCK,
    ELEMENT_ROOT, /* html, body */
    ELEMENT_HEADING,
    ELEMENT_LIST,
    ELEMENT_ITEM,
    ELEMENT_ROW, /* and what holds rows */
    ELEMENT_CELL,
    ELEMENT_QUOTE,
    ELEMENT_PRE,
    ELEMENT_LINE,      /* br */
    ELEMENT_SKIP,      /* its text is none: script, style, form fields */
    ELEMENT_FURNITURE, /* nav, footer, aside */
    ELEMENT_HEADER,
    ELEMENT_MAIN,
    ELEMENT_ARTICLE,
    ELEMENT_TITLE,
    ELEMENT_META,
    ELEMENT_TIME,
    ELEMENT_SCRIPT,
    ELEMENT_ROLES,
} ElementRole;

/* The role of the element called `name`. */
ElementRole element_role(const char *name);

/* The level of a heading called "h1" … "h6". */
guint element_heading_level(const char *name);

/* Whether the element's class, id, role or hidden attribute says that it is furniture: navigation, sharing,
 * comments, what is not shown. */
bool element_is_furniture(const Tag *tag, ElementRole role);

/* Whether its class says that it tells who wrote the page, and when. */
bool element_is_byline(const Tag *tag);

/* Whether it is a phrase that belongs to the page, not to its text: "[edit]", the number of a note. */
bool element_is_apparatus(const Tag *tag);
