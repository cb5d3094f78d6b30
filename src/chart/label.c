/* SPDX-License-Identifier: MIT */
#include "chart/label.h"

static Style
style_of(const Plan *plan, StyleName name, double zoom)
{
    Style style = plan->theme->styles[name];
    style.size *= zoom;
    style.leading *= zoom;
    return style;
}

/* A date stays on one line where it is not much wider than the label may be. */
static double
date_width(double whole, double width)
{
    return whole <= 1.4 * width ? MAX(whole, width) : width;
}

void
label_init(Label *label, const Plan *plan, const Entry *entry, double width, double zoom)
{
    Style date_style = style_of(plan, STYLE_LABEL_DATE, zoom);
    Style text_style = style_of(plan, STYLE_LABEL_TEXT, zoom);
    date_style.colour = plan->theme->group_text[entry->colour];
    g_autofree char *date = plan_date(plan, entry->event, false);
    const char *headline = entry->event->headline ? entry->event->headline : "";
    g_autoptr(TextBlock) line = measure_text(plan->measure, date, &date_style, G_MAXDOUBLE);
    label->date = text_block_wrap(line, date_width(text_block_width(line), width));
    label->whole = text_block_width(line);
    label->text = measure_text(plan->measure, headline, &text_style, width);
}

void
label_clear(Label *label)
{
    text_block_free(label->date);
    text_block_free(label->text);
    *label = (Label){NULL, NULL, 0};
}

double
label_width(const Label *label)
{
    return MAX(text_block_width(label->date), text_block_width(label->text));
}

double
label_height(const Label *label)
{
    return text_block_height(label->date) + text_block_height(label->text);
}

void
label_size(const Label *label, double width, double *wide, double *high)
{
    Label other = {text_block_wrap(label->date, date_width(label->whole, width)),
                   text_block_wrap(label->text, width), 0};
    *wide = label_width(&other);
    *high = label_height(&other);
    label_clear(&other);
}

const char *
label_address(const Event *event)
{
    for (guint i = 0; event->sources && i < event->sources->len; i++) {
        const char *url = g_array_index(event->sources, Source, i).url;
        if (url)
            return url;
    }
    return NULL;
}

void
label_draw(const Label *label, const Entry *entry, Scene *scene, double x, double y, bool is_left)
{
    const char *address = label_address(entry->event);
    /* What is read from the right is flush there, and the date with it. */
    bool is_flush_right = is_left || text_block_is_rtl(label->text);
    double edge = is_left || !is_flush_right ? x : x + label_width(label);
    Align align = is_flush_right ? ALIGN_RIGHT : ALIGN_LEFT;
    if (address)
        scene_open(scene, ROLE_LINK, 0, NULL, NULL, address);
    scene_text(scene, label->date, 0, text_block_lines(label->date), edge, y, align);
    scene_text(scene, label->text, 0, text_block_lines(label->text), edge, y + text_block_height(label->date),
               align);
    if (address)
        scene_close(scene);
}
