/* SPDX-License-Identifier: MIT */
#include "timeline/memory.h"

#include <string.h>

enum { KEY_BYTES = 5 };

GArray *
memory_new(void)
{
    return g_array_new(FALSE, FALSE, sizeof(guint64));
}

static guint64
read_key(const guint8 *bytes)
{
    guint64 key = 0;
    for (guint i = 0; i < KEY_BYTES; i++)
        key = key << 8 | bytes[i];
    return key;
}

guint64
memory_key(const char *doc, const char *id)
{
    g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
    guint8 digest[32];
    gsize length = sizeof digest;
    if (doc)
        g_checksum_update(sum, (const guchar *) doc, (gssize) strlen(doc));
    g_checksum_update(sum, (const guchar *) "\n", 1);
    g_checksum_update(sum, (const guchar *) id, (gssize) strlen(id));
    g_checksum_get_digest(sum, digest, &length);
    return read_key(digest);
}

guint64
memory_source_key(const Event *event, guint source)
{
    const Source *cited = &g_array_index(event->sources, Source, source);
    bool has_telling = cited->telling < event->tellings->len;
    const char *id = has_telling ? g_array_index(event->tellings, Telling, cited->telling).id : event->id;
    return memory_key(cited->doc, id ? id : "");
}

void
memory_add_event(GArray *memory, const Event *event)
{
    for (guint i = 0; i < event->sources->len; i++) {
        guint64 key = memory_source_key(event, i);
        g_array_append_val(memory, key);
    }
}

void
memory_add_events(GArray *memory, const Events *events)
{
    for (guint i = 0; i < events->items->len; i++)
        memory_add_event(memory, event_at(events, i));
}

void
memory_add(GArray *memory, const GArray *other)
{
    g_array_append_vals(memory, other->data, other->len);
}

static int
compare_keys(gconstpointer a, gconstpointer b)
{
    guint64 x = *(const guint64 *) a, y = *(const guint64 *) b;
    return (x > y) - (x < y);
}

void
memory_sort(GArray *memory)
{
    g_array_sort(memory, compare_keys);
    guint kept = 0;
    for (guint i = 0; i < memory->len; i++) {
        guint64 key = g_array_index(memory, guint64, i);
        if (kept == 0 || g_array_index(memory, guint64, kept - 1) != key)
            g_array_index(memory, guint64, kept++) = key;
    }
    g_array_set_size(memory, kept);
}

bool
memory_holds(const GArray *memory, guint64 key)
{
    return memory->len && g_array_binary_search((GArray *) memory, &key, compare_keys, NULL);
}

void
memory_forget(GArray *memory, const GArray *gone)
{
    guint kept = 0;
    for (guint i = 0; i < memory->len; i++) {
        guint64 key = g_array_index(memory, guint64, i);
        if (!memory_holds(gone, key))
            g_array_index(memory, guint64, kept++) = key;
    }
    g_array_set_size(memory, kept);
}

char *
memory_format(const GArray *memory, guint first)
{
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    for (guint i = first; i < MIN(memory->len, first + MEMORY_CHUNK); i++) {
        guint64 key = g_array_index(memory, guint64, i);
        guint8 digits[KEY_BYTES];
        for (guint at = KEY_BYTES; at-- > 0; key >>= 8)
            digits[at] = (guint8) key;
        g_byte_array_append(bytes, digits, KEY_BYTES);
    }
    return g_base64_encode(bytes->data, bytes->len);
}

bool
memory_parse(GArray *memory, const char *text)
{
    gsize length = 0;
    g_autofree guint8 *bytes = g_base64_decode(text, &length);
    if (length % KEY_BYTES)
        return false;
    for (gsize at = 0; at < length; at += KEY_BYTES) {
        guint64 key = read_key(bytes + at);
        g_array_append_val(memory, key);
    }
    return true;
}
