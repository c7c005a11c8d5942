// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Foundation
import TestSupport
import Testing

/// A hundred thousand mails that were made to be read wrongly.
///
/// A difference is told with the reference of its mail. Its number is in there:
/// `generatedMessage(number)` makes the same mail again.
@Suite(.enabled(if: MailReaders.arePresent, MailReaders.remedy))
struct GeneratedMailTests {
  @Test func `a hundred thousand generated mails are read exactly as they went in`() async throws {
    let readings = try await withThrowingTaskGroup(of: MailReaders.Reading.self) { group in
      for batch in 0..<20 {
        group.addTask { try batch.isMultiple(of: 5) ? readMailbox(batch) : readFiles(batch) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let differences = readings.flatMap(\.differences)
    let mails = readings.map(\.mails).reduce(0, +)
    print("\(mails) mails, read by Python's email and by GMime: \(differences.count) differences")
    #expect(mails == 100_000)
    let first = differences.prefix(10).joined(separator: "\n")
    #expect(differences.count == 0, "\(first)")
  }

  private func readFiles(_ batch: Int) throws -> MailReaders.Reading {
    try MailReaders.read(messages(of: batch), dated: Sample.askedOn.adding(days: batch))
  }

  private func readMailbox(_ batch: Int) throws -> MailReaders.Reading {
    try Folders.withTemporary { folder in
      let messages = messages(of: batch)
      let day = Sample.askedOn.adding(days: batch)
      let file = folder.appending(path: "drafts.mbox")
      try Data(mbox(messages, dated: day)).write(to: file)
      return try MailReaders.read(messages, dated: day, in: .mailbox(file))
    }
  }

  private func messages(of batch: Int) -> [Message] {
    (batch * 5_000..<(batch + 1) * 5_000).map(generatedMessage)
  }
}
