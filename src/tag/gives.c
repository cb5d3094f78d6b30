/* SPDX-License-Identifier: MIT */
#include "tag/rulefile.h"

#include <string.h>

enum { AMOUNT_MAX = 1000000 }; /* so that thousandths of it fit */

/* `field`, `field=slot`, `field=-slot`, `field=7`, `field=NAME` */
static char *
read_assignment(Reader *reader, char *text, Assignment *assignment)
{
    char *equals = strchr(text, '=');
    const char *right = equals ? equals + 1 : text;
    gint64 number;
    if (equals)
        *equals = '\0';
    *assignment = (Assignment){.slot = -1, .value = 1};
    if (!field_parse(text, &assignment->field))
        return g_strdup_printf("“%s” is no field", text);
    if (equals && g_ascii_string_to_signed(right, 10, -AMOUNT_MAX, AMOUNT_MAX, &number, NULL)) {
        bool is_amount = field_is_amount(assignment->field);
        assignment->value = (gint32) (is_amount ? number * 1000 : number);
        return field_fits(assignment->field, assignment->value)
                   ? NULL
                   : g_strdup_printf("“%s” can't be %s", text, right);
    }
    if (equals && field_value_parse(assignment->field, right, &assignment->value))
        return NULL;
    if (*right == '-') {
        assignment->value = -1;
        right++;
    }
    assignment->slot = slots_find(&reader->rule->slots, right);
    if (assignment->slot < 0)
        return g_strdup_printf("the rule captures no “%s”", right);
    return NULL;
}

char *
rulefile_gives(Reader *reader, char *at)
{
    Gives gives = {.assignments = g_array_new(FALSE, FALSE, sizeof(Assignment))};
    g_autofree char *type = rulefile_word(&at);
    g_array_append_val(reader->rule->gives, gives); /* first, so that the rule owns the array */
    Gives *kept = &g_array_index(reader->rule->gives, Gives, reader->rule->gives->len - 1);
    if (reader->rule->gives->len > MATCH_EXPRESSIONS_MAX)
        return g_strdup("too many expressions");
    kept->is_evidence = strcmp(type, "EVIDENCE") == 0;
    kept->is_nothing = strcmp(type, "NOTHING") == 0;
    if (!kept->is_evidence && !kept->is_nothing && !timex_type_parse(type, &kept->type))
        return g_strdup_printf("“%s” is no TIMEX3 type", type);
    while (*at) {
        g_autofree char *word = rulefile_word(&at);
        Assignment assignment;
        char *wrong = read_assignment(reader, word, &assignment);
        if (wrong)
            return wrong;
        g_array_append_val(kept->assignments, assignment);
        if (kept->assignments->len > MEANING_GIVEN_MAX)
            return g_strdup_printf("more than %d fields", MEANING_GIVEN_MAX);
    }
    return NULL;
}
