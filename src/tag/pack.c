/* SPDX-License-Identifier: MIT */
#include "tag/pack.h"

/* The vocabulary lies in several files, by what it is for. */
static const char *const vocabularies[] = {"words.txt", "words-event.txt"};

Pack *
pack_load(const char *folder, GError **error)
{
    g_autoptr(Pack) pack = g_new0(Pack, 1);
    pack->lexicon = lexicon_new();
    for (guint i = 0; i < G_N_ELEMENTS(vocabularies); i++) {
        g_autofree char *path = g_build_filename(folder, vocabularies[i], NULL);
        if (!lexicon_load(pack->lexicon, path, error))
            return NULL;
    }
    g_autofree char *rules = g_build_filename(folder, "rules.txt", NULL);
    pack->grammar = grammar_load(rules, pack->lexicon, error);
    return pack->grammar ? g_steal_pointer(&pack) : NULL;
}

void
pack_free(Pack *pack)
{
    if (!pack)
        return;
    grammar_free(pack->grammar);
    if (pack->lexicon)
        lexicon_free(pack->lexicon);
    g_free(pack);
}
