// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Foundation
import TestSupport

/// Reads a text as an address book named `book`, with Germany as the country of its numbers.
func read(_ text: String) -> AddressBook {
  read(Array(text.utf8))
}

func read(_ bytes: [UInt8]) -> AddressBook {
  AddressBookReader(country: "DE").read(bytes, source: "book")
}

func finding(_ line: Int, _ problem: Finding.Problem) -> Finding {
  Finding(Place("book", line: line), problem)
}

extension String {
  var withCRLF: String { replacing("\n", with: "\r\n") }
}

extension AddressBook {
  var emails: [String] { records.flatMap { $0.emails.map(\.written) } }
  var displays: [String] { records.map(\.name.display) }
}

/// The files below a folder of the corpora, sorted; empty where the corpora are absent.
func corpusFiles(_ folder: String = "") -> [URL] {
  let root = Folders.shared.appending(path: "corpora/\(folder)")
  let keys: [URLResourceKey] = [.isRegularFileKey]
  let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: keys)
  let urls = (files?.allObjects as? [URL]) ?? []
  return urls.filter { !$0.hasDirectoryPath }.sorted { $0.path < $1.path }
}
