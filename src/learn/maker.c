/* SPDX-License-Identifier: MIT */
#include "learn/maker.h"

#include <string.h>

typedef struct {
    char name[MODEL_NAME_SIZE];
    GByteArray *bytes;
} Part;

struct Maker {
    GArray *parts; /* of Part */
};

static void
clear_part(gpointer part)
{
    g_byte_array_unref(((Part *) part)->bytes);
}

Maker *
maker_new(void)
{
    Maker *maker = g_new0(Maker, 1);
    maker->parts = g_array_new(FALSE, TRUE, sizeof(Part));
    g_array_set_clear_func(maker->parts, clear_part);
    return maker;
}

void
maker_free(Maker *maker)
{
    if (!maker)
        return;
    g_array_free(maker->parts, TRUE);
    g_free(maker);
}

void
maker_add(Maker *maker, const char *name, GByteArray *bytes)
{
    g_assert(strlen(name) < MODEL_NAME_SIZE);
    Part part = {.bytes = bytes};
    g_strlcpy(part.name, name, sizeof part.name);
    g_array_append_val(maker->parts, part);
}

static void
append_number(GByteArray *out, guint32 number)
{
    g_byte_array_append(out, (const guint8 *) &number, sizeof number);
}

static guint
round_up(guint offset)
{
    return (offset + MODEL_ALIGNMENT - 1) / MODEL_ALIGNMENT * MODEL_ALIGNMENT;
}

static void
pad(GByteArray *out, guint length)
{
    static const guint8 zeros[MODEL_ALIGNMENT];
    while (out->len < length)
        g_byte_array_append(out, zeros, MIN(length - out->len, MODEL_ALIGNMENT));
}

/* All that comes behind the header: the sections' table, then themselves. */
static GByteArray *
make_body(const Maker *maker)
{
    GByteArray *body = g_byte_array_new();
    guint rows = MODEL_NAME_SIZE + 2 * (guint) sizeof(guint32);
    guint offset = round_up(MODEL_HEADER_SIZE + maker->parts->len * rows);
    for (guint i = 0; i < maker->parts->len; i++) {
        const Part *part = &g_array_index(maker->parts, Part, i);
        g_byte_array_append(body, (const guint8 *) part->name, MODEL_NAME_SIZE);
        append_number(body, offset);
        append_number(body, part->bytes->len);
        offset = round_up(offset + part->bytes->len);
    }
    for (guint i = 0; i < maker->parts->len; i++) {
        const Part *part = &g_array_index(maker->parts, Part, i);
        pad(body, round_up(MODEL_HEADER_SIZE + body->len) - MODEL_HEADER_SIZE);
        g_byte_array_append(body, part->bytes->data, part->bytes->len);
    }
    pad(body, round_up(MODEL_HEADER_SIZE + body->len) - MODEL_HEADER_SIZE);
    return body;
}

GBytes *
maker_bytes(const Maker *maker)
{
    g_autoptr(GByteArray) body = make_body(maker);
    GByteArray *file = g_byte_array_new();
    g_byte_array_append(file, (const guint8 *) "FASTI-ML", 8);
    append_number(file, 0x01020304);
    append_number(file, MODEL_VERSION);
    append_number(file, maker->parts->len);
    append_number(file, MODEL_HEADER_SIZE + body->len);
    guint64 checksum = model_checksum(body->data, body->len);
    g_byte_array_append(file, (const guint8 *) &checksum, sizeof checksum);
    g_byte_array_append(file, body->data, body->len);
    return g_byte_array_free_to_bytes(file);
}
