// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import IntroductionStore
import Introductions
import Reports

/// Which months have a report, and the files of all that were issued.
///
/// A month's report is issued on the first night after it and then stays as it is. One that a person
/// asks for again takes its place, and the earlier issue is kept in a folder beside.
struct MonthlyReports {
  let settings: Settings
  let publisher: Publisher

  /// What came of writing reports.
  struct Written {
    /// The paths of the pages that were written.
    var pages: [String] = []

    /// Files that a person had edited: they stay.
    var edited: [Finding] = []
  }

  /// The months that ended before `day` without a report of the whole of them, the earliest first.
  ///
  /// They begin with the first request, or with the first month that was reported on: what is filed
  /// late for years ago makes no reports of those years.
  static func due(
    on day: Day, issued: [IssuedReport], _ introductions: [Introduction]
  ) -> [Month] {
    let filed = introductions.map(\.request.filedOn).filter { $0 <= day }.min()
    guard var month = issued.map(\.month).min() ?? filed?.month else { return [] }
    let whole = Set(issued.filter { $0.asOf >= $0.month.last }.map(\.month))
    var due: [Month] = []
    while month < day.month {
      if !whole.contains(month) { due.append(month) }
      month = month.next
    }
    return due
  }

  /// Writes the reports that were issued and aren't there, and `wanted` in any case.
  func write(again wanted: IssuedReport? = nil) throws -> Written {
    let issued = try publisher.store.transaction { try $0.issuedReports() }
    let folders = Self.folders(issued)
    var written = Written()
    for issue in issued { try keep(issue, in: folders[issue] ?? "", &written) }
    let missing = Set(
      issued.filter { $0 == wanted || !isComplete(folders[$0] ?? "", as: $0) })
    let overview = ["index.html"] + Set(issued.map(\.month.year)).map { "\($0).html" }
    let isOverviewThere = overview.allSatisfy { exists("reports/\($0)") }
    guard !issued.isEmpty, !missing.isEmpty || !isOverviewThere else { return written }

    var (archive, known) = try read(issued)
    var marks: [(file: ReportFile, path: String)] = []
    for (issue, known) in zip(issued, known) {
      guard missing.contains(issue), let folder = folders[issue] else {
        archive.note(known)
        continue
      }
      Files.sweep(publisher.workspace.root.appending(path: folder))
      for file in archive.files(of: known) {
        let path = "\(folder)/\(file.name)"
        if file.name == Self.mark {
          marks.append((file, path))
        } else {
          try publish(file, at: path, &written)
        }
      }
      written.pages.append("\(folder)/report.html")
    }
    for file in archive.overview() { try publish(file, at: "reports/\(file.name)", &written) }
    // Last, since it says that everything else is there.
    for (file, path) in marks { try publish(file, at: path, &written) }
    return written
  }

  /// Copies an issue that another takes the place of, as it was read: what it would be today might
  /// have another name of the community, or be written by a newer program.
  private func keep(
    _ issue: IssuedReport, in folder: String, _ written: inout Written
  ) throws {
    let place = "reports/\(issue.month)"
    guard folder != place, !isComplete(folder, as: issue), isComplete(place, as: issue) else {
      return
    }
    for name in ReportArchive.fileNames {
      let file = publisher.workspace.root.appending(path: "\(place)/\(name)")
      let bytes = try Files.read(file.path)
      try publish(ReportFile(name: name, bytes: bytes), at: "\(folder)/\(name)", &written)
    }
  }

  /// The file of a report that is written last, and names its as-of day.
  private static let mark = "datapackage.json"

  /// Where each issue lies: the last of a month in the month's own folder, those before it beside.
  static func folders(_ issued: [IssuedReport]) -> [IssuedReport: String] {
    var folders: [IssuedReport: String] = [:]
    for issue in issued { folders[issue] = "reports/\(issue.month)-as-of-\(issue.asOf)" }
    let latest = Dictionary(issued.map { ($0.month, $0) }) { _, last in last }
    for issue in latest.values { folders[issue] = "reports/\(issue.month)" }
    return folders
  }

  /// The archive, and each issue with the head of the events that it knows.
  private func read(
    _ issued: [IssuedReport]
  ) throws -> (archive: ReportArchive, known: [ReportIssue]) {
    try publisher.store.transaction { transaction in
      let history = try transaction.history(policy: settings.policy)
      let known = try issued.map { issue in
        ReportIssue(
          month: issue.month, asOf: issue.asOf,
          chainHead: try transaction.digest(ofEvent: issue.throughEvent), reach: issue.reach)
      }
      return (ReportArchive(history: history, community: settings.community), known)
    }
  }

  /// Whether all files of an issue are there, and not those of another issue of the month.
  private func isComplete(_ folder: String, as issue: IssuedReport) -> Bool {
    guard ReportArchive.fileNames.allSatisfy({ exists("\(folder)/\($0)") }),
      let bytes = try? Files.read(
        publisher.workspace.root.appending(path: "\(folder)/\(Self.mark)").path)
    else { return false }
    return String(decoding: bytes, as: UTF8.self).contains("\"version\": \"\(issue.asOf)\"")
  }

  private func exists(_ path: String) -> Bool {
    Files.exists(publisher.workspace.root.appending(path: path))
  }

  private func publish(_ file: ReportFile, at path: String, _ written: inout Written) throws {
    if try !publisher.publish(file.bytes, at: path) {
      written.edited.append(Finding(Place(path, line: 0), .editedOutput))
    }
  }
}
