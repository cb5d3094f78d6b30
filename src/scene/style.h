/*
 * style: a look of text, colours and boxes.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef struct {
    double x, y, width, height;
} Box;

typedef guint32 Colour; /* 0xRRGGBB */

typedef enum { FACE_SANS, FACE_SERIF } Face;
typedef enum { WEIGHT_REGULAR, WEIGHT_SEMIBOLD, WEIGHT_BOLD } Weight;

/* A look of text. Values are plain; faces are named by the theme. */
typedef struct {
    Face face;
    Weight weight;
    bool italic;
    double size;    /* points */
    double leading; /* from base line to base line, points */
    Colour colour;
    const char *name; /* what the theme calls it ("label-date"), static; NULL where it has none */
} Style;
