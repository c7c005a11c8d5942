// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Introductions
import Testing

/// What a note may hold before anybody has said yes, and what makes it a good one.
struct ForwardableNoteTests {
  @Test(arguments: [
    "tomas@oliveira.example", "+49 (0)30 1234-567", "<someone@example.org>,", "0221/1234567",
    "(0221) 12 34-567", "030-123456", "079 123 45 67", "555 123 4567", "612 345 678",
    "0171 2345678", "01712345678", "0221\u{A0}123\u{2011}4567", "0221 1999 2000",
    "https://oliveira.example", "http://x", "www.oliveira.example", "linkedin.com/in/tomas",
    "(https://de.linkedin.com/in/tomas)", "github.com/tomas", "mastodon.social/@tomas",
    "oliveira.example/kiln",
  ])
  func `a contact detail is found`(detail: String) {
    for text in ["Write to me:\n\(detail)", "\(detail) is mine. May I?", "Call \(detail) please"] {
      #expect(problem(note: text) == .holdsContactDetail(detail), "\(text)")
    }
    #expect(problem(purpose: "pots, \(detail)") == .holdsContactDetail(detail))
  }

  @Test(arguments: [
    "Since 2019-11-03 I have sold 1,250,000 pots @ 3 a piece, +20 % a year; @tomas.",
    "From 2019-2021, 2019/2020 and 1998 - 2004.", "On 03/11/2019, 3-11-2019 or 2019/11/03.",
    "On 2026-11-02 - 2026-11-05, 14-16 people.", "We have 1 250 000 pots, 12 000 of them blue.",
    "At 14:30 on 14.11.2026, and/or later, e.g./i.e. at 18-19.", "4051 Basel, platform 3/4, 24/7",
    "Years 2024 2025 2026; 1.5/2 mm; DIN 4108-10; R-2610-4", "Mask 123456789 is no. 12345678.",
  ])
  func `dates, years, amounts and handles are no contact details`(text: String) {
    #expect(problem(note: text) == nil)
  }

  @Test func `a note may hold contact details where the Requester wished it`() throws {
    let note = "Call me on 0221 1234567 or write to tomas@oliveira.example?"
    let wished = request(note: note, mayShowContact: true)
    #expect(try wished.forwardableNote(by: Sample.requester) == note)
    // The purpose stands in subjects, and stays without.
    #expect(throws: NoteProblem.holdsContactDetail("0221 1234567")) {
      try request(purpose: "0221 1234567", note: note, mayShowContact: true)
        .forwardableNote(by: Sample.requester)
    }
    #expect(throws: NoteProblem.namesRequester("Tomás")) {
      try request(note: "Tomás, \(note)", mayName: false, mayShowContact: true)
        .forwardableNote(by: Sample.requester)
    }
  }

  @Test(arguments: [
    "My slips crack. May I show you one?", "I would love half an hour with her.",
    "I\u{2019}d like to ask.", "I hope to meet her.", "Eine halbe Stunde würde reichen.",
    "Ich möchte ihn kennenlernen.", "Gerne bringe ich Kuchen mit.", "Wann passt es？",
    "Ich bitte um eine halbe Stunde.", "Könnten wir reden", "WE WOULD BE HAPPY TO VISIT.",
    "A few words from somebody he trusts would help me more than ten messages.",
  ])
  func `a question or a word of a wish makes it clear what is asked`(note: String) {
    #expect(request(note: note).noteAdvice().isEmpty)
  }

  @Test(arguments: ["I sell pots.", "", "Ich verkaufe Töpfe.", "A task, a basket, an askew mask."])
  func `a note without a wish is advised on`(note: String) {
    #expect(request(note: note).noteAdvice() == [.unclearWish])
  }

  @Test func `a note of more than 120 words is advised on, with its length`() {
    let words = Array(repeating: "word", count: longestNote - 1).joined(separator: "\r\n ")
    #expect(request(note: "\(words) hope").noteAdvice().isEmpty)
    #expect(request(note: "\(words) hope so").noteAdvice() == [.tooLong(words: 121)])
    #expect(
      request(note: "\(words) a b").noteAdvice() == [.tooLong(words: 121), .unclearWish])
  }

  private func problem(purpose: String = "pots", note: String = "Hello?") -> NoteProblem? {
    do throws(NoteProblem) {
      _ = try request(purpose: purpose, note: note).forwardableNote(by: Sample.requester)
      return nil
    } catch {
      return error
    }
  }

  private func request(
    purpose: String = "pots", note: String, mayName: Bool = true, mayShowContact: Bool = false
  ) -> Request {
    Request(
      id: Identifier("R-17"), requester: Identifier("tomas"),
      prospect: ProspectDescription(name: "Hana Sato"), purpose: purpose, note: note,
      mayName: mayName, filedOn: Sample.filedOn, mayShowContact: mayShowContact)
  }
}
