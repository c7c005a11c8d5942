// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What a file of the corpora is judged by.
package enum Yardstick: String, CaseIterable, Sendable {
  case ownersCards = "the owner's own serialisation"
  case ownersCells = "the owner's JSON"
  case strictReader = "an independent strict reader"
  case strictTable = "an independent strict reader, cell by cell"
  case sameCard = "what it says, as vCard"
  case nobody = "a finding, and no record"
  case survival = "records or a finding, in time"
  case refusal = "a finding within 100 ms and 64 MB"
  case noAddressBook = "skipped: a list of names, no address book"

  /// Nil for a file that is no input, such as an expected output.
  init?(_ file: CorpusFile) {
    switch (file.corpus, file.url.pathExtension) {
    case _ where answer(for: file.path) != nil: self = .sameCard
    case ("carltonnorthern+nicknames", _): self = .noAddressBook
    case ("GNOME+libxml2", _): self = .refusal
    case (_, "out"), (_, "rng"): return nil
    case (_, "json") where file.path.contains("csv-spectrum"): return nil
    case (_, "json") where file.bytes.isJCard: self = .sameCard
    case (_, "vcf") where file.ownersOutput != nil: self = .ownersCards
    case (_, "vcf"): self = .strictReader
    case (_, "txt") where file.bytes.beginsCard: self = .strictReader
    case (_, "csv") where file.ownersJSON != nil: self = .ownersCells
    case (_, "csv") where file.strictRows != nil: self = .strictTable
    case (_, _) where file.path.contains("jscontact"): self = .nobody
    default: self = .survival
    }
  }
}

/// A file below one of the folders of the corpora.
struct CorpusFile {
  let corpus: String

  /// Below the folder of the corpora.
  let path: String
  let url: URL
  let bytes: Data

  var ownersOutput: Data? { try? Data(contentsOf: url.appendingPathExtension("out")) }

  /// `csvs/name.csv` has its cells in `json/name.json`.
  var ownersJSON: Data? {
    let name = url.deletingPathExtension().lastPathComponent
    let folder = url.deletingLastPathComponent().deletingLastPathComponent()
    return try? Data(contentsOf: folder.appending(path: "json/\(name).json"))
  }

  /// The file's rows, where there is no doubt about them.
  var strictRows: [[String]]? {
    ConformanceSupport.strictRows(of: bytes, delimiter: table(of: Array(bytes)).delimiter)
  }

  /// The files below `corpora`, sorted by their paths.
  static func all(in corpora: URL) throws -> [CorpusFile] {
    let root = corpora.resolvingSymlinksInPath().path
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
    return try paths.compactMap { path in
      let url = URL(filePath: "\(root)/\(path)")
      let isFile = try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
      guard isFile, let corpus = path.split(separator: "/").first, corpus.count < path.count else {
        return nil
      }
      return CorpusFile(
        corpus: String(corpus), path: path, url: url, bytes: try Data(contentsOf: url))
    }
  }
}

extension Data {
  fileprivate var beginsCard: Bool {
    String(decoding: prefix(15), as: UTF8.self).uppercased().contains("BEGIN:VCARD")
  }

  fileprivate var isJCard: Bool {
    let head = String(decoding: prefix(100), as: UTF8.self)
    return head.filter { !$0.isWhitespace }.hasPrefix("[\"vcard\",")
  }
}
