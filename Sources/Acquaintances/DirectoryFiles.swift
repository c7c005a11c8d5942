// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import People

/// The files that list everybody at one organisation, as a company's directory does.
///
/// Whoever exported such a list need not know a single one of those in it, so that it tells of no
/// tie.
struct DirectoryFiles: Sendable {
  /// By file: the mail domain or the organisation that it lists.
  private let listed: [File: Listing]

  private struct File: Hashable {
    let owner: Identifier<Member>
    let source: String
  }

  private enum Listing: Hashable {
    case domain(String)
    case organisation(String)
  }

  /// Fewer may well be friends at work.
  static let fewestRecords = 20

  /// Of ten records nine are of the organisation, and nine have nothing that the owner wrote.
  private static let share = (part: 9, of: 10)

  init(_ records: BookRecords) {
    var files: [File: [Int]] = [:]
    var (last, group): (File?, [Int]) = (nil, [])
    for index in records.indices where !records.isMember(at: index) {
      let file = File(owner: records.owner(at: index), source: records.place(at: index).source)
      if last != file {
        if let last { files[last, default: []] += group }
        (last, group) = (file, [])
      }
      group.append(index)
    }
    if let last { files[last, default: []] += group }
    listed = files.compactMapValues { Self.listing(of: $0, in: records) }
  }

  /// Whether the record is one of a list of its organisation, and no more than that.
  func lists(_ record: BookRecord) -> Bool {
    guard !listed.isEmpty, !record.isMember, !record.record.isPersonal,
      let listing = listed[File(owner: record.owner, source: record.record.place.source)]
    else { return false }
    switch listing {
    case .domain(let domain): return record.record.hasMailbox(at: domain)
    case .organisation(let name): return record.record.organisation == name
    }
  }

  private static func listing(of file: [Int], in records: BookRecords) -> Listing? {
    guard file.count >= fewestRecords, let impersonal = impersonal(file, in: records) else {
      return nil
    }
    let names = impersonal.map(\.organisation)
    if let name = majority(of: names), !name.isEmpty,
      names.count(where: { $0 == name }) * share.of >= file.count * share.part
    {
      return .organisation(name)
    }
    let domains = impersonal.map(\.workDomain)
    if let domain = majority(of: domains), !domain.isEmpty,
      domains.count(where: { $0 == domain }) * share.of >= file.count * share.part
    {
      return .domain(domain)
    }
    return nil
  }

  /// The records without anything that the owner wrote; nil where they are too few for a list.
  ///
  /// Nearly every book shows after a few records that it is no list.
  private static func impersonal(_ file: [Int], in records: BookRecords) -> [ContactRecord]? {
    var found: [ContactRecord] = []
    for (number, index) in file.enumerated() {
      let record = records[index].record
      if !record.isPersonal { found.append(record) }
      let others = number + 1 - found.count
      if (file.count - others) * share.of < file.count * share.part { return nil }
    }
    return found
  }

  /// What more than half of the texts are, if anything is, whatever their order (Boyer and Moore's
  /// majority vote).
  private static func majority(of texts: some Sequence<String>) -> String? {
    var (leader, votes): (String?, Int) = (nil, 0)
    for text in texts {
      if votes == 0 { leader = text }
      votes += text == leader ? 1 : -1
    }
    return leader
  }
}

extension ContactRecord {
  /// Whether it holds something that a directory would not: a circle that the owner filed it under,
  /// a private mailbox, a nickname, or the day on which the two connected.
  fileprivate var isPersonal: Bool {
    connectedOn != nil || !categories.isEmpty || !relations.isEmpty || !name.nickname.isEmpty
      || emails.contains(where: \.isFreeMail)
  }

  fileprivate func hasMailbox(at domain: String) -> Bool {
    emails.contains { $0.domain == domain }
  }

  /// The first mail domain that is no free mail service's.
  fileprivate var workDomain: String {
    emails.first { !$0.isFreeMail }.map { String($0.domain) } ?? ""
  }
}
