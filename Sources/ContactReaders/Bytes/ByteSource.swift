// SPDX-License-Identifier: Apache-2.0

/// Where the bytes of an address book come from: a file, an array, an entry of an archive.
package protocol ByteSource: Sendable {
  /// How many bytes there are; nil where only reading to the end tells.
  var count: Int? { get }

  /// Whether reading may begin anywhere, so that parts can be read side by side.
  var isSeekable: Bool { get }

  /// Begins to read at `offset`, which is 0 where the source isn't seekable.
  func reader(at offset: Int) throws(ByteSourceProblem) -> any ByteReader
}

/// Bytes in the order of their source, a buffer at a time.
package protocol ByteReader {
  /// Fills the buffer from its beginning; returns how many bytes there were, and 0 at the end.
  mutating func read(
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(ByteSourceProblem) -> Int
}

/// Why the bytes of a source could not be had.
package enum ByteSourceProblem: Error, Hashable {
  /// With the system's words, or the library's.
  case unreadable(String)

  /// The file was not the same at the end as at the beginning.
  case changedWhileRead

  /// More came out of an archive or out of a file than is read, in bytes.
  case tooLarge(limit: Int)
}

/// Bytes that lie in memory.
package struct MemoryBytes: ByteSource {
  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package var count: Int? { bytes.count }
  package var isSeekable: Bool { true }

  package func reader(at offset: Int) -> any ByteReader {
    Reader(rest: bytes[min(offset, bytes.count)...])
  }

  private struct Reader: ByteReader {
    var rest: ArraySlice<UInt8>

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
      let piece = rest.prefix(buffer.count)
      buffer.copyBytes(from: piece)
      rest = rest.dropFirst(piece.count)
      return piece.count
    }
  }
}

extension ByteSource {
  /// The bytes from an offset on, which may be anywhere in a source that isn't seekable, too.
  func stream(from offset: Int) throws(ReadingProblem) -> any ByteReader {
    do throws(ByteSourceProblem) {
      if isSeekable || offset == 0 { return try reader(at: offset) }
      var reader = try reader(at: 0)
      try reader.pass(offset)
      return reader
    } catch {
      throw .source(error)
    }
  }

  /// The first bytes, at most `length` of them.
  func beginning(_ length: Int) throws(ReadingProblem) -> [UInt8] {
    var stream = try stream(from: 0)
    return try stream.next(min(length, count ?? length))
  }
}

extension ByteReader {
  /// The next bytes, fewer than `length` only at the end.
  mutating func next(_ length: Int) throws(ReadingProblem) -> [UInt8] {
    do throws(ByteSourceProblem) {
      return try bytes(length)
    } catch {
      throw .source(error)
    }
  }

  /// Reads and forgets so many bytes.
  mutating func pass(_ length: Int) throws(ByteSourceProblem) {
    var left = length
    while left > 0 {
      let count = try bytes(min(left, 1 << 20)).count
      if count == 0 { return }
      left -= count
    }
  }

  /// The next bytes, fewer than `length` only at the end.
  mutating func bytes(_ length: Int) throws(ByteSourceProblem) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: length)
    var filled = 0
    while filled < length {
      let problem: ByteSourceProblem?
      var count = 0
      problem = bytes.withUnsafeMutableBytes { buffer in
        do throws(ByteSourceProblem) {
          count = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
          return nil
        } catch {
          return error
        }
      }
      if let problem { throw problem }
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(length - filled)
    return bytes
  }
}
