// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The encoding of bytes that are not well-formed UTF-8, judged by a sample of them.
///
/// Each language that `LanguageSample` knows says how likely it would write these words. It is
/// Windows-1252 unless another page makes clearly better sense: a wrong guess spoils names that
/// were right before.
func likelyEncoding(of sample: [UInt8], _ beginning: TextBeginning) -> TextEncoding {
  if let utf16 = beginning.utf16 { return utf16 }
  if beginning.markLength == 3 || UTF8Census(sample).isMostlyUTF8 { return .utf8 }
  return LegacyPages.shared.likelyPage(of: sample)
}

/// The code pages that are told apart by the languages that are written in them.
struct LegacyPages: Sendable {
  static let shared = LegacyPages()

  private struct Page: Sendable {
    let encoding: TextEncoding
    let models: [LanguageModel]

    /// What the bytes from 0x80 on mean; empty where one byte alone means nothing.
    let upperHalf: [Unicode.Scalar?]
  }

  private let pages: [Page]

  /// How much likelier than Windows-1252 another page must be, as a natural logarithm.
  private static let margin = 4.0

  /// How much likelier still a page must be in which two bytes make up a character.
  ///
  /// Any two bytes are one there, and rare ones that no sample has are all alike.
  private static let multibyteMargin = 6.0

  /// The share of words in an address book that are of another language than most are.
  private static let foreignShare = 0.1

  /// More different words than these tell nothing new.
  private static let wordLimit = 300

  private init() {
    let samples = Dictionary(grouping: LanguageSample.all, by: \.encoding)
    pages = TextEncoding.allCases.compactMap { encoding in
      samples[encoding].map { samples in
        Page(
          encoding: encoding, models: samples.map { LanguageModel($0.words) },
          upperHalf: encoding.isMultibyte ? [] : upperHalf(of: encoding))
      }
    }
  }

  func likelyPage(of sample: [UInt8]) -> TextEncoding {
    let words = distinctWords(sample)
    let western = pages.first { $0.encoding == .windows1252 }.map { likelihood(of: words, $0) }
    var best = (encoding: TextEncoding.windows1252, likelihood: (western ?? 0) + Self.margin)
    for page in pages where page.encoding != .windows1252 {
      let handicap = page.encoding.isMultibyte ? Self.multibyteMargin : 0
      let likelihood = likelihood(of: words, page) - handicap
      if likelihood > best.likelihood { best = (page.encoding, likelihood) }
    }
    return best.encoding
  }

  /// The words with a byte beyond ASCII, each once, in order.
  private func distinctWords(_ sample: [UInt8]) -> [ArraySlice<UInt8>] {
    var seen: Set<ArraySlice<UInt8>> = []
    var words: [ArraySlice<UInt8>] = []
    // The second byte of a character may be a letter or a sign from 0x40 on.
    for word in sample.split(whereSeparator: { $0 < 0x40 }) {
      guard word.count <= 64, word.contains(where: { $0 >= 0x80 }) else { continue }
      if seen.insert(word).inserted { words.append(word) }
      if words.count == Self.wordLimit { break }
    }
    return words
  }

  /// How likely the page's most likely language wrote the words, a few foreign ones among them.
  private func likelihood(of words: [ArraySlice<UInt8>], _ page: Page) -> Double {
    let transcoder = page.upperHalf.isEmpty ? Transcoder(page.encoding) : nil
    var sums = [Double](repeating: 0, count: page.models.count)
    for word in words {
      let scalars = transcoder?.scalars(word) ?? word.map { scalar($0, page) }
      let each = page.models.map { $0.likelihood(of: scalars) }
      let highest = each.max() ?? 0
      let shares = each.map { exp($0 - highest) }
      let foreign = Self.foreignShare * shares.reduce(0, +) / Double(shares.count)
      for index in sums.indices {
        sums[index] += highest + log((1 - Self.foreignShare) * shares[index] + foreign)
      }
    }
    return sums.max() ?? 0
  }

  private func scalar(_ byte: UInt8, _ page: Page) -> Unicode.Scalar? {
    byte < 0x80 ? Unicode.Scalar(byte) : page.upperHalf[Int(byte) - 0x80]
  }
}

private func upperHalf(of encoding: TextEncoding) -> [Unicode.Scalar?] {
  guard let transcoder = Transcoder(encoding) else { return [] }
  return (UInt8(0x80)...0xFF).map { transcoder.scalars([$0]).first ?? nil }
}

extension Transcoder {
  /// The text of a word; nil for what means nothing.
  fileprivate func scalars(_ word: ArraySlice<UInt8>) -> [Unicode.Scalar?] {
    let text = String(decoding: transcode(Array(word), isLast: true).utf8, as: UTF8.self)
    return text.unicodeScalars.map { $0 == "\u{FFFD}" ? nil : $0 }
  }
}
