// SPDX-License-Identifier: Apache-2.0

#define _GNU_SOURCE

#include "XMLEvents.h"

#include "TagLimits.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { buffer_size = 65536, slot_count = 1024 };

/// libxml2 keeps each name once, so that a pointer tells which name it is.
typedef struct {
  const xmlChar *pointer;
  uint8_t position;
} name_slot;

typedef struct {
  xml_events_element element;
  int wanted;
  long line;
} level;

struct xml_events_parser {
  xmlParserCtxtPtr libxml;
  const xml_events_handlers *handlers;
  xml_events_status status;

  int depth;

  /// The depth of the element that is skipped; INT_MAX outside of any.
  int skipped_depth;
  int shallowest_depth;

  /// Whether the text is wanted that comes next.
  int wants_text;
  size_t text_length;  ///< Since the last tag.
  char *text;          ///< What was wanted of it.
  size_t text_capacity;

  const xmlChar *last_uri;
  uint8_t last_namespace;
  const xmlChar *local_name;
  long doctype_line;

  xml_events_result result;
  level levels[xml_events_depth_limit + 1];
  name_slot slots[slot_count];
  const xmlChar *namespaces[xml_events_namespace_limit];

  tag_limits tags;
  int is_at_end;

  /// Why the bytes ended, which tells when all before them have been parsed.
  xml_events_status end_status;
  size_t filled;
  size_t taken;
  char buffer[buffer_size];
};

static long current_line(const xml_events_parser *parser) {
  if (parser->libxml == NULL || parser->libxml->input == NULL) return 0;
  return parser->libxml->input->line;
}

static void fail(xml_events_parser *parser, xml_events_status status) {
  if (parser->status != xml_events_ok) return;
  parser->status = status;
  parser->result.line = current_line(parser);
}

void xml_events_stop(xml_events_parser *parser, xml_events_status status) {
  if (parser->status != xml_events_ok) return;
  fail(parser, status);
  if (status == xml_events_doctype && parser->doctype_line > 0) {
    parser->result.line = parser->doctype_line;
  }
  xmlStopParser(parser->libxml);
}

// MARK: Names

/// Names lie close together, and are spread by a multiplication (Knuth's, section 6.4).
static size_t slot_of(const xmlChar *pointer) {
  return (size_t)((uint64_t)(uintptr_t)pointer * 0x9E3779B97F4A7C15u >> 54) % slot_count;
}

static uint8_t position_of(const xml_events_parser *parser, const xmlChar *name) {
  size_t slot = slot_of(name);
  while (parser->slots[slot].pointer != NULL) {
    if (parser->slots[slot].pointer == name) return parser->slots[slot].position;
    slot = (slot + 1) % slot_count;
  }
  return 0;
}

static int learn_names(xml_events_parser *parser) {
  const xml_events_handlers *handlers = parser->handlers;
  if (handlers->name_count > xml_events_name_limit) return 0;
  if (handlers->namespace_count > xml_events_namespace_limit) return 0;
  for (size_t i = 0; i < handlers->name_count; i++) {
    const xmlChar *name =
        xmlDictLookup(parser->libxml->dict, (const xmlChar *)handlers->names[i], -1);
    if (name == NULL) return 0;
    size_t slot = slot_of(name);
    while (parser->slots[slot].pointer != NULL) slot = (slot + 1) % slot_count;
    parser->slots[slot] = (name_slot){name, (uint8_t)(i + 1)};
  }
  for (size_t i = 0; i < handlers->namespace_count; i++) {
    parser->namespaces[i] =
        xmlDictLookup(parser->libxml->dict, (const xmlChar *)handlers->namespaces[i], -1);
    if (parser->namespaces[i] == NULL) return 0;
  }
  return 1;
}

static uint8_t namespace_of(xml_events_parser *parser, const xmlChar *uri) {
  if (uri == NULL) return 0;
  if (uri == parser->last_uri) return parser->last_namespace;
  parser->last_uri = uri;
  parser->last_namespace = (uint8_t)(parser->handlers->namespace_count + 1);
  for (size_t i = 0; i < parser->handlers->namespace_count; i++) {
    if (parser->namespaces[i] == uri) parser->last_namespace = (uint8_t)(i + 1);
  }
  return parser->last_namespace;
}

// MARK: libxml2's events

