/* SPDX-License-Identifier: MIT */
#include "timeline/json-value.h"

#include "event/event.h"

bool
json_value_count(const JsonToken *token, gint64 *count)
{
    gint64 sum = 0;
    if (token->kind != JSON_NUMBER)
        return false;
    for (gsize i = 0; i < token->length; i++) {
        if (!g_ascii_isdigit(token->text[i]) || sum > G_MAXINT32)
            return false;
        sum = 10 * sum + (token->text[i] - '0');
    }
    if (sum > G_MAXINT32)
        return false;
    *count = sum;
    return true;
}

/* One of few names. */
static bool
set_choice(const Field *field, Event *event, const JsonToken *token)
{
    if (token->kind != JSON_TEXT)
        return false;
    g_autofree char *name = g_strndup(token->text, token->length);
    return field->kind == FIELD_STATUS ? status_parse(name, &event->status)
                                       : confidence_parse(name, &event->confidence);
}

static bool
set_importance(Event *event, const JsonToken *token)
{
    if (token->kind != JSON_NUMBER)
        return false;
    g_autofree char *number = g_strndup(token->text, token->length);
    double value = g_ascii_strtod(number, NULL);
    if (!(value >= 0 && value <= 1))
        return false;
    event->importance = (int) (value * 100 + 0.5);
    return true;
}

static bool
set_text(const char **place, const JsonToken *token, Texts *words)
{
    if (token->kind != JSON_TEXT)
        return false;
    *place = texts_keep(words, token->text, token->length);
    return true;
}

static bool
set_number(const Field *field, gpointer place, const JsonToken *token)
{
    gint64 count;
    if (!json_value_count(token, &count))
        return false;
    if (field->kind == FIELD_COUNT)
        *(guint *) place = (guint) count;
    else
        *(gint64 *) place = count;
    return true;
}

bool
json_value_set(const Field *field, gpointer base, const JsonToken *token, Texts *words)
{
    gpointer place = (char *) base + field->offset;
    Event *event = base;
    if (token->kind == JSON_NULL)
        return field->kind != FIELD_KEEP;
    switch (field->kind) {
    case FIELD_TEXT:
        return set_text(place, token, words);
    case FIELD_COUNT:
    case FIELD_PLACE:
        return set_number(field, place, token);
    case FIELD_CONFIDENCE:
    case FIELD_STATUS:
        return set_choice(field, event, token);
    case FIELD_KEEP:
        event->keep = token->kind == JSON_TRUE;
        return token->kind == JSON_TRUE || token->kind == JSON_FALSE;
    case FIELD_IMPORTANCE:
        return set_importance(event, token);
    case FIELD_IGNORED:
        return true;
    default:
        return false;
    }
}
