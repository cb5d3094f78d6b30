/*
 * words: numbers and stretches of time as a chart tells them.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "timeline/phrases.h"

/* A stretch of time in its largest fitting unit: "11 years", "1 month", "40 minutes". The caller owns it. */
char *words_duration(const Phrases *phrases, double days);
