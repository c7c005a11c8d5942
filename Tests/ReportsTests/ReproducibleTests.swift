// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Reports
import Testing

/// A report is the same whenever and however it is made again.
@Suite struct `A report made again` {
  @Test(arguments: InventedCommunity.brief(1...6))
  func `from a history in another order is the same`(community: InventedCommunity) {
    let history = community.history
    let other = history.shuffled(seed: community.seed)
    #expect(other != history)
    #expect(issued(other, community.issues) == issued(history, community.issues))
  }

  @Test(arguments: InventedCommunity.brief(11...22))
  func `from what was on record by its day is the same, for every report`(
    community: InventedCommunity
  ) {
    let history = community.history
    let issues = community.issues
    let all = issued(history, issues)
    for count in 1...issues.count {
      let known = history.known(by: issues[count - 1].asOf)
      var archive = ReportArchive(history: known, community: "Riverside")
      for issue in issues.prefix(count - 1) { archive.note(issue) }
      let files = archive.files(of: issues[count - 1])
      let differing = zip(files, all[count - 1].files).filter { $0 != $1 }.map(\.0.name)
      #expect(differing.isEmpty, "as of \(issues[count - 1].asOf)")
      guard differing.isEmpty else { return }
    }
  }

  @Test(arguments: InventedCommunity.brief(6...9))
  func `after others that were only noted is the same`(community: InventedCommunity) throws {
    let issues = community.issues
    var archive = ReportArchive(history: community.history, community: "Riverside")
    for issue in issues.dropLast() { archive.note(issue) }
    let last = try #require(issues.last)
    #expect(
      archive.files(of: last) == issued(community.history, issues).last?.files)
    var again = ReportArchive(history: community.history, community: "Riverside")
    for issue in issues { _ = again.files(of: issue) }
    #expect(again.overview() == archive.overview())
  }

  @Test func `tells nothing of what was put on record after its day`() {
    let history = InventedCommunity(seed: 1, size: 20...30).history
    let day = Day(known: "2025-10-20")
    #expect(history.known(by: day) != history)
    #expect(
      report(history, "2025-09", asOf: "2025-10-20")
        == report(history.known(by: day), "2025-09", asOf: "2025-10-20"))
    #expect(
      report(history, "2025-09", asOf: "2025-10-20").files
        != report(history, "2025-09", asOf: "2025-10-21").files)
  }
}