static void start_element(void *user, const xmlChar *name, const xmlChar *prefix,
                          const xmlChar *uri, int namespace_count, const xmlChar **namespaces,
                          int attribute_count, int defaulted_count, const xmlChar **attributes) {
  xml_events_parser *parser = user;
  (void)prefix, (void)namespace_count, (void)namespaces, (void)defaulted_count;
  if (parser->status != xml_events_ok) return;
  if (parser->depth >= xml_events_depth_limit) {
    return xml_events_stop(parser, xml_events_too_deep);
  }
  if (attribute_count > xml_events_attribute_limit) {
    return xml_events_stop(parser, xml_events_too_many_attributes);
  }
  parser->text_length = 0;
  parser->wants_text = 0;
  if (parser->depth > parser->skipped_depth) {
    parser->depth++;
    return;
  }
  level *here = &parser->levels[parser->depth];
  xml_events_element parent = parser->depth > 0 ? (here - 1)->element : 0;
  xml_events_element element = position_of(parser, name) |
                               (uint32_t)namespace_of(parser, uri) << 8 | parent << 16;
  here->element = element;
  here->line = parser->libxml->input->line;
  parser->local_name = name;
  int wanted = parser->handlers->start(parser->handlers->context, parser, element, here->line,
                                       (const xml_events_attribute *)attributes,
                                       (size_t)attribute_count);
  here->wanted = wanted;
  if (wanted == xml_events_skip) parser->skipped_depth = parser->depth;
  parser->wants_text = wanted == xml_events_text;
  parser->depth++;
}

static void end_element(void *user, const xmlChar *name, const xmlChar *prefix,
                        const xmlChar *uri) {
  xml_events_parser *parser = user;
  (void)name, (void)prefix, (void)uri;
  if (parser->status != xml_events_ok) return;
  if (--parser->depth < parser->shallowest_depth) parser->shallowest_depth = parser->depth;
  if (parser->depth > parser->skipped_depth) {
    parser->text_length = 0;
  } else if (parser->depth == parser->skipped_depth) {
    parser->skipped_depth = INT_MAX;
    parser->text_length = 0;
  } else {
    const level *here = &parser->levels[parser->depth];
    size_t length = parser->wants_text ? parser->text_length : 0;
    parser->text_length = 0;
    parser->handlers->end(parser->handlers->context, here->element, here->line,
                          (const unsigned char *)parser->text, length);
  }
  // Text after a child counts as its parent's last.
  parser->wants_text = parser->depth > 0 && parser->depth <= parser->skipped_depth &&
                       parser->levels[parser->depth - 1].wanted == xml_events_text;
}

static int grow_text(xml_events_parser *parser, size_t needed) {
  size_t capacity = parser->text_capacity == 0 ? 4096 : parser->text_capacity;
  while (capacity < needed) capacity *= 2;
  char *text = realloc(parser->text, capacity);
  if (text == NULL) return 0;
  parser->text = text;
  parser->text_capacity = capacity;
  return 1;
}

static void text(void *user, const xmlChar *bytes, int length) {
  xml_events_parser *parser = user;
  if (parser->status != xml_events_ok || length <= 0) return;
  size_t before = parser->text_length;
  parser->text_length = before + (size_t)length;
  if (parser->text_length > xml_events_text_limit) {
    return xml_events_stop(parser, xml_events_too_much_text);
  }
  if (!parser->wants_text) return;
  if (parser->text_length > parser->text_capacity && !grow_text(parser, parser->text_length)) {
    return xml_events_stop(parser, xml_events_out_of_memory);
  }
  memcpy(parser->text + before, bytes, (size_t)length);
}

/// A document type that only names itself declares nothing; the caller decides whether it may.
static void internal_subset(void *user, const xmlChar *name, const xmlChar *external_id,
                            const xmlChar *system_id) {
  xml_events_parser *parser = user;
  (void)name, (void)external_id, (void)system_id;
  parser->doctype_line = current_line(parser);
  const xmlParserInput *input = parser->libxml->input;
  if (input == NULL || *input->cur != '>') xml_events_stop(parser, xml_events_doctype);
}

static void reference(void *user, const xmlChar *name) {
  (void)name;
  xml_events_stop(user, xml_events_entity_reference);
}

#if LIBXML_VERSION >= 21200
typedef const xmlError *xml_error;
#else
typedef xmlErrorPtr xml_error;
#endif

