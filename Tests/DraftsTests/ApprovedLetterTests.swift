// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Introductions
import TestSupport
import Testing

/// The wording of every letter, as a person has read and approved it.
struct ApprovedLetterTests {
  @Test(arguments: Language.allCases, Voice.allCases)
  func `every letter reads as approved`(language: Language, voice: Voice) throws {
    for (name, content) in try Sample.letters(Sample.request(in: language), in: language) {
      try expectApproved(
        asRead(content, voice), "\(language.rawValue)/\(voice.rawValue)/\(name).txt")
    }
  }

  @Test(arguments: Language.allCases, Voice.allCases)
  func `the asks read as approved when the Requester is not to be named`(
    language: Language, voice: Voice
  ) throws {
    let request = Sample.request(in: language, mayName: false)
    for (name, content) in try Sample.letters(request, in: language).prefix(6) {
      try expectApproved(
        asRead(content, voice), "\(language.rawValue)/\(voice.rawValue)/\(name)-unnamed.txt")
    }
  }

  @Test func `a German message handed over to an English friend reads as approved`() throws {
    let ask = ProspectAsk(
      request: Sample.request(in: .german), requester: Sample.requester,
      connector: Sample.connector, prospect: Sample.prospect.writtenTo(in: .german),
      answerWithin: Sample.answerWithin)
    try expectApproved(asRead(.prospectAsk(ask), .connector), "two-languages/prospect-ask.txt")
  }

  private func asRead(_ content: LetterContent, _ voice: Voice) throws -> String {
    let message = try Sample.writer(voice).write(content, reference: Sample.reference(17))
    let to = message.to.map { "\($0.name) <\($0.email?.written ?? "")>" }.joined(separator: ", ")
    let from = "\(message.from.name) <\(message.from.email?.written ?? "")>"
    return "From: \(from)\nTo: \(to)\nSubject: \(message.subject)\n\n\(message.body)"
  }
}
