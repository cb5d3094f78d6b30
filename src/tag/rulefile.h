/*
 * rulefile: the state of reading a rules file, shared by what reads the lines of a rule.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "tag/rule.h"

/* A rules file being read. A reader of a line gives back what is wrong with it, which the caller owns, or
 * NULL. */
typedef struct {
    Grammar *grammar;
    Rule *rule; /* the one being read, NULL before the first */
    guint line;
} Reader;

/* The first word of `*at`, which is moved to the second; the caller owns it. */
char *rulefile_word(char **at);

/* What follows `number`: a class of numbers. */
char *rulefile_number(Reader *reader, char *at);

/* What follows `gives`: a TIMEX3 type and fields. */
char *rulefile_gives(Reader *reader, char *at);

/* What follows `yes` and `no`: a rule's examples. */
char *rulefile_yes(Reader *reader, char *at);
char *rulefile_no(Reader *reader, char *at);
