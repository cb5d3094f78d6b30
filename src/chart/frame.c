/* SPDX-License-Identifier: MIT */
#include "chart/frame.h"

#include "chart/mark.h"

#include <string.h>

/* Subtitle and foot are never so much larger than the theme has them, even where labels are; and smaller only
 * where the theme's type is large: not below this size, points. */
static const double zoom_most = 1.25, size_least = 9.4;

/* So many documents are named in the line of sources. */
enum { NAMED_MOST = 5 };

static char *
range_title(const Plan *plan)
{
    Moment range, years;
    if (!timeline_range(plan->timeline, &range) || range.first <= MOMENT_OPEN || range.last >= -MOMENT_OPEN)
        return g_strdup(phrase(plan->phrases, "chart-title"));
    Moment first = moment_holding(range.first, PRECISION_YEAR),
           last = moment_holding(range.last, PRECISION_YEAR);
    years = moment_equal(&first, &last) ? first : moment_interval(&first, &last);
    return wording_format(plan->wording, &years);
}

char *
frame_title(const Plan *plan)
{
    if (plan->options->title)
        return g_strdup(plan->options->title);
    if (plan->timeline->documents->len == 1) {
        const TimelineDocument *document = &g_array_index(plan->timeline->documents, TimelineDocument, 0);
        if (document->title && *document->title)
            return g_strdup(document->title);
    }
    return range_title(plan);
}

static void
add_count(GString *text, const Phrases *phrases, const char *key, guint count)
{
    g_autofree char *sentence = phrase_count(phrases, key, count);
    g_string_append_printf(text, " %s", sentence);
}

char *
frame_subtitle(const Plan *plan, bool has_undated)
{
    if (plan->options->subtitle)
        return g_strdup(plan->options->subtitle);
    const Phrases *phrases = plan->phrases;
    g_autofree char *events = phrase_count(phrases, "chart-events", plan->entries->len);
    guint sources = plan->timeline->documents->len;
    g_autofree char *documents = phrase_count(phrases, "chart-documents", sources);
    g_autofree char *scope = phrase_fill(phrases, sources ? "chart-scope" : "chart-scope-unsourced", "events",
                                         events, "documents", documents, NULL);
    GString *text = g_string_new(scope);
    bool is_figure = plan->options->is_figure, has_list = plan->names_undated || plan->names_all;
    if (plan->dropped)
        add_count(text, phrases, "chart-dropped", plan->dropped);
    if (plan->undated->len && !has_undated)
        add_count(text, phrases, has_list ? "chart-undated-told" : "chart-undated", plan->undated->len);
    if (plan->unlabelled)
        add_count(text, phrases, is_figure ? "chart-unlabelled" : "chart-more", plan->unlabelled);
    if (plan->shared)
        add_count(text, phrases, "chart-shared", plan->shared);
    if (plan->is_cut)
        g_string_append_printf(text, " %s", phrase(phrases, "chart-bands"));
    if (plan->has_columns)
        g_string_append_printf(text, " %s", phrase(phrases, "chart-columns"));
    if (plan->key && *plan->key)
        g_string_append_printf(text, " %s", plan->key);
    if (plan->has_spans && !plan->key)
        g_string_append_printf(text, " %s", phrase(phrases, "chart-spans"));
    if (plan->has_pale && !plan->key)
        g_string_append_printf(text, " %s", phrase(phrases, "chart-pale"));
    return g_string_free(text, FALSE);
}

static Style
zoomed(Style style, double zoom)
{
    style.size *= zoom;
    style.leading *= zoom;
    return style;
}

static double
clamp_zoom(const Plan *plan, StyleName name, double zoom)
{
    return CLAMP(zoom, MIN(1, size_least / plan->theme->styles[name].size), zoom_most);
}

static double
put_text(const Plan *plan, Scene *scene, const char *text, StyleName name, double zoom, const Box *box,
         Role role)
{
    Style style = zoomed(plan->theme->styles[name], zoom);
    g_autoptr(TextBlock) block = measure_text(plan->measure, text, &style, box->width);
    if (scene && text_block_lines(block)) {
        scene_open(scene, role, 1, NULL, NULL, NULL);
        scene_text(scene, block, 0, text_block_lines(block), box->x, box->y, ALIGN_LEFT);
        scene_close(scene);
    }
    return text_block_height(block);
}

double
frame_head(const Plan *plan, Scene *scene, double x, double y, double width, double zoom, bool has_undated)
{
    g_autofree char *title = frame_title(plan), *subtitle = frame_subtitle(plan, has_undated);
    Box box = {x, y, width, 0};
    double height = put_text(plan, scene, title, STYLE_TITLE, zoom, &box, ROLE_HEADING);
    box.y = y + height + plan->theme->unit;
    height += plan->theme->unit;
    return height + put_text(plan, scene, subtitle, STYLE_SUBTITLE, clamp_zoom(plan, STYLE_SUBTITLE, zoom),
                             &box, ROLE_PARAGRAPH);
}

