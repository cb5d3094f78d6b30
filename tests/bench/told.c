/* SPDX-License-Identifier: MIT */
#include "told.h"

static const char *const given[] = {"Ada",  "Karl", "Mira", "Jonas", "Ines", "Tove", "Rolf", "Edda",
                                    "Paul", "Nora", "Ivar", "Lena",  "Olaf", "Vera", "Hugo", "Dagny"};
static const char *const heads[] = {
    "Hol", "Skar", "Brand", "Sand", "Lind", "Tor", "Mar", "Ker", "Wes", "Nor", "Elm", "Ash", "Bir",
    "Fal", "Gre",  "Ost",   "Alm",  "Bek",  "Dal", "Egg", "Fre", "Gul", "Hag", "Ild", "Jor", "Kal",
    "Lav", "Mos",  "Nyk",   "Orm",  "Pil",  "Rav", "Sel", "Tim", "Ulv", "Var", "Yst", "Ang", "Bol",
    "Dru", "Ess",  "Fin",   "Gra",  "Hed",  "Isk", "Jal", "Kru", "Lom", "Mel", "Nes", "Odd", "Per",
    "Rin", "Sto",  "Tvi",   "Udd",  "Vem",  "Wol", "Ran", "Bry", "Cla", "Den", "Eik", "Fos",
};
static const char *const tails[] = {"by",   "holm", "vik",  "rup",  "stad", "mere", "ford", "gate",
                                    "ness", "dal",  "berg", "wick", "toft", "sund", "lund", "ley"};
static const char *const things[] = {"mill",   "chapel", "bridge",  "harbour", "school",  "library",
                                     "quarry", "ferry",  "archive", "market",  "brewery", "lighthouse"};
static const char *const kinds[] = {"timber", "stone", "old", "new", "royal", "northern", "copper", "grain"};
static const char *const plain[] = {
    "Nobody in the village had seen the plans, and the money ran short again.",
    "The council promised better drains but taxes were low and the rain kept falling.",
    "Engineers watched the grey water under the arches while children threw stones.",
    "There was little to be said for the view from the upper windows of the town hall."};

/* Two ways of telling one act: $p is a person, $h their home, $k and $t a thing of a kind, $l where it is, $d
 * when.
 */
static const char *const acts[][2] = {
    {"$p of $h opened the $k $t at $l on $d.",    "On $d the $k $t at $l was opened by $p of $h."   },
    {"$p of $h bought the $k $t at $l on $d.",    "On $d $p of $h acquired the $k $t at $l."        },
    {"$p of $h closed the $k $t at $l on $d.",    "The $k $t at $l was closed by $p of $h on $d."   },
    {"The $k $t of $p at $l burned down on $d.",  "On $d fire destroyed the $k $t of $p at $l."     },
    {"$p of $h inspected the $k $t at $l on $d.", "The $k $t at $l was inspected by $p of $h on $d."},
    {"$p was born in $l, near the $t, on $d.",    "On $d $p was born near the $t of $l."            },
};

static const char *const months[] = {"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};

static guint
mix(guint number, guint salt)
{
    guint hash = (number * 2654435761u) ^ (salt * 40503u + 0x9e3779b9u);
    hash ^= hash >> 15;
    hash *= 2246822519u;
    return hash ^ (hash >> 13);
}

#define PICK(words, number, salt) (words)[mix(number, salt) % G_N_ELEMENTS(words)]

/* A name of two parts, by number. */
static void
append_place(GString *out, guint number, guint salt)
{
    g_string_append_printf(out, "%s%s", PICK(heads, number, salt), PICK(tails, number, salt + 1));
}

/* Fills one place of a template. */
static void
append_part(GString *out, char part, guint number, guint slip)
{
    switch (part) {
    case 'p':
        g_string_append_printf(out, "%s ", PICK(given, number, 1));
        append_place(out, number, 2);
        break;
    case 'h':
        append_place(out, number, 4);
        break;
    case 'l':
        append_place(out, number, 6);
        break;
    case 'k':
        g_string_append(out, PICK(kinds, number, 11));
        break;
    case 't':
        g_string_append(out, PICK(things, number, 12));
        break;
    default:
        g_string_append_printf(out, "%u %s %u", 1 + mix(number, 8) % 20 + slip, PICK(months, number, 9),
                               1850 + mix(number, 10) % 150);
    }
}

/* Appends the event of that number, told in one way or the other, `slip` days late. */
static void
append_event(GString *out, guint number, guint way, guint slip)
{
    for (const char *at = PICK(acts, number, 13)[way]; *at; at++) {
        if (*at == '$')
            append_part(out, *++at, number, slip);
        else
            g_string_append_c(out, *at);
    }
    g_string_append_c(out, ' ');
}

GString *
told_text(gsize bytes, bool has_dates)
{
    GString *out = g_string_sized_new(bytes + 1024);
    for (guint i = 0; out->len < bytes; i++) {
        if (has_dates)
            append_event(out, i, 0, 0);
        g_string_append(out, PICK(plain, i, 14));
        g_string_append(out, i % 4 == 3 ? "\n\n" : " ");
    }
    return out;
}

enum { EVENTS = 64 /* numbers that a document has for itself */, AGAIN = 10, SLIP = 100 };

GString *
told_document(guint number, gsize bytes)
{
    GString *out = g_string_sized_new(bytes + 1024);
    for (guint i = 0; out->len < bytes; i++) {
        guint event = number * EVENTS + i % EVENTS;
        append_event(out, event, 0, 0);
        if (number > 0 && event % AGAIN == 0)
            append_event(out, event - EVENTS, 1, event % SLIP == 0);
        g_string_append(out, PICK(plain, event, 14));
        g_string_append(out, i % 4 == 3 ? "\n\n" : " ");
    }
    return out;
}
