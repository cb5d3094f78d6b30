/* SPDX-License-Identifier: MIT */
#include "tag/field.h"

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
    {NULL                },
};

static const Name anchorings[] = {
    {"open",         ANCHORING_OPEN},
    {"dct",              ANCHORING_DCT},
    {"narrative",ANCHORING_NARRATIVE},
    {NULL   },
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

/* Each field's name in rules, and the names of its values where it has any. */
static const struct {
    const char *name;
    const Name *values;
} fields[FIELD_COUNT] = {
    [FIELD_YEAR] = {"year",        NULL      },
    [FIELD_SHORT_YEAR] = {"short-year",  NULL      },
    [FIELD_ERA] = {"era",         eras      },
    [FIELD_MONTH] = {"month",       NULL      },
    [FIELD_DAY] = {"day",         NULL      },
    [FIELD_WEEKDAY] = {"weekday",     NULL      },
    [FIELD_SEASON] = {"season",      seasons   },
    [FIELD_QUARTER] = {"quarter",     NULL      },
    [FIELD_HALF] = {"half",        NULL      },
    [FIELD_WEEK] = {"week",        NULL      },
    [FIELD_DECADE] = {"decade",      NULL      },
    [FIELD_CENTURY] = {"century",     NULL      },
    [FIELD_MILLENNIUM] = {"millennium",  NULL      },
    [FIELD_FISCAL] = {"fiscal",      NULL      },
    [FIELD_FIRST] = {"first-part",  NULL      },
    [FIELD_SECOND_PART] = {"second-part", NULL      },
    [FIELD_HOUR] = {"hour",        NULL      },
    [FIELD_MINUTE] = {"minute",      NULL      },
    [FIELD_SECOND] = {"second",      NULL      },
    [FIELD_MERIDIEM] = {"meridiem",    meridiems },
    [FIELD_DAYPART] = {"daypart",     dayparts  },
    [FIELD_ZONE] = {"zone",        NULL      },
    [FIELD_UNIT] = {"unit",        units     },
    [FIELD_AMOUNT] = {"amount",      amounts   },
    [FIELD_UNIT_TWO] = {"unit-two",    units     },
    [FIELD_AMOUNT_TWO] = {"amount-two",  amounts   },
    [FIELD_SHIFT] = {"shift",       NULL      },
    [FIELD_DIRECTION] = {"direction",   directions},
    [FIELD_ANCHOR] = {"anchor",      anchorings},
    [FIELD_NTH] = {"nth",         NULL      },
    [FIELD_EASTER] = {"easter",      NULL      },
    [FIELD_REFERENCE] = {"reference",   references},
    [FIELD_MOD] = {"mod",         NULL      },
    [FIELD_FREQUENCY] = {"frequency",   NULL      },
    [FIELD_EARLY] = {"early",       NULL      },
    [FIELD_AGE] = {"age",         NULL      },
    [FIELD_COMPARED] = {"compared",    NULL      },
    [FIELD_QUANT] = {"quant",       quants    },
};

bool
field_parse(const char *name, Field *field)
{
    for (Field at = 0; at < FIELD_COUNT; at++)
        if (strcmp(fields[at].name, name) == 0) {
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
