// SPDX-License-Identifier: Apache-2.0
// ez-vcard's streaming reader (Debian: libez-vcard-java, libvinnie-java). Usage: java VcfEz FILE

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.property.Email;
import ezvcard.property.FormattedName;
import ezvcard.property.Organization;
import ezvcard.property.Telephone;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

final class VcfEz {
  private long rows, names, emails, phones, organisations, touched;

  public static void main(String[] arguments) throws Exception {
    File file = new File(arguments[arguments.length - 1]);
    var system = (com.sun.management.OperatingSystemMXBean)
        ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime(), start = System.nanoTime();
    VcfEz found = new VcfEz();
    found.read(file);
    double wall = (System.nanoTime() - start) / 1e9;
    double used = (system.getProcessCpuTime() - cpu) / 1e9;
    System.out.printf(Locale.ROOT,
        "{\"peer\": \"ez-vcard\", \"version\": \"%s\", \"file\": \"%s\", \"rows\": %d, "
            + "\"names\": %d, \"emails\": %d, \"phones\": %d, \"organisations\": %d, "
            + "\"touched\": %d, \"bytes\": %d, \"wall_s\": %.4f, \"cpu_s\": %.4f, "
            + "\"peak_mb\": %.1f}%n",
        Ezvcard.VERSION, file.getName(), found.rows, found.names, found.emails, found.phones,
        found.organisations, found.touched, file.length(), wall, used, peak());
  }

  private void read(File file) throws Exception {
    try (VCardReader reader = new VCardReader(file)) {
      for (VCard card = reader.readNext(); card != null; card = reader.readNext()) count(card);
    }
  }

  private void count(VCard card) {
    rows++;
    for (FormattedName name : card.getFormattedNames()) {
      names++;
      touched += length(name.getValue());
    }
    for (Email email : card.getEmails()) {
      emails++;
      touched += length(email.getValue());
    }
    for (Telephone phone : card.getTelephoneNumbers()) {
      phones++;
      touched += length(phone.getText());
    }
    for (Organization organisation : card.getOrganizations()) {
      organisations++;
      for (String value : organisation.getValues()) touched += length(value);
    }
  }

  private static int length(String value) {
    return value == null ? 0 : value.length();
  }

  /** The most memory that this process has held, in megabytes. */
  private static double peak() throws Exception {
    return Files.lines(Path.of("/proc/self/status"))
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum() / 1000.0;
  }
}
