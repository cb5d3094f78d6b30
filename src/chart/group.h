/*
 * group: which group an event has, and how the groups are told apart.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/plan.h"

/* So many lanes can be taken in at once. */
enum { GROUP_LANES = 12 };

/* Sets each entry's group, and lists the groups: by the events' own groups where any has one, else by
 * document where there are 2 to THEME_GROUPS of them, else there are none. Up to THEME_GROUPS have a colour
 * each; more have a lane each; beyond GROUP_LANES the smaller ones share the last lane, whose name says how
 * many. */
void group_assign(Plan *plan);
