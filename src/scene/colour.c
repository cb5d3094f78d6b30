/* SPDX-License-Identifier: MIT */
#include "scene/colour.h"

#include <math.h>
#include <string.h>

/* Mixing goes in so many steps. */
enum { STEPS = 50 };

bool
colour_parse(const char *text, Colour *colour)
{
    if (text[0] != '#' || strlen(text) != 7 || strspn(text + 1, "0123456789abcdefABCDEF") != 6)
        return false;
    *colour = (Colour) g_ascii_strtoull(text + 1, NULL, 16);
    return true;
}

static double
channel(Colour colour, int shift)
{
    return (colour >> shift & 0xFF) / 255.0;
}

/* From sRGB to linear light. */
static double
linear(double value)
{
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static double
luminance(Colour colour)
{
    return 0.2126 * linear(channel(colour, 16)) + 0.7152 * linear(channel(colour, 8)) +
           0.0722 * linear(channel(colour, 0));
}

double
colour_contrast(Colour a, Colour b)
{
    double first = luminance(a) + 0.05, second = luminance(b) + 0.05;
    return MAX(first, second) / MIN(first, second);
}

static Colour
mix(Colour a, Colour b, double share)
{
    Colour mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
        double value = (1 - share) * channel(a, shift) + share * channel(b, shift);
        mixed |= (Colour) lround(255 * value) << shift;
    }
    return mixed;
}

Colour
colour_readable(Colour colour, Colour paper, double least)
{
    Colour end = colour_contrast(paper, 0xFFFFFF) < colour_contrast(paper, 0) ? 0 : 0xFFFFFF;
    for (int step = 0; step < STEPS; step++) {
        Colour shade = mix(colour, end, (double) step / STEPS);
        if (colour_contrast(shade, paper) >= least)
            return shade;
    }
    return end;
}
