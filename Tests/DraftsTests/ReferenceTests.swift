// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import Introductions
import TestSupport
import Testing

/// References as people read, type and say them.
struct ReferenceTests {
  private let reference = Sample.reference(7)

  @Test func `a reference is shown in groups`() {
    #expect(reference.rawValue == "77F3A9CKX27")
    #expect(reference.formatted == "77F3-A9CK-X27")
  }

  @Test(arguments: ["77F3A9CKX27", "77f3-a9ck-x27", " 77F3 A9CK X27\t", "7-7-F3A9CKX27"])
  func `case, blanks and hyphens do not matter`(text: String) {
    #expect(Reference.parse(text) == reference)
  }

  @Test func `letters that look like digits are read as digits`() throws {
    let ones = try #require(Reference(payload: [1, 0, 1, 0, 1, 0, 1, 0, 1, 0]))
    let typed = ones.rawValue.replacing("10", with: "lO").replacing("lO10", with: "iolo")
    #expect(typed != ones.rawValue)
    #expect(Reference.parse(typed) == ones)
  }

  @Test(arguments: ["", "77F3-A9CK-X2", "77F3-A9CK-X27W", "77F3-A9CK-X2U", "77F3-A9CK-Xé7"])
  func `what is no reference is refused`(text: String) {
    #expect(Reference.parse(text) == nil)
  }

  @Test func `ten values from 0 to 31 make a reference, and nothing else does`() {
    #expect(Reference(payload: Array(repeating: 31, count: 10)) != nil)
    #expect(Reference(payload: Array(repeating: 32, count: 10)) == nil)
    #expect(Reference(payload: Array(repeating: 1, count: 9)) == nil)
    #expect(Reference(payload: Array(repeating: 1, count: 11)) == nil)
  }

  @Test func `every single wrong character and every swap of two is noticed`() throws {
    var random = RepeatableRandom(seed: 11)
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    for _ in 0..<20 {
      let payload = (0..<10).map { _ in UInt8.random(in: 0..<32, using: &random) }
      let right = Array(try #require(Reference(payload: payload)).rawValue)
      for place in right.indices {
        for other in alphabet where other != right[place] {
          var wrong = right
          wrong[place] = other
          #expect(Reference.parse(String(wrong)) == nil)
        }
        for second in right.indices where right[second] != right[place] {
          var wrong = right
          wrong.swapAt(place, second)
          #expect(Reference.parse(String(wrong)) == nil)
        }
      }
    }
  }
}
