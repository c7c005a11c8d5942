// SPDX-License-Identifier: Apache-2.0

/// What was found out about each of the courses, by their numbers.
struct Notes<Value> {
  private var values: [Value?] = []

  subscript(_ number: Int) -> Value? {
    get { number < values.count ? values[number] : nil }
    set {
      while values.count <= number { values.append(nil) }
      values[number] = newValue
    }
  }
}
