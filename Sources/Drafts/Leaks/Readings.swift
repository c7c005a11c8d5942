// SPDX-License-Identifier: Apache-2.0

/// One way of reading a part of a letter.
struct Reading {
  let text: [Unicode.Scalar]

  /// What had to be undone for it, from the outside in.
  let layers: [LeakLayer]

  /// How many steps that took; one step may undo several layers at once.
  let depth: Int

  init(_ text: [Unicode.Scalar]) {
    self.text = visible(text)
    layers = []
    depth = 0
  }

  init(_ text: [Unicode.Scalar], inside outer: Reading, _ layers: [LeakLayer]) {
    self.text = visible(text)
    self.layers = outer.layers + layers
    depth = outer.depth + 1
  }
}

/// All ways of reading a text: as it is, then with its escapes undone, with what its base64 holds,
/// and those again.
///
/// Both depth and volume are bounded, so that no wrapping can cost more than a multiple of the
/// text's length. What lies beyond counts as a leak: nobody wraps an honest word seven times.
struct Readings {
  private(set) var all: [Reading] = []

  /// A leak for the first thing that stayed wrapped.
  private(set) var unread: [Leak] = []

  init(of texts: [[Unicode.Scalar]]) {
    var queue = texts.map { Reading($0) }
    var volume = queue.reduce(0) { $0 + $1.text.count }
    let most = volume * mostReadings + 1_000
    while all.count < queue.count {
      let reading = queue[all.count]
      all.append(reading)
      for inner in inside(reading) {
        volume += inner.text.count
        guard inner.depth <= deepest, volume <= most else {
          unread = [Leak(rule: .nestedTooDeep, excerpt: excerpt(inner.text), layers: inner.layers)]
          return
        }
        queue.append(inner)
      }
    }
  }

  private func inside(_ reading: Reading) -> [Reading] {
    var inner: [Reading] = []
    if let (text, layers) = unescaped(reading.text, Set(LeakLayer.allCases)) {
      inner.append(Reading(text, inside: reading, layers))
    }
    let hidden = hiddenInBase64(reading.text)
    if !hidden.isEmpty { inner.append(Reading(hidden, inside: reading, [.base64])) }
    return inner
  }
}

/// The beginning of a text on one line, for people.
func excerpt(_ text: some Collection<Unicode.Scalar>) -> String {
  let line = oneLine(string(Array(text.prefix(longestExcerpt))[...]))
  return text.count > longestExcerpt ? line + "…" : line
}

private let longestExcerpt = 60
private let deepest = 6
private let mostReadings = 6
