/* SPDX-License-Identifier: MIT */
#include "base/note.h"

int
main(void)
{
    return 2;
}
