// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords

/// What a sample may say of somebody, as far as formats differ in it.
struct SampleDetails: OptionSet, Sendable {
  let rawValue: Int

  // Who somebody is.

  /// The parts of the name, where a format has the whole name alone.
  static let nameParts = Self(rawValue: 1 << 0)
  static let middleName = Self(rawValue: 1 << 1)
  static let prefix = Self(rawValue: 1 << 2)
  static let suffix = Self(rawValue: 1 << 3)
  static let organisation = Self(rawValue: 1 << 4)
  static let title = Self(rawValue: 1 << 5)
  static let emails = Self(rawValue: 1 << 6)
  static let secondEmail = Self(rawValue: 1 << 7)
  static let phone = Self(rawValue: 1 << 8)
  static let link = Self(rawValue: 1 << 9)

  // Whom they are connected with.

  /// The first category, where a format has place for one alone.
  static let category = Self(rawValue: 1 << 10)
  static let categories = Self(rawValue: 1 << 10 | 1 << 11)
  static let manager = Self(rawValue: 1 << 12)
  static let assistant = Self(rawValue: 1 << 13)
  static let spouse = Self(rawValue: 1 << 14)
  static let friend = Self(rawValue: 1 << 15)
  static let referrer = Self(rawValue: 1 << 16)
  static let agent = Self(rawValue: 1 << 17)
  static let revisedOn = Self(rawValue: 1 << 18)
  static let connectedOn = Self(rawValue: 1 << 19)

  static let outlookTies: Self = [.categories, .manager, .assistant, .spouse, .referrer]
}

extension SampleBook {
  /// What must be read of the sample, whichever format it is written in.
  var people: [ContactRecord] {
    isOfOnePerson ? [zoe] : [zoe, bob]
  }

  private var zoe: ContactRecord {
    var zoe = ContactRecord(
      place: Place("", line: 0), name: name("Zoë", "Göß"),
      organisation: unless(.organisation, "Acme, Ltd"), title: unless(.title, "Owner"),
      emails: emails(["zoe@example.org", "z.goess@example.net"]),
      phones: lacks.contains(.phone)
        ? [] : [PhoneNumber("+491711234567", country: nil)].compactMap(\.self),
      links: lacks.contains(.link)
        ? [] : [ProfileLink("linkedin.com/in/zoe-goess")].compactMap(\.self))
    if !lacks.contains(.nameParts) {
      zoe.name.middle = unless(.middleName, "Ada")
      zoe.name.prefix = unless(.prefix, "Dr.")
      zoe.name.suffix = unless(.suffix, "PhD")
    }
    zoe.relations = relations
    zoe.categories =
      (tells.contains(.category) ? ["Choir"] : [])
      + (tells.contains(.categories) ? ["Navy"] : [])
    zoe.revisedOn = tells.contains(.revisedOn) ? Day(iso: "2025-03-01") : nil
    zoe.connectedOn = tells.contains(.connectedOn) ? Day(iso: "2024-03-12") : nil
    return zoe
  }

  private var bob: ContactRecord {
    ContactRecord(
      place: Place("", line: 0), name: name("Bob", "Łoś"), emails: emails(["bob@example.org"]))
  }

  private func name(_ given: String, _ family: String) -> PersonName {
    lacks.contains(.nameParts)
      ? PersonName(written: "\(given) \(family)") : PersonName(given: given, family: family)
  }

  private func emails(_ addresses: [String]) -> [EmailAddress] {
    if lacks.contains(.emails) { return [] }
    return addresses.prefix(lacks.contains(.secondEmail) ? 1 : 2).compactMap { EmailAddress($0) }
  }

  private var relations: [Relation] {
    let relations: [(SampleDetails, Relation)] = [
      (.manager, Relation(.manager, "Mira Hoffmann")),
      (.assistant, Relation(.assistant, "Max Kern")), (.spouse, Relation(.spouse, "Tom Göß")),
      (.friend, Relation(.friend, "Ada Berg")), (.referrer, Relation(.referrer, "Jan Lis")),
      (.agent, Relation(.agent, "Ann Lee")),
    ]
    return relations.filter { tells.contains($0.0) }.map(\.1)
  }

  private func unless(_ detail: SampleDetails, _ text: String) -> String {
    lacks.contains(detail) ? "" : text
  }
}
