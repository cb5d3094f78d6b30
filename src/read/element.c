/* SPDX-License-Identifier: MIT */
#include "read/element.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    const char *name;
    ElementRole role;
} Known;

/* By name, for bsearch. */
static const Known known[] = {
    {"address",    ELEMENT_BLOCK    },
    {"article",    ELEMENT_ARTICLE  },
    {"aside",      ELEMENT_FURNITURE},
    {"audio",      ELEMENT_SKIP     },
    {"blockquote", ELEMENT_QUOTE    },
    {"body",       ELEMENT_ROOT     },
    {"br",         ELEMENT_LINE     },
    {"button",     ELEMENT_SKIP     },
    {"canvas",     ELEMENT_SKIP     },
    {"caption",    ELEMENT_BLOCK    },
    {"center",     ELEMENT_BLOCK    },
    {"datalist",   ELEMENT_SKIP     },
    {"dd",         ELEMENT_ITEM     },
    {"details",    ELEMENT_BLOCK    },
    {"dialog",     ELEMENT_FURNITURE},
    {"dir",        ELEMENT_LIST     },
    {"div",        ELEMENT_BLOCK    },
    {"dl",         ELEMENT_LIST     },
    {"dt",         ELEMENT_ITEM     },
    {"fieldset",   ELEMENT_BLOCK    },
    {"figcaption", ELEMENT_BLOCK    },
    {"figure",     ELEMENT_BLOCK    },
    {"footer",     ELEMENT_FURNITURE},
    {"form",       ELEMENT_BLOCK    },
    {"h1",         ELEMENT_HEADING  },
    {"h2",         ELEMENT_HEADING  },
    {"h3",         ELEMENT_HEADING  },
    {"h4",         ELEMENT_HEADING  },
    {"h5",         ELEMENT_HEADING  },
    {"h6",         ELEMENT_HEADING  },
    {"header",     ELEMENT_HEADER   },
    {"hgroup",     ELEMENT_BLOCK    },
    {"hr",         ELEMENT_BLOCK    },
    {"html",       ELEMENT_ROOT     },
    {"iframe",     ELEMENT_SKIP     },
    {"label",      ELEMENT_SKIP     },
    {"legend",     ELEMENT_BLOCK    },
    {"li",         ELEMENT_ITEM     },
    {"main",       ELEMENT_MAIN     },
    {"math",       ELEMENT_SKIP     },
    {"menu",       ELEMENT_LIST     },
    {"meta",       ELEMENT_META     },
    {"nav",        ELEMENT_FURNITURE},
    {"noscript",   ELEMENT_SKIP     },
    {"object",     ELEMENT_SKIP     },
    {"ol",         ELEMENT_LIST     },
    {"optgroup",   ELEMENT_SKIP     },
    {"option",     ELEMENT_SKIP     },
    {"p",          ELEMENT_BLOCK    },
    {"pre",        ELEMENT_PRE      },
    {"rp",         ELEMENT_SKIP     },
    {"rt",         ELEMENT_SKIP     },
    {"script",     ELEMENT_SCRIPT   },
    {"section",    ELEMENT_BLOCK    },
    {"select",     ELEMENT_SKIP     },
    {"style",      ELEMENT_SKIP     },
    {"summary",    ELEMENT_BLOCK    },
    {"svg",        ELEMENT_SKIP     },
    {"table",      ELEMENT_ROW      },
    {"tbody",      ELEMENT_ROW      },
    {"td",         ELEMENT_CELL     },
    {"template",   ELEMENT_SKIP     },
    {"textarea",   ELEMENT_SKIP     },
    {"tfoot",      ELEMENT_ROW      },
    {"th",         ELEMENT_CELL     },
    {"thead",      ELEMENT_ROW      },
    {"time",       ELEMENT_TIME     },
    {"title",      ELEMENT_TITLE    },
    {"tr",         ELEMENT_ROW      },
    {"ul",         ELEMENT_LIST     },
    {"video",      ELEMENT_SKIP     },
};

static int
compare_known(const void *name, const void *entry)
{
    return strcmp(name, ((const Known *) entry)->name);
}

ElementRole
element_role(const char *name)
{
    const Known *found = bsearch(name, known, G_N_ELEMENTS(known), sizeof known[0], compare_known);
    return found ? found->role : ELEMENT_INLINE;
}

guint
element_heading_level(const char *name)
{
    return (guint) (name[1] - '0');
}

