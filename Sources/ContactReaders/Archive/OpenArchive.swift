// SPDX-License-Identifier: Apache-2.0

import CZipEntries
import Synchronization

/// An archive that is open, for one reader at a time.
///
/// `@unchecked` because the C library's handle is only touched while the lock is held.
final class OpenArchive: @unchecked Sendable {
  private let archive: OpaquePointer
  private let lock = Mutex(())

  /// What the C side reads from; it lives as long as this does.
  private let bytes: SeekingBytes

  /// The source must be seekable.
  init(_ source: any ByteSource, limit: Int) throws(ByteSourceProblem) {
    guard source.isSeekable, let count = source.count else {
      throw .unreadable("the archive can only be read from its beginning")
    }
    bytes = SeekingBytes(source)
    var status = zip_entries_ok
    let archive = zip_entries_open(
      zip_entries_source(
        read: { context, offset, buffer, length in
          guard let context, let buffer, offset <= UInt64(Int.max) else { return -1 }
          let bytes = Unmanaged<SeekingBytes>.fromOpaque(context).takeUnretainedValue()
          let target = UnsafeMutableRawBufferPointer(start: buffer, count: length)
          return bytes.read(at: Int(offset), into: target)
        },
        context: Unmanaged.passUnretained(bytes).toOpaque(), size: UInt64(count)),
      UInt64(limit), &status)
    guard let archive else {
      throw status == zip_entries_too_many
        ? .tooLarge(limit: limit) : .unreadable("the archive is damaged or was cut off")
    }
    self.archive = archive
  }

  deinit {
    zip_entries_free(archive)
  }

  /// In the order of the directory, without folders.
  var entries: [Archive.Entry] {
    lock.withLock { _ in
      (0..<zip_entries_count(archive)).compactMap { index in
        var entry = zip_entries_entry()
        var name: UnsafePointer<CChar>?
        guard zip_entries_describe(archive, index, &entry, &name), let name else { return nil }
        let text = entryName(UnsafeBufferPointer(start: name, count: length(name)))
        return text.hasSuffix("/") ? nil : Archive.Entry(entry, index: index, name: text)
      }
    }
  }

  /// Nil where the contents can't be read.
  func contents(of index: UInt64) -> Contents? {
    guard let stream = lock.withLock({ _ in zip_entries_begin(archive, index) }) else {
      return nil
    }
    return Contents(archive: self, stream: stream)
  }

  /// The contents of one entry, from its beginning to its end.
  final class Contents {
    private let archive: OpenArchive
    private let stream: OpaquePointer

    fileprivate init(archive: OpenArchive, stream: OpaquePointer) {
      self.archive = archive
      self.stream = stream
    }

    deinit {
      archive.lock.withLock { _ in zip_entries_end(stream) }
    }

    /// How many bytes there were, 0 at the end, or -1 where they are damaged.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
      archive.lock.withLock { _ in zip_entries_read(stream, buffer.baseAddress, buffer.count) }
    }
  }
}

/// No more of a name is shown to anybody.
private func length(_ name: UnsafePointer<CChar>) -> Int {
  var length = 0
  while length < 1_000, name[length] != 0 { length += 1 }
  return length
}

/// UTF-8, or the code page of DOS, which the format means where it says nothing.
private func entryName(_ name: UnsafeBufferPointer<CChar>) -> String {
  var bytes = name.map { UInt8(bitPattern: $0) }
  if !isUTF8(bytes[...]) {
    bytes = Transcoder(name: "CP437")?.transcode(bytes, isLast: true).utf8 ?? []
  }
  return tidy(normalisedText(bytes[...]))
}

/// A source that is read here and there.
private final class SeekingBytes {
  private let source: any ByteSource
  private var reader: (any ByteReader)?
  private var position = 0

  init(_ source: any ByteSource) {
    self.source = source
  }

  /// How many bytes there were, 0 at the end, or -1 when they can't be had.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    do throws(ByteSourceProblem) {
      if reader == nil || position != offset { reader = try source.reader(at: offset) }
      let count = try reader?.read(into: buffer) ?? -1
      position = offset + max(0, count)
      return count
    } catch {
      reader = nil
      return -1
    }
  }
}
