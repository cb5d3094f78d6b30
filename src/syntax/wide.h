/*
 * wide: plain loops over many numbers, compiled once more for machines with wider vectors.
 *
 * The program takes the widest of them that the machine can do when it is loaded. They all count in integers,
 * so that the results are the same. Only GCC: what clang 14 makes of it can't be linked from another file.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

#if defined(__x86_64__) && defined(__GLIBC__) && !defined(__clang__)
#define WIDE __attribute__((target_clones("default", "avx2", "arch=x86-64-v4")))
#else
#define WIDE
#endif
