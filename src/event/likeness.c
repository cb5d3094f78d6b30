/* SPDX-License-Identifier: MIT */
#include "event/likeness.h"

#include "event/part.h"

enum {
    SHARED_LEAST = 3,   /* words that two tellings of one event share at least */
    SHARED_MANY = 5,    /* … without any word that says it can be only once */
    NEAR = 400,         /* characters between statements of one passage */
    CLOSE_DAYS = 7,     /* dates so near each other may be slips for one another */
    WIDE_DAYS = 366 * 2 /* a date wider than this says little by agreeing */
};

/* The least share, in percent, of what the shorter of two statements says that must be in the other, and of
 * what the longer one says. */
typedef struct {
    guint of_shorter, of_longer;
} Share;

static const Share share_same_day = {60, 45};
static const Share share_same_day_act = {50, 30};  /* with a name and an act in common */
static const Share share_agreeing_once = {30, 15}; /* … and an act that can be only once */
static const Share share_agreeing = {75, 45};
static const Share share_agreeing_act = {70, 30}; /* likewise */
static const Share share_wide = {90, 60};
static const Share share_other = {90, 60};
static const Share share_undated = {85, 60};
static const Share share_once = {75, 60};
static const Share share_again = {90, 75};

static bool
is_open(const Moment *moment)
{
    return moment->doubt & (DOUBT_OPEN_START | DOUBT_OPEN_END);
}

/* Whether one date is a wider telling of the other. */
static bool
agree(const Moment *a, const Moment *b)
{
    if (is_open(a) || is_open(b))
        return moment_equal(a, b);
    return moment_contains(a, b) || moment_contains(b, a);
}

static const Source *
source_of(const Event *event)
{
    return event->sources->len ? &g_array_index(event->sources, Source, 0) : NULL;
}

static bool
are_of_one_text(const Event *a, const Event *b)
{
    const Source *s = source_of(a), *t = source_of(b);
    return s && t && g_strcmp0(s->doc, t->doc) == 0;
}

/* Whether two statements stand in one passage: then different dates are no conflict. */
static bool
are_neighbours(const Event *a, const Event *b)
{
    return are_of_one_text(a, b) && ABS(source_of(a)->start - source_of(b)->start) < NEAR;
}

static bool
is_day(const Moment *moment)
{
    return moment->precision <= PRECISION_DAY;
}

static bool
are_close(const Moment *a, const Moment *b)
{
    bool are_bounded = !is_open(a) && !is_open(b);
    return are_bounded && is_day(a) && is_day(b) && ABS(a->first - b->first) <= CLOSE_DAYS;
}

static bool
is_wide(const Moment *moment)
{
    return moment->last - moment->first > WIDE_DAYS;
}

static bool
reaches(const Content *x, const Content *y, Share share)
{
    guint shared = content_shared(x, y), a = content_weight(x), b = content_weight(y);
    return shared * 100 >= MIN(a, b) * share.of_shorter && shared * 100 >= MAX(a, b) * share.of_longer;
}

/* Whether both name something and have nothing named in common. */
static bool
name_others(const Content *x, const Content *y)
{
    return x->names.count && y->names.count && !content_holds_any(y, &x->names) &&
           !content_holds_any(x, &y->names);
}

/* Whether both tell of acts and none is the same: "convicted", "acquitted". */
static bool
act_otherwise(const Content *x, const Content *y)
{
    return x->acts.count && y->acts.count && !content_holds_any(y, &x->acts);
}

static bool
holds_name(const Content *x, const Content *y)
{
    FewWords opening = {.items = {y->opening}, .count = y->opening != 0};
    return content_holds_any(x, &y->names) || content_holds_any(x, &opening);
}

static bool
share_act_and_name(const Content *x, const Content *y)
{
    return content_holds_any(y, &x->acts) && (holds_name(x, y) || holds_name(y, x));
}

/* Whether they begin with different names, and neither is in the other: "Anna Lind", "Karl Lind". */
static bool
open_otherwise(const Content *x, const Content *y)
{
    const FewWords a = {.items = {x->opening}, .count = 1}, b = {.items = {y->opening}, .count = 1};
    return x->opening && y->opening && !content_holds_any(y, &a) && !content_holds_any(x, &b);
}

static bool
tell_the_same(const Moment *a, const Moment *b, const Content *x, const Content *y)
{
    bool are_others = x->is_once && y->is_once && open_otherwise(x, y);
    if (are_others || act_otherwise(x, y) || content_differs_in_names(x, y))
        return reaches(x, y, share_other);
    bool is_once = x->is_once && y->is_once && (is_day(a) || is_day(b)) && !open_otherwise(x, y);
    if (is_once && share_act_and_name(x, y) && reaches(x, y, share_agreeing_once))
        return true;
    bool are_same_day = moment_equal(a, b) && is_day(a);
    if (are_same_day)
        return reaches(x, y, share_same_day) ||
               (share_act_and_name(x, y) && reaches(x, y, share_same_day_act));
    if (is_wide(a) && is_wide(b))
        return reaches(x, y, share_wide);
    return reaches(x, y, share_agreeing) || (share_act_and_name(x, y) && reaches(x, y, share_agreeing_act));
}

/* Whether the same is dated in two ways. */
static bool
contradict(const Event *a, const Event *b, const Content *x, const Content *y)
{
    bool are_slips = are_close(&a->moment, &b->moment), is_once = x->is_once && y->is_once;
    if ((!is_once && !are_slips) || content_differs(x, y) || is_open(&a->moment) || is_open(&b->moment))
        return false;
    if (are_neighbours(a, b) || (are_of_one_text(a, b) && !are_slips))
        return false;
    if (is_once && share_act_and_name(x, y) && reaches(x, y, share_once))
        return true;
    return (is_once || are_slips) && content_common(x, y) >= SHARED_MANY && reaches(x, y, share_again);
}

/* Whether their words let them tell the same: all that can be known without a look at the events. */
static bool
may_tell_the_same(const Content *x, const Content *y)
{
    if (x->whole == y->whole && x->count > 0)
        return true;
    return content_may_share(x->trace, y->trace, SHARED_LEAST - 1) && content_common(x, y) >= SHARED_LEAST &&
           !content_differs_in_numbers(x, y) && !name_others(x, y);
}

bool
likeness_is_possible(guint64 trace, guint64 other)
{
    return trace == other || content_may_share(trace, other, SHARED_LEAST - 1);
}

Likeness
likeness_of(const Event *a, const Event *b, const Content *x, const Content *y)
{
    if (!may_tell_the_same(x, y) || x->status != y->status || event_is_apart(a, b))
        return LIKENESS_NONE;
    bool are_words_alike = x->whole == y->whole;
    if (x->is_loose || y->is_loose) {
        bool is_told_by_then = !a->has_moment || !b->has_moment || moment_overlaps(&a->moment, &b->moment);
        return is_told_by_then && (are_words_alike || reaches(x, y, share_undated)) ? LIKENESS_SAME
                                                                                    : LIKENESS_NONE;
    }
    if (agree(&a->moment, &b->moment))
        return are_words_alike || tell_the_same(&a->moment, &b->moment, x, y) ? LIKENESS_SAME : LIKENESS_NONE;
    return contradict(a, b, x, y) ? LIKENESS_CONFLICT : LIKENESS_NONE;
}
