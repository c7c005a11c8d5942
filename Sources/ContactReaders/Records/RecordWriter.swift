// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Glibc

/// Packs one contact record after another, without a String for what stays as it was written.
///
/// A record is begun, given its fields, and then kept or dropped as a whole.
struct RecordWriter: ~Copyable {
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0
  private var offsets: [UInt32] = []
  private var lines: [UInt32] = []

  /// Where the record that is open begins.
  private var start = 0

  /// Which fields the open record has, a bit for each.
  private(set) var fields: FieldSet = []
  private(set) var line = 0

  /// `expected` is how many bytes the records are likely to take.
  init(expected: Int) {
    capacity = max(expected, 4_096)
    bytes = allocate(capacity)
  }

  deinit {
    free(bytes)
  }

  /// `line` is counted from 0 at the beginning of the part.
  @inline(__always)
  mutating func begin(line: Int) {
    count = start
    fields = []
    self.line = line
  }

  @inline(__always)
  mutating func add(_ field: PackedField, _ value: UnsafeBufferPointer<UInt8>) {
    let length = value.count
    reserve(length + 6)
    bytes[count] = tag(field)
    if length < longLength {
      bytes[count + 1] = UInt8(truncatingIfNeeded: length)
      count += 2
      // Most values are short: they cost less in two steps than a call does.
      if length >= 8, length <= 16, let base = value.baseAddress {
        let (source, target) = (UnsafeRawPointer(base), UnsafeMutableRawPointer(bytes + count))
        let last = source.loadUnaligned(fromByteOffset: length - 8, as: UInt64.self)
        target.storeBytes(of: source.loadUnaligned(as: UInt64.self), as: UInt64.self)
        target.storeBytes(of: last, toByteOffset: length - 8, as: UInt64.self)
        count += length
        fields.insert(field)
        return
      }
    } else {
      bytes[count + 1] = UInt8(longLength)
      for index in 0..<4 {
        bytes[count + 2 + index] = UInt8(truncatingIfNeeded: length >> (8 * index))
      }
      count += 6
    }
    if let base = value.baseAddress { (bytes + count).update(from: base, count: length) }
    count += length
    fields.insert(field)
  }

  /// Adds a field that stands once, unless the record has it; there must be 16 readable bytes behind
  /// the value.
  @inline(__always)
  mutating func setFromWindow(_ field: PackedField, _ value: UnsafeBufferPointer<UInt8>) {
    if fields.contains(field) { return }
    guard value.count < longLength, let base = value.baseAddress else { return add(field, value) }
    reserve(value.count &+ 18)
    let target = UnsafeMutableRawPointer(bytes + count)
    target.storeBytes(of: tag(field), as: UInt8.self)
    target.storeBytes(of: UInt8(truncatingIfNeeded: value.count), toByteOffset: 1, as: UInt8.self)
    // Sixteen bytes at a time cost less than a call does; what is too much is written over.
    var copied = 0
    repeat {
      let part = UnsafeRawPointer(base + copied).loadUnaligned(as: SIMD16<UInt8>.self)
      target.storeBytes(of: part, toByteOffset: 2 &+ copied, as: SIMD16<UInt8>.self)
      copied &+= 16
    } while copied < value.count
    count &+= value.count &+ 2
    fields.insert(field)
  }

  mutating func add(_ field: PackedField, _ text: String) {
    var text = text
    text.withUTF8 { add(field, $0) }
  }

  @inline(__always)
  mutating func add(_ field: PackedField, _ day: Day) {
    reserve(6)
    (bytes[count], bytes[count + 1]) = (tag(field), 4)
    UnsafeMutableRawPointer(bytes + count + 2)
      .storeBytes(of: day.ordinal.littleEndian, as: Int32.self)
    count += 6
    fields.insert(field)
  }

  /// Adds fields of one kind that were packed before.
  mutating func addPacked(_ field: PackedField, _ packed: [UInt8]) {
    if packed.isEmpty { return }
    reserve(packed.count)
    packed.withUnsafeBufferPointer { packed in
      if let base = packed.baseAddress { (bytes + count).update(from: base, count: packed.count) }
    }
    count += packed.count
    fields.insert(field)
  }

  /// How long the open record is, in bytes.
  var openLength: Int { count - start }

