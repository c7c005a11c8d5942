// SPDX-License-Identifier: Apache-2.0
// KContacts' VCardConverter (Debian: libkf5contacts-dev). Usage: vcf_kcontacts FILE

#include "measure.h"

#include <KContacts/Addressee>
#include <KContacts/VCardConverter>
#include <QFile>

static void look(found &found, long &kind, const QString &text) {
  kind++;
  found.touched += text.size();
}

int main(int, char **arguments) {
  const char *path = arguments[1];
  found found = {};
  measure_start();
  QFile file(QString::fromLocal8Bit(path));
  if (!file.open(QIODevice::ReadOnly)) return 66;
  const auto cards = KContacts::VCardConverter().parseVCards(file.readAll());
  for (const KContacts::Addressee &card : cards) {
    found.rows++;
    look(found, found.names, card.formattedName());
    for (const QString &email : card.emails()) look(found, found.emails, email);
    for (const auto &phone : card.phoneNumbers()) look(found, found.phones, phone.number());
    if (!card.organization().isEmpty()) look(found, found.organisations, card.organization());
  }
  measure_done("kcontacts", VERSION, path, &found);
}
