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
    let numbering = Numbering(country: country)
    var bytes = written
    e164 = bytes.withUTF8 { numbering.digits(of: $0) }.map { "+\($0)" }
  }

  /// How numbers of one country are read, from bytes and without a text of their own.
  package struct Numbering: Sendable {
    private let plan: NumberingPlan?

    /// `country` is an ISO 3166 code, such as `DE`.
    package init(country: String?) {
      plan = country.flatMap { numberingPlans[$0] }
    }

    /// The digits of the E.164 number as one number, without the `+`; nil where there is none.
    package func digits(of text: UnsafeBufferPointer<UInt8>) -> UInt64? {
      international(text, plan: plan)
    }
  }
}

/// How a country's national numbers become international ones.
private struct NumberingPlan: Sendable {
  let callingCode: Digits

  /// What is dialled before a national number and left out of the international one.
  ///
  /// Empty where nothing is.
  let trunkPrefix: Digits
  let exitPrefix: Digits

  init(_ callingCode: String, trunk: String = "0", exit: String = "00") {
    self.callingCode = Digits(callingCode)
    self.trunkPrefix = Digits(trunk)
    self.exitPrefix = Digits(exit)
  }
}

/// A row of digits as a number and its length; longer ones than a telephone takes are marked.
private struct Digits: Sendable {
  private(set) var count = 0
  private(set) var value: UInt64 = 0

  /// As many digits as `UInt64` holds whatever they are.
  private static let most = 19

  init() {}

  init(_ text: String) {
    for byte in text.utf8 { append(byte) }
  }

  var isTooLong: Bool { count > Self.most }

  mutating func append(_ digit: UInt8) {
    count += 1
    if !isTooLong { value = value * 10 + UInt64(digit - UInt8(ascii: "0")) }
  }

  func begins(with prefix: Digits) -> Bool {
    count >= prefix.count && value / Self.powers[count - prefix.count] == prefix.value
  }

  func dropping(_ prefix: Digits) -> Digits {
    var rest = self
    rest.count -= prefix.count
    rest.value %= Self.powers[rest.count]
    return rest
  }

  func appending(_ other: Digits) -> Digits {
    var sum = self
    sum.count += other.count
    if !sum.isTooLong { sum.value = value * Self.powers[other.count] + other.value }
    return sum
  }

  private static let powers: [UInt64] = (0...most).reduce(into: []) { powers, _ in
    powers.append((powers.last.map { $0 * 10 }) ?? 1)
  }
}

private let usualExit = Digits("00")

private func international(
  _ text: UnsafeBufferPointer<UInt8>, plan: NumberingPlan?
) -> UInt64? {
  var (digits, hasPlus) = dialledDigits(text)
  if digits.isTooLong { return nil }
  if !hasPlus {
    for exit in [plan?.exitPrefix ?? usualExit, usualExit] where digits.begins(with: exit) {
      digits = digits.dropping(exit)
      hasPlus = true
      break
    }
  }
  if !hasPlus {
    guard let plan else { return nil }
    if plan.trunkPrefix.count > 0, digits.begins(with: plan.trunkPrefix) {
      digits = digits.dropping(plan.trunkPrefix)
    }
    digits = plan.callingCode.appending(digits)
  }
  let isPossible = (8...15).contains(digits.count)
  return isPossible && !digits.begins(with: Digits("0")) ? digits.value : nil
}

/// The digits up to an extension or a pause; `(0)` inside an international number is dropped, as it
/// is not dialled.
private func dialledDigits(_ bytes: UnsafeBufferPointer<UInt8>) -> (digits: Digits, hasPlus: Bool) {
  var digits = Digits()
  var hasPlus = false
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    if isDigit(byte) {
      digits.append(byte)
      if digits.isTooLong { break }
    } else if byte == UInt8(ascii: "+"), digits.count == 0 {
      hasPlus = true
    } else if byte == UInt8(ascii: "("), hasPlus || digits.begins(with: usualExit),
      bytes[index...].starts(with: "(0)".utf8)
    {
      index += 2
    } else if digits.count > 0, startsExtension(byte) {
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
