// SPDX-License-Identifier: Apache-2.0

/// The last digits of telephone numbers, by which they are compared.
///
/// People write their neighbours' numbers without a country, so that one telephone stands in books
/// of two countries under two international numbers; the last nine digits are the same.
struct PhoneTails: Sendable {
  /// By phone.
  let tail: [Int32]

  /// By tail the phone that it is called by: the first that can exist.
  private(set) var phone: [Int32] = []

  var count: Int { phone.count }

  private static let compared: UInt64 = 1_000_000_000

  init(_ numbers: [UInt64], _ callingCodes: [Int32]) {
    var table = NumberTable()
    var phone: [Int32] = []
    tail = numbers.enumerated().map { index, number in
      let tail = table.number(of: number % Self.compared)
      if Int(tail) == phone.count {
        phone.append(Int32(index))
      } else if callingCodes[Int(phone[Int(tail)])] == 0 {
        phone[Int(tail)] = Int32(index)
      }
      return tail
    }
    self.phone = phone
  }
}

/// ITU-T E.164 country codes have one to three digits; the list of those with two is closed.
func callingCode(_ e164: UInt64) -> Int32 {
  var leading = e164
  while leading > 999 { leading /= 10 }
  let digits = Int32(leading)
  // No area code of North America begins with 0 or 1: such a number was read in the wrong country.
  if digits / 100 == 1 { return digits / 10 % 10 > 1 ? 1 : 0 }
  if digits / 100 == 7 { return 7 }
  return twoDigitCodes.contains(digits / 10) ? digits / 10 : digits
}

private let twoDigitCodes: Set<Int32> = [
  20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56,
  57, 58, 60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
]

extension Columns {
  /// The tails of a row's phones, ascending.
  func itsTails(_ row: Int) -> [Int32] { phones[row].map { tails.tail[Int($0)] }.sorted() }
}
