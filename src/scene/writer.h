/*
 * writer: an XML file element by element.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "scene/style.h"

typedef struct Writer Writer;

Writer *writer_new(void);
void writer_free(Writer *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Writer, writer_free)

/* Elements nest; attributes come before content. */
void writer_open(Writer *writer, const char *element);
void writer_close(Writer *writer);

void writer_text(Writer *writer, const char *attribute, const char *text);
void writer_number(Writer *writer, const char *attribute, double value); /* at most 2 decimals */

/* A colour, and with it an attribute `…-opacity` where it isn't 1. */
void writer_colour(Writer *writer, const char *attribute, Colour colour, double alpha);

void writer_content(Writer *writer, const char *text);

/* The bytes of the finished file; the caller owns them. Nothing may be written after it. */
GBytes *writer_finish(Writer *writer);
