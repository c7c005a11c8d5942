// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// Where somebody works, as one word that an organisation's name and its mail domain have in
/// common.
enum Affiliation {
  /// Folded words without legal forms, joined: `acmesystems` for `Acme Systems GmbH`; empty when
  /// nothing is left.
  static func key(organisation: String) -> String {
    if let domain = domainLabel(ofHost: organisation) { return domain }
    var words = LatinFolding.words(organisation.replacing("&", with: " and "))
    while words.count > 1, let last = words.last, legalForms.contains(last) { words.removeLast() }
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    return words.joined()
  }

  /// The label that was registered: `mail.acme.co.uk` is `acme`; nil for mailboxes that anybody can
  /// have.
  static func key(email: EmailAddress) -> String? {
    if email.isFreeMail { return nil }
    return registeredLabel(email.domain.split(separator: "."))
  }

  /// An organisation that is given as a host name, such as `acme.com`.
  private static func domainLabel(ofHost text: String) -> String? {
    guard text.contains("."), !text.contains(" "), !text.hasSuffix(".") else { return nil }
    let labels = text.lowercased().split(separator: ".")
    guard labels.count > 1, let last = labels.last, (2...6).contains(last.utf8.count) else {
      return nil
    }
    return registeredLabel(labels[...].map { $0 })
  }

  private static func registeredLabel(_ labels: [Substring]) -> String? {
    guard labels.count > 1 else { return nil }
    var index = labels.count - 2
    if index > 0, labels[index + 1].utf8.count == 2, secondLevels.contains(String(labels[index])) {
      index -= 1
    }
    let label = LatinFolding.words(String(labels[index])).joined()
    return label.isEmpty ? nil : label
  }

  private static let secondLevels: Set<String> = [
    "ac", "co", "com", "edu", "gov", "net", "or", "org",
  ]

  private static let legalForms: Set<String> = [
    "a", "ab", "ag", "aps", "as", "asa", "bhd", "bv", "co", "company", "corp", "corporation", "cv",
    "ev", "gbr", "gesellschaft", "gmbh", "group", "holding", "inc", "incorporated", "kft", "kg",
    "kgaa", "l", "limited", "llc", "llp", "ltd", "ltda", "mbh", "nv", "ohg", "oy", "oyj", "p",
    "plc", "private", "pte", "pty", "pvt", "s", "sa", "sarl", "sas", "sdn", "se", "sl", "sp", "spa",
    "spzoo", "srl", "sro", "ug", "und", "and", "o", "z", "zoo",
  ]
}

extension ContactRecord {
  /// Where the record places its person: the organisation and the mail domains, reduced so that
  /// equal ones compare equal.
  package var affiliations: [String] {
    let organisation = Affiliation.key(organisation: organisation)
    return (organisation.isEmpty ? [] : [organisation]) + emails.compactMap(Affiliation.key)
  }
}
