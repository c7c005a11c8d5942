// SPDX-License-Identifier: Apache-2.0

/// What stands in base64 anywhere in `text`, as paragraphs; empty where nothing does.
///
/// Every run of its alphabet is tried, over the ends of lines and line by line.
func hiddenInBase64(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
  var runs = Base64Runs()
  for scalar in text { runs.take(scalar) }
  runs.finish()
  return runs.found
}

/// A text that is base64 as a whole, decoded.
func base64Text(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
  lenientScalars(base64Bytes(text))
}

/// The bytes of what is base64 in `text`; padding and everything else is passed over.
func base64Bytes(_ text: [Unicode.Scalar]) -> [UInt8] {
  bytes(of: text.compactMap(base64Value)[...])
}

func isBase64Text(_ scalar: Unicode.Scalar) -> Bool {
  base64Value(scalar) != nil || scalar == "=" || isBlank(scalar)
}

/// Runs of the alphabet, decoded as they end.
private struct Base64Runs {
  private(set) var found: [Unicode.Scalar] = []
  private var run: [UInt8] = []

  /// Where the present line of the run begins in it.
  private var line = 0
  private var isAtLineStart = false

  mutating func take(_ scalar: Unicode.Scalar) {
    if let value = base64Value(scalar) {
      if isAtLineStart {
        decode(run[line...])
        line = run.count
        isAtLineStart = false
      }
      run.append(value)
    } else if scalar == "\n", !run.isEmpty, !isAtLineStart {
      isAtLineStart = true
    } else if !(isAtLineStart && (scalar == ">" || scalar == " ")) {
      finish()
    }
  }

  mutating func finish() {
    if line > 0 { decode(run[line...]) }
    decode(run[...])
    run.removeAll(keepingCapacity: true)
    line = 0
    isAtLineStart = false
  }

  /// From each of the four places where a group could begin, as letters may stand right before it.
  private mutating func decode(_ run: ArraySlice<UInt8>) {
    guard run.count >= shortestRun else { return }
    for start in 0..<4 { appendText(in: bytes(of: run.dropFirst(start)), to: &found) }
  }
}

/// The stretches of UTF-8 without controls that are long enough to be no accident.
private func appendText(in bytes: [UInt8], to found: inout [Unicode.Scalar]) {
  var stretch: [Unicode.Scalar] = []
  var start = 0
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    let (scalar, length) =
      byte < 0x80 ? (isText(byte) ? Unicode.Scalar(byte) : nil, 1) : character(in: bytes, at: index)
    index += length
    if let scalar { stretch.append(scalar) }
    if scalar == nil || index == bytes.count {
      let size = index - start - (scalar == nil ? length : 0)
      if size >= shortestStretch { found += stretch + ["\n", "\n"] }
      stretch.removeAll(keepingCapacity: true)
      start = index
    }
  }
}

private func isText(_ byte: UInt8) -> Bool {
  (32...126).contains(byte) || byte == 9 || byte == 10 || byte == 13
}

/// RFC 4648 sections 4 and 5: the ordinary alphabet and the one of addresses.
private func base64Value(_ scalar: Unicode.Scalar) -> UInt8? {
  switch scalar {
  case "A"..."Z": UInt8(scalar.value - 0x41)
  case "a"..."z": UInt8(scalar.value - 0x61 + 26)
  case "0"..."9": UInt8(scalar.value - 0x30 + 52)
  case "+", "-": 62
  case "/", "_": 63
  default: nil
  }
}

private func bytes(of values: ArraySlice<UInt8>) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(values.count * 3 / 4)
  var bits: UInt32 = 0
  var count = 0
  for value in values {
    bits = bits << 6 | UInt32(value)
    count += 6
    if count >= 8 {
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
    }
  }
  return bytes
}

/// The shortest run that is tried: seven bytes, as an `Ana Kim` has.
private let shortestRun = 10
private let shortestStretch = 6
