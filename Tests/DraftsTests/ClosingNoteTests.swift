// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Introductions
import Testing

/// The Requester can't tell from the closing note how the request ended.
struct ClosingNoteTests {
  @Test(arguments: Edition.all)
  func `every ending gives the same bytes`(edition: Edition) throws {
    let writer = try Sample.writer(edition.voice)
    let notes = try endings().map { ending in
      let content = LetterContent.closingNote(ending.request, requester: edition.requester)
      let message = try writer.write(content, reference: Sample.reference(9))
      return try eml(message, dated: ending.closesOn)
    }
    #expect(notes.count == 5)
    #expect(Set(notes).count == 1)
  }

  /// One request lived through to each of the ends that owe a closing note.
  private func endings() throws -> [Introduction] {
    let lives: [(answers: [Answer?], end: RequestEnd)] = [
      ([], .noConnector), ([.yes, .no(.notAFit)], .declined),
      ([.yes, .notNow(until: nil)], .notNow),
      ([.yes, nil], .lapsed), ([.undeliverable], .undeliverable),
    ]
    return try lives.map { answers, end in
      let request = Sample.request()
      var introduction = Introduction(request, policy: Policy())
      try introduction.apply(Event(on: Sample.filedOn, of: request.id, .filed))
      let parties: [(LetterKind, LetterParty)] = [
        (.connectorAsk, .connector(Identifier("jonas"))), (.prospectAsk, .prospect(key: "hana")),
      ]
      for (number, (answer, (kind, party))) in zip(answers, parties).enumerated() {
        try introduction.play(kind, party, Sample.reference(UInt8(number)), answer)
      }
      let closing = Event(
        on: introduction.closesOn, of: introduction.request.id, .closed(end))
      try introduction.apply(closing)
      #expect(introduction.end == end)
      return introduction
    }
  }
}
