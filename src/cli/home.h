/*
 * home: where fasti's data lie.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

/* The data folder: what FASTI_DATA names, else the source tree's when the program runs in the tree that it
 * was built in, else share/fasti beside the program's bin folder, else the one that the build was configured
 * for. The caller owns it. */
char *home_data(void);

/* A path in it. The caller owns it. */
char *home_file(const char *name);
