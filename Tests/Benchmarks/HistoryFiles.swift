// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import Introductions

/// Writes a made-up history as two CSV files for another program to count:
/// `Benchmarks history REQUESTS MONTHS SEED FILE` makes `FILE-requests.csv` and `FILE-asks.csv`.
struct HistoryFiles {
  private let history: History
  private let stem: String

  init(_ arguments: [String]) throws {
    guard arguments.count == 4, let size = HistorySize(arguments) else {
      throw Misuse(text: "history REQUESTS MONTHS SEED FILE")
    }
    history = size.make().history
    stem = arguments[3]
  }

  func write() throws {
    try write(
      "requests",
      "request,requester,filed,filed_known,first_ask,first_ask_known,end,ended,ended_known,met,met_known",
      history.requests.map { request in
        [
          request.id.rawValue, request.requester, days(request.filed), days(request.firstAsk),
          request.ending?.end.rawValue ?? "", days(request.ending?.day),
          request.meetings.last.map { $0.haveMet ? "yes" : "no" } ?? "",
          request.meetings.last?.day.knownOn.description ?? "",
        ]
      })
    try write(
      "asks",
      "request,side,asked,sent,sent_known,outcome,ended,ended_known,reason,later_outcome,later_ended,later_known,later_reason",
      history.asks.map { ask in
        [
          ask.request.rawValue, ask.side.rawValue, ask.asked, days(ask.sent),
          cells(ask.endings.first), cells(ask.endings.dropFirst().last),
        ]
      })
  }

  private func cells(_ ending: AskLife.Ending?) -> String {
    "\(ending?.outcome.rawValue ?? ""),\(days(ending?.day)),\(ending?.reason?.rawValue ?? "")"
  }

  private func days(_ day: RecordedDay?) -> String { day.map { "\($0.on),\($0.knownOn)" } ?? "," }

  private func write(_ name: String, _ header: String, _ rows: [[String]]) throws {
    let lines = [header] + rows.map { $0.joined(separator: ",") }
    let text = lines.joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: URL(filePath: "\(stem)-\(name).csv"))
  }
}

/// How large a made-up history is: `REQUESTS MONTHS SEED`.
struct HistorySize {
  let requests: Int
  let months: Int
  let seed: UInt64

  init?(_ words: [String]) {
    guard words.count >= 3, let requests = Int(words[0]), let months = Int(words[1]),
      let seed = UInt64(words[2]), requests > 0, (1...600).contains(months)
    else { return nil }
    (self.requests, self.months, self.seed) = (requests, months, seed)
  }

  func make() -> MadeHistory { MadeHistory(requests: requests, months: months, seed: seed) }
}
