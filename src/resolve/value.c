/* SPDX-License-Identifier: MIT */
#include "resolve/closing.h"

/* The designator of each unit in a TIMEX3 duration. Source: TIDES 2005 standard, which TimeML 1.2.1 builds
 * on. */
static const struct {
    const char *designator;
    bool is_clock;
} units[] = {
    [PRECISION_SECOND] = {"S",  true },
      [PRECISION_MINUTE] = {"M",  true },
    [PRECISION_HOUR] = {"H",  true },
      [PRECISION_DAYPART] = {"D",  false},
    [PRECISION_DAY] = {"D",  false},
      [PRECISION_WEEKEND] = {"WE", false},
    [PRECISION_WEEK] = {"W",  false},
      [PRECISION_MONTH] = {"M",  false},
    [PRECISION_SEASON] = {"M",  false},
      [PRECISION_QUARTER] = {"Q",  false},
    [PRECISION_HALF] = {"H",  false},
      [PRECISION_YEAR] = {"Y",  false},
    [PRECISION_DECADE] = {"DE", false},
      [PRECISION_CENTURY] = {"CE", false},
    [PRECISION_MILLENNIUM] = {"ML", false},
};

/* An amount in thousandths: "3", "2.5", "X". */
static void
append_amount(GString *out, gint64 amount)
{
    if (amount == AMOUNT_VAGUE) {
        g_string_append_c(out, 'X');
        return;
    }
    g_string_append_printf(out, "%" G_GINT64_FORMAT, amount / 1000);
    int rest = (int) (amount % 1000);
    if (!rest)
        return;
    int digits = 3;
    for (; rest % 10 == 0; rest /= 10)
        digits--;
    g_string_append_printf(out, ".%0*d", digits, rest);
}

static void
append_part(GString *out, gint32 unit, gint64 amount, bool *has_clock)
{
    g_assert(unit >= 0 && unit < (gint32) G_N_ELEMENTS(units));
    if (units[unit].is_clock && !*has_clock) {
        g_string_append_c(out, 'T');
        *has_clock = true;
    }
    append_amount(out, amount);
    g_string_append(out, units[unit].designator);
}

gint64
first_amount(const Meaning *meaning)
{
    gint64 amount = meaning_amount(meaning, FIELD_AMOUNT, 1000);
    if (amount != AMOUNT_VAGUE && !meaning_has(meaning, FIELD_UNIT_TWO))
        amount += MAX(meaning_amount(meaning, FIELD_AMOUNT_TWO, 0), 0);
    return amount;
}

char *
duration_value(const Meaning *meaning)
{
    GString *out = g_string_new("P");
    bool has_clock = false;
    append_part(out, meaning_get(meaning, FIELD_UNIT, PRECISION_DAY), first_amount(meaning), &has_clock);
    if (meaning_has(meaning, FIELD_AMOUNT_TWO) && meaning_has(meaning, FIELD_UNIT_TWO))
        append_part(out, meaning_get(meaning, FIELD_UNIT_TWO, 0),
                    meaning_amount(meaning, FIELD_AMOUNT_TWO, 0), &has_clock);
    if (meaning_has(meaning, FIELD_AMOUNT_THREE) && meaning_has(meaning, FIELD_UNIT_THREE))
        append_part(out, meaning_get(meaning, FIELD_UNIT_THREE, 0),
                    meaning_amount(meaning, FIELD_AMOUNT_THREE, 0), &has_clock);
    return g_string_free(out, FALSE);
}

char *
set_value(const Meaning *meaning)
{
    static const char *const seasons[] = {"", "SP", "SU", "FA", "WI"};
    static const char *const dayparts[] = {"", "MO", "MI", "AF", "EV", "NI", "DT"};
    const char *daypart = dayparts[meaning_get(meaning, FIELD_DAYPART, 0)];
    if (meaning_has(meaning, FIELD_WEEKDAY))
        return g_strdup_printf("XXXX-WXX-%d%s%s", meaning_get(meaning, FIELD_WEEKDAY, 0), *daypart ? "T" : "",
                               daypart);
    if (meaning_has(meaning, FIELD_DAY))
        return g_strdup_printf("XXXX-XX-%02d", meaning_get(meaning, FIELD_DAY, 0));
    if (meaning_has(meaning, FIELD_MONTH))
        return g_strdup_printf("XXXX-%02d", meaning_get(meaning, FIELD_MONTH, 0));
    if (meaning_has(meaning, FIELD_SEASON))
        return g_strdup_printf("XXXX-%s", seasons[meaning_get(meaning, FIELD_SEASON, 0)]);
    if (meaning_has(meaning, FIELD_DAYPART))
        return g_strconcat("XXXX-XX-XXT", daypart, NULL);
    if (meaning_get(meaning, FIELD_UNIT, PRECISION_DAY) == PRECISION_WEEKEND)
        return g_strdup("XXXX-WXX-WE");
    return duration_value(meaning);
}
