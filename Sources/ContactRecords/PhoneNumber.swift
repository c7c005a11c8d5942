// SPDX-License-Identifier: Apache-2.0

/// A telephone number: as written, and what it means as an ITU-T E.164 number.
package struct PhoneNumber: Hashable, Sendable {
  package let written: String

  /// `+` and up to 15 digits; nil when the number is national and no country is known, or too short
  /// to be unique.
  package let e164: String?

  /// Nil for text without digits.
  ///
  /// A national number is read as one of `country` (ISO 3166 code, such as `DE`).
  package init?(_ text: some StringProtocol, country: String?) {
    guard text.utf8.contains(where: isDigit) else { return nil }
    written = String(text)
    e164 = international(text, plan: country.flatMap { numberingPlans[$0] })
  }
}

/// How a country's national numbers become international ones.
private struct NumberingPlan {
  let callingCode: String

  /// What is dialled before a national number and left out of the international one.
  ///
  /// Empty where nothing is.
  let trunkPrefix: String
  let exitPrefix: String

  init(_ callingCode: String, trunk: String = "0", exit: String = "00") {
    self.callingCode = callingCode
    self.trunkPrefix = trunk
    self.exitPrefix = exit
  }
}

private func international(_ text: some StringProtocol, plan: NumberingPlan?) -> String? {
  var (digits, hasPlus) = dialledDigits(text)
  if !hasPlus, let exit = [plan?.exitPrefix ?? "00", "00"].first(where: digits.hasPrefix) {
    digits = String(digits.dropFirst(exit.count))
    hasPlus = true
  }
  if !hasPlus {
    guard let plan else { return nil }
    if !plan.trunkPrefix.isEmpty, digits.hasPrefix(plan.trunkPrefix) {
      digits = String(digits.dropFirst(plan.trunkPrefix.count))
    }
    digits = plan.callingCode + digits
  }
  return (8...15).contains(digits.utf8.count) && digits.first != "0" ? "+" + digits : nil
}

/// The digits up to an extension or a pause; `(0)` inside an international number is dropped, as it
/// is not dialled.
private func dialledDigits(_ text: some StringProtocol) -> (digits: String, hasPlus: Bool) {
  var digits = ""
  var hasPlus = false
  let bytes = Array(text.utf8)
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    if isDigit(byte) {
      digits.unicodeScalars.append(Unicode.Scalar(byte))
    } else if byte == UInt8(ascii: "+"), digits.isEmpty {
      hasPlus = true
    } else if hasPlus || digits.hasPrefix("00"), bytes[index...].starts(with: "(0)".utf8) {
      index += 2
    } else if !digits.isEmpty, startsExtension(byte) {
      break
    }
    index += 1
  }
  return (digits, hasPlus)
}

private func isDigit(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}

/// `x12`, `ext. 12`, `;ext=12`, `#12`, and the pauses `,` `p` `w` of telephones.
private func startsExtension(_ byte: UInt8) -> Bool {
  switch byte | 0x20 {
  case UInt8(ascii: "x"), UInt8(ascii: "e"), UInt8(ascii: "p"), UInt8(ascii: "w"): true
  default: byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "#")
  }
}

private let numberingPlans: [String: NumberingPlan] = [
  "AT": .init("43"), "AU": .init("61", exit: "0011"), "BE": .init("32"), "BG": .init("359"),
  "BR": .init("55"), "CA": .init("1", trunk: "1", exit: "011"), "CH": .init("41"),
  "CN": .init("86"), "CY": .init("357", trunk: ""), "CZ": .init("420", trunk: ""),
  "DE": .init("49"), "DK": .init("45", trunk: ""), "EE": .init("372", trunk: ""),
  "ES": .init("34", trunk: ""), "FI": .init("358"), "FR": .init("33"), "GB": .init("44"),
  "GR": .init("30", trunk: ""), "HR": .init("385"), "HU": .init("36", trunk: "06"),
  "IE": .init("353"), "IL": .init("972"), "IN": .init("91"), "IT": .init("39", trunk: ""),
  "JP": .init("81", exit: "010"), "KE": .init("254", exit: "000"), "KR": .init("82"),
  "LT": .init("370"), "LU": .init("352", trunk: ""), "LV": .init("371", trunk: ""),
  "MX": .init("52", trunk: ""), "NG": .init("234", exit: "009"), "NL": .init("31"),
  "NO": .init("47", trunk: ""), "NZ": .init("64"), "PL": .init("48", trunk: ""),
  "PT": .init("351", trunk: ""), "RO": .init("40"), "RS": .init("381"), "SE": .init("46"),
  "SG": .init("65", trunk: ""), "SI": .init("386"), "SK": .init("421"), "TR": .init("90"),
  "UA": .init("380"), "US": .init("1", trunk: "1", exit: "011"), "VN": .init("84"),
  "ZA": .init("27"),
]
