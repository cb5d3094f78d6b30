/*
 * plan: what a layout draws: the kept events with their times in days, their groups, and the tools.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/chart.h"
#include "chart/entry.h"
#include "scene/text.h"

typedef struct {
    const char *name; /* as long as the plan */
    guint colour;     /* below THEME_GROUPS */
} Group;

/* A stretch of time with a name, behind the entries. */
typedef struct {
    const Event *event;
    Interval time; /* ±G_MAXDOUBLE where it is open */
} Era;

typedef struct {
    const Timeline *timeline;
    const ChartOptions *options;
    const Theme *theme;
    const Wording *wording;
    const Phrases *phrases;
    Notes *notes;
    Measure *measure;
    GArray *entries;          /* of Entry, dated, in the timeline's order */
    GPtrArray *undated;       /* of const Event */
    GArray *eras;             /* of Era */
    guint dropped;            /* how many entries were too many for the options */
    GArray *groups;           /* of Group, in the order in which they begin; empty where there is but one */
    bool has_lanes;           /* there are more groups than colours: they are told apart by name */
    guint shared;             /* how many groups have the last lane in common; 0: each has its own */
    GStringChunk *words;      /* what the plan itself made of names */
    GHashTable *widths;       /* of tick labels at the theme's size, by text: double * */
    bool has_spans, has_pale; /* whether there are spans; dates known to the month or less */
    bool names_undated;       /* whether events without a date stand under the chart: set by the layout */
    bool names_all;   /* whether a list follows that names what the chart doesn't: set by the layout */
    bool has_columns; /* whether columns count events: set by the layout */
    bool is_cut;      /* whether the time stands in several bands: set by the layout */
    const char *key;  /* what the marks mean, where they aren't an event each; borrowed */
    guint unlabelled; /* how many entries have no room for a label: set by the layout */
} Plan;

/* Everything is borrowed but what the plan makes itself. The caller owns it. */
Plan *plan_new(const Timeline *timeline, const ChartOptions *options, const Theme *theme,
               const Wording *wording, const Phrases *phrases, Notes *notes);
void plan_free(Plan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Plan, plan_free)

static inline const Entry *
plan_entry(const Plan *plan, guint index)
{
    return &g_array_index(plan->entries, Entry, index);
}

static inline const Group *
plan_group(const Plan *plan, guint index)
{
    return &g_array_index(plan->groups, Group, index);
}

/* The stretch of time to show: all entries, and around lonely ones some more. Entries must not be empty. */
Interval plan_domain(const Plan *plan);

/* The times of the entries, of the marks within `limit`, and of the limits where there are any, sorted by
 * start; `count` of them. The caller owns them. */
Interval *plan_times(const Plan *plan, Interval limit, guint *count);

/* The date as it stands on a label ("29 Jun 2012"); in full for `is_long`. Where the event's own words say
 * something else than the date ("by late 1930s", "Bastille Day"), these. The caller owns it. */
char *plan_date(const Plan *plan, const Event *event, bool is_long);

/* "29 June 2012: headline": the alternative text of a mark. The caller owns it. */
char *plan_say(const Plan *plan, const Event *event);
