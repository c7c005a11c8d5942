// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Foundation
import Introductions
import TestSupport
import Testing
import Workflow

@Suite struct RepeatTests {
  private let day = SmallWorld.day

  @Test func `a second run of the same day changes no byte and adds no event`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      let (files, events) = (world.files(below: "outbox"), try world.events())
      #expect(!files.isEmpty)
      try world.night(day)
      #expect(world.files(below: "outbox") == files)
      #expect(try world.events() == events)
    }
  }

  @Test func `a dry run changes no byte`() throws {
    try SmallWorld.live { world in
      let before = world.files(below: "")
      #expect(try NightlyRun(world.workspace, asOf: day).rehearse().drafted[.connectorAsk] == 1)
      #expect(world.files(below: "") == before)
      try world.night(day)
      let after = world.files(below: "")
      #expect(try NightlyRun(world.workspace, asOf: day.adding(days: 60)).rehearse().nights == 60)
      #expect(world.files(below: "") == after)
    }
  }

  @Test func `an earlier night than the last is refused`() throws {
    try SmallWorld.live { world in
      try world.night(day.adding(days: 1))
      #expect(
        throws: WorkflowProblem.nightInThePast(asked: "\(day)", last: "\(day.adding(days: 1))")
      ) {
        try world.night(day)
      }
    }
  }

  @Test(arguments: 1...6)
  func `nights lived one by one and nights made up for at once end alike`(seed: Int) throws {
    try SmallWorld.live { nightly in
      try SmallWorld.live { once in
        var random = RepeatableRandom(seed: UInt64(seed))
        let requests = (1...4).map { number in
          let filed = day.adding(days: Int.random(in: 0...20, using: &random))
          return (
            id: "R\(number)", day: filed, requester: ["rosa", "uwe", "carl"][number % 3],
            prospect: "Ana Duarte"
          )
        }
        try nightly.write(requests: requests)
        try once.write(requests: requests)
        let last = day.adding(days: 70)
        var sheet = "ref,decision,decided_on,answer,answered_on,reason\n"
        var coming: [(day: Day, row: String)] = []
        for night in (0...70).map({ day.adding(days: $0) }) {
          try nightly.night(night)
          guard night < last else { break }
          for letter in try nightly.letters().filter({ !$0.stands.hasPrefix("sent") })
          where Int.random(in: 0..<3, using: &random) > 0 {
            sheet += "\(letter.reference),sent,\(night),,,\n"
            let answers = ["yes", "yes", "no", "not-now", "undeliverable", ""]
            guard letter.kind.hasSuffix("ask"), let answer = answers.randomElement(using: &random),
              !answer.isEmpty
            else { continue }
            let due = night.adding(days: Int.random(in: 0...6, using: &random))
            coming.append((due, "\(letter.reference),,,\(answer),\(due),\n"))
          }
          sheet += coming.filter { $0.day == night }.map(\.row).joined()
          try nightly.write("answers/all.csv", sheet)
        }
        try once.write("answers/all.csv", sheet)
        let outcome = try once.night(last)
        #expect(outcome.findings.isEmpty)
        #expect(try once.status().map(\.stands) == nightly.status().map(\.stands))
        #expect(once.files(below: "reports") == nightly.files(below: "reports"))
        #expect(try once.events() == nightly.events())
      }
    }
  }

  @Test func `a draft that a person edited is never overwritten, nor their sheet`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      let path = "outbox/\(day)/connector-ask-\(try world.reference("connector-ask")).eml"
      try world.write(path, "my own words")
      let sheet = try world.read("outbox/\(day)/decisions.csv") + "\r\n"
      try world.write("outbox/\(day)/decisions.csv", sheet)
      try world.night(day)
      try world.night(day.adding(days: 1))
      #expect(try world.read(path) == "my own words")
      #expect(try world.read("outbox/\(day)/decisions.csv") == sheet)
    }
  }

  @Test func `a draft whose ground has gone is taken away, unless somebody edited it`() throws {
    for edited in [false, true] {
      try SmallWorld.live { world in
        try world.night(day)
        let path = "outbox/\(day)/connector-ask-\(try world.reference("connector-ask")).eml"
        if edited { try world.write(path, "my own words") }
        _ = try HandIn(world.workspace).withdraw("R1", on: day)
        let outcome = try world.night(day.adding(days: 1))
        #expect(outcome.findings.map(\.problem) == (edited ? [.notToBeSent] : []))
        let remains = FileManager.default.fileExists(atPath: world.root.appending(path: path).path)
        #expect(remains == edited)
      }
    }
  }

  @Test func `what was published is for its owner alone`() throws {
    try SmallWorld.live { world in
      try world.night(day)
      for path in world.files(below: "outbox").keys {
        let file = world.root.appending(path: "outbox/\(path)").path
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
      }
    }
  }
}