static int is_encoding_error(int code) {
  switch (code) {
    case XML_ERR_INVALID_ENCODING:
    case XML_ERR_UNKNOWN_ENCODING:
    case XML_ERR_UNSUPPORTED_ENCODING:
    case XML_ERR_ENCODING_NAME:
    case XML_I18N_NO_NAME:
    case XML_I18N_NO_HANDLER:
    case XML_I18N_EXCESS_HANDLER:
    case XML_I18N_CONV_FAILED:
    case XML_I18N_NO_OUTPUT:
    case XML_IO_ENCODER:
      return 1;
    default:
      return 0;
  }
}

/// Whether the parser stands before bytes that are no character of UTF-8.
static int stands_before_broken_character(const xml_events_parser *parser) {
  const xmlParserInput *input = parser->libxml->input;
  if (input == NULL || input->cur >= input->end || *input->cur < 0x80) return 0;
  int length = (int)(input->end - input->cur);
  return xmlGetUTF8Char(input->cur, &length) < 0;
}

/// Whether the document's bytes ended before the thing did that the parser is in the middle of.
static int ends_too_early(const xml_events_parser *parser) {
  const xmlParserInput *input = parser->libxml->input;
  if (!parser->is_at_end || parser->depth == 0 || input == NULL) return 0;
  return input->cur >= input->end ||
         memchr(input->cur, '>', (size_t)(input->end - input->cur)) == NULL;
}

static void report(void *user, xml_error error) {
  // Namespace slips are errors to libxml2, but the document can be read in spite of them.
  xml_events_parser *parser = user;
  int is_encoding =
      is_encoding_error(error->code) ||
      (error->code == XML_ERR_INVALID_CHAR && stands_before_broken_character(parser));
  if (parser->status != xml_events_ok) return;
  if (error->level != XML_ERR_FATAL && !(is_encoding && error->level == XML_ERR_ERROR)) return;
  // The end that was made is no error of the document's.
  if (parser->end_status != xml_events_ok) return fail(parser, parser->end_status);
  parser->status = is_encoding ? xml_events_undecodable : xml_events_malformed;
  if (error->code == XML_ERR_NO_MEMORY) parser->status = xml_events_out_of_memory;
  xml_events_result *result = &parser->result;
  result->code = error->code;
  result->line = error->line > 0 ? error->line : current_line(parser);
  if (!is_encoding && ends_too_early(parser)) {
    // libxml2 speaks of whatever it was looking for.
    snprintf(result->message, sizeof result->message, "the document ends too early");
  } else if (error->message != NULL) {
    snprintf(result->message, sizeof result->message, "%s", error->message);
    result->message[strcspn(result->message, "\r\n")] = 0;
  }
}

// MARK: Bytes

/// Fills the buffer; 0 when there's nothing more to be parsed.
static int refill(xml_events_parser *parser) {
  if (parser->is_at_end) return 0;
  long count = parser->handlers->read(parser->handlers->context, parser->buffer, buffer_size);
  parser->taken = 0;
  parser->filled = count > 0 ? (size_t)count : 0;
  if (count < 0) parser->end_status = xml_events_unreadable;
  if (count <= 0) {
    parser->is_at_end = 1;
    return 0;
  }
  size_t safe = length_within_limits(&parser->tags, parser->buffer, parser->filled);
  if (safe < parser->filled) {
    parser->filled = safe;
    parser->is_at_end = 1;
    parser->end_status = xml_events_too_many_attributes;
  }
  return parser->filled > 0;
}

/// libxml2 may not be stopped in here, but it may be told that the document has ended.
static int read_bytes(void *user, char *target, int length) {
  xml_events_parser *parser = user;
  if (parser->status != xml_events_ok) return 0;
  if (parser->taken == parser->filled && !refill(parser)) return 0;
  size_t count = parser->filled - parser->taken;
  if (count > (size_t)length) count = (size_t)length;
  memcpy(target, parser->buffer + parser->taken, count);
  parser->taken += count;
  return (int)count;
}

// MARK: The library

static xmlParserInputPtr refuse_entity(const char *url, const char *id, xmlParserCtxtPtr parser) {
  (void)url, (void)id, (void)parser;
  return NULL;
}

static void prepare_library(void) {
  xmlInitParser();
  xmlSetExternalEntityLoader(refuse_entity);
}

