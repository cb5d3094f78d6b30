/* SPDX-License-Identifier: MIT */
#include "read/read.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { DEPTH_MOST = 64 }; /* of folders in folders, each of which is kept open */

/* Endings of files that lie beside texts but are none: data (timelines too), pictures, programs, archives. In
 * a folder they are left out without a word; given by themselves they are tried. */
static const char *const no_documents[] = {
    ".jsonl", ".json", ".jsonld", ".mw",    ".csv",  ".tsv",    ".ics", ".svg",  ".pdf", ".png",
    ".jpg",   ".jpeg", ".gif",    ".webp",  ".tif",  ".tiff",   ".bmp", ".ico",  ".zip", ".gz",
    ".bz2",   ".xz",   ".7z",     ".tar",   ".docx", ".doc",    ".odt", ".xlsx", ".xls", ".ods",
    ".pptx",  ".ppt",  ".rtf",    ".epub",  ".mp3",  ".mp4",    ".wav", ".ogg",  ".mov", ".avi",
    ".css",   ".js",   ".c",      ".h",     ".py",   ".sh",     ".o",   ".so",   ".exe", ".dll",
    ".ttf",   ".otf",  ".woff",   ".woff2", ".db",   ".sqlite",
};

/* A folder on its way into a list of inputs. */
typedef struct {
    const char *root; /* as the user gave it */
    GPtrArray *found; /* paths inside it, owned */
    Notes *notes;
} Folder;

static void
clear_input(gpointer data)
{
    Input *input = data;
    g_free(input->path);
    g_free(input->name);
}

static void
add_input(GArray *inputs, const char *path, const char *name)
{
    Input input = {.path = g_strdup(path), .name = g_utf8_make_valid(name, -1)};
    g_array_append_val(inputs, input);
}

static void
note_failure(Notes *notes, const char *path, int reason)
{
    g_autofree char *shown = g_utf8_make_valid(path, -1);
    g_autofree char *text = g_strdup_printf("can't be read: %s", g_strerror(reason));
    notes_add(notes, NOTE_INPUT_FAILED, shown, 0, 0, text);
}

static bool
is_document(const char *name)
{
    const char *ending = strrchr(name, '.');
    for (guint i = 0; ending && i < G_N_ELEMENTS(no_documents); i++)
        if (g_ascii_strcasecmp(ending, no_documents[i]) == 0)
            return false;
    return true;
}

static void walk(Folder *folder, const char *inside, guint depth);

/* Takes in an entry of a folder: no link, so that none leads out of the folder or round in a circle, and no
 * pipe or device, which might never end. */
static void
visit(Folder *folder, int directory, const char *name, const char *inside, guint depth)
{
    struct stat status;
    if (name[0] == '.' || fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW) < 0)
        return;
    g_autofree char *path = *inside ? g_strconcat(inside, "/", name, NULL) : g_strdup(name);
    if (S_ISDIR(status.st_mode))
        walk(folder, path, depth + 1);
    else if (S_ISREG(status.st_mode) && is_document(name))
        g_ptr_array_add(folder->found, g_steal_pointer(&path));
}

static void
walk(Folder *folder, const char *inside, guint depth)
{
    g_autofree char *path = *inside ? g_build_filename(folder->root, inside, NULL) : g_strdup(folder->root);
    DIR *directory = depth < DEPTH_MOST ? opendir(path) : NULL;
    if (!directory) {
        note_failure(folder->notes, path, depth < DEPTH_MOST ? errno : ENAMETOOLONG);
        return;
    }
    for (struct dirent *entry; (entry = readdir(directory));)
        visit(folder, dirfd(directory), entry->d_name, inside, depth);
    closedir(directory);
}

static int
compare_paths(const void *a, const void *b)
{
    return strcmp(*(const char *const *) a, *(const char *const *) b);
}

static void
add_folder(GArray *inputs, const char *root, Notes *notes)
{
    g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func(g_free);
    Folder folder = {.root = root, .found = found, .notes = notes};
    walk(&folder, "", 0);
    g_ptr_array_sort(found, compare_paths);
    for (guint i = 0; i < found->len; i++) {
        const char *inside = g_ptr_array_index(found, i);
        g_autofree char *path = g_build_filename(root, inside, NULL);
        add_input(inputs, path, inside);
    }
    g_autofree char *shown = g_utf8_make_valid(root, -1);
    if (found->len == 0)
        notes_add(notes, NOTE_FOLDER_EMPTY, shown, 0, 0);
}

static void
add_argument(GArray *inputs, const char *argument, Notes *notes)
{
    struct stat status;
    if (g_str_equal(argument, "-")) {
        add_input(inputs, argument, argument);
    } else if (stat(argument, &status) < 0) {
        note_failure(notes, argument, errno);
    } else if (S_ISDIR(status.st_mode)) {
        add_folder(inputs, argument, notes);
    } else {
        g_autofree char *name = g_path_get_basename(argument);
        add_input(inputs, argument, name);
    }
}

GArray *
read_inputs(char **arguments, Notes *notes)
{
    GArray *inputs = g_array_new(FALSE, FALSE, sizeof(Input));
    g_array_set_clear_func(inputs, clear_input);
    for (char **argument = arguments; *argument; argument++)
        add_argument(inputs, *argument, notes);
    return inputs;
}
