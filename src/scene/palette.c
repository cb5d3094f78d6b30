/* SPDX-License-Identifier: MIT */
#include "scene/palette.h"

typedef enum { FROM_FIELD, FROM_MARKS, FROM_TEXTS } Source;

/* Without a comma in it, on which clang-format 14 stumbles. */
#define FIELD(field) G_STRUCT_OFFSET(Theme, field)

static const struct {
    const char *name;
    Source source;
    gsize place; /* an offset into Theme, or the group */
} colours[PALETTE_COUNT] = {
    {"ink",          FROM_FIELD, FIELD(ink)  },
    {"muted",        FROM_FIELD, FIELD(muted)},
    {"faint",        FROM_FIELD, FIELD(faint)},
    {"axis",         FROM_FIELD, FIELD(axis) },
    {"group-1-text", FROM_TEXTS, 0           },
    {"group-2-text", FROM_TEXTS, 1           },
    {"group-3-text", FROM_TEXTS, 2           },
    {"group-4-text", FROM_TEXTS, 3           },
    {"group-5-text", FROM_TEXTS, 4           },
    {"paper",        FROM_FIELD, FIELD(paper)},
    {"band",         FROM_FIELD, FIELD(band) },
    {"grid",         FROM_FIELD, FIELD(grid) },
    {"group-5",      FROM_MARKS, 4           },
    {"group-4",      FROM_MARKS, 3           },
    {"group-3",      FROM_MARKS, 2           },
    {"group-2",      FROM_MARKS, 1           },
    {"group-1",      FROM_MARKS, 0           },
};

const char *
palette_name(guint index)
{
    g_assert(index < PALETTE_COUNT);
    return colours[index].name;
}

Colour
palette_colour(const Theme *theme, guint index)
{
    g_assert(index < PALETTE_COUNT);
    switch (colours[index].source) {
    case FROM_FIELD:
        return *(const Colour *) (gconstpointer) ((const char *) theme + colours[index].place);
    case FROM_MARKS:
        return theme->group_mark[colours[index].place];
    case FROM_TEXTS:
        break;
    }
    return theme->group_text[colours[index].place];
}

int
palette_find(const Theme *theme, Colour colour, bool is_text)
{
    for (guint i = 0; i < PALETTE_COUNT; i++) {
        guint index = is_text ? i : PALETTE_COUNT - 1 - i;
        if (palette_colour(theme, index) == colour)
            return (int) index;
    }
    return -1;
}
