// SPDX-License-Identifier: Apache-2.0
// libvc, the parser of rolo (Debian: libvc-dev), which wants bare line feeds and version 3.0.
// Usage: vcf_libvc FILE

#include "measure.h"

#include <strings.h>
#include <vc.h>

static void count(struct found *found, vc_component *card) {
  for (vc_component *line = vc_get_next(card); line; line = vc_get_next(line)) {
    const char *name = vc_get_name(line), *value = vc_get_value(line);
    if (!name) continue;
    if (!strcasecmp(name, "FN")) touch(found, &found->names, value);
    if (!strcasecmp(name, "EMAIL")) touch(found, &found->emails, value);
    if (!strcasecmp(name, "TEL")) touch(found, &found->phones, value);
    if (!strcasecmp(name, "ORG")) touch(found, &found->organisations, value);
  }
}

int main(int arguments, char **argument) {
  const char *path = argument[arguments - 1];
  struct found found = {0};
  measure_start();
  FILE *file = fopen(path, "rb");
  if (!file) { perror(path); return 66; }
  vc_component *card;
  while ((card = parse_vcard_file(file))) {
    found.rows++;
    count(&found, card);
    vc_delete_deep(card);
  }
  measure_done("libvc", VERSION, path, &found);
}
