// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The text of a content line's value: out of quoted-printable, out of its charset, still escaped.
struct VCardText {
  let utf8: [UInt8]

  /// The charset that isn't known, or whose bytes were broken.
  private(set) var undecodableCharset: String?
  private(set) var hasBrokenQuotedPrintable = false

  init(_ line: VCardLine) {
    var bytes = line.value
    if line.isQuotedPrintable {
      let decoded = decodeQuotedPrintable(bytes)
      bytes = decoded.bytes[...]
      hasBrokenQuotedPrintable = decoded.isBroken
    }
    guard !isUTF8(bytes) || isLegacyQuotedPrintable(line) else {
      utf8 = Array(bytes)
      return
    }
    switch VCardCharset(line.charset, of: bytes) {
    case .utf8:
      utf8 = Array(String(decoding: bytes, as: UTF8.self).utf8)
      undecodableCharset = "UTF-8"
    case .windows1252:
      let decoded = decodeWindows1252(bytes)
      utf8 = decoded.utf8
      if decoded.isDamaged { undecodableCharset = "Windows-1252" }
    case .foreign(let encoding):
      let text = String(data: Data(bytes), encoding: encoding)
      utf8 = Array((text ?? "").utf8)
      if text == nil { undecodableCharset = line.charset }
    case .unknown(let name):
      utf8 = []
      undecodableCharset = name
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
  guard line.isQuotedPrintable, line.charset != nil else { return false }
  switch VCardCharset(line.charset, of: []) {
  case .utf8: return false
  case .windows1252, .foreign, .unknown: return line.value.contains(equalsSign)
  }
}

private enum VCardCharset {
  case utf8
  case windows1252
  case foreign(String.Encoding)
  case unknown(String)

  /// Without a charset, bytes that are no UTF-8 come from Outlook, which writes its system's page,
  /// unless all but a few of them are UTF-8 after all.
  init(_ name: String?, of bytes: ArraySlice<UInt8>) {
    switch name {
    case nil where UTF8Census(Array(bytes)).multibyte > 0: self = .utf8
    case nil, "WINDOWS-1252", "CP1252", "ISO-8859-1", "LATIN1", "US-ASCII": self = .windows1252
    case "UTF-8", "UTF8": self = .utf8
    case "ISO-8859-2": self = .foreign(.isoLatin2)
    case "WINDOWS-1250": self = .foreign(.windowsCP1250)
    case "WINDOWS-1251": self = .foreign(.windowsCP1251)
    case "WINDOWS-1253": self = .foreign(.windowsCP1253)
    case "WINDOWS-1254", "ISO-8859-9": self = .foreign(.windowsCP1254)
    case "SHIFT_JIS", "SHIFT-JIS", "SJIS": self = .foreign(.shiftJIS)
    case .some(let name): self = .unknown(name)
    }
  }
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
