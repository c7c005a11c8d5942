// SPDX-License-Identifier: Apache-2.0

import Documents
import Foundation
import Glibc

/// The one place that prints.
enum Output {
  static let isTerminal = isatty(STDOUT_FILENO) == 1

  /// A result, for standard output.
  static func say(_ text: String = "") {
    write(text + "\n", to: STDOUT_FILENO)
  }

  /// A finding or an error, for standard error.
  static func error(_ text: String) {
    write("mutual: \(harmless(text))\n", to: STDERR_FILENO)
  }

  /// Control characters of names and files never reach a terminal as commands.
  static func harmless(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      let turnsText =
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      return isControl || turnsText ? "\u{FFFD}" : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Columns as wide as their widest cell, two blanks apart; the last one runs free.
  static func table(_ header: [String], _ rows: [[String]]) {
    let all = [header] + rows.map { $0.map(harmless) }
    let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    for (number, row) in all.enumerated() {
      let cells = row.enumerated().map { column, cell in
        let isLast = column == row.count - 1
        return isLast ? cell : cell + String(repeating: " ", count: widths[column] - cell.count)
      }
      say(cells.joined(separator: "  "))
      if number == 0 {
        say(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
      }
    }
  }

  /// RFC 4180, with LF, for other programs.
  static func csv(_ header: [String], _ rows: some Sequence<[String]>) {
    var text = header.joined(separator: ",") + "\n"
    for row in rows {
      text += row.map(cell).joined(separator: ",") + "\n"
      if text.utf8.count > 1 << 16 {
        write(text, to: STDOUT_FILENO)
        text = ""
      }
    }
    write(text, to: STDOUT_FILENO)
  }

  /// What strangers wrote is kept from running as a formula; a telephone number in its international
  /// form is none, and stays as it is.
  static func cell(_ text: String) -> String {
    let isNumber =
      text.utf8.first == 0x2B && text.utf8.allSatisfy { "+0123456789 ;".utf8.contains($0) }
    return isNumber ? csvCell(text) : csvTextCell(text)
  }

  static func json(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    say(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  private static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8), to: descriptor)
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        offset += count
      }
    }
  }
}
