/* SPDX-License-Identifier: MIT */
#include "cli/tagging.h"

#include "cli/explain.h"
#include "cli/json.h"

#include <string.h>

enum { SPILL_BYTES = 16 * 1024 };

void
tagging_init(Tagging *tagging, const TaggingFormat *format, const Document *document, const Phrases *phrases,
             Output *output)
{
    *tagging = (Tagging){
        .format = format,
        .document = document,
        .phrases = phrases,
        .output = output,
        .out = g_string_new(NULL),
        .lead = g_string_new(NULL),
    };
}

void
tagging_clear(Tagging *tagging)
{
    if (tagging->out)
        g_string_free(tagging->out, TRUE);
    if (tagging->lead)
        g_string_free(tagging->lead, TRUE);
    *tagging = (Tagging){0};
}

static bool
write_out(Tagging *tagging, GError **error)
{
    bool is_done = output_write(tagging->output, tagging->out->str, tagging->out->len, error);
    g_string_truncate(tagging->out, 0);
    return is_done;
}

bool
tagging_spill(Tagging *tagging, GError **error)
{
    return tagging->out->len < SPILL_BYTES || write_out(tagging, error);
}

bool
tagging_take(const Expressions *expressions, gpointer data, GError **error)
{
    Tagging *tagging = data;
    if (expressions->before == 0 && !tagging->format->begin(tagging, expressions, error))
        return false;
    for (guint i = 0; i < expressions->items->len; i++, tagging->count++)
        if (!tagging->format->print(tagging, expression_at(expressions, i), error))
            return false;
    return true;
}

bool
tagging_finish(Tagging *tagging, GError **error)
{
    return tagging->format->end(tagging, error) && write_out(tagging, error);
}

/* For formats without anything behind the last record. */
static bool
end_plainly(Tagging *tagging, GError **error)
{
    return tagging_spill(tagging, error);
}

static void
append_key_string(GString *out, const char *key, const char *value)
{
    g_string_append(out, key);
    json_append_string(out, value);
}

/* For names and values of ours: TIMEX3's, EDTF's. */
static void
append_key_plain(GString *out, const char *key, const char *value)
{
    g_string_append(out, key);
    json_append_plain(out, value);
}

static void
append_key_number(GString *out, const char *key, gint64 value)
{
    g_string_append(out, key);
    json_append_number(out, value);
}

/* A number that is told as null where there is none. */
static void
append_key_optional(GString *out, const char *key, bool is_known, gint64 value)
{
    if (is_known) {
        append_key_number(out, key, value);
        return;
    }
    g_string_append(out, key);
    g_string_append(out, "null");
}

static void
append_dates(GString *out, const Expression *expression)
{
    if (!expression->has_moment) {
        g_string_append(out, ",\"edtf\":null,\"earliest\":null,\"latest\":null");
        return;
    }
    g_autofree char *edtf = edtf_format(&expression->moment);
    g_autofree char *earliest = edtf_format_earliest(&expression->moment);
    g_autofree char *latest = edtf_format_latest(&expression->moment);
    append_key_plain(out, ",\"edtf\":", edtf);
    append_key_plain(out, ",\"earliest\":", earliest);
    append_key_plain(out, ",\"latest\":", latest);
}

static void
append_anchor(GString *out, const Document *document, const Anchor *anchor)
{
    bool has_span = anchor->kind != ANCHOR_NONE && span_length(anchor->span) > 0;
    append_key_plain(out, ",\"anchor\":{\"kind\":", anchor_kind_name(anchor->kind));
    append_key_plain(out, ",\"value\":", anchor->value);
    append_key_optional(out, ",\"start\":", has_span, document_codepoints(document, anchor->span.start));
    append_key_optional(out, ",\"end\":", has_span, document_codepoints(document, anchor->span.end));
    g_string_append_c(out, '}');
}

/* What begins each record: all up to its first number. */
static bool
begin_jsonl(Tagging *tagging, const Expressions *expressions, GError **error)
{
    (void) expressions;
    append_key_string(tagging->lead, "{\"doc\":", tagging->document->name);
    g_string_append(tagging->lead, ",\"start\":");
    return tagging_spill(tagging, error);
}

