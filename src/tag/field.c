/* SPDX-License-Identifier: MIT */
#include "tag/field.h"

#include "calendar/feast.h"
#include "calendar/timex.h"

#include <string.h>

typedef struct {
    const char *name;
    gint32 value;
} Name;

static const Name units[] = {
    {"second",           PRECISION_SECOND},
    {"minute",                  PRECISION_MINUTE},
    {"hour",PRECISION_HOUR},
    {"daypart",             PRECISION_DAYPART},
    {"day",                  PRECISION_DAY},
    {"weekend",PRECISION_WEEKEND},
    {"week",              PRECISION_WEEK},
    {"month",                  PRECISION_MONTH},
    {"season",             PRECISION_SEASON},
    {"quarter",             PRECISION_QUARTER},
    {"half",                  PRECISION_HALF},
    {"year",PRECISION_YEAR},
    {"decade",           PRECISION_DECADE},
    {"century",                  PRECISION_CENTURY},
    {"millennium",PRECISION_MILLENNIUM},
    {NULL            },
};

static const Name dayparts[] = {
    {"morning",        DAYPART_MORNING},
    {"midday",                DAYPART_MIDDAY},
    {"afternoon",DAYPART_AFTERNOON},
    {"evening",      DAYPART_EVENING},
    {"night",                DAYPART_NIGHT},
    {"daytime",DAYPART_DAYTIME},
    {NULL         },
};

static const Name seasons[] = {
    {"spring",       SEASON_SPRING},
    {"summer",              SEASON_SUMMER},
    {"fall",SEASON_FALL},
    {"winter",         SEASON_WINTER},
    {NULL             },
};

static const Name eras[] = {
    {"ad",    ERA_AD},
    {"bc",       ERA_BC},
    {NULL},
};

static const Name meridiems[] = {
    {"am", 0},
    {"pm",    1},
    {NULL},
};

static const Name directions[] = {
    {"nearest",         DIRECTION_NEAREST},
    {"before",                 DIRECTION_BEFORE},
    {"after",DIRECTION_AFTER},
    {"same",           DIRECTION_SAME},
    {"ahead",                 DIRECTION_AHEAD},
    {NULL},
};

static const Name anchorings[] = {
    {"open",         ANCHORING_OPEN},
    {"dct",              ANCHORING_DCT},
    {"narrative",ANCHORING_NARRATIVE},
    {"writing",    ANCHORING_WRITING},
    {NULL             },
};

static const Name references[] = {
    {"past",             REFERENCE_PAST},
    {"present",                  REFERENCE_PRESENT},
    {"future",REFERENCE_FUTURE},
    {NULL          },
};

static const Name quants[] = {
    {"every",     QUANT_EVERY},
    {"each",           QUANT_EACH},
    {"some",QUANT_SOME},
    {NULL     },
};

static const Name amounts[] = {
    {"vague", AMOUNT_VAGUE},
    {NULL      },
};

/* Each field's name in rules, the names of its values where it has any, and the least and greatest of them
 * where not any number will do. */
