/*
 * datestamp: the day that a date made by a machine names, as metadata hold them.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <stdbool.h>

enum { DATESTAMP_SIZE = 11 };

/* Reads ISO 8601 ("2012-06-29T10:00:00+02:00", "20120629"), "2012/06/29", RFC 822 ("Fri, 29 Jun 2012 10:00:00
 * GMT"), "29 June 2012" and "June 29, 2012"; the day is the one written, whatever the time zone. Puts
 * YYYY-MM-DD into `day`. False, `day` untouched, for all else: impossible days, years alone, days and months
 * as numbers in unclear order. */
bool datestamp_parse(const char *text, char day[DATESTAMP_SIZE]);
