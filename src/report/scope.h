/*
 * scope: a report's first page in words: title, scope, summary, method.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "report/content.h"

/* Fills title, scope, issued, summary and method of a Content whose entries and origins are complete. */
void scope_fill(Content *content, const Timeline *timeline, const ReportOptions *options);