  /// The open record's bytes behind the first `length` of them.
  func openBytes(from length: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: bytes + start + length, count: count - start - length))
  }

  /// Makes all fields of one kind of the open record into fields of another.
  mutating func rename(_ field: PackedField, to other: PackedField) {
    var position = start
    while position < count {
      let length = fieldLength(position)
      if bytes[position] == tag(field) { bytes[position] = tag(other) }
      position += length
    }
    fields.remove(field)
    if other != .void { fields.insert(other) }
  }

  /// The fields of the open record, valid until it changes.
  var openFields: PackedFields {
    PackedFields(UnsafeBufferPointer(start: bytes + start, count: count - start))
  }

  /// The first value of a kind that the open record has, as text.
  func text(_ field: PackedField) -> String? {
    guard fields.contains(field) else { return nil }
    var rest = openFields
    while let (found, value) = rest.next() {
      if found == field { return String(decoding: value, as: UTF8.self) }
    }
    return nil
  }

  /// Keeps the open record; false, and it's dropped, when it identifies nobody.
  @inline(__always)
  mutating func keep() -> Bool {
    guard !fields.isDisjoint(with: .identifying) else { return false }
    offsets.append(UInt32(truncatingIfNeeded: start))
    lines.append(UInt32(truncatingIfNeeded: line))
    start = count
    return true
  }

  // MARK: Records in records

  /// A record that waits while another is written that stands in the middle of it.
  struct Suspended {
    fileprivate let bytes: [UInt8]
    fileprivate let fields: FieldSet
    fileprivate let line: Int
  }

  /// Takes the open record out, so that another can be begun.
  mutating func suspend() -> Suspended {
    let open = Array(UnsafeBufferPointer(start: bytes + start, count: count - start))
    count = start
    return Suspended(bytes: open, fields: fields, line: line)
  }

  /// Opens a record again.
  mutating func resume(_ record: Suspended) {
    begin(line: record.line)
    reserve(record.bytes.count)
    record.bytes.withUnsafeBufferPointer { open in
      if let base = open.baseAddress { (bytes + count).update(from: base, count: open.count) }
    }
    count += record.bytes.count
    fields = record.fields
  }

  /// What has been kept, in the order of lines; its lines count from the line 0.
  mutating func takePart() -> PackedRecords.Part {
    let part = isInOrder ? partAsWritten() : sortedPart()
    (offsets, lines, start, count) = ([], [], 0, 0)
    return part
  }

  private var isInOrder: Bool {
    zip(lines, lines.dropFirst()).allSatisfy { $0 <= $1 }
  }

  private mutating func partAsWritten() -> PackedRecords.Part {
    PackedRecords.Part(takeBytes(), offsets: offsets, lines: lines, firstLine: 0)
  }

  /// Hands over the memory of what has been kept, without what is unused of it.
  private mutating func takeBytes() -> PackedBytes {
    releaseUnused(bytes, capacity, used: start)
    let packed = PackedBytes(takingOver: UnsafeBufferPointer(start: bytes, count: start))
    capacity = 4_096
    bytes = allocate(capacity)
    return packed
  }

  private mutating func sortedPart() -> PackedRecords.Part {
    let order = offsets.indices.sorted { (lines[$0], $0) < (lines[$1], $1) }
    let sorted = allocate(max(start, 1))
    var length = 0
    var newOffsets: [UInt32] = []
    for index in order {
      newOffsets.append(UInt32(length))
      let end = index + 1 < offsets.count ? Int(offsets[index + 1]) : start
      let first = Int(offsets[index])
      (sorted + length).update(from: bytes + first, count: end - first)
      length += end - first
    }
    free(bytes)
    (bytes, capacity) = (sorted, max(start, 1))
    return PackedRecords.Part(
      takeBytes(), offsets: newOffsets, lines: order.map { lines[$0] }, firstLine: 0)
  }

  private func fieldLength(_ position: Int) -> Int {
    var length = Int(bytes[position + 1])
    guard length == longLength else { return length + 2 }
    length = (0..<4).reduce(0) { $0 | Int(bytes[position + 2 + $1]) << (8 * $1) }
    return length + 6
  }

  @inline(__always)
  private mutating func reserve(_ length: Int) {
    if count + length > capacity { grow(count + length) }
  }

  @inline(never)
  private mutating func grow(_ needed: Int) {
    let larger = max(needed, capacity * 2)
    let moved = allocate(larger)
    moved.update(from: bytes, count: count)
    free(bytes)
    (bytes, capacity) = (moved, larger)
  }
}

/// Memory in large pages where there's much of it: asking the system for each small one would take a
/// tenth of the time that the reading does.
private func allocate(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
  let isLarge = capacity >= largePage
  var memory: UnsafeMutableRawPointer?
  guard posix_memalign(&memory, isLarge ? largePage : 16, capacity) == 0, let memory else {
    fatalError("no memory for \(capacity) bytes")
  }
  if isLarge { madvise(memory, capacity, Int32(MADV_HUGEPAGE)) }
  return memory.assumingMemoryBound(to: UInt8.self)
}

/// Gives back what lies behind the bytes that are used, as far as it was ever touched.
private func releaseUnused(_ bytes: UnsafeMutablePointer<UInt8>, _ capacity: Int, used: Int) {
  let page = 4_096
  let first = (UInt(bitPattern: bytes) + UInt(used + page - 1)) & ~UInt(page - 1)
  let end = (UInt(bitPattern: bytes) + UInt(capacity)) & ~UInt(page - 1)
  if capacity >= largePage, first < end {
    madvise(UnsafeMutableRawPointer(bitPattern: first), Int(end - first), Int32(MADV_DONTNEED))
  }
}

private let largePage = 2 << 20

/// The kinds of fields that a record has.
struct FieldSet: OptionSet {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ fields: PackedField...) {
    rawValue = fields.reduce(0) { $0 | 1 << UInt32(tag($1)) }
  }

  @inline(__always)
  mutating func insert(_ field: PackedField) {
    self = FieldSet(rawValue: rawValue | 1 << UInt32(tag(field)))
  }

  mutating func remove(_ field: PackedField) {
    self = FieldSet(rawValue: rawValue & ~(1 << UInt32(tag(field))))
  }

  @inline(__always)
  func contains(_ field: PackedField) -> Bool { rawValue & 1 << UInt32(tag(field)) != 0 }

  /// What tells one person from another; a maiden name or a middle name alone doesn't.
  static let identifying = FieldSet(
    .writtenName, .givenName, .middleName, .familyName, .nickname, .organisation, .email, .phone,
    .link, .identifier)

  static let reaching = FieldSet(.email, .phone, .link)
}

/// The raw value, which is the case's position; asked for across modules it costs a call.
@inline(__always)
private func tag(_ field: PackedField) -> UInt8 { unsafeBitCast(field, to: UInt8.self) }

private let longLength = 255
