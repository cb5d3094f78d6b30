/* SPDX-License-Identifier: MIT */
#include "syntax/cut.h"

#include "syntax/tree.h"

#include <string.h>

bool
cuts_init(Cuts *cuts, Section section)
{
    const guint32 *head = (const guint32 *) (const void *) section.bytes;
    if (section.length < CUT_HEADER || head[0] > 1u << 20 || head[1] > 1u << 10)
        return false;
    gsize forms = head[0] * sizeof(guint32), letters = (head[0] + 3) / 4 * 4;
    if (section.length - CUT_HEADER < forms + letters + head[1] * (gsize) CUT_CLITIC_SIZE)
        return false;
    const guint8 *at = section.bytes + CUT_HEADER;
    *cuts = (Cuts){
        .forms = (const guint32 *) (const void *) at,
        .letters = at + forms,
        .clitics = (const char(*)[CUT_CLITIC_SIZE])(const void *) (at + forms + letters),
        .form_count = head[0],
        .clitic_count = head[1],
    };
    for (guint i = 0; i < cuts->clitic_count; i++)
        if (cuts->clitics[i][0] == '\0' || cuts->clitics[i][CUT_CLITIC_SIZE - 1])
            return false;
    return true;
}

/* Letters to be cut off the form; 0 where it isn't among those that are cut. */
static guint
find_form(const Cuts *cuts, guint32 form)
{
    guint low = 0, high = cuts->form_count;
    while (low < high) {
        guint middle = (low + high) / 2;
        if (cuts->forms[middle] < form)
            low = middle + 1;
        else
            high = middle;
    }
    return low < cuts->form_count && cuts->forms[low] == form ? cuts->letters[low] : 0;
}

/* Whether the text before `end`, but not before `start`, ends with the clitic and has something ahead of it.
 */
static bool
ends_with(const char *text, guint32 start, guint32 end, const char *clitic)
{
    gsize length = strlen(clitic);
    if (end - start <= length)
        return false;
    for (gsize i = 0; i < length; i++)
        if (g_ascii_tolower(text[end - length + i]) != clitic[i])
            return false;
    return true;
}

/* Looks for a clitic that begins in the first token and ends with the third: letters, a mark, letters. */
static guint
find_clitic(const Cuts *cuts, const char *text, const Token *tokens, guint count, Span *second)
{
    if (count < 3 || tokens[1].kind != TOKEN_PUNCT || !(tokens[1].flags & tokens[2].flags & TOKEN_GLUED))
        return 0;
    guint32 start = tokens[0].span.start, end = tokens[2].span.end;
    for (guint i = 0; i < cuts->clitic_count; i++)
        if (ends_with(text, start, end, cuts->clitics[i])) {
            *second = (Span){end - (guint32) strlen(cuts->clitics[i]), end};
            if (second->start < tokens[0].span.end)
                return 3;
        }
    return 0;
}

guint
cuts_find(const Cuts *cuts, const char *text, const Token *tokens, guint count, Span *second)
{
    Span word = tokens[0].span;
    guint letters = find_form(cuts, tree_form_hash(text + word.start, span_length(word)));
    if (!letters)
        return find_clitic(cuts, text, tokens, count, second);
    const char *at = text + word.end;
    for (; letters > 0 && at > text + word.start; letters--)
        at = g_utf8_prev_char(at);
    *second = (Span){(guint32) (at - text), word.end};
    return second->start > word.start ? 1 : 0;
}
