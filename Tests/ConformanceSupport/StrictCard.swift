// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A card as a strict reader sees it: its lines unfolded and split.
struct StrictCard {
  /// The physical line of `BEGIN:VCARD`, counted from 1.
  let line: Int
  var lines: [StrictLine] = []

  func all(_ name: String) -> [StrictLine] { lines.filter { $0.name == name } }

  /// The first text with this name that says something; empty where none does.
  func firstText(_ name: String) -> String {
    all(name).map(\.text).first { !$0.isEmpty } ?? ""
  }

  var isVersion21: Bool { firstText("VERSION") == "2.1" }

  /// The cards of a file, in the order in which they begin, those inside others included.
  static func cards(in bytes: [UInt8]) -> [StrictCard] {
    var cards: [StrictCard] = []
    var open: [Int] = []
    for (number, text) in unfolded(physicalLines(of: Data(bytes))) {
      guard let line = StrictLine(text) else { continue }
      switch (line.name, line.text.uppercased()) {
      case ("BEGIN", "VCARD"):
        open.append(cards.count)
        cards.append(StrictCard(line: number))
      case ("END", "VCARD"):
        _ = open.popLast()
      default:
        if let card = open.last { cards[card].lines.append(line) }
      }
    }
    return cards
  }
}

private func physicalLines(of file: Data) -> [Data] {
  let newline = UInt8(ascii: "\n")
  return utf8(file).split(separator: newline, omittingEmptySubsequences: false).map { line in
    line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }
}

private func utf8(_ file: Data) -> Data {
  let isUTF16 = [[0xFF, 0xFE], [0xFE, 0xFF]].contains { file.starts(with: $0) }
  let hasLeadingNUL = file.first == 0
  guard isUTF16 || hasLeadingNUL else {
    return file.starts(with: [0xEF, 0xBB, 0xBF]) ? file.dropFirst(3) : file
  }
  let text = String(data: file, encoding: isUTF16 ? .utf16 : .utf16BigEndian)
  return Data((text ?? "").utf8)
}

/// RFC 6350, section 3.2; and a line of quoted-printable that ends with `=` goes on in the next.
private func unfolded(_ physical: [Data]) -> [(number: Int, text: Data)] {
  var lines: [(number: Int, text: Data)] = []
  var hasSoftBreak = false
  for (index, text) in physical.enumerated() {
    let isFolded = text.first == UInt8(ascii: " ") || text.first == UInt8(ascii: "\t")
    if hasSoftBreak, !lines.isEmpty {
      lines[lines.count - 1].text = lines[lines.count - 1].text.dropLast() + text
    } else if isFolded, !lines.isEmpty {
      lines[lines.count - 1].text += text.dropFirst()
    } else {
      lines.append((index + 1, text))
    }
    let last = lines[lines.count - 1].text
    hasSoftBreak =
      last.last == UInt8(ascii: "=") && StrictLine(last)?.isQuotedPrintable == true
  }
  return lines
}
