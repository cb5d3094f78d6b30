/* SPDX-License-Identifier: MIT */
#include "cli/output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

G_DEFINE_QUARK(fasti_output_error, output_error)

enum { BUFFER_BYTES = 1 << 18 };

struct Output {
    int descriptor;
    char *path;      /* for messages; of a file, what it is renamed to */
    char *temporary; /* NULL where the bytes go out as they come */
    GString *buffer;
};

/* The temporary file that a signal must take away; a signal handler can see nothing but a global. */
static volatile sig_atomic_t has_pending;
static char pending[4096];

static void
die(int signal_number)
{
    if (has_pending)
        unlink(pending);
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

static const int deadly[] = {SIGINT, SIGTERM, SIGHUP};

static void
guard(const char *temporary)
{
    if (g_strlcpy(pending, temporary, sizeof pending) >= sizeof pending)
        return;
    has_pending = 1;
    for (guint i = 0; i < G_N_ELEMENTS(deadly); i++)
        signal(deadly[i], die);
}

/* Makes the temporary file and guards it; no signal comes in between. */
static int
make_guarded(char *temporary)
{
    sigset_t held, before;
    sigemptyset(&held);
    for (guint i = 0; i < G_N_ELEMENTS(deadly); i++)
        sigaddset(&held, deadly[i]);
    sigprocmask(SIG_BLOCK, &held, &before);
    int descriptor = g_mkstemp(temporary);
    int reason = errno;
    if (descriptor >= 0)
        guard(temporary);
    sigprocmask(SIG_SETMASK, &before, NULL);
    errno = reason;
    return descriptor;
}

static bool
fail(const char *path, int trouble, GError **error)
{
    g_set_error(error, OUTPUT_ERROR, OUTPUT_ERROR_WRITE, "can't write %s: %s", path, g_strerror(trouble));
    return false;
}

/* Where the bytes are to end: behind a link, what it leads to. The caller owns it. */
static char *
follow(const char *path)
{
    char *real = realpath(path, NULL);
    if (!real)
        return g_strdup(path);
    char *copy = g_strdup(real);
    free(real); /* from libc, not GLib */
    return copy;
}

/* The mode bits of a new file. There is no way to ask for the mask but to set it. */
static mode_t
new_mode(void)
{
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

static bool
open_temporary(Output *output, mode_t mode, GError **error)
{
    g_autofree char *folder = g_path_get_dirname(output->path);
    g_autofree char *temporary = g_build_filename(folder, ".fasti-XXXXXX", NULL);
    output->descriptor = make_guarded(temporary);
    if (output->descriptor < 0)
        return fail(output->path, errno, error);
    output->temporary = g_steal_pointer(&temporary);
    return fchmod(output->descriptor, mode) == 0 || fail(output->path, errno, error);
}

static bool
open_file(Output *output, const char *path, GError **error)
{
    output->path = follow(path);
    struct stat status;
    bool exists = stat(output->path, &status) == 0;
    if (exists && S_ISDIR(status.st_mode))
        return fail(path, EISDIR, error);
    if (exists && !S_ISREG(status.st_mode)) {
        output->descriptor = g_open(output->path, O_WRONLY, 0);
        return output->descriptor >= 0 || fail(path, errno, error);
    }
    if (exists && access(output->path, W_OK) != 0)
        return fail(path, errno, error);
    return open_temporary(output, exists ? status.st_mode & 0777 : new_mode(), error);
}

Output *
output_open(const char *path, GError **error)
{
    g_autoptr(Output) output = g_new0(Output, 1);
    output->descriptor = -1;
    output->buffer = g_string_sized_new(BUFFER_BYTES);
    if (path && strcmp(path, "-") != 0)
        return open_file(output, path, error) ? g_steal_pointer(&output) : NULL;
    output->descriptor = STDOUT_FILENO;
    output->path = g_strdup("standard output");
    return g_steal_pointer(&output);
}

static bool
write_all(const Output *output, const char *bytes, gsize length, GError **error)
{
    while (length > 0) {
        gssize written = write(output->descriptor, bytes, length);
        if (written < 0 && errno != EINTR)
            return fail(output->path, errno, error);
        if (written > 0) {
            bytes += written;
            length -= (gsize) written;
        }
    }
    return true;
}

static bool
flush(Output *output, GError **error)
{
    bool is_done = write_all(output, output->buffer->str, output->buffer->len, error);
    g_string_truncate(output->buffer, 0);
    return is_done;
}

bool
output_write(Output *output, const char *bytes, gsize length, GError **error)
{
    if (output->buffer->len + length > BUFFER_BYTES && !flush(output, error))
        return false;
    if (length > BUFFER_BYTES)
        return write_all(output, bytes, length, error);
    g_string_append_len(output->buffer, bytes, (gssize) length);
    return true;
}

bool
output_close(Output *output, GError **error)
{
    if (!flush(output, error))
        return false;
    if (!output->temporary)
        return true;
    if (fsync(output->descriptor) != 0 || g_rename(output->temporary, output->path) != 0)
        return fail(output->path, errno, error);
    has_pending = 0;
    g_clear_pointer(&output->temporary, g_free);
    return true;
}

bool
output_finish(Output *output, GBytes *bytes, GError **error)
{
    gsize length;
    const char *start = g_bytes_get_data(bytes, &length);
    return output_write(output, start, length, error) && output_close(output, error);
}

void
output_free(Output *output)
{
    if (!output)
        return;
    if (output->temporary)
        g_unlink(output->temporary);
    has_pending = 0;
    if (output->descriptor > STDERR_FILENO)
        close(output->descriptor);
    g_string_free(output->buffer, TRUE);
    g_free(output->temporary);
    g_free(output->path);
    g_free(output);
}
