// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions

/// A promise that was broken, with a way there.
struct Violation: Error, CustomStringConvertible {
  let promise: String
  let day: Day

  /// What happened to each request, first to last.
  var stories: [[Event]] = []

  var description: String {
    let lines = stories.flatMap { story in
      story.map { "  \($0.day) \($0.request) \($0.fact)" }
    }
    return (["\(promise) (on \(day))"] + lines).joined(separator: "\n")
  }
}
