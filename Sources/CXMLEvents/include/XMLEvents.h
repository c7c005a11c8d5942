// SPDX-License-Identifier: Apache-2.0

#ifndef MUTUAL_XML_EVENTS_H
#define MUTUAL_XML_EVENTS_H

#include <stddef.h>

/// An XML document as a stream of events, read by libxml2 in push mode.
///
/// Nothing outside the bytes handed over is ever opened: a document type declaration, an entity
/// reference or anything beyond the limits ends the reading with a status that says so.

typedef struct {
  const char *namespace_uri;  ///< NULL without a namespace.
  const char *local_name;
  const char *value;  ///< Not terminated by NUL.
  size_t value_length;
} xml_events_attribute;

/// The strings live as long as the call; namespace and name pointers are unique for a parser, so
/// that equal pointers mean equal names.
typedef struct {
  void (*start_element)(void *context, const char *namespace_uri, const char *local_name,
                        const xml_events_attribute *attributes, size_t count, long line);
  void (*end_element)(void *context);
  void (*text)(void *context, const char *bytes, size_t length, long line);
} xml_events_handlers;

typedef enum {
  xml_events_ok = 0,
  xml_events_malformed,
  xml_events_doctype,
  xml_events_entity_reference,
  xml_events_too_deep,
  xml_events_too_much_text,
  xml_events_too_many_attributes,
  xml_events_out_of_memory,
} xml_events_status;

enum {
  xml_events_depth_limit = 256,
  xml_events_text_limit = 10000000,  ///< Bytes of text between two tags.
  xml_events_attribute_limit = 1000,
  xml_events_tag_limit = 1000000,  ///< Bytes of one tag.
};

typedef struct xml_events_parser xml_events_parser;

/// NULL when there is no memory. Freed by `xml_events_free`.
xml_events_parser *xml_events_create(xml_events_handlers handlers, void *context);

/// Reads the next bytes. After any status but `xml_events_ok` further bytes are ignored.
xml_events_status xml_events_feed(xml_events_parser *parser, const char *bytes, size_t length);

/// Says that the document ends here.
xml_events_status xml_events_finish(xml_events_parser *parser);

/// The line, counted from 1, on which reading ended with an error.
long xml_events_error_line(const xml_events_parser *parser);

/// libxml2's number of the error; 0 where the limit was ours.
int xml_events_error_code(const xml_events_parser *parser);

/// libxml2's words for the error; empty where the limit was ours.
const char *xml_events_error_message(const xml_events_parser *parser);

void xml_events_free(xml_events_parser *parser);

#endif
