// SPDX-License-Identifier: Apache-2.0

/// A second reader of finished mail, who knows the community's names and looks for what a letter
/// may not tell.
///
/// Made once a night; checking a letter then takes time in proportion to its length.
package struct LeakCheck: Sendable {
  private let community: PhraseIndex

  /// Takes the names of everybody whom a letter could wrongly name: members and Prospects.
  package init(communityNames: [String]) {
    community = PhraseIndex(names: communityNames)
  }

  /// What the reader of `mail`, the bytes of a finished message, may not learn from it.
  ///
  /// In the order of reading, what stands openly before what is hidden, each once. Works on any
  /// bytes; what is wrapped too deep to be read is a leak as well.
  package func leaks(in mail: [UInt8], _ clearance: Clearance) -> [Leak] {
    let readings = Readings(of: MailText(mail).parts)
    let scan = LeakScan(clearance, community)
    var leaks: [Leak] = []
    var seen: Set<Finding> = []
    for reading in readings.all {
      for leak in scan.leaks(in: reading)
      where seen.insert(Finding(rule: leak.rule, excerpt: leak.excerpt)).inserted {
        leaks.append(leak)
      }
    }
    return leaks + readings.unread
  }

  /// The same thing found under another layer is not told again.
  private struct Finding: Hashable {
    let rule: LeakRule
    let excerpt: String
  }
}
