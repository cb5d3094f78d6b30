/* SPDX-License-Identifier: MIT */
#include "scene/script.h"

static const char core[] = "fonts-noto-core", cjk[] = "fonts-noto-cjk";

/* Source: the file lists of these packages in Debian 12. The first row stands for all that isn't listed. */
static const ScriptFont fonts[] = {
    {G_UNICODE_SCRIPT_COMMON,     "symbols",    core, 0 },
    {G_UNICODE_SCRIPT_LATIN,      "Latin",      core, 1 },
    {G_UNICODE_SCRIPT_GREEK,      "Greek",      core, 2 },
    {G_UNICODE_SCRIPT_CYRILLIC,   "Cyrillic",   core, 3 },
    {G_UNICODE_SCRIPT_ARABIC,     "Arabic",     core, 4 },
    {G_UNICODE_SCRIPT_HEBREW,     "Hebrew",     core, 5 },
    {G_UNICODE_SCRIPT_ARMENIAN,   "Armenian",   core, 6 },
    {G_UNICODE_SCRIPT_GEORGIAN,   "Georgian",   core, 7 },
    {G_UNICODE_SCRIPT_ETHIOPIC,   "Ethiopic",   core, 8 },
    {G_UNICODE_SCRIPT_DEVANAGARI, "Devanagari", core, 9 },
    {G_UNICODE_SCRIPT_BENGALI,    "Bengali",    core, 10},
    {G_UNICODE_SCRIPT_GURMUKHI,   "Gurmukhi",   core, 11},
    {G_UNICODE_SCRIPT_GUJARATI,   "Gujarati",   core, 12},
    {G_UNICODE_SCRIPT_ORIYA,      "Oriya",      core, 13},
    {G_UNICODE_SCRIPT_TAMIL,      "Tamil",      core, 14},
    {G_UNICODE_SCRIPT_TELUGU,     "Telugu",     core, 15},
    {G_UNICODE_SCRIPT_KANNADA,    "Kannada",    core, 16},
    {G_UNICODE_SCRIPT_MALAYALAM,  "Malayalam",  core, 17},
    {G_UNICODE_SCRIPT_SINHALA,    "Sinhala",    core, 18},
    {G_UNICODE_SCRIPT_THAI,       "Thai",       core, 19},
    {G_UNICODE_SCRIPT_LAO,        "Lao",        core, 20},
    {G_UNICODE_SCRIPT_TIBETAN,    "Tibetan",    core, 21},
    {G_UNICODE_SCRIPT_MYANMAR,    "Myanmar",    core, 22},
    {G_UNICODE_SCRIPT_KHMER,      "Khmer",      core, 23},
    {G_UNICODE_SCRIPT_MONGOLIAN,  "Mongolian",  core, 24},
    {G_UNICODE_SCRIPT_HAN,        "Han",        cjk,  25},
    {G_UNICODE_SCRIPT_HIRAGANA,   "Hiragana",   cjk,  26},
    {G_UNICODE_SCRIPT_KATAKANA,   "Katakana",   cjk,  27},
    {G_UNICODE_SCRIPT_HANGUL,     "Hangul",     cjk,  28},
    {G_UNICODE_SCRIPT_BOPOMOFO,   "Bopomofo",   cjk,  29},
    {G_UNICODE_SCRIPT_CHEROKEE,   "Cherokee",   core, 30},
    {G_UNICODE_SCRIPT_GOTHIC,     "Gothic",     core, 31},
};
G_STATIC_ASSERT(G_N_ELEMENTS(fonts) == SCRIPT_COUNT);

const ScriptFont *
script_font(gunichar letter)
{
    GUnicodeScript script = g_unichar_get_script(letter);
    for (guint i = 1; i < SCRIPT_COUNT; i++) {
        if (fonts[i].script == script)
            return &fonts[i];
    }
    return &fonts[0];
}
