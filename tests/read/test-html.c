/* SPDX-License-Identifier: MIT */
#include "blocks.h"

/* A page's body and its blocks. */
static const struct {
    const char *name;
    const char *body;
    const char *blocks;
} rows[] = {
  /* clang-format off */
    {"paragraphs", "<p>One\n  is <b>he</b>re.</p><p>Two.</p>", "P:One is here.|P:Two."},
    {"unclosed", "<p>One<p>Two<div>Three<div>Four", "P:One|P:Two|P:Three|P:Four"},
    {"bare text", "One<br>two<br><br>three", "P:One\ntwo|P:three"},
    {"headings", "<h1>Orrin</h1><h3>Fire</h3>It burnt.", "H1:Orrin|H3:Fire|P:It burnt."},
    {"list", "<ul><li>One<ul><li>Two</ul><li>Three</ul>", "I1:One|I2:Two|I1:Three"},
    {"definitions", "<dl><dt>1874</dt><dd>Fire</dd></dl>", "I1:1874|I1:Fire"},
    {"table", "<table><tr><th>Year<th>What<tr><td>1874<td>Fire</table>After", "C:Year\tWhat|C:1874\tFire|P:After"},
    {"table with paragraphs", "<table><tr><td><p>1874</p></td><td><p>Fire</p></td></tr><tr><td>1880<td>Mill</table>",
     "C:1874\tFire|C:1880\tMill"},
    {"table for looks", "<table><tr><td>Menu<td><p>One.</p><p>Two.</p><h2>Three</h2>Four</table>",
     "C:Menu\tOne.|P:Two.|H2:Three|C:Four"},
    {"empty cells", "<table><tr><td><td>1874<td>&nbsp;</table>", "C:1874"},
    {"quote", "<blockquote><p>We saw it.</p></blockquote>", "Q:We saw it."},
    {"pre", "<pre>One\ntwo\n\nthree</pre>", "P:One\ntwo|P:three"},
    {"no-break space", "<p>&nbsp;</p><p>4&nbsp;May&nbsp;</p>", "P:4\xC2\xA0May"},
    {"entities", "<p>&Eacute;t&#233; &amp; &#x201C;fire&#148; &unknown; &lt;p&gt;</p>", "P:Été & “fire” &unknown; <p>"},
    {"not text", "<script>var a = '<p>no</p>';</script><style>p{}</style><noscript>no</noscript><template>no</template>"
     "<svg><title>no</title><text>no</text></svg><select><option>no</select><textarea>no</textarea><p>Yes.</p><!-- no -->", "P:Yes."},
    {"furniture", "<header>Site</header><nav>Home</nav><p>It burnt.</p><aside>Other</aside><footer>1999</footer>",
     "F:Site|F:Home|P:It burnt.|F:Other|F:1999"},
    {"furniture by name", "<div class='main-menu'>Home</div><div id=cookieBanner>We</div><div class='has-sidebar'>It burnt.</div>"
     "<div class='post share'>Tell</div>", "F:Home|F:We|P:It burnt.|F:Tell"},
    {"furniture by role", "<div role=navigation>Home</div><p>It burnt.</p><p hidden>No</p>", "F:Home|P:It burnt.|F:No"},
    {"all named", "<div class=related><p>It burnt down in 1874.</p></div>", "P:It burnt down in 1874."},
    {"main", "<div>Top</div><main><p>It burnt.</p><footer>By</footer></main><div>End</div>", "F:Top|P:It burnt.|F:By|F:End"},
    {"main inside a name", "<div class=social><div role=main><p>It burnt.</p></div></div>", "P:It burnt."},
    {"article", "<p>Top</p><article><header><h1>Fire</h1></header><p>It burnt.</p></article><p>End</p>", "F:Top|H1:Fire|P:It burnt.|F:End"},
    {"small article", "<article>Ad</article><p>It burnt down in 1874, and nobody ever found out why.</p>",
     "P:Ad|P:It burnt down in 1874, and nobody ever found out why."},
    {"heading in the page's header", "<header>Site<h1>Fire</h1></header><p>It burnt.</p>", "F:Site|H1:Fire|P:It burnt."},
    {"apparatus", "<h2>Fire<span class='mw-editsection'>[edit]</span></h2><p>It burnt.<sup class=reference>[1]</sup></p>",
     "H2:Fire|P:It burnt."},
    {"cut", "<p>It burnt.<div cla", "P:It burnt."},
  /* clang-format on */
};

