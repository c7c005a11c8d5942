// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// Turns bytes of one encoding into UTF-8, a piece at a time, by the C library's iconv.
///
/// What means nothing in the encoding becomes U+FFFD.
final class Transcoder {
  private let converter: iconv_t
  private let unitLength: Int

  /// The bytes of a character that the last piece cut.
  private var rest: [UInt8] = []

  /// Nil when the C library doesn't know the encoding.
  convenience init?(_ encoding: TextEncoding) {
    self.init(name: encoding.iconvName, unitLength: encoding.unitLength)
  }

  /// `name` is the C library's.
  init?(name: String, unitLength: Int = 1) {
    guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else {
      return nil
    }
    self.converter = converter
    self.unitLength = unitLength
  }

  deinit {
    iconv_close(converter)
  }

  /// The text of the next bytes, and where in it the first U+FFFD stands in for something.
  ///
  /// The last piece of all must say so: what it cuts has no rest.
  func transcode(_ bytes: [UInt8], isLast: Bool) -> (utf8: [UInt8], damage: Int?) {
    var input = rest + bytes
    rest = []
    var utf8: [UInt8] = []
    utf8.reserveCapacity(input.count * 3 / 2)
    var damage: Int?
    var position = 0
    while position < input.count {
      let problem = convert(&input, &position, into: &utf8)
      if problem == E2BIG || problem == 0 { continue }
      if problem == EINVAL, !isLast {
        rest = Array(input[position...])
        break
      }
      damage = damage ?? utf8.count
      utf8 += "\u{FFFD}".utf8
      position += problem == EINVAL ? input.count - position : unitLength
    }
    if isLast { utf8 += heldBack() }
    return (utf8, damage)
  }

  /// The letter that waits for a mark to be composed with, as Hebrew ones do in Windows-1255.
  private func heldBack() -> [UInt8] {
    withUnsafeTemporaryAllocation(byteCount: 16, alignment: 1) { target in
      var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
      var free = target.count
      _ = iconv(converter, nil, nil, &to, &free)
      return Array(target[..<(target.count - free)])
    }
  }

  /// Converts as far as it goes, at most some kilobytes; returns why it ended, 0 at the end.
  private func convert(_ input: inout [UInt8], _ position: inout Int, into utf8: inout [UInt8])
    -> Int32
  {
    var problem: Int32 = 0
    let (consumed, produced) = input.withUnsafeMutableBytes { source in
      withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { target in
        var from = source.baseAddress?.advanced(by: position).assumingMemoryBound(to: CChar.self)
        var left = source.count - position
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var free = target.count
        if iconv(converter, &from, &left, &to, &free) == -1 { problem = errno }
        utf8.append(contentsOf: target[..<(target.count - free)])
        return (source.count - position - left, target.count - free)
      }
    }
    position += consumed
    return problem == E2BIG && produced == 0 ? EILSEQ : problem
  }
}

/// A text in another encoding, read as UTF-8 from its beginning.
struct TranscodedBytes: ByteSource {
  let source: any ByteSource
  let markLength: Int
  let encoding: TextEncoding
  let damage: Damage

  var count: Int? { nil }
  var isSeekable: Bool { false }

  func reader(at offset: Int) throws(ByteSourceProblem) -> any ByteReader {
    guard let transcoder = Transcoder(encoding) else {
      throw .unreadable("the C library does not know \(encoding.rawValue)")
    }
    let base = try source.reader(at: source.isSeekable ? markLength : 0)
    return Reader(
      base: base, skip: source.isSeekable ? 0 : markLength, transcoder: transcoder, damage: damage)
  }

  private struct Reader: ByteReader {
    var base: any ByteReader
    var skip: Int
    let transcoder: Transcoder
    let damage: Damage
    var text: ArraySlice<UInt8> = []
    var lines = 1
    var isAtEnd = false

    mutating func read(
      into buffer: UnsafeMutableRawBufferPointer
    ) throws(ByteSourceProblem) -> Int {
      while text.isEmpty {
        if isAtEnd { return 0 }
        var piece = try base.bytes(65_536)
        isAtEnd = piece.count < 65_536
        piece.removeFirst(min(skip, piece.count))
        skip = 0
        let (utf8, damaged) = transcoder.transcode(piece, isLast: isAtEnd)
        if let damaged { damage.note(line: lines + lineEnds(utf8[..<damaged])) }
        lines += lineEnds(utf8[...])
        text = utf8[...]
      }
      let piece = text.prefix(buffer.count)
      buffer.copyBytes(from: piece)
      text = text.dropFirst(piece.count)
      return piece.count
    }
  }
}

/// The first line on which something became U+FFFD.
final class Damage: Sendable {
  private let first = Mutex<Int?>(nil)

  var line: Int? { first.withLock(\.self) }

  func note(line: Int) {
    first.withLock { $0 = $0 ?? line }
  }
}

/// A CR that the piece ends with counts, and so a CRLF that is cut counts twice.
private func lineEnds(_ text: ArraySlice<UInt8>) -> Int {
  var lines = 0
  for index in text.indices {
    if text[index] == newline { lines += 1 }
    if text[index] == carriageReturn, index + 1 == text.endIndex || text[index + 1] != newline {
      lines += 1
    }
  }
  return lines
}
