/* SPDX-License-Identifier: MIT */
#include <locale.h>
#include <stdio.h>
#include <unistd.h>

/* Preloaded into a program, it makes the environment's locale the program's from its first line on. */
__attribute__((constructor)) static void
set_locale(void)
{
    if (setlocale(LC_ALL, ""))
        return;
    fputs("the locale of the environment is not there\n", stderr);
    _exit(99);
}