static void
test_blocks(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data);
    g_autofree char *page = g_strdup_printf("<!DOCTYPE html>\n<html><body>%s", rows[row].body);
    g_autoptr(Document) document = read_text(page, strlen(page), "a.html", NULL);
    g_autofree char *blocks = print_blocks(document);
    g_assert_cmpstr(blocks, ==, rows[row].blocks);
}

/* A page's head, and what is known from it. */
static const struct {
    const char *name;
    const char *head;
    const char *date;
    const char *reason;
    guint notes; /* of NOTE_METADATA_DATE */
} dates[] = {
  /* clang-format off */
    {"none", "", NULL, NULL, 0},
    {"open graph", "<meta property='article:published_time' content='2012-06-29T23:30:00-05:00'>", "2012-06-29", "meta article:published_time", 0},
    {"order", "<meta name=date content=2012-07-01><meta property='article:published_time' content='2012-06-29'>",
     "2012-06-29", "meta article:published_time", 0},
    {"unreadable", "<meta property='article:published_time' content='soon'><meta name=date content=2012-07-01>", "2012-07-01", "meta date", 1},
    {"impossible", "<meta name=date content='2012-02-30'>", NULL, NULL, 1},
    {"unclear order", "<meta name=date content='02/03/2012'>", NULL, NULL, 1},
    {"slashes", "<meta name=citation_publication_date content='2012/06/29'>", "2012-06-29", "meta citation_publication_date", 0},
    {"dublin core", "<meta name='DC.date' content='20120629'>", "2012-06-29", "meta DC.date", 0},
    {"mail", "<meta name=pubdate content='Fri, 29 Jun 2012 10:00:00 GMT'>", "2012-06-29", "meta pubdate", 0},
    {"American", "<meta name=pubdate content='June 29, 2012'>", "2012-06-29", "meta pubdate", 0},
    {"itemprop", "<meta itemprop=datePublished content=2012-06-29>", "2012-06-29", "itemprop datePublished", 0},
    {"json", "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2012-06-29\"}</script>",
     "2012-06-29", "JSON-LD datePublished", 0},
    {"json graph", "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2010-01-01\"},"
     "{\"@type\":[\"BlogPosting\"],\"datePublished\":\"2012-06-29T10:00Z\"}]}</script>", "2012-06-29", "JSON-LD datePublished", 0},
    {"json array", "<script type='application/ld+json'>[1,{\"x\":{\"datePublished\":\"2012-06-29\"}}]</script>", "2012-06-29", "JSON-LD datePublished", 0},
    {"json broken", "<script type='application/ld+json'>{\"datePublished\":\"2012-06-29\"</script>", NULL, NULL, 1},
    {"time marked", "<body><time itemprop='datePublished' datetime='2012-06-29'>then</time>", "2012-06-29", "time datePublished", 0},
    {"time pubdate", "<body><time pubdate datetime='2012-06-29'>then</time>", "2012-06-29", "time pubdate", 0},
    {"time in the byline", "<body><time datetime='1999-01-01'></time><p class=byline><time datetime='2012-06-29T10:00'>then</time>",
     "2012-06-29", "time in the header", 0},
    {"time aside", "<body><aside><p class=byline><time datetime='2012-06-29'>then</time></aside>", NULL, NULL, 0},
    {"item in a span", "<body><span itemprop=datePublished content=2012-06-29>then</span>", "2012-06-29", "time datePublished", 0},
  /* clang-format on */
};

static void
test_date(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data);
    g_autoptr(Notes) notes = notes_new();
    g_autofree char *page = g_strdup_printf("<html>%s<p>It burnt down.", dates[row].head);
    g_autoptr(Document) document = read_text(page, strlen(page), "a.html", notes);
    g_assert_cmpstr(document->date, ==, dates[row].date);
    g_assert_cmpstr(document->date_reason, ==, dates[row].reason);
    guint count = 0;
    for (guint i = 0; i < notes_count(notes); i++)
        count += notes_at(notes, i)->code == NOTE_METADATA_DATE;
    g_assert_cmpuint(count, ==, dates[row].notes);
}

static const struct {
    const char *name;
    const char *page;
    const char *title;
    const char *language;
} heads[] = {
    {"title",      "<title>The\n fire </title><p>It burnt.",                                 "The fire", NULL   },
    {"heading",    "<html lang=en-GB><title>Site</title><h1>The <i>fire</i></h1><p>It.",     "The fire", "en-GB"},
    {"open graph", "<meta property='og:title' content='Fire'><h1>The fire</h1><p>It burnt.", "Fire",     NULL   },
    {"in a menu",  "<nav><h1>Site</h1></nav><h1>The fire</h1><p>It burnt.",                  "The fire", NULL   },
    {"odd lang",   "<html lang='!'><meta http-equiv=content-language content=fr><p>It.",     NULL,       "fr"   },
};

