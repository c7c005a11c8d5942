// SPDX-License-Identifier: Apache-2.0

import Foundation

extension Contest {
  /// Runs the contest, and prints how long each candidate took, with its ratios to the peer and to
  /// a limit.
  ///
  /// - Parameters:
  ///   - figure: what the figures of the outcome are, for which a ratio is printed too.
  ///   - limit: the longest that the task may take.
  func printResults(figure: String, limit: Duration) {
    let results = results()
    guard let peer = results.first else { return }
    print("  \(task); medians of \(repetitions), least and most")
    print("    \(times(of: peer))")
    for result in results.dropFirst() {
      let time = fixed(result.median / peer.median, places: 1)
      let gain = fixed(Double(result.figure) / Double(peer.figure), places: 4)
      let share = fixed(result.median / limit, places: 3)
      print("    \(times(of: result))  time \(time) x \(peer.name)", terminator: "")
      print("  \(figure) \(gain) x \(peer.name)  time \(share) x \(limit)")
    }
  }

  private func times(of result: ContestResult) -> String {
    let (least, most) = (result.times.first ?? .zero, result.times.last ?? .zero)
    let name = result.name.padding(toLength: 10, withPad: " ", startingAt: 0)
    let median = milliseconds(result.median) + " ms"
    let spread = "(\(milliseconds(least)) to \(milliseconds(most)))"
    return name + leftPadded(median, to: 11) + leftPadded(spread, to: 20)
  }
}

private func milliseconds(_ duration: Duration) -> String {
  fixed(duration / .milliseconds(1), places: 2)
}

private func fixed(_ value: Double, places: Int) -> String {
  String(format: "%.\(places)f", value)
}

private func leftPadded(_ text: String, to length: Int) -> String {
  String(repeating: " ", count: max(0, length - text.count)) + text
}
