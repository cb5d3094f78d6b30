/*
 * group: which colour an event has.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "chart/plan.h"

/* Sets each entry's group, and lists the groups: by the events' own groups where any has one, else by
 * document where there are 2 to THEME_GROUPS of them, else all are one. Beyond THEME_GROUPS the smaller
 * groups share the last colour. */
void group_assign(Plan *plan);
