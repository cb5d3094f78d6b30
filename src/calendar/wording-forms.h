/*
 * wording-forms: the forms that a wording file holds, one text a key.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "calendar/wording.h"

/* Where each form stands; a numbered key's forms (month.1 …) follow each other. The names are in
 * wording-forms.c. */
typedef enum {
    FORM_MONTH,
    FORM_SHORT = FORM_MONTH + 12,
    FORM_SEASON = FORM_SHORT + 12,
    FORM_QUARTER = FORM_SEASON + 4,
    FORM_HALF = FORM_QUARTER + 4,
    FORM_DAYPART = FORM_HALF + 2,
    FORM_ORDINAL = FORM_DAYPART + 6,
    FORM_ORDINAL_ENDING, /* by the last digit or two: 1 .. 99; may be NULL */
    FORM_YEAR = FORM_ORDINAL_ENDING + 99,
    FORM_YEAR_EARLY, /* behind each of these come its early and its BC form, in this order */
    FORM_YEAR_BC,
    FORM_DECADE,
    FORM_DECADE_EARLY,
    FORM_DECADE_BC,
    FORM_DECADE_BARE,
    FORM_DECADE_BARE_EARLY,
    FORM_DECADE_BARE_BC,
    FORM_CENTURY,
    FORM_CENTURY_EARLY,
    FORM_CENTURY_BC,
    FORM_MILLENNIUM,
    FORM_MILLENNIUM_EARLY,
    FORM_MILLENNIUM_BC,
    FORM_RANGE_YEARS,
    FORM_RANGE_YEARS_EARLY,
    FORM_RANGE_YEARS_BC,
    FORM_DAY,
    FORM_DAY_MONTH,
    FORM_MONTH_YEAR,
    FORM_WEEK,
    FORM_WEEKEND,
    FORM_AM,
    FORM_PM,
    FORM_HOUR,
    FORM_MINUTE,
    FORM_SECOND,
    FORM_TIME,
    FORM_RANGE,
    FORM_RANGE_DATES,
    FORM_RANGE_DAYS,
    FORM_RANGE_MONTHS,
    FORM_RANGE_TIMES,
    FORM_START,
    FORM_MID,
    FORM_END,
    FORM_CIRCA,
    FORM_UNCERTAIN,
    FORM_BEFORE,
    FORM_AFTER,
    FORM_ON_OR_BEFORE,
    FORM_ON_OR_AFTER,
    FORM_OPEN,
    FORM_COUNT,
} Form;

struct Wording {
    char *forms[FORM_COUNT];
};

/* The form with what stands in its braces filled in from `name`, `value`, …, NULL. The caller owns it. */
char *form_fill(const Wording *wording, Form form, ...) G_GNUC_NULL_TERMINATED;
