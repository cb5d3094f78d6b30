/*
 * lexicon-fill: how a Lexicon gets its classes and their words.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "text/lexicon.h"

/* The class of that name, made when there is none yet. */
ClassId lexicon_add_class(Lexicon *lexicon, const char *name);

/* Puts a word into a class. False when it is there already with another value. */
bool lexicon_enter(Lexicon *lexicon, WordId id, ClassId class_id, gint32 value);
