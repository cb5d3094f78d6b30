/*
 * pack: a language pack: vocabulary and grammar, loaded and checked once.
 *
 * A pack is a folder under data/languages/: words*.txt (see lexicon.h), rules.txt (see grammar.h),
 * wording.txt (see wording.h), report.txt (see phrases.h). data/languages/README.md tells how to write one.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "tag/matcher.h"

typedef struct {
    Lexicon *lexicon;
    Grammar *grammar;
    Matcher *matcher; /* grows as texts are read, so a pack serves one thread */
} Pack;

#define PACK_ERROR (pack_error_quark())
GQuark pack_error_quark(void);

typedef enum {
    PACK_ERROR_CLASS,   /* a class that code asks for is missing */
    PACK_ERROR_EXAMPLE, /* a rule lacks an example, or all lack their date */
    PACK_ERROR_UNUSED,  /* a part or class of numbers that no pattern uses */
} PackError;

/* Loads the pack in `folder`. On failure returns NULL and sets `error`, its message naming file and line. The
 * caller owns it. */
Pack *pack_load(const char *folder, GError **error);

/* A pack of what was loaded otherwise; takes over both. */
Pack *pack_new(Lexicon *lexicon, Grammar *grammar);
void pack_free(Pack *pack);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Pack, pack_free)
