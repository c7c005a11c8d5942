// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import Foundation
import Glibc

/// An address book on the disk, read piece by piece: never through a link, never from a device, and
/// only if it is the same file at the end as at the beginning.
final class BookFile: ByteSource {
  private let descriptor: Int32
  private let status: FileStatus

  /// Larger files are no address books; a million contacts stay below it.
  static let sizeLimit = 2 << 30

  init(_ path: String) throws(Files.ReadProblem) {
    descriptor = try Files.openRegular(path)
    status = try FileStatus(descriptor)
    // A file of holes takes hours to read and has nothing to say.
    guard status.size < 1 << 20 || status.stored * 16 >= status.size else { throw .sparse }
    guard status.size <= Self.sizeLimit else {
      throw .tooLarge(bytes: status.size, limit: Self.sizeLimit)
    }
  }

  deinit {
    close(descriptor)
  }

  var count: Int? { status.size }
  var isSeekable: Bool { true }

  func reader(at offset: Int) -> any ByteReader {
    Reader(file: self, offset: offset)
  }

  /// Whether the file may still be growing: a large one that was changed a moment ago.
  ///
  /// A small one is there at once, and looking twice would make everybody wait.
  var mayStillBeWritten: Bool {
    status.size >= 1 << 20 && abs(status.changed.timeIntervalSinceNow) < Self.settlingTime
  }

  /// Seconds for which a large file must not have changed.
  static let settlingTime = 2.0

  /// Whether the file is as it was when it was opened.
  var isUnchanged: Bool { (try? FileStatus(descriptor)) == status }

  private struct Reader: ByteReader {
    let file: BookFile
    var offset: Int

    mutating func read(
      into buffer: UnsafeMutableRawBufferPointer
    ) throws(ByteSourceProblem) -> Int {
      while true {
        let count = pread(file.descriptor, buffer.baseAddress, buffer.count, offset)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw .unreadable(String(cString: strerror(errno))) }
        offset += count
        if count == 0, offset < file.status.size { throw .changedWhileRead }
        return count
      }
    }
  }
}

/// What tells that a file is still the same.
struct FileStatus: Equatable {
  let device: UInt
  let node: UInt
  let size: Int

  /// The bytes that it takes up on the disk.
  let stored: Int
  let changed: Date

  init(_ descriptor: Int32) throws(Files.ReadProblem) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .unreadable(reason: String(cString: strerror(errno)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notARegularFile }
    device = UInt(status.st_dev)
    node = UInt(status.st_ino)
    size = Int(status.st_size)
    stored = Int(status.st_blocks) * 512
    let seconds = Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1e9
    changed = Date(timeIntervalSince1970: seconds)
  }
}
