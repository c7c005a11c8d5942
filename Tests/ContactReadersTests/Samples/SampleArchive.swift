// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import Testing

/// A zip archive with sample books in it, and with what isn't one.
struct SampleArchive: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let books: [(name: String, sample: SampleBook)]
  let others: [ZipWriter.Entry]

  /// As Google hands out contacts: a folder for each label, in it a table or cards, and pictures.
  static let takeout = SampleArchive(
    testDescription: "Google Takeout",
    books: [
      ("Takeout/Contacts/All Contacts/All Contacts.csv", sample("Google")),
      ("Takeout/Contacts/My Contacts/My Contacts.vcf", sample("vCard 3.0")),
    ],
    others: [
      ZipWriter.Entry("Takeout/archive_browser.html", "<html><body>secret</body></html>"),
      ZipWriter.Entry("Takeout/Contacts/All Contacts/Zoë Göß.jpg", [0xFF, 0xD8, 0xFF]),
    ])

  /// As LinkedIn hands out everything, tables about the owner of the account included.
  static let linkedIn = SampleArchive(
    testDescription: "LinkedIn",
    books: [
      ("Connections.csv", sample("LinkedIn")),
      ("ImportedContacts.csv", sample("what LinkedIn imported from other programs")),
    ],
    others: [
      ZipWriter.Entry(
        "Profile.csv", "First Name,Last Name,Address,Headline\nSecret,Owner,Secret Street,Owner\n"),
      ZipWriter.Entry(
        "Email Addresses.csv", "Email Address,Confirmed,Primary\nsecret@example.org,Yes,Yes\n"),
    ])

  /// All samples but LinkedIn's, beside which other tables are taken to be about the owner.
  static let everything = SampleArchive(
    testDescription: "all samples",
    books: SampleBook.all.filter { $0.kind != .linkedInConnections }.enumerated()
      .map { ("\($0.offset)/\($0.element.testDescription)", $0.element) },
    others: [])

  var bytes: [UInt8] {
    let entries = books.enumerated().map { index, book in
      let entry = ZipWriter.Entry(book.name, book.sample.text)
      return index.isMultiple(of: 2) ? entry : entry.deflated
    }
    return ZipWriter.archive(entries + others)
  }

  private static func sample(_ description: String) -> SampleBook {
    SampleBook.all.first { $0.testDescription == description }
      ?? SampleBook("no sample: \(description)", .unknown, "")
  }
}
