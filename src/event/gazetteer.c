/* SPDX-License-Identifier: MIT */
#include "event/gazetteer.h"

#include "base/lines.h"

#include <string.h>

G_DEFINE_QUARK(gazetteer_error, gazetteer_error)

enum { NAME_BYTES_MAX = 64 };

static const struct {
    const char *name;
    guint bits;
} kinds[] = {
    {"female",       NAME_FEMALE      },
    {"male",         NAME_MALE        },
    {"given",        NAME_GIVEN       },
    {"country",      NAME_PLACE       },
    {"region",       NAME_PLACE       },
    {"city",         NAME_PLACE       },
    {"organisation", NAME_ORGANISATION},
};

struct Gazetteer {
    GHashTable *names; /* folded: its bits; owns its keys */
};

Gazetteer *
gazetteer_new(void)
{
    Gazetteer *gazetteer = g_new0(Gazetteer, 1);
    gazetteer->names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    return gazetteer;
}

void
gazetteer_free(Gazetteer *gazetteer)
{
    if (!gazetteer)
        return;
    g_hash_table_destroy(gazetteer->names);
    g_free(gazetteer);
}

/* Folds the text to letters in lower case, one blank between its words; false where it has none or there is
 * no room. */
static bool
fold(const char *text, gsize length, char folded[NAME_BYTES_MAX + 1])
{
    gsize filled = 0;
    bool is_parted = false;
    for (const char *at = text; at < text + length; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        if (!g_unichar_isalnum(character) && !g_unichar_ismark(character)) {
            is_parted = filled > 0;
            continue;
        }
        if (filled + 8 > NAME_BYTES_MAX)
            return false;
        if (is_parted)
            folded[filled++] = ' ';
        is_parted = false;
        filled += (gsize) g_unichar_to_utf8(g_unichar_tolower(character), folded + filled);
    }
    folded[filled] = '\0';
    return filled > 0;
}

/* Adds the names of a line; says what is wrong where it can't. The caller owns that. */
static char *
read_names(Gazetteer *gazetteer, GHashTable *seen, const char *line, guint bits)
{
    g_auto(GStrv) names = g_strsplit(line, ",", -1);
    for (char **name = names; *name; name++) {
        const char *text = g_strstrip(*name);
        char folded[NAME_BYTES_MAX + 1];
        if (*text == '\0')
            continue; /* a line may end with a comma */
        if (!fold(text, strlen(text), folded))
            return g_strdup_printf("“%s” is no name", text);
        if (!g_hash_table_add(seen, g_strdup(folded)))
            return g_strdup_printf("“%s” stands here twice", text);
        guint known = GPOINTER_TO_UINT(g_hash_table_lookup(gazetteer->names, folded));
        g_hash_table_insert(gazetteer->names, g_strdup(folded), GUINT_TO_POINTER(known | bits));
    }
    return NULL;
}

static guint
find_kind(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
        if (g_str_equal(kinds[i].name, name))
            return kinds[i].bits;
    return 0;
}

bool
gazetteer_load(Gazetteer *gazetteer, const char *path, GError **error)
{
    g_auto(GStrv) lines = lines_load(path, error);
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    guint bits = 0;
    for (guint number = 0; lines && lines[number]; number++) {
        char *comment = strchr(lines[number], '#');
        if (comment)
            *comment = '\0';
        const char *line = g_strstrip(lines[number]);
        bool is_kind = g_str_has_prefix(line, "kind ");
        if (*line == '\0')
            continue;
        bits = is_kind ? find_kind(line + strlen("kind ")) : bits;
        if (!bits) {
            g_set_error(error, GAZETTEER_ERROR, GAZETTEER_ERROR_KIND,
                        is_kind ? "%s:%u: “%s” is no kind of names"
                                : "%s:%u: “%s” stands before the first “kind” line",
                        path, number + 1, is_kind ? line + strlen("kind ") : line);
            return false;
        }
        g_autofree char *wrong = is_kind ? NULL : read_names(gazetteer, seen, line, bits);
        if (wrong) {
            g_set_error(error, GAZETTEER_ERROR, GAZETTEER_ERROR_NAME, "%s:%u: %s", path, number + 1, wrong);
            return false;
        }
    }
    return lines != NULL;
}

guint
gazetteer_find(const Gazetteer *gazetteer, const char *text, gsize length)
{
    char folded[NAME_BYTES_MAX + 1];
    if (!gazetteer || !fold(text, length, folded))
        return 0;
    return GPOINTER_TO_UINT(g_hash_table_lookup(gazetteer->names, folded));
}
