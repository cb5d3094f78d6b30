/* SPDX-License-Identifier: MIT */
#include "resolve/closing.h"
#include "resolve/consistency.h"

enum { DAYS_A_YEAR = 365, PARENT_YEARS = 10, LIVES_MOST = 100000 /* people are learnt of a text */ };

/* A person's birth and death, as told. */
typedef struct {
    Focus birth, death;
} Person;

struct Lives {
    GHashTable *people; /* name to Person */
    Person *last;       /* the one told of last; NULL when that isn't plain */
    Span sentence;      /* in which */
};

Lives *
lives_new(void)
{
    Lives *lives = g_new0(Lives, 1);
    lives->people = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    return lives;
}

void
lives_free(Lives *lives)
{
    if (!lives)
        return;
    g_hash_table_destroy(lives->people);
    g_free(lives);
}

/* Whose life the tag tells; NULL where that isn't known. A name that wasn't told before is learnt. */
static Person *
person_of(const Resolver *resolver, const Tag *tag)
{
    Lives *lives = resolver->lives;
    const Life *life = &tag->life;
    bool is_same = lives->last && lives->sentence.start == tag->sentence.start;
    if (span_length(life->person) == 0)
        return life->is_pronoun || (is_same && life->kind == LIFE_DEATH) ? lives->last : NULL;
    g_autofree char *name = document_slice(resolver->document, life->person);
    Person *person = g_hash_table_lookup(lives->people, name);
    if (!person && g_hash_table_size(lives->people) < LIVES_MOST) {
        person = g_new0(Person, 1);
        g_hash_table_insert(lives->people, g_steal_pointer(&name), person);
    }
    return person;
}

static bool
found_at(Contradiction *found, const Focus *other, char *reason)
{
    found->span = other->span;
    found->reason = reason;
    return true;
}

/* Whether the age told with the date doesn't go with the birth, by more than the year that it may. */
static bool
contradicts_age(const Tag *tag, const Moment *moment, const Focus *birth, Contradiction *found)
{
    gint32 age = get(tag, FIELD_AGE, 0);
    gint64 most = moment_year_of(&(Moment){.first = moment->last}) - moment_year_of(&birth->moment);
    gint64 least = moment_year_of(moment) - moment_year_of(&(Moment){.first = birth->moment.last}) - 1;
    if (!has(tag, FIELD_AGE) || (age >= least && age <= most))
        return false;
    return found_at(found, birth, g_strdup_printf("doesn't go with an age of %d; the birth is told as", age));
}

bool
lives_contradict(Resolver *resolver, const Tag *tag, const Closing *closing, Contradiction *found)
{
    const Moment *moment = &closing->moment;
    const Person *last = resolver->lives->last;
    if ((tag->life.kind == LIFE_NONE || tag->life.kind == LIFE_ACCESSION) && !has(tag, FIELD_AGE))
        return false;
    if (tag->life.kind == LIFE_CHILD) {
        bool is_too_early = last && last->birth.is_set &&
                            moment->last < last->birth.moment.first + (gint64) PARENT_YEARS * DAYS_A_YEAR;
        return is_too_early &&
               found_at(found, &last->birth,
                        g_strdup("is too early for the birth of a child; its parent's is told as"));
    }
    const Person *person = person_of(resolver, tag);
    if (!person)
        return false;
    bool is_death = tag->life.kind == LIFE_DEATH, is_birth = tag->life.kind == LIFE_BIRTH;
    if (is_death && person->birth.is_set && moment->last < person->birth.moment.first)
        return found_at(found, &person->birth,
                        g_strdup("is told as a death, but lies before the same person's birth,"));
    if (is_birth && person->death.is_set && moment->first > person->death.moment.last)
        return found_at(found, &person->death,
                        g_strdup("is told as a birth, but lies after the same person's death,"));
    return person->birth.is_set && contradicts_age(tag, moment, &person->birth, found);
}

void
lives_learn(Resolver *resolver, const Tag *tag, const Closing *closing)
{
    Lives *lives = resolver->lives;
    LifeKind kind = tag->life.kind;
    if (kind == LIFE_ACCESSION && closing->moment.precision <= PRECISION_YEAR)
        resolver->reigns[resolver->reign_at++ % REIGNS_KEPT] =
            (Focus){.is_set = true, .moment = closing->moment, .span = tag->span, .sentence = tag->sentence};
    if (kind == LIFE_NONE || kind == LIFE_ACCESSION)
        return;
    Person *person = person_of(resolver, tag);
    bool is_told = person && closing->moment.precision <= PRECISION_YEAR;
    Focus focus = {.is_set = true, .moment = closing->moment, .span = tag->span};
    if (is_told && kind == LIFE_DEATH && !person->death.is_set)
        person->death = focus;
    else if (is_told && kind != LIFE_DEATH && !person->birth.is_set)
        person->birth = focus;
    lives->last = kind == LIFE_CHILD ? NULL : person;
    lives->sentence = tag->sentence;
}
