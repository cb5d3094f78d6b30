/*
 * json-value: a value of JSON, put where its field says.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "base/texts.h"
#include "timeline/json-field.h"
#include "timeline/json-line.h"

/* Puts a value that is neither object nor list into the struct at `base`, texts into `words`; null leaves it
 * as it is. False where it isn't what the field wants. */
bool json_value_set(const Field *field, gpointer base, const JsonToken *token, Texts *words);

/* A whole number from 0 to G_MAXINT32; false, `count` untouched, where the token is none. */
bool json_value_count(const JsonToken *token, gint64 *count);
