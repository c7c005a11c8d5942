// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Introductions

extension Sample {
  /// Every letter as an entry of one morning's queue, at different stages.
  static func queue(_ voice: Voice = .connector) throws -> [QueueEntry] {
    let writer = try writer(voice)
    return try letters().enumerated().map { index, letter in
      let message = try writer.write(letter.1, reference: reference(UInt8(index)))
      return QueueEntry(
        message: message, requestID: request().id, madeOn: askedOn.adding(days: -(index % 4)),
        stage: stages[index % stages.count], check: "c\(index)f3a9", file: "\(letter.name).eml",
        why: whys[index % whys.count],
        flags: index % 4 == 2 ? ["Hana Sato would be asked for the third time this quarter."] : [])
    }
  }

  private static let stages: [LetterStage] = [.drafted, .drafted, .approved, .drafted, .held]

  private static let whys = [
    "Jonas Weber knows both: good tie to Hana Sato, strong tie to Tomás Oliveira.",
    "Sent on 3 November, no answer after five days.", "The request was filed today.",
  ]

  /// An entry in which every text tries to be something else.
  static func hostileEntry(_ text: String) -> QueueEntry {
    let person = Correspondent(name: text, email: EmailAddress("someone@example.org"))
    let message = Message(
      reference: reference(30), kind: .connectorAsk, from: manager, to: [person], subject: text,
      body: "\(text)\n")
    return QueueEntry(
      message: message, requestID: Identifier(text), madeOn: askedOn, stage: .drafted, check: text,
      file: text, why: text, flags: [text])
  }
}
