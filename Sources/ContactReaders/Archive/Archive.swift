// SPDX-License-Identifier: Apache-2.0

import CZipEntries
import ContactRecords
import Synchronization

/// A zip archive, as Google Takeout and LinkedIn hand out address books.
///
/// Entries are inflated as they are read and never written anywhere, so that their names, be they
/// absolute or full of `..`, are names for people to read and nothing else.
struct Archive: Sendable {
  /// More entries than this make a directory that isn't read, for it must lie in memory.
  static let listLimit = 200_000

  /// What all entries together may inflate to, in bytes.
  static let inflationLimit = 2 << 30

  struct Entry: Sendable {
    /// Without line ends and other controls.
    let name: String

    /// Inflated, as the directory claims; no more is ever read.
    let size: Int
    let isEncrypted: Bool

    fileprivate let compressedSize: Int
    fileprivate let isKnownMethod: Bool
    fileprivate let index: UInt64
  }

  /// In the order of the directory, without folders.
  let entries: [Entry]

  private let archive: OpenArchive
  private let inflated = Inflation()

  /// The source must be seekable.
  init(_ source: any ByteSource) throws(ByteSourceProblem) {
    archive = try OpenArchive(source, limit: Self.listLimit)
    entries = archive.entries
  }

  /// The contents of an entry, from its beginning each time.
  func source(of entry: Entry) -> ArchivedBytes {
    ArchivedBytes(archive: archive, entry: entry, inflated: inflated)
  }
}

extension Archive.Entry {
  init(_ entry: zip_entries_entry, index: UInt64, name: String) {
    self.name = String(name.prefix(200))
    self.index = index
    size = Int(clamping: entry.size)
    isEncrypted = entry.is_encrypted
    compressedSize = Int(clamping: entry.compressed_size)
    isKnownMethod = entry.is_known_method
  }

  fileprivate var isReadable: Bool { !isEncrypted && isKnownMethod }

  /// Text shrinks to a tenth; what shrinks to less than a two-hundredth is a bomb.
  fileprivate var inflationLimit: Int {
    let (limit, overflows) = compressedSize.multipliedReportingOverflow(by: 200)
    return min(size, overflows ? .max : max(10_000_000, limit))
  }
}

/// The contents of an archive's entry.
///
/// Where they are damaged they end; what was before is read, and `problem` tells of the rest.
struct ArchivedBytes: ByteSource {
  private let archive: OpenArchive
  private let entry: Archive.Entry
  private let inflated: Inflation
  private let found = FirstProblem()

  fileprivate init(archive: OpenArchive, entry: Archive.Entry, inflated: Inflation) {
    self.archive = archive
    self.entry = entry
    self.inflated = inflated
  }

  var count: Int? { nil }
  var isSeekable: Bool { false }

  /// Why the contents ended too early, after they have been read.
  var problem: Finding.Problem? { found.problem }

  func reader(at offset: Int) throws(ByteSourceProblem) -> any ByteReader {
    guard entry.isReadable, let contents = archive.contents(of: entry.index) else {
      let reason = "the archive is damaged here, or packed in an unusual way"
      found.note(.unreadableFile(reason: reason))
      throw .unreadable(reason)
    }
    return Reader(contents: contents, bytes: self)
  }

  private struct Reader: ByteReader {
    let contents: OpenArchive.Contents
    let bytes: ArchivedBytes
    var length = 0
    var isAtEnd = false

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
      if isAtEnd || buffer.isEmpty { return 0 }
      let count = contents.read(into: buffer)
      length += max(0, count)
      if count < 0 {
        end(.unreadableFile(reason: "the archive is damaged here"))
      } else if length > bytes.entry.inflationLimit {
        end(.tooLarge(bytes: length, limit: bytes.entry.inflationLimit))
      } else if !bytes.inflated.add(count) {
        end(.tooLarge(bytes: Archive.inflationLimit + 1, limit: Archive.inflationLimit))
      } else if count == 0 {
        isAtEnd = true
      }
      return isAtEnd ? 0 : count
    }

    private mutating func end(_ problem: Finding.Problem) {
      isAtEnd = true
      bytes.found.note(problem)
    }
  }
}

/// How much came out of an archive.
private final class Inflation: Sendable {
  private let bytes = Mutex(0)

  /// False beyond the limit.
  func add(_ count: Int) -> Bool {
    bytes.withLock { bytes in
      bytes += count
      return bytes <= Archive.inflationLimit
    }
  }
}

private final class FirstProblem: Sendable {
  private let first = Mutex<Finding.Problem?>(nil)

  var problem: Finding.Problem? { first.withLock(\.self) }

  func note(_ problem: Finding.Problem) {
    first.withLock { $0 = $0 ?? problem }
  }
}
