// SPDX-License-Identifier: Apache-2.0

func isUTF8Name(_ charset: String) -> Bool {
  ["UTF-8", "UTF8"].contains(charset.uppercased())
}

extension Transcoder {
  /// A transcoder for a charset by its IANA name or an alias, in any case, as vCard's `CHARSET` or
  /// an XML declaration has it.
  ///
  /// Nil for names that are unknown, and for encodings that no address book has and that hide text
  /// from whoever looks at the bytes, such as UTF-7. The names are our own list, never handed to
  /// the C library as they are: its names may carry instructions behind a slash.
  static func named(_ charset: String) -> Transcoder? {
    guard charset.utf8.count <= 40, let name = libraryName(plainName(charset)) else { return nil }
    return Transcoder(name: name, unitLength: name.hasPrefix("UTF-16") ? 2 : 1)
  }
}

/// Upper case, without quotes and blanks around it; hyphens for underscores.
private func plainName(_ charset: String) -> String {
  let name = String(charset.split { $0 == "\"" || $0 == "'" }.joined())
  return withoutMargins(name).uppercased().replacing("_", with: "-")
}

/// Names of a series, then all others.
private func libraryName(_ name: String) -> String? {
  for prefix in ["WINDOWS-", "CP", "CP-", "X-CP", "MS", "IBM", "IBM-"] where name.hasPrefix(prefix)
  {
    let number = String(name.dropFirst(prefix.count))
    if codePages.contains(number) { return "CP" + number }
  }
  for prefix in ["ISO-8859-", "ISO8859-", "ISO-IR-8859-"] where name.hasPrefix(prefix) {
    let part = name.dropFirst(prefix.count).prefix { $0 != ":" }
    return isoParts[String(part)]
  }
  return otherNames[name]
}

/// The numbers that mean the same with Microsoft and IBM.
private let codePages: Set<String> = [
  "437", "850", "852", "855", "857", "858", "861", "862", "863", "865", "866", "869", "874", "932",
  "936", "949", "950", "1250", "1251", "1252", "1253", "1254", "1255", "1256", "1257", "1258",
]

/// Programs that say ISO 8859-1 or -9 write Windows' pages, which have more characters.
private let isoParts: [String: String] = [
  "1": "CP1252", "2": "ISO-8859-2", "3": "ISO-8859-3", "4": "ISO-8859-4", "5": "ISO-8859-5",
  "6": "ISO-8859-6", "7": "ISO-8859-7", "8": "ISO-8859-8", "8-I": "ISO-8859-8", "9": "CP1254",
  "10": "ISO-8859-10", "11": "CP874", "13": "ISO-8859-13", "14": "ISO-8859-14",
  "15": "ISO-8859-15", "16": "ISO-8859-16",
]

private let otherNames: [String: String] = [
  "UTF-8": "UTF-8", "UTF8": "UTF-8", "UNICODE-1-1-UTF-8": "UTF-8", "CP65001": "UTF-8",
  "UTF-16": "UTF-16", "UTF16": "UTF-16", "UCS-2": "UTF-16", "UNICODE": "UTF-16",
  "UTF-16LE": "UTF-16LE", "UTF-16BE": "UTF-16BE",
  "ASCII": "CP1252", "US-ASCII": "CP1252", "ANSI": "CP1252", "LATIN1": "CP1252",
  "LATIN-1": "CP1252", "L1": "CP1252", "ISO-LATIN-1": "CP1252", "ISO-IR-100": "CP1252",
  "LATIN2": "ISO-8859-2", "L2": "ISO-8859-2", "LATIN5": "CP1254", "L5": "CP1254",
  "LATIN9": "ISO-8859-15", "LATIN-9": "ISO-8859-15", "CYRILLIC": "ISO-8859-5",
  "GREEK": "ISO-8859-7", "HEBREW": "ISO-8859-8", "ARABIC": "ISO-8859-6",
  "KOI8-R": "KOI8-R", "KOI8R": "KOI8-R", "KOI8-U": "KOI8-U", "KOI8U": "KOI8-U",
  "MACINTOSH": "MACINTOSH", "MACROMAN": "MACINTOSH", "MAC": "MACINTOSH",
  "X-MAC-CYRILLIC": "MACCYRILLIC", "X-MAC-CE": "MAC-CENTRALEUROPE", "TIS-620": "CP874",
  "SHIFT-JIS": "CP932", "SHIFTJIS": "CP932", "SJIS": "CP932", "X-SJIS": "CP932",
  "MS-KANJI": "CP932", "WINDOWS-31J": "CP932", "CSSHIFTJIS": "CP932",
  "EUC-JP": "EUC-JP-MS", "EUCJP": "EUC-JP-MS", "X-EUC-JP": "EUC-JP-MS",
  "ISO-2022-JP": "ISO-2022-JP", "JIS": "ISO-2022-JP",
  "GB2312": "CP936", "GB-2312-80": "CP936", "GB-2312": "CP936", "GBK": "CP936", "X-GBK": "CP936",
  "GB18030": "GB18030", "EUC-CN": "CP936", "BIG5": "BIG5-HKSCS", "BIG-5": "BIG5-HKSCS",
  "BIG5-HKSCS": "BIG5-HKSCS", "X-X-BIG5": "BIG5-HKSCS",
  "EUC-KR": "CP949", "EUCKR": "CP949", "KS-C-5601-1987": "CP949", "KSC5601": "CP949",
  "UHC": "CP949",
]
