/*
 * crowd: keeps hostile markup from crowding a tag with attributes.
 *
 * libxml2 compares each attribute of a tag with all before it: a tag with a hundred thousand takes minutes.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/source.h"

/* Ends each tag of the source, in place, before it can have more than some hundreds of attributes: the byte
 * where the next would begin becomes ">". No tag that a page needs has so many. */
void crowd_limit(Source *source);
