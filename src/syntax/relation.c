/* SPDX-License-Identifier: MIT */
#include "syntax/relation.h"

#include <string.h>

static const char *const names[RELATION_COUNT] = {
    "acl",           "acl:relcl",    "advcl",       "advcl:relcl", "advmod",      "amod",       "appos",
    "aux",           "aux:pass",     "case",        "cc",          "cc:preconj",  "ccomp",      "compound",
    "compound:prt",  "conj",         "cop",         "csubj",       "csubj:outer", "csubj:pass", "dep",
    "det",           "det:predet",   "discourse",   "dislocated",  "expl",        "fixed",      "flat",
    "goeswith",      "iobj",         "list",        "mark",        "nmod",        "nmod:desc",  "nmod:poss",
    "nmod:unmarked", "nsubj",        "nsubj:outer", "nsubj:pass",  "nummod",      "obj",        "obl",
    "obl:agent",     "obl:unmarked", "orphan",      "parataxis",   "punct",       "reparandum", "root",
    "vocative",      "xcomp",
};

const char *
relation_name(Relation relation)
{
    g_assert(relation < RELATION_COUNT);
    return names[relation];
}

/* The index of the name of that length; -1 where there is none. */
static int
find(const char *name, gsize length)
{
    int low = 0, high = RELATION_COUNT - 1;
    while (low <= high) {
        int middle = (low + high) / 2;
        int order = strncmp(name, names[middle], length);
        if (order == 0 && names[middle][length])
            order = -1;
        if (order == 0)
            return middle;
        if (order < 0)
            high = middle - 1;
        else
            low = middle + 1;
    }
    return -1;
}

/* Subtypes stand behind their base. */
Relation
relation_base(Relation relation)
{
    g_assert(relation < RELATION_COUNT);
    while (strchr(names[relation], ':'))
        relation--;
    return relation;
}

bool
relation_find(const char *name, Relation *relation)
{
    gsize base = strcspn(name, ":");
    bool is_bare = strcmp(name + base, ":tmod") == 0 || strcmp(name + base, ":npmod") == 0;
    g_autofree char *modern = is_bare ? g_strdup_printf("%.*s:unmarked", (int) base, name) : g_strdup(name);
    int index = find(modern, strlen(modern));
    if (index < 0)
        index = find(modern, base);
    if (index >= 0)
        *relation = (Relation) index;
    return index >= 0;
}
