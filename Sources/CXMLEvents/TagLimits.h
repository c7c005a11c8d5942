// SPDX-License-Identifier: Apache-2.0

#ifndef MUTUAL_TAG_LIMITS_H
#define MUTUAL_TAG_LIMITS_H

#include <stddef.h>

/// The tag that is being fed, as far as it has been seen.
typedef struct {
  int in_tag;
  char quote;
  size_t length;
  size_t assignments;

  /// Whether a tag went beyond the limits.
  int is_exceeded;
} tag_limits;

/// How many of the bytes may be parsed: all, or those before a tag that goes beyond the limits.
///
/// libxml2 compares each attribute with all others before it hands them over, so that a tag with a
/// million of them costs hours.
size_t length_within_limits(tag_limits *limits, const char *bytes, size_t length);

#endif
