// SPDX-License-Identifier: Apache-2.0
// libvformat (Debian: libvformat-dev), which reads the whole file. Usage: vcf_libvformat FILE

#include "measure.h"

#include <stdbool.h>
#include <stdint.h>
#include <vf_iface.h>

static void count(struct found *found, long *kind, VF_OBJECT_T *card, const char *name) {
  VF_PROP_T *line;
  if (!vf_get_property(&line, card, VFGP_FIND, NULL, name, NULL)) return;
  do touch(found, kind, vf_get_prop_value_string(line, 0));
  while (vf_get_next_property(&line));
}

int main(int arguments, char **argument) {
  const char *path = argument[arguments - 1];
  struct found found = {0};
  VF_OBJECT_T *card;
  measure_start();
  if (!vf_read_file(&card, path)) { fprintf(stderr, "not readable\n"); return 65; }
  do {
    found.rows++;
    count(&found, &found.names, card, VFP_FULLNAME);
    count(&found, &found.emails, card, VFP_EMAILADDRESS);
    count(&found, &found.phones, card, VFP_TELEPHONE);
    count(&found, &found.organisations, card, VFP_ORG);
  } while (vf_get_next_object(&card));
  measure_done("libvformat", VERSION, path, &found);
}
