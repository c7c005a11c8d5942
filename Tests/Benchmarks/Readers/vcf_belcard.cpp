// SPDX-License-Identifier: Apache-2.0
// Linphone's belcard, which reads vCard 4.0 by its grammar (Debian: libbelcard-dev), one card at a
// time, since it refuses a file with one card that it can't read.
// Usage: vcf_belcard FILE

#include "measure.h"

#include <belcard/belcard.hpp>
#include <belcard/belcard_parser.hpp>
#include <belr/grammarbuilder.h>
#include <string>

template <typename Lines> static void look(found &found, long &kind, const Lines &lines) {
  for (const auto &line : lines) {
    kind++;
    found.touched += line->getValue().size();
  }
}

int main(int, char **arguments) {
  const char *path = arguments[1];
  found found = {};
  if (const char *grammars = getenv("BELCARD_GRAMMARS"))
    belr::GrammarLoader::get().addPath(grammars);
  measure_start();
  size_t length;
  cards cards = {};
  cards.at = whole_file(path, &length);
  const auto parser = belcard::BelCardParser::getInstance();
  while (char *text = next_card(&cards)) {
    const auto card = parser->parseOne(text);
    if (!card) continue;
    found.rows++;
    if (card->getFullName()) {
      found.names++;
      found.touched += card->getFullName()->getValue().size();
    }
    look(found, found.emails, card->getEmails());
    look(found, found.phones, card->getPhoneNumbers());
    look(found, found.organisations, card->getOrganizations());
  }
  measure_done("belcard", VERSION, path, &found);
}
