// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Foundation
import Glibc
import TestSupport
import Testing

@testable import Workflow

/// Whatever lies in a folder of address books, those beside it are read.
@Suite struct BookFilesTests {
  private let card = "BEGIN:VCARD\nVERSION:3.0\nFN:Zoë\nEMAIL:zoe@example.org\nEND:VCARD\n"

  private func write(_ text: String, _ name: String, _ folder: URL) throws -> String {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  private func outcome(of path: String) -> BookFiles.Outcome {
    BookFiles.read([(path, "book")], AddressBookReader(country: nil))[0]
  }

  private func finding(_ problem: Finding.Problem) -> [Finding] {
    [Finding(Place("book", line: 0), problem)]
  }

  @Test func `what is no file is named, and the books beside it are read`() throws {
    try Folders.withTemporary { folder in
      let real = try write(card, "real.vcf", folder)
      let link = folder.appending(path: "link.vcf").path
      #expect(symlink(real, link) == 0)
      let pipe = folder.appending(path: "pipe.vcf").path
      #expect(mkfifo(pipe, 0o600) == 0)
      let missing = folder.appending(path: "missing.vcf").path
      let paths = [link, pipe, folder.path, "/dev/zero", missing, real]
      let outcomes = BookFiles.read(paths.map { ($0, "book") }, AddressBookReader(country: nil))
      #expect(
        outcomes.prefix(4).map(\.findings) == Array(repeating: finding(.notARegularFile), count: 4))
      #expect(outcomes[4].findings == finding(.unreadableFile(reason: "there is no such file")))
      #expect(outcomes[5].books.map(\.records.count) == [1])
      #expect(outcomes[5].findings == [])
    }
  }

  @Test func `a hundred gigabytes of nothing are not read`() throws {
    try Folders.withTemporary { folder in
      let path = try write("Name,Email\n", "sparse.csv", folder)
      #expect(truncate(path, 100 << 30) == 0)
      #expect(outcome(of: path).findings == finding(.sparseFile))
    }
  }

  @Test func `a file that shrinks while it is read is left for the next run`() throws {
    try Folders.withTemporary { folder in
      let path = try write(String(repeating: card, count: 10_000), "shrinking.vcf", folder)
      let file = try BookFile(path)
      #expect(truncate(path, 100_000) == 0)
      let books = AddressBookReader(country: nil).readAll(file, source: "book")
      #expect(books.map(\.findings) == [finding(.changedWhileRead)])
      #expect(!file.isUnchanged)
    }
  }

  @Test func `a file that grows is not the same any more`() throws {
    try Folders.withTemporary { folder in
      let path = try write(card, "growing.vcf", folder)
      let file = try BookFile(path)
      #expect(file.isUnchanged)
      let handle = try #require(FileHandle(forWritingAtPath: path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data(card.utf8))
      #expect(!file.isUnchanged)
    }
  }

  @Test func `books are read side by side and told in their order`() throws {
    try Folders.withTemporary { folder in
      let paths = try (0..<50).map { number in
        try write(card.replacing("Zoë", with: "Zoë \(number)"), "\(number).vcf", folder)
      }
      let outcomes = BookFiles.read(paths.map { ($0, $0) }, AddressBookReader(country: nil))
      let names = outcomes.flatMap(\.books).flatMap(\.records).map(\.name.display)
      #expect(names == (0..<50).map { "Zoë \($0)" })
    }
  }
}
