// SPDX-License-Identifier: Apache-2.0

extension Explanation {
  /// Every difference that somebody looked into, with the file itself open beside it.
  package static let known: [Explanation] = theirs + choices
}

private let theirs: [Explanation] = [
  .init(
    "csvs/newlines_crlf.csv", ["row 2"], 1, .theirs,
    "the stored copy of the file has lost its carriage returns; its JSON still has them"),
  .init(
    "csv/one_r_two.csv", ["row 1", "row 2"], 2, .theirs,
    "lines end in a lone CR, as on old Macintoshes, which RFC 4180 does not know"),
  .init(
    "raw/v21_invalid_multiple_line.vcf", ["e-mail"], 1, .theirs,
    "a strict reader takes «\"Omega\" <omega@example.com>» whole; the address is what is in it"),
]

private let choices: [Explanation] = [
  .init(
    "vcard/rfc.vcf", ["telephone"], 1, .choice,
    "one number with and without its extension is one number; the first spelling is kept"),
  .init(
    "jscontact/015_rfc6350.txt", ["record"], 1, .choice,
    "the text holds whole vCards, and cards are read wherever they begin"),
]
