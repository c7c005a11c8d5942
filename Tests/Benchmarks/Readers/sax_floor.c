// SPDX-License-Identifier: Apache-2.0
// The bare libxml2 SAX2 loop with callbacks that only count: the file pushed in pieces of 64 KB, or
// read whole and parsed from memory. Usage: sax_floor push|whole FILE

#include "measure.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

static void start_element(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
    const xmlChar **declared, int attributes, int defaulted, const xmlChar **values) {}
static void end_element(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {}
static void characters(void *context, const xmlChar *text, int length) {}

static int push(xmlSAXHandler *handler, const char *path) {
  static char piece[64 * 1024];
  FILE *file = fopen(path, "rb");
  if (!file) { perror(path); exit(66); }
  setvbuf(file, NULL, _IONBF, 0);
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(handler, NULL, NULL, 0, NULL);
  xmlCtxtUseOptions(parser, XML_PARSE_NONET);
  size_t got;
  while ((got = fread(piece, 1, sizeof piece, file)) > 0) xmlParseChunk(parser, piece, got, 0);
  xmlParseChunk(parser, piece, 0, 1);
  fclose(file);
  return parser->wellFormed;
}

static int whole(xmlSAXHandler *handler, const char *path) {
  size_t length;
  char *bytes = whole_file(path, &length);
  xmlParserCtxtPtr parser = xmlCreateMemoryParserCtxt(bytes, length);
  // The context was made with a handler of its own; ours lives on the stack of main.
  if (parser->sax != (xmlSAXHandlerPtr)&xmlDefaultSAXHandler) xmlFree(parser->sax);
  parser->sax = handler;
  parser->userData = NULL;
  xmlCtxtUseOptions(parser, XML_PARSE_NONET);
  xmlParseDocument(parser);
  return parser->wellFormed;
}

int main(int count, char **arguments) {
  if (count != 3) return 64;
  xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = start_element,
    .endElementNs = end_element,
    .characters = characters,
    .cdataBlock = characters,
  };
  int in_pieces = !strcmp(arguments[1], "push");
  xmlInitParser();
  measure_start();
  int well_formed = in_pieces ? push(&handler, arguments[2]) : whole(&handler, arguments[2]);
  if (!well_formed) { fprintf(stderr, "not well-formed\n"); return 65; }
  struct found found = {0};
  measure_done(in_pieces ? "sax-push" : "sax-whole", LIBXML_DOTTED_VERSION, arguments[2], &found);
}