static int safe_options(void) {
  int options = XML_PARSE_NONET;
#if LIBXML_VERSION >= 21300
  options |= XML_PARSE_NO_XXE;
#endif
#if LIBXML_VERSION >= 21400
  options |= XML_PARSE_NO_SYS_CATALOG;
#endif
  return options;
}

static xmlParserCtxtPtr create_libxml(xml_events_parser *parser) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, prepare_library);
  xmlSAXHandler sax = {
      .initialized = XML_SAX2_MAGIC,
      .startElementNs = start_element,
      .endElementNs = end_element,
      .characters = text,
      .ignorableWhitespace = text,
      .cdataBlock = text,
      .internalSubset = internal_subset,
      .reference = reference,
      .serror = report,
  };
  // Bytes are asked for here already, to tell the encoding.
  xmlParserCtxtPtr libxml =
      xmlCreateIOParserCtxt(&sax, parser, read_bytes, NULL, parser, XML_CHAR_ENCODING_NONE);
  if (libxml != NULL) {
    int trusted = parser->handlers->is_utf8 ? XML_PARSE_IGNORE_ENC : 0;
    xmlCtxtUseOptions(libxml, safe_options() | trusted);
  }
  return libxml;
}

static xml_events_result failure(xml_events_status status) {
  return (xml_events_result){.status = status};
}

static void parse(xml_events_parser *parser) {
  // The library's own error channel tells of bytes that can't be converted, by thread.
  xmlSetStructuredErrorFunc(parser, report);
  xmlParseDocument(parser->libxml);
  xmlSetStructuredErrorFunc(NULL, NULL);
  if (parser->end_status != xml_events_ok) fail(parser, parser->end_status);
  if (parser->status == xml_events_ok && !parser->libxml->wellFormed) {
    fail(parser, xml_events_malformed);
  }
}

xml_events_result xml_events_parse(const xml_events_handlers *handlers) {
  xml_events_parser *parser = calloc(1, sizeof *parser);
  if (parser == NULL) return failure(xml_events_out_of_memory);
  parser->handlers = handlers;
  parser->skipped_depth = INT_MAX;
  parser->shallowest_depth = INT_MAX;
  parser->libxml = create_libxml(parser);
  if (parser->libxml == NULL || !learn_names(parser)) {
    parser->status = xml_events_out_of_memory;
  } else {
    parse(parser);
  }
  xml_events_result result = parser->result;
  result.status = parser->status;
  if (parser->libxml != NULL) xmlFreeParserCtxt(parser->libxml);
  free(parser->text);
  free(parser);
  return result;
}

// MARK: Questions

const char *xml_events_local_name(const xml_events_parser *parser) {
  return (const char *)parser->local_name;
}

uint8_t xml_events_attribute_name(const xml_events_parser *parser,
                                  const xml_events_attribute *attribute) {
  return position_of(parser, attribute->local_name);
}

int xml_events_depth(const xml_events_parser *parser) {
  return parser->depth;
}

/// Where the tag begins that is being handled; `<` stands in no value of an attribute.
static const xmlChar *tag_start(const xml_events_parser *parser) {
  const xmlParserInput *input = parser->libxml->input;
  if (input == NULL) return NULL;
  return memrchr(input->base, '<', (size_t)(input->cur - input->base));
}

int64_t xml_events_offset(const xml_events_parser *parser) {
  const xmlChar *start = tag_start(parser);
  if (start == NULL || parser->libxml->input->buf == NULL) return -1;
  if (parser->libxml->input->buf->encoder != NULL) return -1;
  long consumed = xmlByteConsumed(parser->libxml);
  if (consumed < 0) return -1;
  return consumed - (parser->libxml->input->cur - start);
}

long xml_events_first_line(const xml_events_parser *parser) {
  const xmlChar *start = tag_start(parser);
  long line = current_line(parser);
  if (start == NULL) return line;
  for (const xmlChar *byte = start; byte < parser->libxml->input->cur; byte++) {
    line -= *byte == '\n';
  }
  return line;
}

void xml_events_mark_depth(xml_events_parser *parser) {
  parser->shallowest_depth = parser->depth;
}

int xml_events_shallowest_depth(const xml_events_parser *parser) {
  return parser->shallowest_depth;
}

int xml_events_names_doctype(const xml_events_parser *parser) {
  return parser->doctype_line > 0;
}
