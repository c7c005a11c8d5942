// SPDX-License-Identifier: Apache-2.0

#ifndef MUTUAL_XML_EVENTS_H
#define MUTUAL_XML_EVENTS_H

#include <stddef.h>
#include <stdint.h>

/// An XML document as a stream of events, read by libxml2 as it asks for more bytes.
///
/// Nothing outside the bytes handed over is ever opened: an entity reference, a document type that
/// declares anything, or anything beyond the limits ends the reading with a status that says so.

typedef struct xml_events_parser xml_events_parser;

/// An attribute as libxml2 hands it over; all pointers live as long as the call.
typedef struct {
  const unsigned char *local_name;
  const unsigned char *prefix;
  const unsigned char *namespace_uri;
  const unsigned char *value;  ///< Without its quotes, and not terminated by NUL.
  const unsigned char *value_end;
} xml_events_attribute;

/// An element. Names and namespaces are positions among those that the caller knows.
///
/// From the lowest byte on: the name, counted from 1, or 0 for one that the caller doesn't know;
/// the namespace, counted from 1, or 0 for none, or one more than there are for another; and the
/// same of the element around it.
typedef uint32_t xml_events_element;

/// What the caller wants of an element after its start tag.
enum {
  xml_events_skip = 0,      ///< Neither its end nor anything inside it.
  xml_events_children = 1,  ///< The elements inside it, and its end.
  xml_events_text = 2,      ///< Its text, too: what stands between its last two tags.
};

typedef struct {
  void *context;

  /// The names that the caller knows, and the namespaces, within the limits below.
  const char *const *names;
  size_t name_count;
  const char *const *namespaces;
  size_t namespace_count;

  /// Whether the bytes are UTF-8 whatever the document says.
  int is_utf8;

  /// Fills the buffer and returns how many bytes there were: 0 at the end, negative on failure.
  long (*read)(void *context, char *buffer, size_t length);

  /// Returns what is wanted of the element. `line` is that on which its start tag ends, from 1.
  int (*start)(void *context, xml_events_parser *parser, xml_events_element element, long line,
               const xml_events_attribute *attributes, size_t count);

  /// The text is that of an element without children, and empty unless it was wanted; the line
  /// is again that of the start tag.
  void (*end)(void *context, xml_events_element element, long line, const unsigned char *text,
              size_t length);
} xml_events_handlers;

typedef enum {
  xml_events_ok = 0,
  xml_events_malformed,
  xml_events_undecodable,  ///< Bytes that mean nothing in the encoding, or an unknown encoding.
  xml_events_doctype,
  xml_events_entity_reference,
  xml_events_too_deep,
  xml_events_too_much_text,
  xml_events_too_many_attributes,
  xml_events_out_of_memory,
  xml_events_unreadable,  ///< `read` failed.
  xml_events_stopped,     ///< The caller asked for it.
} xml_events_status;

enum {
  xml_events_depth_limit = 256,
  xml_events_text_limit = 10000000,  ///< Bytes of text between two tags.
  xml_events_attribute_limit = 1000,
  xml_events_tag_limit = 1000000,  ///< Bytes of one tag.
  xml_events_name_limit = 250,
  xml_events_namespace_limit = 50,
};

typedef struct {
  xml_events_status status;
  long line;          ///< The line, counted from 1, on which reading ended early.
  int code;           ///< libxml2's number of the error; 0 where the limit was ours.
  char message[160];  ///< libxml2's words for the error; empty where the limit was ours.
} xml_events_result;

/// Reads one document from its beginning to its end, or to the first error.
xml_events_result xml_events_parse(const xml_events_handlers *handlers);

// For use while a start tag is handled.

/// The name of the element as it is spelt, without its prefix.
const char *xml_events_local_name(const xml_events_parser *parser);

/// The position of an attribute's name among those that the caller knows, as for elements.
uint8_t xml_events_attribute_name(const xml_events_parser *parser,
                                  const xml_events_attribute *attribute);

/// How many elements are open, the one that starts not among them.
int xml_events_depth(const xml_events_parser *parser);

/// How many bytes stand before the start tag; -1 where that isn't known.
///
/// Only for UTF-8, of which each byte is read as it stands.
int64_t xml_events_offset(const xml_events_parser *parser);

/// The line on which the start tag begins, counted from 1.
long xml_events_first_line(const xml_events_parser *parser);

/// From here on `xml_events_shallowest_depth` counts.
void xml_events_mark_depth(xml_events_parser *parser);

/// The fewest elements that were open at any moment since the mark.
int xml_events_shallowest_depth(const xml_events_parser *parser);

/// Whether the document named a type, none of whose declarations it held.
int xml_events_names_doctype(const xml_events_parser *parser);

/// Ends the reading.
void xml_events_stop(xml_events_parser *parser, xml_events_status status);

#endif
