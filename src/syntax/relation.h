/*
 * relation: how a word hangs on its head: the relations of Universal Dependencies for English.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* In the order of their names, so that a name can be found by halving. */
typedef enum {
    RELATION_ACL,
    RELATION_ACL_RELCL,
    RELATION_ADVCL,
    RELATION_ADVCL_RELCL,
    RELATION_ADVMOD,
    RELATION_AMOD,
    RELATION_APPOS,
    RELATION_AUX,
    RELATION_AUX_PASS,
    RELATION_CASE,
    RELATION_CC,
    RELATION_CC_PRECONJ,
    RELATION_CCOMP,
    RELATION_COMPOUND,
    RELATION_COMPOUND_PRT,
    RELATION_CONJ,
    RELATION_COP,
    RELATION_CSUBJ,
    RELATION_CSUBJ_OUTER,
    RELATION_CSUBJ_PASS,
    RELATION_DEP,
    RELATION_DET,
    RELATION_DET_PREDET,
    RELATION_DISCOURSE,
    RELATION_DISLOCATED,
    RELATION_EXPL,
    RELATION_FIXED,
    RELATION_FLAT,
    RELATION_GOESWITH,
    RELATION_IOBJ,
    RELATION_LIST,
    RELATION_MARK,
    RELATION_NMOD,
    RELATION_NMOD_DESC, /* "President Ortiz" */
    RELATION_NMOD_POSS,
    RELATION_NMOD_UNMARKED, /* nmod:tmod and nmod:npmod of older trees: "8 February" */
    RELATION_NSUBJ,
    RELATION_NSUBJ_OUTER,
    RELATION_NSUBJ_PASS,
    RELATION_NUMMOD,
    RELATION_OBJ,
    RELATION_OBL,
    RELATION_OBL_AGENT,    /* "by" of the passive */
    RELATION_OBL_UNMARKED, /* obl:tmod and obl:npmod of older trees: "left last week" */
    RELATION_ORPHAN,
    RELATION_PARATAXIS,
    RELATION_PUNCT,
    RELATION_REPARANDUM,
    RELATION_ROOT,
    RELATION_VOCATIVE,
    RELATION_XCOMP,
    RELATION_COUNT,
} Relation;

/* Its name: "nsubj:pass". */
const char *relation_name(Relation relation);

/* The relation without its subtype: RELATION_NSUBJ for RELATION_NSUBJ_PASS. */
Relation relation_base(Relation relation);

/* The relation of that name. A subtype that isn't among ours gives its base ("obl:tmod" and "obl:npmod" give
 * obl:unmarked, and so for nmod); false where even that is unknown. */
bool relation_find(const char *name, Relation *relation);