static const struct {
    const char *name;
    const Name *values;
    gint32 least, most;
} fields[FIELD_COUNT] = {
    [FIELD_YEAR] = {"year",          NULL,       0,                 0                   },
    [FIELD_SHORT_YEAR] = {"short-year",    NULL,       0,                 99                  },
    [FIELD_ERA] = {"era",           eras,       ERA_AD,            ERA_BC              },
    [FIELD_MONTH] = {"month",         NULL,       1,                 12                  },
    [FIELD_DAY] = {"day",           NULL,       1,                 31                  },
    [FIELD_WEEKDAY] = {"weekday",       NULL,       1,                 7                   },
    [FIELD_SEASON] = {"season",        seasons,    SEASON_SPRING,     SEASON_WINTER       },
    [FIELD_QUARTER] = {"quarter",       NULL,       1,                 4                   },
    [FIELD_HALF] = {"half",          NULL,       1,                 2                   },
    [FIELD_WEEK] = {"week",          NULL,       1,                 53                  },
    [FIELD_DECADE] = {"decade",        NULL,       0,                 0                   },
    [FIELD_CENTURY] = {"century",       NULL,       0,                 0                   },
    [FIELD_MILLENNIUM] = {"millennium",    NULL,       0,                 0                   },
    [FIELD_FISCAL] = {"fiscal",        NULL,       0,                 0                   },
    [FIELD_FIRST] = {"first-part",    NULL,       1,                 31                  },
    [FIELD_SECOND_PART] = {"second-part",   NULL,       1,                 31                  },
    [FIELD_HOUR] = {"hour",          NULL,       0,                 24                  },
    [FIELD_MINUTE] = {"minute",        NULL,       -59,               59                  },
    [FIELD_SECOND] = {"second",        NULL,       0,                 59                  },
    [FIELD_MERIDIEM] = {"meridiem",      meridiems,  0,                 1                   },
    [FIELD_DAYPART] = {"daypart",       dayparts,   DAYPART_MORNING,   DAYPART_DAYTIME     },
    [FIELD_ZONE] = {"zone",          NULL,       -840,              840                 },
    [FIELD_UNIT] = {"unit",          units,      PRECISION_SECOND,  PRECISION_MILLENNIUM},
    [FIELD_AMOUNT] = {"amount",        amounts,    0,                 0                   },
    [FIELD_UNIT_TWO] = {"unit-two",      units,      PRECISION_SECOND,  PRECISION_MILLENNIUM},
    [FIELD_AMOUNT_TWO] = {"amount-two",    amounts,    0,                 0                   },
    [FIELD_UNIT_THREE] = {"unit-three",    units,      PRECISION_SECOND,  PRECISION_MILLENNIUM},
    [FIELD_AMOUNT_THREE] = {"amount-three",  amounts,    0,                 0                   },
    [FIELD_PART] = {"part",          units,      PRECISION_DAY,     PRECISION_MILLENNIUM},
    [FIELD_COMPACT] = {"compact",       NULL,       0,                 0                   },
    [FIELD_CLOCK] = {"clock",         NULL,       0,                 2400                },
    [FIELD_STAMP] = {"day-clock",     NULL,       10000,             312359              },
    [FIELD_VERBATIM] = {"verbatim",      NULL,       0,                 0                   },
    [FIELD_SHIFT] = {"shift",         NULL,       0,                 0                   },
    [FIELD_BASE] = {"base",          NULL,       -7,                7                   },
    [FIELD_DIRECTION] = {"direction",     directions, DIRECTION_NEAREST, DIRECTION_AHEAD     },
    [FIELD_ANCHOR] = {"anchor",        anchorings, ANCHORING_OPEN,    ANCHORING_NARRATIVE },
    [FIELD_NTH] = {"nth",           NULL,       0,                 0                   },
    [FIELD_EASTER] = {"easter",        NULL,       -366,              366                 },
    [FIELD_ORTHODOX] = {"orthodox",      NULL,       -366,              366                 },
    [FIELD_HEBREW] = {"hebrew",        NULL,       0,                 0                   },
    [FIELD_ISLAMIC] = {"islamic",       NULL,       0,                 0                   },
    [FIELD_CHINESE] = {"chinese",       NULL,       0,                 0                   },
    [FIELD_INDIAN] = {"indian",        NULL,       0,                 0                   },
    [FIELD_CIVIL] = {"civil",         NULL,       0,                 0                   },
    [FIELD_NTH_FEAST] = {"nth-feast",     NULL,       0,                 0                   },
    [FIELD_REFERENCE] = {"reference",     references, REFERENCE_PAST,    REFERENCE_FUTURE    },
    [FIELD_MOD] = {"mod",           NULL,       MOD_NONE,          MOD_APPROX          },
    [FIELD_FREQUENCY] = {"frequency",     NULL,       0,                 0                   },
    [FIELD_HISTORIC] = {"historic",      NULL,       0,                 1                   },
    [FIELD_EARLY] = {"early",         NULL,       0,                 0                   },
    [FIELD_LOG] = {"log",           NULL,       0,                 1                   },
    [FIELD_OLYMPIAD] = {"olympiad",      NULL,       1,                 293                 },
    [FIELD_OLYMPIAD_YEAR] = {"olympiad-year", NULL,       1,                 4                   },
    [FIELD_REIGN_YEAR] = {"reign-year",    NULL,       1,                 100                 },
    [FIELD_AGE] = {"age",           NULL,       0,                 0                   },
    [FIELD_COMPARED] = {"compared",      NULL,       0,                 0                   },
    [FIELD_QUANT] = {"quant",         quants,     QUANT_EVERY,       QUANT_SOME          },
};

bool
field_parse(const char *name, Field *field)
{
    for (Field at = 0; at < FIELD_COUNT; at++)
        if (*fields[at].name == *name && strcmp(fields[at].name, name) == 0) {
            *field = at;
            return true;
        }
    return false;
}

bool
field_value_parse(Field field, const char *name, gint32 *value)
{
    if (field == FIELD_MOD) {
        Mod mod;
        if (!mod_parse(name, &mod))
            return false;
        *value = (gint32) mod;
        return true;
    }
    for (const Name *at = fields[field].values; at && at->name; at++)
        if (strcmp(at->name, name) == 0) {
            *value = at->value;
            return true;
        }
    return false;
}

bool
field_is_amount(Field field)
{
    return field == FIELD_AMOUNT || field == FIELD_AMOUNT_TWO || field == FIELD_AMOUNT_THREE;
}

bool
field_fits(Field field, gint32 value)
{
    bool is_any = fields[field].least == fields[field].most;
    if (field_is_feast(field))
        return feast_key_exists((FeastCalendar) (field - FIELD_HEBREW), value);
    if ((field == FIELD_CLOCK || field == FIELD_STAMP) && value % 100 > 59)
        return false;
    if (field == FIELD_STAMP && value / 100 % 100 > 23)
        return false;
    return is_any || (value >= fields[field].least && value <= fields[field].most);
}
