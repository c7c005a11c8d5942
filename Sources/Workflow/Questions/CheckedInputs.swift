// SPDX-License-Identifier: Apache-2.0

import ContactReaders
package import ContactRecords
import Drafts
import Foundation

/// What `check` looks at: everything that lies in the workspace, read and not acted on.
package struct CheckedInputs {
  /// One address book, for people to read.
  package struct Book {
    package let source: String
    package let kind: String
    package let records: Int
    package let findings: Int
  }

  package let books: [Book]
  package let memberCount: Int
  package let requestCount: Int
  package let findings: [Finding]

  /// Templates that letters can't be written from; as long as there is one, no night is done.
  package let brokenTemplates: [WorkflowProblem]

  package init(_ workspace: Workspace) throws(WorkflowProblem) {
    let inputs = try Inputs(workspace)
    brokenTemplates = LetterWriter.problems(in: inputs.stationery).map { WorkflowProblem($0) }
    books = inputs.books.map { _, book in
      Book(
        source: book.source, kind: book.kind.rawValue, records: book.records.count,
        findings: book.findings.count)
    }
    memberCount = inputs.members.count
    requestCount = inputs.requests.count
    findings = inputs.findings
  }
}

/// One file as `inspect` sees it, wherever it lies.
package struct InspectedFile {
  package let source: String

  /// The kind for people to read.
  package let kind: String
  package let records: PackedRecords
  package let findings: [Finding]

  /// Whether nothing at all could be read of the file.
  package let isUnusable: Bool

  /// The books that a file holds, which are several where it is an archive; one without records
  /// where it can't be read.
  ///
  /// Headings and the country of telephone numbers are those of a workspace, where one is given.
  package static func inspect(
    _ path: String, country: String?, settings: Settings? = nil
  ) -> [InspectedFile] {
    let reader = AddressBookReader(
      country: country ?? settings?.country, headings: settings?.headings ?? HeadingMap())
    let outcome = BookFiles.read([(path, path)], reader)[0]
    if outcome.books.isEmpty { return [InspectedFile(path, outcome.findings)] }
    let isUnusable = outcome.books.allSatisfy(\.records.isEmpty) && !outcome.findings.isEmpty
    return outcome.books.map { InspectedFile($0, isUnusable: isUnusable) }
  }

  private init(_ path: String, _ findings: [Finding]) {
    source = path
    kind = "not read"
    records = PackedRecords(source: path, country: nil)
    self.findings = findings
    isUnusable = true
  }

  private init(_ book: AddressBook, isUnusable: Bool) {
    source = book.source
    kind = book.kind.rawValue
    records = book.records
    findings = book.findings
    self.isUnusable = isUnusable
  }
}
