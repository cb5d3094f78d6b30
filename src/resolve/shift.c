/* SPDX-License-Identifier: MIT */
#include "resolve/closing.h"

/* How many expressions after a quarter was told a year is still compared with it. */
enum { QUARTERS_A_YEAR = 4, QUARTER_REACH = 8, DAYS_A_WEEK = 7, AMOUNT_MOST = 100000000 /* thousandths */ };

/* The value of a shift finer than its anchor: the anchor's, with X for what isn't known. */
static char *
masked_value(const Moment *anchor, Precision unit)
{
    g_autofree char *value = timex_format(anchor);
    if (anchor->precision == PRECISION_YEAR && unit <= PRECISION_DAY)
        return g_strconcat(value, "-XX-XX", NULL);
    if (anchor->precision <= PRECISION_YEAR && anchor->precision >= PRECISION_MONTH)
        return g_strconcat(value, "-XX", NULL);
    return g_steal_pointer(&value);
}

/* A year that holds the day, and a part of it: "June last year"; or a part of another stretch: "Monday of
 * last week", "the first day of next month". */
static bool
build_in_shifted(const Tag *tag, Closing *closing)
{
    if (has(tag, FIELD_MONTH) || has(tag, FIELD_SEASON) || has(tag, FIELD_QUARTER) || has(tag, FIELD_HALF) ||
        has(tag, FIELD_WEEK) || has(tag, FIELD_EASTER) || date_is_feast(tag))
        return date_build(tag, moment_year_of(&closing->moment), &closing->moment);
    return date_narrow(tag, &closing->moment);
}

/* Adds to `day` an amount of whole units, in thousandths, forth or back. */
static gint64
add_units(gint64 day, Precision unit, gint64 amount, gint32 shift)
{
    static const gint16 months[] = {
        [PRECISION_MONTH] = 1,      [PRECISION_SEASON] = 3,        [PRECISION_QUARTER] = 3,
        [PRECISION_HALF] = 6,       [PRECISION_YEAR] = 12,         [PRECISION_DECADE] = 120,
        [PRECISION_CENTURY] = 1200, [PRECISION_MILLENNIUM] = 12000};
    gint64 steps = shift * (MIN(amount, AMOUNT_MOST) / 1000);
    if (unit < PRECISION_DAY)
        return day;
    if (unit < PRECISION_MONTH)
        return day + steps * (unit >= PRECISION_WEEKEND ? DAYS_A_WEEK : 1);
    return day_add_months(day, steps * months[MIN(unit, PRECISION_MILLENNIUM)]);
}

/* "two years and six months ago": each part in its turn, as exact as the finest of them. */
static bool
shift_by_parts(const Tag *tag, gint32 shift, Closing *closing)
{
    static const struct {
        Field unit, amount;
    } parts[] = {
        {FIELD_UNIT,       FIELD_AMOUNT      },
        {FIELD_UNIT_TWO,   FIELD_AMOUNT_TWO  },
        {FIELD_UNIT_THREE, FIELD_AMOUNT_THREE},
    };
    gint64 day = closing->anchor_moment.first;
    Precision finest = PRECISION_MILLENNIUM;
    for (guint i = 0; i < G_N_ELEMENTS(parts); i++) {
        if (!has(tag, parts[i].amount))
            continue;
        Precision unit = (Precision) get(tag, parts[i].unit, PRECISION_DAY);
        day = add_units(day, unit, MAX(meaning_amount(&tag->meaning, parts[i].amount, 0), 0), shift);
        finest = MIN(finest, unit);
    }
    closing->moment = moment_holding(day, MAX(finest, PRECISION_DAY));
    return true;
}

/* "a year earlier" where the talk is of a quarter means the same quarter of the year before. */
static bool
is_year_of_quarter(const Resolver *resolver, const Tag *tag, Precision unit, gint64 amount, gint32 shift)
{
    if (unit != PRECISION_YEAR || shift != -1 || amount != 1000 || !resolver->quarter_focus.is_set)
        return false;
    if (has(tag, FIELD_MONTH) || has(tag, FIELD_SEASON) || get(tag, FIELD_COMPARED, 0) == 0)
        return false;
    bool is_last = resolver->quarter_focus.item >= resolver->months_told; /* no "first nine months" since */
    return is_last && resolver_count(resolver) - resolver->quarter_focus.item <= QUARTER_REACH;
}

bool
close_quarter_of_year(const Resolver *resolver, gint64 year, Closing *closing)
{
    bool is_near = resolver->quarter_focus.is_set &&
                   resolver_count(resolver) - resolver->quarter_focus.item <= QUARTER_REACH;
    closing->moment = moment_year(year);
    if (!is_near || !lean_on_focus(&resolver->quarter_focus, closing))
        return true;
    gint64 told = moment_year_of(&closing->anchor_moment);
    return moment_shift(&closing->anchor_moment, (year - told) * QUARTERS_A_YEAR, PRECISION_QUARTER,
                        &closing->moment);
}

