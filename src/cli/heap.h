/*
 * heap: how the program asks its system for memory.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

/* Has the heap grow in few large steps, of large pages where the system has them, and keep what was freed. A
 * timeline of 100,000 events fills some 20,000 pages of the usual size, and the system's work to give each of
 * them took a third of the time of drawing it. To be called once, before memory is needed; changes nothing
 * but time, and where the C library isn't glibc not even that. */
void heap_prepare(void);

/* The same for what the heap has grown by since; to be called now and then while a job goes on. Costs nothing
 * where it hasn't grown. */
void heap_follow(void);
