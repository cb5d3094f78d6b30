/* SPDX-License-Identifier: MIT */
#include "fuzz.h"

/* Runs a fuzz target once over each file of the folder given, and prints TAP: what a fuzzer found stays
 * mended, and without a fuzzer the target stays alive. */

static GPtrArray *
list_files(const char *folder)
{
    GPtrArray *paths = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GDir) entries = g_dir_open(folder, 0, NULL);
    const char *name;
    while (entries && (name = g_dir_read_name(entries)))
        g_ptr_array_add(paths, g_build_filename(folder, name, NULL));
    g_ptr_array_sort(paths, (GCompareFunc) (void (*)(void)) g_strcmp0);
    return paths;
}

int
main(int argc, char **argv)
{
    g_assert(argc == 2);
    g_autoptr(GPtrArray) paths = list_files(argv[1]);
    for (guint i = 0; i < paths->len; i++) {
        const char *path = g_ptr_array_index(paths, i);
        g_autofree char *bytes = NULL;
        gsize length;
        g_assert_true(g_file_get_contents(path, &bytes, &length, NULL));
        LLVMFuzzerTestOneInput((const guint8 *) bytes, length);
        g_autofree char *name = g_path_get_basename(path);
        g_print("ok %u - %s\n", i + 1, name);
    }
    g_print("1..%u\n", paths->len);
    return paths->len > 0 ? 0 : 1;
}