/* "the quarter": the last one told, else the last that ended before the text was written. */
static bool
close_quarter(const Resolver *resolver, gint32 shift, Closing *closing)
{
    if (lean_on_focus(&resolver->quarter_focus, closing))
        return moment_shift(&closing->anchor_moment, shift, PRECISION_QUARTER, &closing->moment);
    return lean_on_dct(resolver, closing) &&
           moment_shift(&closing->anchor_moment, shift ? shift : -1, PRECISION_QUARTER, &closing->moment);
}

/* "a century later" is a hundred years later, about. */
static bool
shift_by_years(gint64 amount, Precision unit, gint32 shift, Closing *closing)
{
    static const gint16 years[] = {[PRECISION_DECADE] = 10, [PRECISION_CENTURY] = 100};
    gint64 steps = shift * (MIN(amount, AMOUNT_MOST) * years[unit] / 1000);
    if (!moment_shift(&closing->anchor_moment, steps, PRECISION_YEAR, &closing->moment))
        return false;
    closing->moment.doubt |= DOUBT_CIRCA;
    return true;
}

/* Days and weeks that are more than the anchor is wide, "six weeks later" behind March 1983: a stretch as
 * wide as that, of which no day is known. */
static bool
shift_stretch(gint64 steps, Precision unit, Closing *closing)
{
    gint64 days = steps * (unit >= PRECISION_WEEKEND ? DAYS_A_WEEK : 1);
    const Moment *anchor = &closing->anchor_moment;
    if (unit > PRECISION_WEEK || ABS(days) <= anchor->last - anchor->first)
        return false;
    Moment from = moment_day(anchor->first + days), to = moment_day(anchor->last + days);
    closing->moment = moment_interval(&from, &to);
    Moment year = moment_holding(from.first, PRECISION_YEAR);
    closing->value = to.last <= year.last ? masked_value(&year, PRECISION_DAY) : g_strdup("XXXX-XX-XX");
    return true;
}

bool
close_shift(const Resolver *resolver, const Tag *tag, Closing *closing)
{
    Precision unit = (Precision) get(tag, FIELD_UNIT, PRECISION_DAY);
    gint64 amount = first_amount(&tag->meaning);
    gint32 shift = get(tag, FIELD_SHIFT, 0);
    if (amount == AMOUNT_VAGUE) {
        closing->value = g_strdup(shift < 0 ? "PAST_REF" : "FUTURE_REF");
        return false;
    }
    if (is_year_of_quarter(resolver, tag, unit, amount, shift) &&
        lean_on_focus(&resolver->quarter_focus, closing))
        return moment_shift(&closing->anchor_moment, -QUARTERS_A_YEAR, PRECISION_QUARTER, &closing->moment);
    if (unit == PRECISION_QUARTER && get(tag, FIELD_ANCHOR, ANCHORING_OPEN) == ANCHORING_NARRATIVE)
        return close_quarter(resolver, shift, closing);
    if (!lean_for_shift(resolver, tag, unit, closing))
        return false;
    if (has(tag, FIELD_BASE))
        closing->anchor_moment = moment_day(closing->anchor_moment.first + get(tag, FIELD_BASE, 0));
    gint64 steps = (gint64) shift * ((amount + 500) / 1000);
    bool is_coarse =
        closing->anchor_moment.precision > unit && closing->anchor_moment.precision != PRECISION_INTERVAL;
    if (is_coarse && shift_stretch(steps, unit, closing))
        return true;
    if (is_coarse) {
        closing->moment = closing->anchor_moment; /* never narrower than what was told */
        closing->value = masked_value(&closing->anchor_moment, unit);
        return true;
    }
    bool is_long = unit == PRECISION_DECADE || unit == PRECISION_CENTURY;
    if (is_long && has(tag, FIELD_AMOUNT) && closing->anchor_moment.precision <= PRECISION_YEAR)
        return shift_by_years(amount, unit, shift, closing);
    if (has(tag, FIELD_UNIT_TWO))
        return shift_by_parts(tag, shift, closing);
    if (unit < PRECISION_DAY && closing->anchor_moment.precision <= PRECISION_HOUR) {
        gint64 minutes = unit == PRECISION_HOUR ? shift * MIN(amount, AMOUNT_MOST) * 60 / 1000 : steps;
        return moment_shift(&closing->anchor_moment, minutes, MIN(unit, PRECISION_MINUTE), &closing->moment);
    }
    if (unit < PRECISION_DAY) {
        closing->moment = moment_day(closing->anchor_moment.first);
        return true;
    }
    return moment_shift(&closing->anchor_moment, steps, unit, &closing->moment) &&
           build_in_shifted(tag, closing);
}
