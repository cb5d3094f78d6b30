/*
 * small: language packs and documents of a few lines, for tests.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/read.h"
#include "tag/tag.h"

#include <glib/gstdio.h>
#include <string.h>

/* Writes `text` to a file of its own; the caller owns its path and removes it. */
static inline char *
small_file(const char *text, gssize length)
{
    char *path = NULL;
    g_autoptr(GError) error = NULL;
    int file = g_file_open_tmp("fasti-pack-XXXXXX", &path, &error);
    g_assert_no_error(error);
    g_assert_true(g_close(file, NULL));
    g_assert_true(g_file_set_contents(path, text, length, NULL));
    return path;
}

/* Removes the file, and its path from the message of an error about it: ":3: no class is called …" */
static inline void
small_forget(const char *path, GError **error)
{
    g_unlink(path);
    if (!error || !*error)
        return;
    g_assert_true(g_str_has_prefix((*error)->message, path));
    char *rest = g_strdup((*error)->message + strlen(path));
    g_free((*error)->message);
    (*error)->message = rest;
}

/* A pack of these words and rules. NULL, with `error` set, when they are wrong. The caller owns it. */
static inline Pack *
small_pack(const char *words, const char *rules, GError **error)
{
    g_autofree char *words_path = small_file(words, -1), *rules_path = small_file(rules, -1);
    g_autoptr(Lexicon) lexicon = lexicon_new();
    g_autoptr(Grammar) grammar = NULL;
    bool is_good = lexicon_load(lexicon, words_path, error);
    small_forget(words_path, error);
    if (is_good)
        grammar = grammar_load(rules_path, lexicon, error);
    small_forget(rules_path, error);
    return grammar ? pack_new(g_steal_pointer(&lexicon), g_steal_pointer(&grammar)) : NULL;
}

/* The same, which must be right. */
static inline Pack *
small_good_pack(const char *words, const char *rules)
{
    g_autoptr(GError) error = NULL;
    Pack *pack = small_pack(words, rules, &error);
    g_assert_no_error(error);
    return pack;
}

/* The English pack. */
static inline Pack *
small_english(void)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *folder = g_build_filename(g_getenv("FASTI_DATA"), "languages", "en", NULL);
    Pack *pack = pack_load(folder, &error);
    g_assert_no_error(error);
    return pack;
}

static inline Document *
small_document(const char *text)
{
    g_autoptr(GError) error = NULL;
    Document *document = read_bytes(text, strlen(text), "small.txt", "small.txt", NULL, &error);
    g_assert_no_error(error);
    return document;
}
