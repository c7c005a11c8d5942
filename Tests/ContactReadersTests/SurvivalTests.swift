// SPDX-License-Identifier: Apache-2.0

import ContactReaders
import ContactRecords
import TestSupport
import Testing

/// Whatever happens to one record, those around it are read as if nothing had happened.
@Suite(.timeLimit(.minutes(20))) struct SurvivalTests {
  private func card(_ number: Int) -> String {
    let names = ["Zoë", "Bob", "Łukasz", "Mira", "Ann"]
    let name = names[number % names.count]
    return switch number % 3 {
    case 0:
      "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\(name)\r\nEMAIL;type=INTERNET:p\(number)@ex\r\n ample.org\r\n"
        + "END:VCARD\r\n"
    case 1:
      "BEGIN:VCARD\nVERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Do=\n=C3=AB;\(name)\n"
        + "PHOTO;BASE64:\n/9j/4AAQ\n\nEMAIL:p\(number)@example.org\nEND:VCARD\n"
    default:
      "BEGIN:VCARD\nVERSION:4.0\nFN;X=\"a:b\":\(name)\nEMAIL:mailto:p\(number)@example.org\nEND:VCARD\n"
    }
  }

  private func row(_ number: Int) -> String {
    "\"Person \(number)\",\"Acme, Ltd\",\"say \"\"hi\"\"\",\"p\(number)@example.org\"\n"
  }

  /// Replaces, removes or inserts up to four bytes, and leaves the last one, the line end, alone.
  private func damaged(_ text: String, _ random: inout RepeatableRandom) -> [UInt8] {
    var bytes = Array(text.utf8)
    let alphabet = Array("\"=:;,\\ABEND \t<é".utf8) + [0xFF, 0x80]
    let index = Int.random(in: 0..<bytes.count - 1, using: &random)
    let end = min(index + Int.random(in: 0...4, using: &random), bytes.count - 1)
    let added = (0..<Int.random(in: 0...2, using: &random)).map { _ in
      alphabet.randomElement(using: &random) ?? 0
    }
    bytes.replaceSubrange(index..<end, with: added)
    return bytes
  }

  /// Ten records of which the fifth is damaged must give the e-mails of the other nine.
  private func survivors(
    of record: (Int) -> String, header: String, _ random: inout RepeatableRandom
  ) -> (book: AddressBook, text: String) {
    var bytes = Array(header.utf8)
    for number in 0..<10 {
      bytes += number == 4 ? damaged(record(number), &random) : Array(record(number).utf8)
    }
    return (read(bytes), String(decoding: bytes, as: UTF8.self))
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `every complete card survives what happens to another`(_ seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    for _ in 0..<250 {
      let offset = Int.random(in: 0..<3, using: &random)
      let (book, text) = survivors(of: { card($0 + offset) }, header: "", &random)
      let expected = (0..<10).filter { $0 != 4 }.map { "p\($0 + offset)@example.org" }
      #expect(Set(book.emails).isSuperset(of: expected), "\(text)")
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `every complete row survives what happens to another`(_ seed: UInt64) {
    var random = RepeatableRandom(seed: seed)
    for _ in 0..<250 {
      let (book, text) = survivors(of: row, header: "Name,Company,Notes,Email\n", &random)
      let expected = (0..<10).filter { $0 != 4 }.map { "p\($0)@example.org" }
      #expect(Set(book.emails).isSuperset(of: expected), "\(text)")
    }
  }
}
