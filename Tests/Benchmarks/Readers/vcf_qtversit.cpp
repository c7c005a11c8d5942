// SPDX-License-Identifier: Apache-2.0
// QtVersit's reader (Debian: qtpim5-dev). Usage: vcf_qtversit FILE

#include "measure.h"

#include <QFile>
#include <QVersitDocument>
#include <QVersitReader>

int main(int, char **arguments) {
  const char *path = arguments[1];
  found found = {};
  measure_start();
  QFile file(QString::fromLocal8Bit(path));
  if (!file.open(QIODevice::ReadOnly)) return 66;
  QtVersit::QVersitReader reader(&file);
  if (!reader.startReading() || !reader.waitForFinished()) return 65;
  for (const QtVersit::QVersitDocument &card : reader.results()) {
    found.rows++;
    for (const QtVersit::QVersitProperty &line : card.properties()) {
      const QString name = line.name();
      long *kind = name == QLatin1String("FN") ? &found.names
        : name == QLatin1String("EMAIL") ? &found.emails
        : name == QLatin1String("TEL") ? &found.phones
        : name == QLatin1String("ORG") ? &found.organisations : nullptr;
      if (!kind) continue;
      ++*kind;
      found.touched += line.value().size();
    }
  }
  measure_done("qtversit", VERSION, path, &found);
}
