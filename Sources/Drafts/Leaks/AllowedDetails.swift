// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// The addresses, numbers and links that may stand in a letter, as they are compared.
struct AllowedDetails {
  private let details: Set<String>
  private let numbers: [String]

  init(_ written: [String]) {
    details = Set(written.map(Self.canonicalAddress) + written.map(Self.canonicalLink))
    numbers = written.map(Self.dialled)
  }

  func allowAddress(_ address: String) -> Bool {
    details.contains(Self.canonicalAddress(address))
  }

  func allowLink(_ link: String) -> Bool {
    details.contains(Self.canonicalLink(link))
  }

  /// With or without the code of its country.
  func allowNumber(_ number: String) -> Bool {
    let digits = Self.dialled(number)
    return numbers.contains { allowed in
      let (short, long) =
        digits.utf8.count < allowed.utf8.count ? (digits, allowed) : (allowed, digits)
      return short.utf8.count >= fewestDigits && long.hasSuffix(short)
        && long.utf8.count - short.utf8.count <= longestCountryCode
    }
  }

  private static func canonicalAddress(_ text: String) -> String {
    EmailAddress(text)?.canonical ?? text.lowercased()
  }

  private static func canonicalLink(_ text: String) -> String {
    ProfileLink(text)?.canonical ?? text.lowercased()
  }

  /// The digits without the zeros that are dialled before a country or an area.
  private static func dialled(_ number: String) -> String {
    let digits = number.replacing("(0)", with: "").unicodeScalars.filter(isDigit)
    return String(String.UnicodeScalarView(digits.drop { $0 == "0" }))
  }
}

private let fewestDigits = 7
private let longestCountryCode = 3
