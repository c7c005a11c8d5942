// SPDX-License-Identifier: Apache-2.0

/// The text of a content line's value: out of quoted-printable, out of its charset, still escaped.
struct VCardText {
  let utf8: [UInt8]

  /// The charset that isn't known, or whose bytes were broken.
  let undecodableCharset: String?
  let hasBrokenQuotedPrintable: Bool

  /// `pages` tells what bytes are that are no UTF-8 and have no charset.
  init(_ line: VCardLine, _ pages: CodePages) {
    var bytes = Array(line.value)
    var isBroken = false
    if line.isQuotedPrintable { (bytes, isBroken) = decodeQuotedPrintable(line.value) }
    hasBrokenQuotedPrintable = isBroken
    if isUTF8(bytes[...]), !isLegacyQuotedPrintable(line) {
      (utf8, undecodableCharset) = (bytes, nil)
    } else {
      (utf8, undecodableCharset) = decoded(bytes, charset: line.charset, pages)
    }
  }

  /// As one text.
  var whole: String { unescaped(utf8[...]) }

  /// Split at the semicolons that are not escaped, and each part again at its commas.
  func components(splitAtCommas: Bool) -> [[String]] {
    splitUnescaped(utf8[...], at: semicolon).map { component in
      let values = splitAtCommas ? splitUnescaped(component, at: comma) : [component]
      return values.map(unescaped).filter { !$0.isEmpty }
    }
  }
}

/// Raw bytes may have been converted with the file around them, but `=E4` says what was meant.
private func isLegacyQuotedPrintable(_ line: VCardLine) -> Bool {
  guard line.isQuotedPrintable, let charset = line.charset, line.value.contains(equalsSign) else {
    return false
  }
  return !isUTF8Name(charset)
}

/// The text, and the name of the charset where it isn't known or the bytes are broken.
private func decoded(
  _ bytes: [UInt8], charset: String?, _ pages: CodePages
) -> (utf8: [UInt8], undecodable: String?) {
  let named = charset.map { Transcoder.named($0) } ?? pages.transcoder(for: bytes)
  guard let transcoder = named else { return ([], charset) }
  let (utf8, damage) = transcoder.transcode(bytes, isLast: true)
  return (utf8, damage == nil ? nil : charset ?? pages.name(for: bytes))
}

/// What the bytes of a file of cards are that are no UTF-8 and for which no charset is given.
///
/// They come from programs that write their system's code page, which another line of the file may
/// name; unless all but a few of them are UTF-8 after all.
struct CodePages: Sendable {
  /// The charset that a line of the sample names, beside UTF-8.
  private let named: String?

  /// What the bytes of the sample look like; nil where they are UTF-8.
  private let likely: TextEncoding?

  /// `sample` is the beginning of the file.
  init(sample: [UInt8]) {
    guard !isUTF8(sample[...]) else {
      (named, likely) = (nil, nil)
      return
    }
    named = charsetNames(in: sample).first { !isUTF8Name($0) && Transcoder.named($0) != nil }
    let encoding = likelyEncoding(of: sample, TextBeginning([]))
    likely = encoding == .utf8 ? nil : encoding
  }

  func transcoder(for bytes: [UInt8]) -> Transcoder? {
    let encoding = encoding(of: bytes)
    return encoding == .utf8
      ? Transcoder(encoding) : named.flatMap { Transcoder.named($0) } ?? Transcoder(encoding)
  }

  func name(for bytes: [UInt8]) -> String {
    let encoding = encoding(of: bytes)
    return encoding == .utf8 ? encoding.rawValue : named ?? encoding.rawValue
  }

  /// A chance pair of bytes that could be UTF-8 is nothing unusual in other pages.
  private func encoding(of bytes: [UInt8]) -> TextEncoding {
    let census = UTF8Census(bytes)
    let isPaged = named != nil || likely != nil
    if isPaged ? census.multibyte > census.broken : census.multibyte > 0 { return .utf8 }
    return likely ?? .windows1252
  }
}

/// The values of all `CHARSET` parameters.
private func charsetNames(in sample: [UInt8]) -> [String] {
  let lines = sample.split { $0 == newline || $0 == carriageReturn }
  return lines.compactMap { VCardLine(Array($0), line: 0)?.charset }
}

/// RFC 2045, section 6.7.
///
/// What isn't two hexadecimal digits after `=` stays as it is.
func decodeQuotedPrintable(_ text: ArraySlice<UInt8>) -> (bytes: [UInt8], isBroken: Bool) {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.count)
  var isBroken = false
  var index = text.startIndex
  while index < text.endIndex {
    let byte = text[index]
    index += 1
    guard byte == equalsSign else {
      bytes.append(byte)
      continue
    }
    if index + 1 < text.endIndex, let high = hexValue(text[index]),
      let low = hexValue(text[index + 1])
    {
      bytes.append(high << 4 | low)
      index += 2
    } else {
      isBroken = true
      if text[index...].contains(where: { !isBlank($0) }) { bytes.append(byte) }
    }
  }
  return (bytes, isBroken)
}

private func splitUnescaped(_ text: ArraySlice<UInt8>, at separator: UInt8) -> [ArraySlice<UInt8>] {
  var parts: [ArraySlice<UInt8>] = []
  var start = text.startIndex
  var index = start
  while index < text.endIndex {
    if text[index] == separator {
      parts.append(text[start..<index])
      start = index + 1
    }
    index += text[index] == backslash ? 2 : 1
  }
  return parts + [text[start...]]
}

/// RFC 6350, section 3.4, and the `\:` that the RFC doesn't know and many programs write.
private func unescaped(_ text: ArraySlice<UInt8>) -> String {
  guard text.contains(backslash) else { return tidy(normalisedText(text)) }
  var bytes: [UInt8] = []
  var index = text.startIndex
  while index < text.endIndex {
    let following = index + 1 < text.endIndex ? text[index + 1] : 0
    switch (text[index], following) {
    case (backslash, UInt8(ascii: "n")), (backslash, UInt8(ascii: "N")):
      bytes.append(newline)
      index += 2
    case (backslash, backslash), (backslash, comma), (backslash, semicolon), (backslash, colon):
      bytes.append(following)
      index += 2
    default:
      bytes.append(text[index])
      index += 1
    }
  }
  return tidy(normalisedText(bytes[...]))
}
