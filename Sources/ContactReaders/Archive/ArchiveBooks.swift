// SPDX-License-Identifier: Apache-2.0

import ContactRecords

extension AddressBookReader {
  /// Reads a file, which may be an archive of several address books.
  ///
  /// Each of them is named by the archive and its own name, `takeout.zip/Takeout/Contacts/All.vcf`;
  /// what there is to say of the archive as a whole comes first, as a book without records.
  package func readAll(_ bytes: any ByteSource, source: String) -> [AddressBook] {
    let head = (try? bytes.beginning(4)) ?? []
    guard head.starts(with: archiveMark) else { return [read(bytes, source: source)] }
    do throws(ByteSourceProblem) {
      let books = archiveBooks(try Archive(bytes), source)
      return books.isEmpty ? [read(bytes, source: source)] : books
    } catch {
      let problem = ReadingProblem.source(error).finding
      return [AddressBook(source, .archive, [Finding(Place(source, line: 0), problem)])]
    }
  }

  /// Empty where no entry is an address book, as in a spreadsheet.
  private func archiveBooks(_ archive: Archive, _ source: String) -> [AddressBook] {
    var books: [AddressBook] = []
    var looked = 0
    for entry in archive.entries where !isPicture(entry.name) && looked < entryLimit {
      looked += 1
      if let book = book(archive, entry, source) { books.append(book) }
    }
    books = withoutOwner(books)
    guard !books.isEmpty else { return [] }
    var findings = FindingList()
    let passedOver = archive.entries.count - books.count
    if passedOver > 0 { findings.report(.entriesPassedOver(passedOver), line: 0) }
    if looked == entryLimit { findings.report(.tooManyEntries(limit: entryLimit), line: 0) }
    let about = findings.findings(source: source)
    guard !about.isEmpty else { return books }
    return [AddressBook(source, .archive, about)] + books
  }

  /// Nil for an entry that is no address book.
  private func book(_ archive: Archive, _ entry: Archive.Entry, _ source: String) -> AddressBook? {
    let name = "\(source)/\(entry.name)"
    if entry.isEncrypted {
      return AddressBook(name, .unknown, [Finding(Place(name, line: 0), .encryptedEntry)])
    }
    let bytes = archive.source(of: entry)
    let book = read(bytes, source: name)
    guard let problem = bytes.problem else { return book.records.isEmpty ? nil : book }
    let finding = Finding(Place(name, line: 0), problem)
    // Of contents that are all damaged, nothing else is worth saying.
    let others = book.records.isEmpty ? [] : book.findings
    return AddressBook(
      source: name, kind: book.kind, records: book.records, findings: [finding] + others)
  }

  /// LinkedIn puts tables about the owner beside their connections, who are nobody's acquaintance.
  private func withoutOwner(_ books: [AddressBook]) -> [AddressBook] {
    guard books.contains(where: { $0.kind == .linkedInConnections }) else { return books }
    return books.filter { book in
      let file = book.source.split(separator: "/").last ?? ""
      return book.kind != .otherCSV || file.lowercased().hasSuffix("contacts.csv")
    }
  }
}

extension AddressBook {
  /// A book without records.
  fileprivate init(_ source: String, _ kind: AddressBookKind, _ findings: [Finding]) {
    self.init(
      source: source, kind: kind, records: PackedRecords(source: source, country: nil),
      findings: findings)
  }
}

/// How many entries are read in search of address books.
private let entryLimit = 1_000

/// Archives hold a picture for each contact, and pages to look at; none is worth inflating.
private func isPicture(_ name: String) -> Bool {
  let name = name.lowercased()
  return [
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".bmp", ".html", ".htm", ".mp4", ".mov",
    ".pdf", ".zip",
  ].contains { name.hasSuffix($0) }
}
