// SPDX-License-Identifier: Apache-2.0
// Evolution's EVCard (Debian: libebook-contacts1.2-dev), one card at a time, cut at BEGIN and END.
// Usage: vcf_libebook FILE

#include "measure.h"

#include <libebook-contacts/libebook-contacts.h>

static void count(struct found *found, EVCard *card) {
  for (GList *at = e_vcard_get_attributes(card); at; at = at->next) {
    EVCardAttribute *line = at->data;
    const char *name = e_vcard_attribute_get_name(line);
    long *kind = !g_ascii_strcasecmp(name, "FN") ? &found->names
      : !g_ascii_strcasecmp(name, "EMAIL") ? &found->emails
      : !g_ascii_strcasecmp(name, "TEL") ? &found->phones
      : !g_ascii_strcasecmp(name, "ORG") ? &found->organisations : NULL;
    if (!kind) continue;
    GList *values = e_vcard_attribute_get_values_decoded(line);
    touch(found, kind, values ? ((GString *)values->data)->str : NULL);
  }
}

int main(int arguments, char **argument) {
  const char *path = argument[arguments - 1];
  struct found found = {0};
  measure_start();
  size_t length;
  struct cards cards = {.at = whole_file(path, &length)};
  for (char *text; (text = next_card(&cards));) {
    EVCard *card = e_vcard_new_from_string(text);
    found.rows++;
    count(&found, card);
    g_object_unref(card);
  }
  measure_done("libebook-contacts", VERSION, path, &found);
}