/* Parts of the names that pages give to what isn't their text; by alphabet, for bsearch. */
static const char *const furniture[] = {
    "ad",          "ads",        "advert",   "advertisement", "author",     "banner",      "breadcrumb",
    "breadcrumbs", "catlinks",   "comment",  "comments",      "consent",    "cookie",      "cookies",
    "disqus",      "footer",     "gdpr",     "login",         "menu",       "meta",        "modal",
    "nav",         "navbar",     "navbox",   "navigation",    "newsletter", "noprint",     "overlay",
    "pager",       "pagination", "popular",  "popup",         "promo",      "recommended", "references",
    "reflist",     "related",    "search",   "share",         "sharing",    "sidebar",     "sidenav",
    "signup",      "skip",       "social",   "sponsor",       "sponsored",  "subscribe",   "tags",
    "toc",         "toolbar",    "trending",
};

/* Of an article, which pages name after all that they show beside it, only these are believed. */
static const char *const article_furniture[] = {"comment", "promo", "related", "sponsored"};

/* Names of what stands between the heading and the text. */
static const char *const bylines[] = {
    "author", "byline", "date", "dateline", "meta", "posted", "pubdate", "published", "timestamp",
};

static const char *const apparatus[] = {"editsection", "noprint", "reference"};

/* Values of the role attribute. */
static const char *const furniture_roles[] = {
    "alert", "banner", "complementary", "contentinfo", "dialog", "menu", "navigation", "search", "toolbar",
};

/* Names that begin so say what a page is like, not what the element is: "has-sidebar". */
static const char *const likenesses[] = {"has", "is", "no", "not", "with", "without"};

static int
compare_words(const void *word, const void *entry)
{
    return strcmp(word, *(const char *const *) entry);
}

static bool
is_among(const char *word, const char *const *words, gsize count)
{
    return bsearch(word, words, count, sizeof words[0], compare_words) != NULL;
}
#define IS_AMONG(word, words) is_among((word), (words), G_N_ELEMENTS(words))

enum { PART_BYTES = 24, NAMES_BYTES = 1000 };

/* The next part of a name, in lower case: parts are set off by marks, digits or a capital. Longer ones are
 * cut, which no word of the lists is. Sets `is_first` when it begins a name. */
static const char *
next_part(const char *at, char part[PART_BYTES], bool *is_first)
{
    *is_first = false;
    for (; *at && !g_ascii_isalpha(*at); at++)
        *is_first = *is_first || g_ascii_isspace(*at);
    gsize length = 0;
    for (const char *start = at; g_ascii_isalpha(*at); at++) {
        if (at > start && g_ascii_isupper(*at) && g_ascii_islower(at[-1]))
            break;
        if (length < PART_BYTES - 1)
            part[length++] = g_ascii_tolower(*at);
    }
    part[length] = '\0';
    return length > 0 ? at : NULL;
}

/* Whether one of the names has a part among the words. */
static bool
names_have(const char *names, const char *const *words, gsize count)
{
    char part[PART_BYTES];
    bool is_first;
    bool is_likeness = false;
    const char *end = names ? names + strnlen(names, NAMES_BYTES) : NULL;
    const char *at = names;
    while (at && at < end && (at = next_part(at, part, &is_first))) {
        if (is_first || at - strlen(part) == names)
            is_likeness = IS_AMONG(part, likenesses);
        if (!is_likeness && is_among(part, words, count))
            return true;
    }
    return false;
}
#define NAMES_HAVE(tag, words)                                                     \
    (names_have(markup_attribute((tag), "class"), (words), G_N_ELEMENTS(words)) || \
     names_have(markup_attribute((tag), "id"), (words), G_N_ELEMENTS(words)))

bool
element_is_furniture(const Tag *tag, ElementRole role)
{
    if (!tag->attributes || role == ELEMENT_ROOT || role == ELEMENT_MAIN || role == ELEMENT_INLINE)
        return false;
    const char *hidden = markup_attribute(tag, "aria-hidden");
    const char *says = markup_attribute(tag, "role");
    if (markup_attribute(tag, "hidden") || (hidden && g_ascii_strcasecmp(hidden, "true") == 0))
        return true;
    if (says && IS_AMONG(says, furniture_roles))
        return true;
    if (role == ELEMENT_ARTICLE)
        return NAMES_HAVE(tag, article_furniture);
    return NAMES_HAVE(tag, furniture);
}

bool
element_is_byline(const Tag *tag)
{
    return tag->attributes && NAMES_HAVE(tag, bylines);
}

bool
element_is_apparatus(const Tag *tag)
{
    return tag->attributes && NAMES_HAVE(tag, apparatus);
}
