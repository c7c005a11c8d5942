// SPDX-License-Identifier: Apache-2.0

#define _GNU_SOURCE

#include "TagLimits.h"

#include "XMLEvents.h"

#include <string.h>

// An attribute takes five bytes at least, and so no shorter tag can have too many.
enum { harmless_length = 4096 };

static int starts_name(char byte) {
  return byte != '!' && byte != '?' && byte != '/';
}

static void begin_tag(tag_limits *limits) {
  limits->in_tag = 1, limits->quote = 0;
  limits->length = 0, limits->assignments = 0;
}

/// Looks at the bytes of a tag one by one; returns where the tag ended, or where the bytes did.
static size_t pass_tag(tag_limits *limits, const char *bytes, size_t index, size_t length) {
  while (index < length && limits->in_tag && bytes[index] != '<') {
    char byte = bytes[index++];
    limits->length++;
    if (limits->length == 1 && !starts_name(byte)) limits->in_tag = 0;
    else if (limits->quote != 0) limits->quote = byte == limits->quote ? 0 : limits->quote;
    else if (byte == '"' || byte == '\'') limits->quote = byte;
    else if (byte == '>') limits->in_tag = 0;
    else if (byte == '=') limits->assignments++;
    if (limits->assignments > xml_events_attribute_limit || limits->length > xml_events_tag_limit) {
      limits->is_exceeded = 1;
      return index;
    }
  }
  return index;
}

size_t length_within_limits(tag_limits *limits, const char *bytes, size_t length) {
  // `<` is allowed neither in a tag nor in a quoted value, which makes it a safe place to begin
  // counting, and all but the last of those that stand close together a safe place to pass over.
  size_t index = pass_tag(limits, bytes, 0, length);
  if (limits->is_exceeded) return 0;
  while (index < length) {
    size_t reach = length - index < harmless_length ? length - index : harmless_length;
    const char *last = memrchr(bytes + index, '<', reach);
    if (last == NULL) {
      limits->in_tag = 0;
      index += reach;
      continue;
    }
    size_t start = (size_t)(last - bytes);
    begin_tag(limits);
    index = pass_tag(limits, bytes, start + 1, length);
    if (limits->is_exceeded) return start;
  }
  return length;
}
