/* SPDX-License-Identifier: MIT */
#include "syntax/model.h"

#include "base/bytes.h"

#include <string.h>

G_DEFINE_QUARK(model_error, model_error)

struct Model {
    char *path;
    GBytes *file;
    const guint8 *bytes;
    guint32 length;
    guint32 section_count;
};

typedef struct {
    char magic[8];
    guint32 order, version, section_count, length;
    guint64 checksum;
} Header;

typedef struct {
    char name[MODEL_NAME_SIZE];
    guint32 offset, length;
} Row;

G_STATIC_ASSERT(sizeof(Header) == MODEL_HEADER_SIZE);

static inline guint64
fold(guint64 lane, guint64 word)
{
    lane = (lane ^ word) * G_GUINT64_CONSTANT(0x9FB21C651E98DF25);
    return lane ^ lane >> 32;
}

guint64
model_checksum(const guint8 *bytes, gsize length)
{
    guint64 lanes[4] = {1, 2, 3, 4};
    gsize at = 0;
    for (; at + 32 <= length; at += 32)
        for (guint i = 0; i < 4; i++)
            lanes[i] = fold(lanes[i], bytes_load((const char *) bytes + at + 8 * i));
    guint8 tail[32] = {0};
    memcpy(tail, bytes + at, length - at);
    for (guint i = 0; i < 4; i++)
        lanes[i] = fold(lanes[i], bytes_load((const char *) tail + 8 * i));
    return fold(fold(fold(fold(length, lanes[0]), lanes[1]), lanes[2]), lanes[3]);
}

static Row
row_at(const Model *model, guint index)
{
    Row row;
    memcpy(&row, model->bytes + sizeof(Header) + index * sizeof row, sizeof row);
    return row;
}

/* What is wrong with the mapped file; NULL where nothing is. */
static const char *
fault_of(Model *model, gsize length)
{
    Header header;
    if (length < sizeof header)
        return "is too short for a model";
    memcpy(&header, model->bytes, sizeof header);
    if (memcmp(header.magic, "FASTI-ML", sizeof header.magic) != 0)
        return "is not a model";
    if (header.order != 0x01020304)
        return "was made for machines of another byte order";
    if (header.version != MODEL_VERSION)
        return "is of another version than this program";
    if (header.length != length)
        return "is cut short, or longer than it was";
    if (header.section_count > (length - sizeof header) / sizeof(Row) ||
        header.checksum != model_checksum(model->bytes + sizeof header, length - sizeof header))
        return "is damaged";
    model->section_count = header.section_count;
    model->length = header.length;
    for (guint i = 0; i < model->section_count; i++) {
        Row row = row_at(model, i);
        if (row.name[MODEL_NAME_SIZE - 1] || row.offset % MODEL_ALIGNMENT || row.offset > length ||
            row.length > length - row.offset)
            return "is damaged";
    }
    return NULL;
}

Model *
model_take(GBytes *bytes, const char *name, GError **error)
{
    g_autoptr(Model) model = g_new0(Model, 1);
    gsize length = 0;
    model->path = g_strdup(name);
    model->file = g_bytes_ref(bytes);
    model->bytes = g_bytes_get_data(bytes, &length);
    const char *fault = fault_of(model, length);
    if (fault) {
        g_set_error(error, MODEL_ERROR, MODEL_ERROR_DAMAGED, "“%s” %s", name, fault);
        return NULL;
    }
    return g_steal_pointer(&model);
}

Model *
model_open(const char *path, GError **error)
{
    g_autoptr(GError) cause = NULL;
    g_autoptr(GMappedFile) file = g_mapped_file_new(path, FALSE, &cause);
    if (!file) {
        g_set_error(error, MODEL_ERROR, MODEL_ERROR_FILE, "%s", cause->message);
        return NULL;
    }
    g_autoptr(GBytes) bytes = g_mapped_file_get_bytes(file);
    return model_take(bytes, path, error);
}

void
model_free(Model *model)
{
    if (!model)
        return;
    g_bytes_unref(model->file);
    g_free(model->path);
    g_free(model);
}

bool
model_section(const Model *model, const char *name, Section *section, GError **error)
{
    for (guint i = 0; i < model->section_count; i++) {
        Row row = row_at(model, i);
        if (strcmp(row.name, name) == 0) {
            *section = (Section){model->bytes + row.offset, row.length};
            return true;
        }
    }
    model_blame(model, name, error);
    return false;
}

void
model_blame(const Model *model, const char *name, GError **error)
{
    g_set_error(error, MODEL_ERROR, MODEL_ERROR_DAMAGED, "“%s” holds no good section “%s”", model->path,
                name);
}
