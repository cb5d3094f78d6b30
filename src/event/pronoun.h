/*
 * pronoun: whom a clause's "he", "it" or "they" means, where that is plain.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "event/segment.h"

/* Whether the phrase is a person's name by its shape: capitals to its end, no article, no organisation. */
bool pronoun_is_person(const Reading *reading, guint first, guint end);

/* Whether the phrase `first` to `end` can be what the pronoun at `pronoun` stands for: a name for "he" and
 * "she", something with an article for "it", several for "they". */
bool pronoun_fits(const Reading *reading, guint pronoun, guint first, guint end);
