// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import Introductions
import Reports
import TestSupport
import Testing

@Suite struct `Files of a report` {
  @Test func `the folder holds the page, its summary, the tables and their description`() {
    #expect(report(invented(1)).files.map(\.name) == ReportArchive.fileNames)
  }

  @Test func `no opaque key of a person or a request is in any file`() {
    var history = invented(2)
    let renamed = Dictionary(
      uniqueKeysWithValues: history.requests.map {
        ($0.id, Identifier<Request>("request-key-\($0.id.rawValue)"))
      })
    history.requests = history.requests.map { request in
      RequestLife(
        id: renamed[request.id] ?? request.id, requester: "person-key-\(request.requester)",
        filed: request.filed, firstAsk: request.firstAsk, ending: request.ending,
        meetings: request.meetings)
    }
    history.asks = history.asks.map { ask in
      AskLife(
        request: renamed[ask.request] ?? ask.request, side: ask.side,
        asked: "person-key-\(ask.asked)", sent: ask.sent, endings: ask.endings)
    }
    for file in report(history).files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("person-key") && !text.contains("request-key"), "\(file.name)")
    }
  }

  @Test func `the description names every column of every table, in order`() throws {
    let report = report(invented(4))
    let description = try description(report)
    let resources = try #require(description["resources"] as? [[String: Any]])
    #expect(
      resources.compactMap { $0["path"] as? String }
        == ReportArchive.fileNames.filter { $0.hasSuffix(".csv") })
    for resource in resources {
      let name = try #require(resource["path"] as? String)
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]])
      #expect(fields.compactMap { $0["name"] as? String } == report.table(name).header)
    }
  }

  @Test(arguments: ["\"Río\" \\ \n\u{1} & Søn", "", "\u{2028}=1+1"])
  func `the description is JSON, whatever the community is called`(community: String) throws {
    let title = try description(report(invented(1), community: community))["title"] as? String
    #expect(title == "Introductions in March 2026, \(community)")
  }

  @Test func `measures and page of the invented community are as approved`() throws {
    let community = InventedCommunity(seed: 20, size: 20...30)
    let report = try #require(issued(community.history, community.issues).last)
    try expectApproved(report.text("measures.csv"), "measures.csv")
    try expectApproved(report.text("report.html"), "report.html")
  }

  private func description(_ report: Issued) throws -> [String: Any] {
    let data = Data(report.file("datapackage.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func invented(_ seed: UInt64) -> History {
    InventedCommunity(seed: seed, size: 20...30).history
  }
}
