// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// What all readers are told beside the bytes.
struct BookContext: Sendable {
  /// The file as the caller names it.
  let source: String

  /// The country of telephone numbers without one of their own.
  let country: String?
  let headers: HeaderMemo

  /// How long the parts are that are read side by side, in bytes.
  let partLength: Int
}

/// A stretch of a text, read as if it stood alone.
struct BookPart: Sendable {
  /// Where in the stream its first record began, and where the next part would.
  let start: Int
  let stop: Int

  /// The line on which the next part begins, counted from the first line of this one.
  let nextLine: Int
  var records: PackedRecords.Part
  let findings: FindingList
  var groups = VCardGroups()
}

/// The parts of a text in their order, as one book.
///
/// Where a part begins can only be guessed before the part before it has been read: what looks like
/// the beginning of a record may stand in the middle of another. So all are guessed side by side;
/// one counts only if the one before it ends where it began, and is read again otherwise. `read`
/// takes the number of a part, and where it begins if that is known.
func readInParts(
  _ count: Int, of text: TextSource, _ kind: AddressBookKind, _ context: BookContext,
  read: @Sendable (_ part: Int, _ start: Int?) throws(ReadingProblem) -> BookPart
) throws(ReadingProblem) -> AddressBook {
  let guesses = sideBySide(count) { index in
    Result { () throws(ReadingProblem) in try read(index, nil) }
  }
  var joined = JoinedParts()
  var stop: Int?
  for (index, guess) in guesses.enumerated() {
    var part = try guess.get()
    if let stop, part.start != stop { part = try read(index, stop) }
    joined.append(part.records, part.findings, part.groups, lineCount: part.nextLine)
    stop = part.stop
  }
  if let finding = text.finding { joined.findings.report(finding.problem, line: finding.line) }
  return joined.book(kind, context)
}

/// The parts of a book, one after another.
struct JoinedParts {
  private var records: [PackedRecords.Part] = []
  private var groups = VCardGroups()
  var findings = FindingList()

  /// How many lines the parts have that were appended.
  private(set) var lineCount = 0

  /// Appends a part, whose own lines are counted from its beginning.
  mutating func append(
    _ records: PackedRecords.Part, _ findings: FindingList, _ groups: VCardGroups, lineCount: Int
  ) {
    var records = records
    records.firstLine = self.lineCount
    self.records.append(records)
    self.findings.append(findings, linesBefore: self.lineCount)
    self.groups.append(groups, linesBefore: self.lineCount)
    self.lineCount += lineCount
  }

  func book(_ kind: AddressBookKind, _ context: BookContext) -> AddressBook {
    AddressBook(kind, context, records, categories: groups.categories, findings)
  }
}

extension AddressBook {
  /// The book of what was read; `categories` are those that records are given by their lines.
  init(
    _ kind: AddressBookKind, _ context: BookContext, _ parts: [PackedRecords.Part] = [],
    categories: [Int: [String]] = [:], _ findings: FindingList
  ) {
    self.init(
      source: context.source, kind: kind,
      records: PackedRecords(
        source: context.source, country: context.country, parts: parts,
        categories: unambiguous(categories, of: parts, context)),
      findings: findings.findings(source: context.source))
  }
}

/// The categories of lines on which a single record stands.
///
/// Where several stand on one line, the line doesn't tell which of them is meant.
private func unambiguous(
  _ categories: [Int: [String]], of parts: [PackedRecords.Part], _ context: BookContext
) -> [Int: [String]] {
  if categories.isEmpty { return categories }
  let records = PackedRecords(source: context.source, country: context.country, parts: parts)
  return categories.filter { line, _ in
    var (low, high) = (records.startIndex, records.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if records.line(at: middle) < line { low = middle + 1 } else { high = middle }
    }
    return low + 1 >= records.endIndex || records.line(at: low + 1) != line
  }
}
