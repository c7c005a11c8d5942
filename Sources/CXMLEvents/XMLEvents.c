// SPDX-License-Identifier: Apache-2.0

#include "XMLEvents.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct xml_events_parser {
  xml_events_handlers handlers;
  void *context;
  xmlParserCtxtPtr libxml;
  xml_events_status status;
  long error_line;
  int error_code;
  char error_message[160];
  int depth;
  size_t text_length;

  // The tag that is being fed, as `length_within_limits` sees it.
  int in_tag;
  char quote;
  size_t tag_length;
  size_t tag_assignments;
};

static void stop(xml_events_parser *parser, xml_events_status status) {
  if (parser->status != xml_events_ok) return;
  parser->status = status;
  if (parser->error_line == 0) parser->error_line = xmlSAX2GetLineNumber(parser->libxml);
  xmlStopParser(parser->libxml);
}

static void start_element(void *user, const xmlChar *name, const xmlChar *prefix,
                          const xmlChar *uri, int namespace_count, const xmlChar **namespaces,
                          int attribute_count, int defaulted_count, const xmlChar **attributes) {
  xml_events_parser *parser = user;
  (void)prefix, (void)namespace_count, (void)namespaces, (void)defaulted_count;
  if (parser->status != xml_events_ok) return;
  if (++parser->depth > xml_events_depth_limit) return stop(parser, xml_events_too_deep);
  if (attribute_count > xml_events_attribute_limit) {
    return stop(parser, xml_events_too_many_attributes);
  }
  parser->text_length = 0;
  xml_events_attribute list[attribute_count > 0 ? attribute_count : 1];
  for (int i = 0; i < attribute_count; i++) {
    // libxml2 hands over five pointers for each: name, prefix, namespace, value, end of value.
    const xmlChar **entry = attributes + 5 * i;
    list[i] = (xml_events_attribute){(const char *)entry[2], (const char *)entry[0],
                                     (const char *)entry[3], (size_t)(entry[4] - entry[3])};
  }
  parser->handlers.start_element(parser->context, (const char *)uri, (const char *)name, list,
                                 (size_t)attribute_count, xmlSAX2GetLineNumber(parser->libxml));
}

static void end_element(void *user, const xmlChar *name, const xmlChar *prefix,
                        const xmlChar *uri) {
  xml_events_parser *parser = user;
  (void)name, (void)prefix, (void)uri;
  if (parser->status != xml_events_ok) return;
  parser->depth--;
  parser->text_length = 0;
  parser->handlers.end_element(parser->context);
}

static void text(void *user, const xmlChar *bytes, int length) {
  xml_events_parser *parser = user;
  if (parser->status != xml_events_ok || length <= 0) return;
  parser->text_length += (size_t)length;
  if (parser->text_length > xml_events_text_limit) {
    return stop(parser, xml_events_too_much_text);
  }
  // libxml2 has already counted the line ends of the piece, and callers ask where it begins.
  long line = xmlSAX2GetLineNumber(parser->libxml);
  for (int i = 0; i < length; i++) line -= bytes[i] == '\n';
  parser->handlers.text(parser->context, (const char *)bytes, (size_t)length, line);
}

static void internal_subset(void *user, const xmlChar *name, const xmlChar *external_id,
                            const xmlChar *system_id) {
  (void)name, (void)external_id, (void)system_id;
  stop(user, xml_events_doctype);
}

static void reference(void *user, const xmlChar *name) {
  (void)name;
  stop(user, xml_events_entity_reference);
}

#if LIBXML_VERSION >= 21200
typedef const xmlError *xml_error;
#else
typedef xmlErrorPtr xml_error;
#endif

static void report(void *user, xml_error error) {
  // Namespace slips are errors to libxml2, but the document can be read in spite of them.
  xml_events_parser *parser = user;
  if (error->level != XML_ERR_FATAL || parser->error_code != 0) return;
  if (parser->status != xml_events_ok) return;
  parser->error_code = error->code;
  parser->error_line = error->line;
  if (error->message != NULL) {
    snprintf(parser->error_message, sizeof parser->error_message, "%s", error->message);
    parser->error_message[strcspn(parser->error_message, "\r\n")] = 0;
  }
}

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

