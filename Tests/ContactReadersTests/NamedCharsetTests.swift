// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import ContactReaders

/// Charsets by the names that cards and declarations have for them.
@Suite struct NamedCharsetTests {
  private func text(_ bytes: [UInt8], _ charset: String) -> String? {
    Transcoder.named(charset).map {
      String(decoding: $0.transcode(bytes, isLast: true).utf8, as: UTF8.self)
    }
  }

  @Test(
    arguments: [
      ("utf-8", [0xC3, 0xAB], "ë"), ("ISO-8859-1", [0x80, 0xEB], "€ë"), ("latin1", [0xEB], "ë"),
      ("iso-8859-2", [0xA3, 0xF3], "Łó"), ("Windows-1250", [0xA3], "Ł"), ("cp1251", [0xC8], "И"),
      ("koi8-r", [0xE9], "И"), ("iso-8859-9", [0xFD], "ı"), ("ISO-8859-15", [0xA4], "€"),
      ("\"windows-1253\"", [0xC1], "Α"), ("windows-1255", [0xE0], "א"), ("MACINTOSH", [0x8A], "ä"),
      ("SHIFT_JIS", [0x8E, 0x52], "山"), ("x-sjis", [0x8E, 0x52], "山"),
      ("gb2312", [0xCD, 0xF5], "王"),
      ("GB18030", [0xCD, 0xF5], "王"), ("big5", [0xA4, 0xFD], "王"), ("EUC-KR", [0xB1, 0xE8], "김"),
      ("ks_c_5601-1987", [0xB1, 0xE8], "김"), ("euc-jp", [0xBB, 0xB3], "山"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x3B, 0x33, 0x1B, 0x28, 0x42], "山"),
      ("UTF-16BE", [0x01, 0x41], "Ł"), ("IBM850", [0x84], "ä"),
    ] as [(String, [UInt8], String)])
  func `a charset goes by its names, in any case`(
    _ charset: String, _ bytes: [UInt8], _ text: String
  ) {
    #expect(self.text(bytes, charset) == text)
  }

  @Test(
    arguments: [
      "", "UTF-7", "utf7", "ISO-2022-CN-EXT", "ISO-2022-KR", "HZ-GB-2312", "UTF-8//TRANSLIT", "//",
      "../../gconv", "CP1252/", "UTF-32", "EBCDIC-US", "CP37", "IBM037", "ISO-8859-12", "ISO-8859-",
      "nonsense", "UTF\08", "CP", String(repeating: "A", count: 10_000),
    ])
  func `unknown and dangerous names are refused`(_ charset: String) {
    #expect(Transcoder.named(charset) == nil)
  }
}
