// SPDX-License-Identifier: Apache-2.0

/// What the object classes of an entry say of it.
struct LDIFClasses: OptionSet {
  let rawValue: UInt8

  static let person = LDIFClasses(rawValue: 1)

  /// A mailing list or a group.
  static let list = LDIFClasses(rawValue: 2)

  /// A part of the directory itself, or a machine.
  static let directory = LDIFClasses(rawValue: 4)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Of one class, in either case.
  init(_ name: String) {
    self = Self.named[identifierHash(name)] ?? []
  }

  private static let named: [UInt64: LDIFClasses] = {
    let words: [(LDIFClasses, String)] = [
      (
        .person,
        """
        person organizationalperson inetorgperson residentialperson contact user evolutionperson \
        mozillaabpersonalpha mozillaabpersonobsolete posixaccount
        """
      ),
      (.list, "groupofnames groupofuniquenames group groupofurls mailgroup posixgroup"),
      (
        .directory,
        """
        organization organizationalunit organizationalrole domain dcobject container country \
        locality device computer alias referral applicationprocess builtindomain domaindns \
        simplesecurityobject subentry
        """
      ),
    ]
    let pairs = words.flatMap { classes, words in
      words.split(separator: " ").map { (identifierHash(String($0)), classes) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
}
