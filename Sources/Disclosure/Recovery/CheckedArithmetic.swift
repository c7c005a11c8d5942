// SPDX-License-Identifier: Apache-2.0

/// A result doesn't fit into an `Int`; what was being worked out is then unknown.
struct Overflow: Error {}

func sum(_ left: Int, _ right: Int) throws(Overflow) -> Int {
  let (result, overflows) = left.addingReportingOverflow(right)
  if overflows { throw Overflow() }
  return result
}

func difference(_ left: Int, _ right: Int) throws(Overflow) -> Int {
  let (result, overflows) = left.subtractingReportingOverflow(right)
  if overflows { throw Overflow() }
  return result
}

func product(_ left: Int, _ right: Int) throws(Overflow) -> Int {
  let (result, overflows) = left.multipliedReportingOverflow(by: right)
  if overflows { throw Overflow() }
  return result
}

/// The quotient, rounded down; the divisor must be above 0.
func floorQuotient(_ dividend: Int, _ divisor: Int) -> Int {
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? quotient - 1 : quotient
}

/// The quotient, rounded up; the divisor must be above 0.
func ceilingQuotient(_ dividend: Int, _ divisor: Int) -> Int {
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  return remainder > 0 ? quotient + 1 : quotient
}

/// The greatest that divides both; of 0 and a number, the number's magnitude.
func greatestDivisor(_ left: Int, _ right: Int) throws(Overflow) -> Int {
  var (larger, smaller) = (left.magnitude, right.magnitude)
  while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
  guard let divisor = Int(exactly: larger) else { throw Overflow() }
  return divisor
}
