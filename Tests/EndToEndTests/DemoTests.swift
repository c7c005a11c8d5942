// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite struct `The demonstration` {
  @Test func `one night drafts letters of many kinds, each as a message of its own`() throws {
    let outbox = try FileTree(Demo.lived.get(), "outbox/\(Demo.lastNight)")
    let letters = outbox.names.filter { $0.hasSuffix(".eml") }
    #expect(letters.count >= 8)
    // connector-ask-205Q-G08B-ZGY.eml
    let kinds = Set(
      letters.map { $0.split(separator: "/")[2].dropLast("-205Q-G08B-ZGY.eml".count) })
    #expect(kinds.count >= 4, "\(kinds.sorted())")
    for letter in letters {
      let text = String(decoding: outbox.files[letter] ?? Data(), as: UTF8.self)
      for field in ["From: ", "To: ", "Subject: ", "Date: "] {
        #expect(text.contains("\r\n\(field)") || text.hasPrefix(field), "\(letter) has no \(field)")
      }
    }
  }

  @Test func `the sample reports are what the demonstration gives, byte for byte`() throws {
    let sample = try FileTree(Folders.package, "reports")
    let written = try FileTree(Demo.lived.get(), "reports")
    #expect(!sample.files.isEmpty)
    #expect(written.differences(from: sample) == [])
  }

  @Test func `a second run of the same day changes no byte and adds no event`() throws {
    try Demo.withLived { workspace in
      let before = try FileTree(workspace, "outbox", "reports")
      let again = try Program.expect(
        0, "run", workspace.path, "--as-of", Demo.lastNight, "--json")
      #expect(try FileTree(workspace, "outbox", "reports").differences(from: before) == [])
      let summary = try RunSummary(again)
      #expect(summary.events == 0)
      #expect(summary.drafted.isEmpty)
      #expect(summary.waiting["introduction"] == 2)
    }
  }
}

/// What `mutual run --json` prints, as far as the tests ask.
struct RunSummary: Decodable {
  let events: Int
  let drafted: [String: Int]
  let waiting: [String: Int]

  init(_ execution: Execution) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(execution.output.utf8))
  }
}
