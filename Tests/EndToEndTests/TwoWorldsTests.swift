// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// A no is safe: two worlds that differ only in how and when people declined look the same to those
/// who asked.
@Suite(.enabled(if: Tool.hasPython, "needs Python 3 with SQLite"))
struct `What a Requester sees` {
  private static let nights = [
    "2026-04-20", "2026-05-04", "2026-06-15", "2026-08-03", "2026-09-20", "2026-11-02",
  ]
  private static let answers = Demo.answers.withoutIntroductions()
  private static let plain = Result { try World(answers, nights: nights) }

  @Test(arguments: 1...5)
  func `is the same bytes on the same days, however and whenever others declined`(seed: Int) throws
  {
    var random = RepeatableRandom(seed: UInt64(seed))
    let plain = try Self.plain.get()
    let other = try World(Self.answers.decliningOtherwise(&random), nights: Self.nights)
    let closed = Set(plain.ends.keys).intersection(other.ends.keys).sorted()
    #expect(closed.count >= 30)
    #expect(closed.count { plain.ends[$0] != other.ends[$0] } >= 10)
    for request in closed {
      #expect(plain.letters[request]?.contains { $0["kind"] == "closing-note" } == true)
      #expect(plain.letters[request] == other.letters[request], "\(request)")
      for night in Self.nights {
        let drafts = plain.drafts(of: request, on: night)
        #expect(drafts == other.drafts(of: request, on: night), "\(request) on \(night)")
      }
    }
    let seen = closed.flatMap { request in
      Self.nights.flatMap { plain.drafts(of: request, on: $0).keys }
    }
    #expect(Set(seen).contains { $0.contains("closing-note") })
  }

  @Test func `is the same where somebody else declined in the demonstration itself`() throws {
    let plain = try Self.plain.get()
    let demo = try World(Demo.answers, nights: Self.nights)
    let closed = Set(plain.ends.keys).intersection(demo.ends.keys)
    #expect(closed.count >= 10)
    for request in closed.sorted() {
      #expect(plain.letters[request] == demo.letters[request], "\(request)")
    }
  }
}
