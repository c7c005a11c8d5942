// SPDX-License-Identifier: Apache-2.0

import CByteMasks
import ContactRecords

/// Reads a day as LinkedIn, Notion and spreadsheets write it; nil where the text could mean two
/// days.
///
/// `12 Mar 2024`, `7-Feb-22`, `2024-03-12`, `12.03.2024`, `1/31/17, 12:06 AM`, `03/15/2024`,
/// `March 12, 2024 10:20 AM`.
func writtenDay(_ text: UnsafeBufferPointer<UInt8>) -> Day? {
  var parts = DayParts(text)
  guard let first = parts.next(), let second = parts.next() else { return nil }
  if first.month != nil { parts.passComma() }
  guard let third = parts.next() else { return nil }
  if let month = first.month { return day(third, month, second) }
  if let month = second.month { return day(third, month, first) }
  guard let one = first.number, let two = second.number, second.length <= 2 else { return nil }
  if first.length == 4 { return day(first, two, third) }
  switch parts.separator {
  case UInt8(ascii: "."): return day(third, two, first)
  case UInt8(ascii: "/"):
    let isAmerican = text.last.map { $0 | 0x20 } == UInt8(ascii: "m")
    if isAmerican || two > 12 { return day(third, one, second) }
    return one > 12 ? day(third, two, first) : nil
  default: return nil
  }
}

/// LinkedIn was founded in this century, so that two digits are enough to say a year.
private func day(_ year: DayParts.Part, _ month: Int, _ day: DayParts.Part) -> Day? {
  guard let number = year.number, let day = day.number, year.length == 2 || year.length == 4 else {
    return nil
  }
  return Day(year: year.length == 2 ? 2000 + number : number, month: month, day: day)
}

/// The numbers and words of a date, up to a comma.
private struct DayParts {
  struct Part {
    /// Nil for a word.
    let number: Int?

    /// Nil for a number, and for a word that is no English month.
    let month: Int?
    let length: Int
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// What stood between the first two parts.
  private(set) var separator: UInt8 = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  /// The comma between a day and its year is no end.
  mutating func passComma() {
    if position < text.count, text[position] == comma { position += 1 }
  }

  mutating func next() -> Part? {
    while position < text.count, isByte(text[position], byte_in_date_break) {
      if separator == 0 { separator = text[position] }
      position += 1
    }
    let start = position
    var number: Int? = 0
    while position < text.count, text[position] != comma,
      !isByte(text[position], byte_in_date_break)
    {
      let digit = text[position] &- UInt8(ascii: "0")
      if let value = number, digit < 10, position - start < 4 {
        number = value * 10 + Int(digit)
      } else {
        // A time of day stands directly behind an ISO date.
        if number != nil, position - start == 2, text[position] | 0x20 == UInt8(ascii: "t") {
          defer { position = text.count }
          return Part(number: number, month: nil, length: 2)
        }
        number = nil
      }
      position += 1
    }
    guard position > start else { return nil }
    let month = number == nil ? englishMonth(text[start..<position]) : nil
    return Part(number: number, month: month, length: position - start)
  }
}

private func englishMonth(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
  let first = name.startIndex
  return name.count >= 3 ? month(name[first], name[first + 1], name[first + 2]) : nil
}

/// The month that begins with three letters, in either case.
@inline(__always)
private func month(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int? {
  let letters = UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third) | 0x202020
  switch letters {
  case 0x6A_61_6E: return 1
  case 0x66_65_62: return 2
  case 0x6D_61_72: return 3
  case 0x61_70_72: return 4
  case 0x6D_61_79: return 5
  case 0x6A_75_6E: return 6
  case 0x6A_75_6C: return 7
  case 0x61_75_67: return 8
  case 0x73_65_70: return 9
  case 0x6F_63_74: return 10
  case 0x6E_6F_76: return 11
  case 0x64_65_63: return 12
  default: return nil
  }
}

/// The months that were met in days such as `12 Mar 2024`, nearly the only ones that stand in an
/// export, so that each is worked out once.
struct WrittenMonths {
  private struct Known {
    var text: UInt64 = 0
    var first: Int32 = 0
    var length: Int32 = 0
  }

  private var known = [Known](repeating: Known(), count: 2_048)

  /// Nil for what is not written so, or is no day.
  @inline(__always)
  mutating func day(_ text: UnsafeBufferPointer<UInt8>) -> Day? {
    guard text.count == 11, let base = text.baseAddress else { return nil }
    let bytes = UnsafeRawPointer(base)
    let (tens, ones) = (digit(text[0]), digit(text[1]))
    guard text[2] == blank, tens < 10, ones < 10 else { return nil }
    let month = (bytes + 3).loadUnaligned(as: UInt64.self)
    let slot = Int(truncatingIfNeeded: (month &* 0x9E37_79B9_7F4A_7C15) >> 53)
    if known[slot].text != month, !note(text, month, slot) { return nil }
    let day = Int32(truncatingIfNeeded: tens * 10 + ones)
    guard day > 0, day <= known[slot].length else { return nil }
    return Day(ordinal: known[slot].first + day - 1)
  }

  private mutating func note(
    _ text: UnsafeBufferPointer<UInt8>, _ written: UInt64, _ slot: Int
  ) -> Bool {
    let digits = text[7...].map(digit)
    guard text[6] == blank, digits.allSatisfy({ $0 < 10 }),
      let number = month(text[3], text[4], text[5])
    else { return false }
    let year = digits.reduce(0) { $0 * 10 + $1 }
    guard let first = Day(year: year, month: number, day: 1) else { return false }
    let last = (28...31).last { Day(year: year, month: number, day: $0) != nil }
    let length = Int32(last ?? 28)
    known[slot] = Known(text: written, first: first.ordinal, length: length)
    return true
  }
}

/// More than 9 for what is no digit.
@inline(__always)
private func digit(_ byte: UInt8) -> Int { Int(byte &- UInt8(ascii: "0")) }
