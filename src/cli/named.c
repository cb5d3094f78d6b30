/* SPDX-License-Identifier: MIT */
#include "cli/named.h"

#include "cli/home.h"
#include "cli/message.h"

#include <string.h>

static bool
is_path(const char *text)
{
    return strpbrk(text, "/.") != NULL;
}

char *
named_path(const Named *named, const char *text)
{
    if (is_path(text))
        return g_strdup(text);
    g_autofree char *file = g_strconcat(named->folder, "/", text, named->suffix, NULL);
    return home_file(file);
}

static int
compare_names(gconstpointer a, gconstpointer b)
{
    return strcmp(*(char *const *) a, *(char *const *) b);
}

/* All names: "dark, default, mono". The caller owns it. */
static char *
list_names(const Named *named)
{
    g_autofree char *folder = home_file(named->folder);
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GDir) files = g_dir_open(folder, 0, NULL);
    for (const char *file = files ? g_dir_read_name(files) : NULL; file; file = g_dir_read_name(files))
        if (g_str_has_suffix(file, named->suffix))
            g_ptr_array_add(names, g_strndup(file, strlen(file) - strlen(named->suffix)));
    g_ptr_array_sort(names, compare_names);
    g_ptr_array_add(names, NULL);
    return g_strjoinv(", ", (char **) names->pdata);
}

bool
named_check(const Command *command, const Named *named, const char *text)
{
    g_autofree char *path = named_path(named, text);
    if (is_path(text) || (*text && g_file_test(path, G_FILE_TEST_IS_REGULAR)))
        return true;
    g_autofree char *names = list_names(named);
    message_misuse(command, "%s takes a file or one of %s, not “%s”", named->option, names, text);
    return false;
}