/* "Sources: a.txt; b.html and 3 more" */
static char *
list_sources(const Plan *plan)
{
    const GArray *documents = plan->timeline->documents;
    if (plan->options->note)
        return g_strdup(plan->options->note);
    if (documents->len == 0)
        return g_strdup("");
    g_autoptr(GString) text = g_string_new(NULL);
    guint named = documents->len <= NAMED_MOST ? documents->len : NAMED_MOST - 1;
    for (guint i = 0; i < named; i++) {
        const TimelineDocument *document = &g_array_index(documents, TimelineDocument, i);
        const char *name = document->name ? document->name : document->path;
        g_string_append_printf(text, "%s%s", i ? "; " : "", name ? name : "");
        if (document->title && *document->title && g_strcmp0(document->title, name) != 0)
            g_string_append_printf(text, " (%s)", document->title);
    }
    g_autofree char *more = phrase_number(plan->phrases, documents->len - named);
    const char *key = named < documents->len ? "chart-sources-more"
                      : documents->len == 1  ? "chart-source"
                                             : "chart-sources";
    return phrase_fill(plan->phrases, key, "count", more, "names", text->str, NULL);
}

/* Groups in lanes have their names there. */
static bool
has_legend(const Plan *plan)
{
    return plan->groups->len && !plan->has_lanes;
}

/* Groups in rows from left to right; gives the height. */
static double
put_legend(const Plan *plan, Scene *scene, double x, double top, double width, double zoom)
{
    const Theme *theme = plan->theme;
    Style style = zoomed(theme->styles[STYLE_FOOT], zoom);
    double at = x, y = top, unit = theme->unit * zoom, leading = style.leading + unit / 2;
    for (guint i = 0; has_legend(plan) && i < plan->groups->len; i++) {
        const Group *group = plan_group(plan, i);
        style.colour = theme->group_text[group->colour];
        g_autoptr(TextBlock) block =
            measure_text(plan->measure, group->name, &style, MAX(unit, width - 3 * unit));
        double wide = text_block_width(block) + 2.5 * unit;
        if (at > x && at + wide > x + width) {
            at = x;
            y += leading;
        }
        if (scene) {
            mark_dot(scene, theme, group->colour, at + theme->dot * zoom / 2, y + style.leading / 2, zoom);
            scene_text(scene, block, 0, text_block_lines(block), at + 2.5 * unit, y, ALIGN_LEFT);
        }
        y += MAX(0, text_block_height(block) - style.leading);
        at += wide + 5 * unit;
    }
    return has_legend(plan) ? y + leading - top : 0;
}

/* What has no date, a line each, where the chart has no other place for it. Gives the height. */
static double
put_undated(const Plan *plan, Scene *scene, double x, double y, double width, double zoom)
{
    Box box = {x, y, width, 0};
    for (guint i = 0; plan->names_undated && i < plan->undated->len; i++) {
        const Event *event = g_ptr_array_index(plan->undated, i);
        const char *headline = event->headline ? event->headline : "";
        g_autofree char *text = phrase_fill(plan->phrases, "chart-undated-one", "headline", headline, NULL);
        if (scene)
            scene_open(scene, ROLE_ITEM, 0, event->id, text, NULL);
        box.y += put_text(plan, scene, text, STYLE_LABEL_TEXT, zoom, &box, ROLE_PARAGRAPH);
        if (scene)
            scene_close(scene);
    }
    return plan->names_undated ? box.y - y + plan->theme->unit : 0;
}

double
frame_foot(const Plan *plan, Scene *scene, double x, double bottom, double width, double label_zoom)
{
    double zoom = clamp_zoom(plan, STYLE_FOOT, label_zoom);
    g_autofree char *sources = list_sources(plan);
    Box box = {x, 0, width, 0};
    double text = put_text(plan, NULL, sources, STYLE_FOOT, zoom, &box, ROLE_PARAGRAPH);
    double gap = has_legend(plan) && text > 0 ? plan->theme->unit : 0;
    double legend = put_legend(plan, NULL, x, 0, width, zoom);
    double undated = put_undated(plan, NULL, x, 0, width, zoom), height = undated + legend + gap + text;
    if (!scene)
        return height;
    if (plan->names_undated) {
        scene_open(scene, ROLE_LIST, 0, NULL, phrase(plan->phrases, "chart-without-date"), NULL);
        put_undated(plan, scene, x, bottom - height, width, zoom);
        scene_close(scene);
    }
    height -= undated;
    if (has_legend(plan)) {
        scene_open(scene, ROLE_PARAGRAPH, 0, NULL, phrase(plan->phrases, "chart-groups"), NULL);
        put_legend(plan, scene, x, bottom - height, width, zoom);
        scene_close(scene);
    }
    box.y = bottom - text;
    put_text(plan, scene, sources, STYLE_FOOT, zoom, &box, ROLE_PARAGRAPH);
    return height;
}