xml_events_parser *xml_events_create(xml_events_handlers handlers, void *context) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, prepare_library);
  xml_events_parser *parser = calloc(1, sizeof *parser);
  if (parser == NULL) return NULL;
  parser->handlers = handlers;
  parser->context = context;
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
  parser->libxml = xmlCreatePushParserCtxt(&sax, parser, NULL, 0, NULL);
  if (parser->libxml == NULL) {
    free(parser);
    return NULL;
  }
  xmlCtxtUseOptions(parser->libxml, safe_options());
  return parser;
}

static int starts_name(char byte) {
  return byte != '!' && byte != '?' && byte != '/';
}

/// How many of the bytes may be parsed: all, or those before a tag that goes beyond the limits.
///
/// libxml2 compares each attribute with all others before it hands them over, so that a tag with a
/// million of them costs hours. `<` is allowed neither in a tag nor in a quoted value, which makes
/// it a safe place to begin counting.
static size_t length_within_limits(xml_events_parser *parser, const char *bytes, size_t length) {
  size_t tag_start = 0;
  for (size_t i = 0; i < length; i++) {
    char byte = bytes[i];
    if (byte == '<') {
      parser->in_tag = 1, parser->quote = 0;
      parser->tag_length = 0, parser->tag_assignments = 0;
      tag_start = i;
    } else if (parser->in_tag) {
      parser->tag_length++;
      if (parser->tag_length == 1 && !starts_name(byte)) parser->in_tag = 0;
      else if (parser->quote != 0) parser->quote = byte == parser->quote ? 0 : parser->quote;
      else if (byte == '"' || byte == '\'') parser->quote = byte;
      else if (byte == '>') parser->in_tag = 0;
      else if (byte == '=') parser->tag_assignments++;
      if (parser->tag_assignments > xml_events_attribute_limit) return tag_start;
      if (parser->in_tag && parser->tag_length > xml_events_tag_limit) return tag_start;
    }
  }
  return length;
}

static xml_events_status push(xml_events_parser *parser, const char *bytes, size_t length,
                              int last) {
  if (parser->status != xml_events_ok) return parser->status;
  int code = xmlParseChunk(parser->libxml, bytes, (int)length, last);
  if (parser->status == xml_events_ok && (parser->error_code != 0 || !parser->libxml->wellFormed)) {
    if (code == XML_ERR_NO_MEMORY) return parser->status = xml_events_out_of_memory;
    parser->status = xml_events_malformed;
    if (parser->error_line == 0) parser->error_line = xmlSAX2GetLineNumber(parser->libxml);
  }
  return parser->status;
}

xml_events_status xml_events_feed(xml_events_parser *parser, const char *bytes, size_t length) {
  if (parser->status != xml_events_ok || length == 0) return parser->status;
  size_t safe_length = length_within_limits(parser, bytes, length);
  if (safe_length > 0) push(parser, bytes, safe_length, 0);
  if (safe_length < length) stop(parser, xml_events_too_many_attributes);
  return parser->status;
}

xml_events_status xml_events_finish(xml_events_parser *parser) {
  int is_open = parser->depth > 0 && parser->status == xml_events_ok;
  push(parser, "", 0, 1);
  if (is_open && parser->status == xml_events_malformed) {
    // libxml2 speaks of extra content here.
    snprintf(parser->error_message, sizeof parser->error_message, "the document ends too early");
  }
  return parser->status;
}

long xml_events_error_line(const xml_events_parser *parser) {
  return parser->error_line;
}

int xml_events_error_code(const xml_events_parser *parser) {
  return parser->error_code;
}

const char *xml_events_error_message(const xml_events_parser *parser) {
  return parser->error_message;
}

void xml_events_free(xml_events_parser *parser) {
  if (parser == NULL) return;
  xmlFreeParserCtxt(parser->libxml);
  free(parser);
}
