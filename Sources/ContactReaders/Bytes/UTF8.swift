// SPDX-License-Identifier: Apache-2.0

/// The length of the well-formed sequence at the beginning; 0 when there is none (RFC 3629).
@inline(__always)
func utf8SequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  let lead = bytes[index]
  let length: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch lead {
  case 0x00...0x7F: return 1
  case 0xC2...0xDF: length = 2
  case 0xE0...0xEF:
    length = 3
    if lead == 0xE0 { second = 0xA0...0xBF }
    if lead == 0xED { second = 0x80...0x9F }
  case 0xF0...0xF4:
    length = 4
    if lead == 0xF0 { second = 0x90...0xBF }
    if lead == 0xF4 { second = 0x80...0x8F }
  default: return 0
  }
  guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
  for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
  return length
}

/// Where UTF-8 ends to be well-formed, from `start` on; the count when it never does.
func validUTF8Prefix(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  guard let base = bytes.baseAddress else { return 0 }
  var index = start
  while index < bytes.count {
    if index + 16 <= bytes.count {
      let high = UnsafeRawPointer(base + index)
      let word = high.loadUnaligned(as: UInt64.self) | (high + 8).loadUnaligned(as: UInt64.self)
      if word & 0x8080_8080_8080_8080 == 0 {
        index += 16
        continue
      }
    }
    let length = utf8SequenceLength(bytes, at: index)
    if length == 0 { return index }
    index += length
  }
  return index
}

func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
  bytes.withUnsafeBufferPointer { validUTF8Prefix($0, from: 0) == $0.count }
}
