/* SPDX-License-Identifier: MIT */
#include "syntax/tree.h"

#include <string.h>

Tree *
tree_new(void)
{
    Tree *tree = g_new0(Tree, 1);
    tree->words = g_array_new(FALSE, TRUE, sizeof(Word));
    tree->lemmas = g_string_new(NULL);
    return tree;
}

void
tree_free(Tree *tree)
{
    if (!tree)
        return;
    g_array_free(tree->words, TRUE);
    g_string_free(tree->lemmas, TRUE);
    g_free(tree);
}

void
tree_reset(Tree *tree, const char *text)
{
    tree->text = text;
    g_array_set_size(tree->words, 0);
    g_string_truncate(tree->lemmas, 0);
}

const char *
tree_lemma(const Tree *tree, guint index)
{
    return tree->lemmas->str + tree_word(tree, index)->lemma;
}

bool
tree_is_sound(const Tree *tree)
{
    guint count = tree->words->len, roots = 0;
    for (guint i = 0; i < count; i++) {
        if (tree_word(tree, i)->head >= count)
            return false;
        roots += tree_word(tree, i)->head == i;
    }
    if (roots != 1)
        return false;
    /* Each walk ends at a word that an earlier one has passed, so that each word is passed once. */
    g_autofree guint32 *walks = g_new0(guint32, count);
    for (guint i = 0; i < count; i++) {
        guint at = i;
        while (walks[at] == 0) {
            walks[at] = i + 1;
            at = tree_word(tree, at)->head;
        }
        if (walks[at] == i + 1 && tree_word(tree, at)->head != at)
            return false;
    }
    return true;
}

static guint32
hash_letter(guint32 hash, gunichar letter)
{
    char bytes[6];
    int count = g_unichar_to_utf8(g_unichar_tolower(letter), bytes);
    for (int i = 0; i < count; i++)
        hash = (hash ^ (guint8) bytes[i]) * 16777619u;
    return hash;
}

/* FNV-1a, and MurmurHash3's last step, so that all bits of the result are good ones. */
guint32
tree_form_hash(const char *form, gsize length)
{
    guint32 hash = 2166136261u;
    for (const char *at = form; at < form + length; at = g_utf8_next_char(at)) {
        guint8 byte = (guint8) *at;
        if (byte >= 0x80)
            hash = hash_letter(hash, g_utf8_get_char(at));
        else
            hash = (hash ^ (guint8) (g_ascii_isdigit(byte) ? '0' : g_ascii_tolower(byte))) * 16777619u;
    }
    hash = (hash ^ hash >> 16) * 0x85EBCA6Bu;
    hash = (hash ^ hash >> 13) * 0xC2B2AE35u;
    return hash ^ hash >> 16;
}
