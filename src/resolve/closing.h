/*
 * closing: the steps of closing one DATE or TIME, each against what it may lean on.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "resolve/resolver.h"

static inline bool
has(const Tag *tag, Field field)
{
    return meaning_has(&tag->meaning, field);
}

static inline gint32
get(const Tag *tag, Field field, gint32 otherwise)
{
    return meaning_get(&tag->meaning, field, otherwise);
}

/* Leaning sets the closing's anchor. Each gives false, the closing untouched, when there is nothing to lean
 * on. */
bool lean_on_dct(const Resolver *resolver, Closing *closing);
bool lean_on_focus(const Focus *focus, Closing *closing);

/* On the date that heads the entry of a diary or a log, for what is told in it. */
bool lean_on_entry(const Resolver *resolver, const Tag *tag, Closing *closing);

/* For a partial date ("June 29", "Monday"): the narrative's date in a narrative, else the document's. */
bool lean_for_part(const Resolver *resolver, const Tag *tag, Closing *closing);

/* For a shift by `unit`: for days, the last date told to the day where the last one told is coarser. */
bool lean_for_shift(const Resolver *resolver, const Tag *tag, Precision unit, Closing *closing);

/* The stretch of `year` that the tag's fields name; false when there is no such day. */
bool date_build(const Tag *tag, gint64 year, Moment *moment);

/* Whether the tag tells a feast of another calendar than ours. */
bool date_is_feast(const Tag *tag);

/* The TIMEX3 value of an interval, which has none of its own: of the week, the month or the year that holds
 * it; NULL where none does. The caller owns it. */
char *date_wide_value(const Moment *moment);

/* Narrows a stretch to the part of it that the tag tells: the nth Monday, the second week, the week that
 * holds it, its 3rd. False when it has no such part. */
bool date_narrow(const Tag *tag, Moment *moment);

/* Takes a date in eight digits apart, and a day with its time in six. */
void date_settle_compact(Tag *tag);

/* Gives a date in numbers alone its day and month. False when it has neither order. */
bool date_settle_order(const Resolver *resolver, Tag *tag);

/* A range over New Year: "from 20 December to 5 January 1912", where both ends share the year told at the
 * last, begins in the year before. */
void range_turn_year(const Resolver *resolver, Tag *from, const Tag *to);

/* A range over noon: "11 to 1 p.m.", where both ends share what is told at the last, begins before noon. */
void range_turn_noon(Tag *from, const Tag *to);

/* Whether the day of a date told with its weekday is that weekday; true of all others. */
bool date_fits_weekday(const Tag *tag, const Moment *moment);

/* Partial dates: the year, the week or the month comes from the anchor. False when they stay open. */
bool close_part_of_year(const Resolver *resolver, const Tag *tag, Closing *closing);
bool close_weekday(const Resolver *resolver, const Tag *tag, Closing *closing);
bool close_day_of_month(const Resolver *resolver, const Tag *tag, Closing *closing);

/* The value of a partial date that nothing closes, "XXXX-06-29"; the caller owns it. */
char *open_value(const Tag *tag);

/* The amount of the meaning's first unit, in thousandths or AMOUNT_VAGUE, with what has no unit of its own:
 * "a year and a half" is 1500. */
gint64 first_amount(const Meaning *meaning);

/* "the 1988 period" where the talk is of a quarter: that quarter of the year; else the year. */
bool close_quarter_of_year(const Resolver *resolver, gint64 year, Closing *closing);

/* A year of an Olympiad, from midsummer to midsummer: about that in which it begins; of the whole, all four.
 */
bool close_olympiad(const Tag *tag, Closing *closing);

/* "the fifth year of his reign", counted from the accession told last; of one who is named, from that which
 * names him. The reign's years don't begin with the calendar's, so that it is about right. False when none is
 * told. */
bool close_reign_year(const Resolver *resolver, const Tag *tag, Closing *closing);

/* "two days later", "last year". False when it stays open; `closing->value` may be set all the same. */
bool close_shift(const Resolver *resolver, const Tag *tag, Closing *closing);

/* Narrows a closed day to the time of day that the tag tells, or gives the value of a time whose day is
 * unknown. */
void narrow_to_time(const Resolver *resolver, const Tag *tag, Closing *closing);
