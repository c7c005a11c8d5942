// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import IntroductionStore
import Introductions
import Reports

/// Which months have a report, and the reports themselves.
///
/// A month's report is issued on the first night after it and then stays as it is, until a person
/// asks for it again.
struct MonthlyReports {
  let settings: Settings
  let publisher: Publisher

  /// The months that ended before `day` without a report, the earliest first.
  static func due(on day: Day, issued: Set<Month>, _ introductions: [Introduction]) -> [Month] {
    guard let first = introductions.map(\.request.filedOn).filter({ $0 <= day }).min() else {
      return []
    }
    var due: [Month] = []
    var month = first.month
    while month < day.month {
      if !issued.contains(month) { due.append(month) }
      month = month.next
    }
    return due
  }

  /// Writes a report that was issued and isn't there; nil when it is.
  func publishIfMissing(
    _ month: Month, asOf day: Day, _ introductions: [Introduction]
  ) throws -> String? {
    let folder = publisher.workspace.reports.appending(path: "\(month)")
    guard MonthlyReport.fileNames.contains(where: { !Files.exists(folder.appending(path: $0)) })
    else { return nil }
    Files.sweep(folder)
    return try publish(month, asOf: day, introductions).page
  }

  /// Writes the files of one report, and returns the path of its page and of files that a person
  /// had edited.
  func publish(
    _ month: Month, asOf day: Day, _ introductions: [Introduction]
  ) throws -> (page: String, edited: [Finding]) {
    let report = MonthlyReport(
      history: History(introductions), month: month, asOf: day, community: settings.community)
    var edited: [Finding] = []
    for file in report.files() {
      let path = "reports/\(month)/\(file.name)"
      if try !publisher.publish(file.bytes, at: path) {
        edited.append(Finding(Place(path, line: 0), .editedOutput))
      }
    }
    return ("reports/\(month)/report.html", edited)
  }
}

extension History {
  init(_ introductions: [Introduction]) {
    self.init(
      requests: introductions.map(\.record), asks: introductions.flatMap(\.askRecords))
  }
}
