/* SPDX-License-Identifier: MIT */
#include "cli/home.h"

#include <glib.h>

/* The folder that the running program lies in; NULL where the system doesn't tell. */
static char *
program_folder(void)
{
    g_autofree char *program = g_file_read_link("/proc/self/exe", NULL);
    return program ? g_path_get_dirname(program) : NULL;
}

char *
home_data(void)
{
    const char *named = g_getenv("FASTI_DATA");
    if (named && *named)
        return g_strdup(named);
    g_autofree char *program = program_folder();
    if (program && g_str_has_prefix(program, FASTI_BUILD_FOLDER "/"))
        return g_strdup(FASTI_SOURCE_DATA);
    if (program) {
        g_autofree char *beside = g_build_filename(program, "..", "share", "fasti", NULL);
        if (g_file_test(beside, G_FILE_TEST_IS_DIR))
            return g_steal_pointer(&beside);
    }
    return g_strdup(FASTI_INSTALLED_DATA);
}

char *
home_file(const char *name)
{
    g_autofree char *data = home_data();
    return g_build_filename(data, name, NULL);
}