static bool
print_jsonl(Tagging *tagging, const Expression *expression, GError **error)
{
    GString *out = tagging->out;
    const Document *document = tagging->document;
    Place place = document_line(document, expression->span.start);
    guint32 start = document_codepoints(document, expression->span.start);
    append_key_number(out, tagging->lead->str, start);
    append_key_number(out, ",\"end\":", start + span_codepoints(document->text, expression->span));
    g_string_append(out, ",\"text\":");
    json_append_utf8(out, document->text + expression->span.start, span_length(expression->span));
    append_key_plain(out, ",\"type\":", timex_type_name(expression->type));
    append_key_plain(out, ",\"value\":", expression->value);
    append_key_plain(out, ",\"mod\":", mod_name(expression->mod));
    append_key_plain(out, ",\"freq\":", expression->freq);
    append_key_plain(out, ",\"quant\":", expression->quant);
    append_dates(out, expression);
    append_key_number(out, ",\"line\":", place.line);
    append_key_optional(out, ",\"page\":", place.page > 0, place.page);
    append_key_string(out, ",\"rule\":", expression->rule);
    append_anchor(out, document, &expression->anchor);
    if (tagging->phrases) {
        g_autofree char *why = explain(tagging->phrases, document, expression);
        append_key_string(out, ",\"explanation\":", why);
    }
    g_string_append(out, "}\n");
    return tagging_spill(tagging, error);
}

const TaggingFormat tagging_jsonl = {".jsonl", true, begin_jsonl, print_jsonl, end_plainly};

/* How many characters from `at` on are printed as they are and need no look at Unicode's tables. */
static gsize
count_plain(const char *at, const char *end)
{
    gsize count = 0, most = (gsize) (end - at);
    while (count < most && at[count] > ' ' && at[count] < 0x7F)
        count++;
    return count;
}

/* A stretch of text on one line: white space folded, control characters as `?`. */
static void
append_folded(GString *out, const char *text, gsize length)
{
    const char *end = text + length;
    bool is_gap = false;
    for (const char *at = text; at < end; at = g_utf8_next_char(at)) {
        gsize plain = count_plain(at, end);
        if (plain > 0) {
            if (is_gap)
                g_string_append_c(out, ' ');
            is_gap = false;
            g_string_append_len(out, at, (gssize) plain);
            at += plain - 1;
            continue;
        }
        gunichar c = g_utf8_get_char(at);
        if (g_unichar_isspace(c)) {
            is_gap = true;
            continue;
        }
        if (is_gap)
            g_string_append_c(out, ' ');
        is_gap = false;
        g_string_append_unichar(out, g_unichar_iscntrl(c) ? '?' : c);
    }
}

/* `name=value` behind what is there, where there is a value. */
static void
append_attribute(GString *out, const char *name, const char *value)
{
    if (!value)
        return;
    g_string_append_c(out, ' ');
    g_string_append(out, name);
    g_string_append_c(out, '=');
    g_string_append(out, value);
}

static bool
begin_text(Tagging *tagging, const Expressions *expressions, GError **error)
{
    (void) expressions;
    g_autofree char *valid = g_utf8_make_valid(tagging->document->path, -1);
    append_folded(tagging->lead, valid, strlen(valid));
    g_string_append_c(tagging->lead, ':');
    return tagging_spill(tagging, error);
}

static bool
print_text(Tagging *tagging, const Expression *expression, GError **error)
{
    GString *out = tagging->out;
    const Document *document = tagging->document;
    append_key_number(out, tagging->lead->str, document_line(document, expression->span.start).line);
    g_string_append(out, ": “");
    append_folded(out, document->text + expression->span.start, span_length(expression->span));
    g_string_append(out, "” ");
    g_string_append(out, timex_type_name(expression->type));
    g_string_append_c(out, ' ');
    g_string_append(out, expression->value);
    append_attribute(out, "mod", mod_name(expression->mod));
    append_attribute(out, "freq", expression->freq);
    append_attribute(out, "quant", expression->quant);
    append_attribute(out, anchor_kind_name(expression->anchor.kind), expression->anchor.value);
    g_string_append_c(out, '\n');
    if (tagging->phrases) {
        g_autofree char *why = explain(tagging->phrases, document, expression);
        g_string_append(out, "    ");
        append_folded(out, why, strlen(why));
        g_string_append_c(out, '\n');
    }
    return tagging_spill(tagging, error);
}

const TaggingFormat tagging_text = {".txt", true, begin_text, print_text, end_plainly};