static void
test_head(gconstpointer data)
{
    guint row = GPOINTER_TO_UINT(data);
    g_autoptr(Document) document = read_text(heads[row].page, strlen(heads[row].page), "a.html", NULL);
    g_assert_cmpstr(document->title, ==, heads[row].title);
    g_assert_cmpstr(document->language, ==, heads[row].language);
}

/* Lines are those of the file, whatever its length; columns aren't known. */
static void
test_lines(void)
{
    GString *page = g_string_new("<html><body>\n");
    for (guint line = 2; line <= 70000; line++)
        g_string_append_printf(page, "<p>line %u\n", line);
    g_string_append(page, "<p>\n\nlast <b\n>end</b></p>");
    g_autoptr(Document) document = read_text(page->str, page->len, "a.html", NULL);
    g_string_free(page, TRUE);
    for (guint i = 0; i < document->blocks->len; i++) {
        Span span = g_array_index(document->blocks, Block, i).span;
        Place place = document_place(document, span.start);
        g_assert_cmpuint(place.column, ==, 0);
        g_assert_cmpuint(place.page, ==, 0);
        g_assert_cmpuint(place.line, ==, i + 2 == 70001 ? 70003 : i + 2);
        if (i + 2 == 70001)
            g_assert_cmpuint(document_place(document, span.end - 1).line, ==, 70004);
    }
}

static char *
repeat(const char *piece, guint times)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < times; i++)
        g_string_append(text, piece);
    return g_string_free(text, FALSE);
}

/* Elements 100,000 deep: all text is there, with one note. */
static void
test_deep(gconstpointer piece)
{
    g_autoptr(Notes) notes = notes_new();
    g_autofree char *middle = repeat(piece, 100000);
    g_autofree char *page = g_strdup_printf("<html><body><p>first</p>%s<p>last</p>", middle);
    g_autoptr(Document) document = read_text(page, strlen(page), "a.html", notes);
    g_autofree char *blocks = print_blocks(document);
    g_assert_true(g_str_has_prefix(blocks, "P:first|P:") && strstr(blocks, "last"));
    guint count = 0;
    for (const char *at = blocks; (at = strchr(at, '~')); at++)
        count++;
    g_assert_cmpuint(count, ==, 100000);
    count = 0;
    for (guint i = 0; i < notes_count(notes); i++)
        count += notes_at(notes, i)->code == NOTE_DEEP_MARKUP;
    g_assert_cmpuint(count, ==, 1);
}

/* A tag with more attributes than any page has takes no longer for it; one with many keeps them all. */
static void
test_crowd(void)
{
    g_autofree char *many = repeat(" a=1 b='2>' c", 100000);
    g_autofree char *some = repeat(" data-x='> <p y '", 100);
    g_autofree char *page =
        g_strdup_printf("<p>first</p><p %s hidden>no</p><p %s>x</p><p>last</p>", some, many);
    g_autoptr(Document) document = read_text(page, strlen(page), "a.html", NULL);
    g_autofree char *blocks = print_blocks(document);
    g_assert_true(g_str_has_prefix(blocks, "P:first|F:no|P:"));
    g_assert_true(g_str_has_suffix(blocks, "|P:last"));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (guint row = 0; row < G_N_ELEMENTS(rows); row++) {
        g_autofree char *path = g_strdup_printf("/html/blocks/%s", rows[row].name);
        g_test_add_data_func(path, GUINT_TO_POINTER(row), test_blocks);
    }
    for (guint row = 0; row < G_N_ELEMENTS(dates); row++) {
        g_autofree char *path = g_strdup_printf("/html/date/%s", dates[row].name);
        g_test_add_data_func(path, GUINT_TO_POINTER(row), test_date);
    }
    for (guint row = 0; row < G_N_ELEMENTS(heads); row++) {
        g_autofree char *path = g_strdup_printf("/html/head/%s", heads[row].name);
        g_test_add_data_func(path, GUINT_TO_POINTER(row), test_head);
    }
    g_test_add_func("/html/lines", test_lines);
    g_test_add_func("/html/crowd", test_crowd);
    g_test_add_data_func("/html/deep/div", "<div>~", test_deep);
    g_test_add_data_func("/html/deep/b", "<b>~", test_deep);
    g_test_add_data_func("/html/deep/crossed", "<b>~</i>", test_deep);
    g_test_add_data_func("/html/deep/attributes", "<div class='x' id=y>~", test_deep);
    return g_test_run();
}
