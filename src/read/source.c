/* SPDX-License-Identifier: MIT */
#define _DEFAULT_SOURCE 1 /* madvise */
#include "read/source.h"

#include "read/read.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FIRST_BYTES = 64 * 1024, HUGE_PAGE = 2 * 1024 * 1024 };

G_DEFINE_QUARK(read - error - quark, read_error)

void
source_clear(Source *source)
{
    g_clear_pointer(&source->bytes, g_free);
}

static bool
refuse_size(GError **error)
{
    g_set_error(error, READ_ERROR, READ_ERROR_SIZE, "is larger than %u MB, which is the most that is read",
                (guint) (DOCUMENT_BYTES_MAX >> 20));
    return false;
}

static bool
refuse_file(int reason, GError **error)
{
    g_set_error(error, READ_ERROR, READ_ERROR_FILE, "can't be read: %s", g_strerror(reason));
    return false;
}

/* How much to ask for at first: a regular file's whole size and one more byte, so that its end is seen
 * without growing. */
static bool
first_capacity(int file, gsize *capacity, GError **error)
{
    struct stat status;
    if (fstat(file, &status) < 0)
        return refuse_file(errno, error);
    if (S_ISDIR(status.st_mode)) {
        g_set_error_literal(error, READ_ERROR, READ_ERROR_FILE, "is a folder, not a file");
        return false;
    }
    if (S_ISREG(status.st_mode) && (guint64) status.st_size > DOCUMENT_BYTES_MAX)
        return refuse_size(error);
    *capacity = S_ISREG(status.st_mode) ? (gsize) status.st_size + 2 : FIRST_BYTES;
    *capacity = MAX(*capacity, 2);
    return true;
}

/* Doubles the buffer; one byte of it is kept for the NUL. */
static bool
grow(char **bytes, gsize *capacity, GError **error)
{
    if (*capacity > DOCUMENT_BYTES_MAX)
        return refuse_size(error);
    gsize more = MIN(*capacity * 2, DOCUMENT_BYTES_MAX + 2);
    char *grown = g_try_realloc(*bytes, more);
    if (!grown) {
        g_set_error_literal(error, READ_ERROR, READ_ERROR_SIZE, "doesn't fit into memory");
        return false;
    }
    *bytes = grown;
    *capacity = more;
    return true;
}

/* Memory for a file. Where it is large the system is asked for large pages, which come much sooner; it may
 * well refuse. */
static char *
allocate(gsize capacity)
{
    char *bytes = g_try_malloc(capacity);
#ifdef MADV_HUGEPAGE
    gsize first = ((gsize) bytes + HUGE_PAGE - 1) / HUGE_PAGE * HUGE_PAGE;
    if (bytes && first + HUGE_PAGE <= (gsize) bytes + capacity)
        madvise(bytes + (first - (gsize) bytes), (capacity - (first - (gsize) bytes)) / HUGE_PAGE * HUGE_PAGE,
                MADV_HUGEPAGE);
#endif
    return bytes;
}

static bool
read_all(Source *source, int file, GError **error)
{
    gsize capacity = 0;
    if (!first_capacity(file, &capacity, error))
        return false;
    g_autofree char *bytes = allocate(capacity);
    gsize length = 0;
    for (;;) {
        if ((!bytes || length + 1 == capacity) && !grow(&bytes, &capacity, error))
            return false;
        ssize_t got = read(file, bytes + length, capacity - 1 - length);
        if (got < 0 && errno != EINTR)
            return refuse_file(errno, error);
        if (got == 0)
            break;
        length += got > 0 ? (gsize) got : 0;
    }
    if (length > DOCUMENT_BYTES_MAX)
        return refuse_size(error);
    bytes[length] = '\0';
    source->bytes = g_steal_pointer(&bytes);
    source->length = length;
    return true;
}

bool
source_load(Source *source, const char *path, GError **error)
{
    if (g_str_equal(path, "-"))
        return read_all(source, STDIN_FILENO, error);
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return refuse_file(errno, error);
    bool done = read_all(source, file, error);
    close(file);
    return done;
}

bool
source_copy(Source *source, const char *bytes, gsize length, GError **error)
{
    if (length > DOCUMENT_BYTES_MAX)
        return refuse_size(error);
    char *copy = g_try_malloc(length + 1);
    if (!copy) {
        g_set_error_literal(error, READ_ERROR, READ_ERROR_SIZE, "doesn't fit into memory");
        return false;
    }
    if (length > 0)
        memcpy(copy, bytes, length);
    copy[length] = '\0';
    source->bytes = copy;
    source->length = length;
    return true;
}

void
source_hash(Source *source)
{
    if (*source->sha256)
        return;
    g_autofree char *sum =
        g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const guchar *) source->bytes, source->length);
    g_strlcpy(source->sha256, sum, sizeof source->sha256);
}

bool
source_has_ending(const Source *source, const char *endings)
{
    g_auto(GStrv) list = g_strsplit(endings, " ", -1);
    gsize length = strlen(source->path);
    for (char **ending = list; *ending; ending++) {
        gsize size = strlen(*ending);
        if (length >= size && g_ascii_strcasecmp(source->path + length - size, *ending) == 0)
            return true;
    }
    return false;
}
