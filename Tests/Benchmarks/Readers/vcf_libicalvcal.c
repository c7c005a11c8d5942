// SPDX-License-Identifier: Apache-2.0
// The versit parser of libical (Debian: libical-dev, libicalvcal), one card at a time, since it
// gives up on a longer file.
// Usage: vcf_libicalvcal FILE

#include "measure.h"

#include <libical/vcc.h>
#include <libical/vobject.h>

static void count(struct found *found, VObject *line) {
  const char *name = vObjectName(line);
  long *kind = !strcmp(name, VCFullNameProp) ? &found->names
    : !strcmp(name, VCEmailAddressProp) ? &found->emails
    : !strcmp(name, VCTelephoneProp) ? &found->phones
    : !strcmp(name, VCOrgProp) ? &found->organisations : NULL;
  if (!kind) return;
  // The parser keeps wide characters, and the parts of an organisation under it.
  VObject *part = kind == &found->organisations ? isAPropertyOf(line, VCOrgNameProp) : line;
  const wchar_t *value = part ? vObjectUStringZValue(part) : NULL;
  char *text = value ? fakeCString(value) : NULL;
  touch(found, kind, text);
  if (text) deleteStr(text);
}

static void ignore(char *message) {}

int main(int arguments, char **argument) {
  const char *path = argument[arguments - 1];
  struct found found = {0};
  measure_start();
  size_t length;
  struct cards cards = {.at = whole_file(path, &length)};
  registerMimeErrorHandler(ignore);
  for (char *text; (text = next_card(&cards));) {
    VObject *card = Parse_MIME(text, cards.end - text);
    if (!card) continue;
    VObjectIterator lines;
    found.rows++;
    initPropIterator(&lines, card);
    while (moreIteration(&lines)) count(&found, nextVObject(&lines));
    cleanVObjects(card);
  }
  measure_done("libicalvcal", VERSION, path, &found);
}
