/* SPDX-License-Identifier: MIT */
#include "timeline/json-column.h"

#include <string.h>
#include <yajl/yajl_gen.h>

struct JsonColumns {
    GPtrArray *texts; /* name, value, …, owned; a name whose value is still read stands last */
    bool is_open;
    bool is_text;  /* whether the last value was a text */
    guint depth;   /* within the value that is read */
    yajl_gen json; /* of that value, once it has begun as anything but a text; else NULL */
};

JsonColumns *
json_columns_new(void)
{
    JsonColumns *columns = g_new0(JsonColumns, 1);
    columns->texts = g_ptr_array_new_with_free_func(g_free);
    return columns;
}

void
json_columns_free(JsonColumns *columns)
{
    if (!columns)
        return;
    g_ptr_array_unref(columns->texts);
    g_clear_pointer(&columns->json, yajl_gen_free);
    g_free(columns);
}

void
json_columns_begin(JsonColumns *columns, const JsonToken *key)
{
    g_ptr_array_add(columns->texts, g_strndup(key->text, key->length));
    columns->is_open = true;
    columns->depth = 0;
}

bool
json_columns_is_open(const JsonColumns *columns)
{
    return columns->is_open;
}

static void
end(JsonColumns *columns, const char *text, gsize length)
{
    g_ptr_array_add(columns->texts, g_strndup(text, length));
    columns->is_open = false;
    columns->is_text = !columns->json;
    g_clear_pointer(&columns->json, yajl_gen_free);
}

static yajl_gen_status
write_token(yajl_gen json, const JsonToken *token)
{
    switch (token->kind) {
    case JSON_OBJECT:
        return yajl_gen_map_open(json);
    case JSON_OBJECT_END:
        return yajl_gen_map_close(json);
    case JSON_LIST:
        return yajl_gen_array_open(json);
    case JSON_LIST_END:
        return yajl_gen_array_close(json);
    case JSON_NUMBER:
        return yajl_gen_number(json, token->text, token->length);
    case JSON_TRUE:
    case JSON_FALSE:
        return yajl_gen_bool(json, token->kind == JSON_TRUE);
    case JSON_NULL:
        return yajl_gen_null(json);
    default:
        return yajl_gen_string(json, (const unsigned char *) token->text, token->length);
    }
}

bool
json_columns_take(JsonColumns *columns, const JsonToken *token)
{
    if (!columns->json && token->kind == JSON_TEXT) {
        end(columns, token->text, token->length);
        return true;
    }
    if (!columns->json)
        columns->json = yajl_gen_alloc(NULL);
    if (write_token(columns->json, token) != yajl_gen_status_ok)
        return false;
    columns->depth += token->kind == JSON_OBJECT || token->kind == JSON_LIST;
    columns->depth -= token->kind == JSON_OBJECT_END || token->kind == JSON_LIST_END;
    if (columns->depth == 0) {
        const unsigned char *text;
        size_t length;
        yajl_gen_get_buf(columns->json, &text, &length);
        end(columns, (const char *) text, length);
    }
    return true;
}

const char *
json_columns_only(const JsonColumns *columns, const char *name)
{
    bool is_only = columns->texts->len == 2 && columns->is_text && !columns->is_open;
    return is_only && g_str_equal(columns->texts->pdata[0], name) ? columns->texts->pdata[1] : NULL;
}

/* Of two columns of one name the last is left, in the place of the first. */
static void
drop_repeated(GPtrArray *texts)
{
    g_autoptr(GHashTable) places = g_hash_table_new(g_str_hash, g_str_equal);
    guint kept = 0;
    for (guint i = 0; i < texts->len; i += 2) {
        gpointer place;
        if (g_hash_table_lookup_extended(places, texts->pdata[i], NULL, &place)) {
            guint value = GPOINTER_TO_UINT(place) + 1;
            g_free(texts->pdata[i]);
            g_free(texts->pdata[value]);
            texts->pdata[value] = texts->pdata[i + 1];
            continue;
        }
        g_hash_table_insert(places, texts->pdata[i], GUINT_TO_POINTER(kept));
        texts->pdata[kept++] = texts->pdata[i];
        texts->pdata[kept++] = texts->pdata[i + 1];
    }
    for (guint i = kept; i < texts->len; i++)
        texts->pdata[i] = NULL;
    g_ptr_array_set_size(texts, (gint) kept);
}

char **
json_columns_steal(JsonColumns *columns)
{
    g_clear_pointer(&columns->json, yajl_gen_free);
    if (columns->is_open) /* a line that ended before its value */
        g_ptr_array_set_size(columns->texts, (gint) columns->texts->len - 1);
    columns->is_open = false;
    if (columns->texts->len == 0)
        return NULL;
    drop_repeated(columns->texts);
    g_ptr_array_add(columns->texts, NULL);
    return (char **) g_ptr_array_steal(columns->texts, NULL);
}
