/*
 * function: the little words that clauses and headlines are told apart by, each asked for on its own.
 *
 * Which words they are, the language pack says: each is a class of the lexicon, named in function.c beside
 * the bit that stands for it here.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "text/lexicon.h"

#define FUNCTION_BIT(bit)  (G_GUINT64_CONSTANT(1) << (bit))
#define FUNCTION_THAT      FUNCTION_BIT(0)
#define FUNCTION_OF        FUNCTION_BIT(1)
#define FUNCTION_TO        FUNCTION_BIT(2) /* before a bare verb */
#define FUNCTION_AND       FUNCTION_BIT(3)
#define FUNCTION_OR        FUNCTION_BIT(4)
#define FUNCTION_THEN      FUNCTION_BIT(5)
#define FUNCTION_WHEN      FUNCTION_BIT(6)
#define FUNCTION_ONLY      FUNCTION_BIT(7)
#define FUNCTION_BY        FUNCTION_BIT(8) /* before who does it, in the passive */
#define FUNCTION_UNTIL     FUNCTION_BIT(9)
#define FUNCTION_THE       FUNCTION_BIT(10)
#define FUNCTION_A         FUNCTION_BIT(11)
#define FUNCTION_HE        FUNCTION_BIT(12)
#define FUNCTION_IT        FUNCTION_BIT(13)
#define FUNCTION_THEY      FUNCTION_BIT(14)
#define FUNCTION_WE        FUNCTION_BIT(15)
#define FUNCTION_YOU       FUNCTION_BIT(16)
#define FUNCTION_I         FUNCTION_BIT(17)
#define FUNCTION_WAS       FUNCTION_BIT(18)
#define FUNCTION_HAD       FUNCTION_BIT(19) /* past auxiliaries that are alike for all persons */
#define FUNCTION_DID       FUNCTION_BIT(20) /* a bare verb follows */
#define FUNCTION_WILL      FUNCTION_BIT(21) /* contracted: "ll" */
#define FUNCTION_NOT       FUNCTION_BIT(22) /* contracted: "t" */
#define FUNCTION_OWNER     FUNCTION_BIT(23) /* after an apostrophe, of who owns what follows */
#define FUNCTION_IN        FUNCTION_BIT(24) /* before a place */
#define FUNCTION_THAN      FUNCTION_BIT(25)
#define FUNCTION_AS        FUNCTION_BIT(26)
#define FUNCTION_ABOUT     FUNCTION_BIT(27) /* before a date that is roughly so */
#define FUNCTION_AGAINST   FUNCTION_BIT(28) /* before what something is compared with */
#define FUNCTION_FROM      FUNCTION_BIT(29)
#define FUNCTION_BETWEEN   FUNCTION_BIT(30)
#define FUNCTION_THROUGH   FUNCTION_BIT(31) /* "from Monday through Friday" */
#define FUNCTION_ALONE     FUNCTION_BIT(32)
#define FUNCTION_ACCORDING FUNCTION_BIT(33) /* before whose word it is: "according to" */
#define FUNCTION_CHANGE    FUNCTION_BIT(34) /* "rose", "down": what "from a year earlier" is compared by */
#define FUNCTION_MORE      FUNCTION_BIT(35) /* before "than" and a number it makes an amount */

#define FUNCTION_ENDED FUNCTION_BIT(36) /* between a period and its last day */
#define FUNCTION_BEGUN FUNCTION_BIT(37) /* … and its first one */

/* In brackets behind a name, before a date: "(born 9 May 1870)", "(d. 1931)", "(r. 1509–47)", "(fl. 1420)".
 */
#define FUNCTION_BORN  FUNCTION_BIT(38)
#define FUNCTION_DIED  FUNCTION_BIT(39)
#define FUNCTION_REIGN FUNCTION_BIT(40)
#define FUNCTION_LIVED FUNCTION_BIT(41)

#define FUNCTION_PARTICLE FUNCTION_BIT(42) /* within a name: "van" */
#define FUNCTION_SHE      FUNCTION_BIT(43)
#define FUNCTION_LASTED   FUNCTION_BIT(44) /* a verb that says little without its date */
#define FUNCTION_IS       FUNCTION_BIT(45) /* a participle behind it tells what is so: "is closed" */
#define FUNCTION_MOST     FUNCTION_BIT(46) /* "the heaviest since" */
#define FUNCTION_HER      FUNCTION_BIT(47) /* an owner's word that may stand alone: "named after her" */
#define FUNCTION_SPENT    FUNCTION_BIT(48) /* a verb whose object is a stretch of time */
#define FUNCTION_ANY      FUNCTION_BIT(49) /* before a date: "no Sunday boat", of none or all */

enum { FUNCTION_COUNT = 50 };

/* The name of the class of the bit at `index`; static. */
const char *function_class(guint index);

/* The FUNCTION_ bits of a word. */
guint64 functions_of(const Lexicon *lexicon, WordId word);
