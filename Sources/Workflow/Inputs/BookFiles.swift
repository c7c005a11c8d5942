// SPDX-License-Identifier: Apache-2.0

package import ContactReaders
package import ContactRecords
import Foundation

/// Reads many address books, side by side.
package enum BookFiles {
  /// What one file gave: no book where it can't be read, several where it is an archive.
  package struct Outcome: Sendable {
    package let books: [AddressBook]

    /// Those of the books, and what was wrong with the file.
    package let findings: [Finding]
  }

  /// The outcomes in the order of the files, each given by its path and by how findings call it.
  package static func read(
    _ files: [(path: String, source: String)], _ reader: AddressBookReader
  ) -> [Outcome] {
    let growing = filesThatGrow(files.map(\.path))
    return sideBySide(files.count) { index in
      let (path, source) = files[index]
      return growing.contains(path)
        ? Outcome(books: [], findings: [Finding(Place(source, line: 0), .changedWhileRead)])
        : read(path, source, reader)
    }
  }

  private static func read(
    _ path: String, _ source: String, _ reader: AddressBookReader
  ) -> Outcome {
    do throws(Files.ReadProblem) {
      let file = try BookFile(path)
      let books = reader.readAll(file, source: source)
      guard file.isUnchanged else { throw .changing }
      return Outcome(books: books, findings: books.flatMap(\.findings))
    } catch {
      return Outcome(books: [], findings: [Finding(Place(source, line: 0), error.finding)])
    }
  }

  /// Large files that were changed a moment ago, and are still being changed a moment later.
  private static func filesThatGrow(_ paths: [String]) -> Set<String> {
    let young = paths.compactMap { path in
      (try? BookFile(path)).flatMap { $0.mayStillBeWritten ? (path, $0) : nil }
    }
    if young.isEmpty { return [] }
    Thread.sleep(forTimeInterval: BookFile.settlingTime)
    return Set(young.filter { !$0.1.isUnchanged }.map(\.0))
  }
}

extension AddressBookReader {
  init(_ settings: Settings) {
    self.init(country: settings.country, headings: settings.headings)
  }
}
