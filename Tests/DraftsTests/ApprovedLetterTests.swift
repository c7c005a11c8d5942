// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import TestSupport
import Testing

/// The wording of every letter, as a person has read and approved it.
struct ApprovedLetterTests {
  @Test(arguments: Voice.allCases)
  func `every letter reads as approved`(voice: Voice) throws {
    let writer = try Sample.writer(voice)
    for (name, content) in try Sample.letters() {
      let message = try writer.write(content, reference: Sample.reference(17))
      try expectApproved(asRead(message), "\(voice.rawValue)/\(name).txt")
    }
  }

  @Test(arguments: Voice.allCases)
  func `the asks read as approved when the Requester is not to be named`(voice: Voice) throws {
    let writer = try Sample.writer(voice)
    for (name, content) in try Sample.letters(Sample.request(mayName: false)).prefix(4) {
      let message = try writer.write(content, reference: Sample.reference(17))
      try expectApproved(asRead(message), "\(voice.rawValue)/\(name)-unnamed.txt")
    }
  }

  private func asRead(_ message: Message) -> String {
    let to = message.to.map { "\($0.name) <\($0.email?.written ?? "")>" }.joined(separator: ", ")
    let from = "\(message.from.name) <\(message.from.email?.written ?? "")>"
    return "From: \(from)\nTo: \(to)\nSubject: \(message.subject)\n\n\(message.body)"
  }
}
