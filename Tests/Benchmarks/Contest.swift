// SPDX-License-Identifier: Apache-2.0

/// Several ways of doing one task, measured by turns so that what else the machine does meets all.
struct Contest {
  struct Candidate {
    let name: String

    /// Does the task once and returns a figure of the outcome, the same each time.
    let work: () -> Int
  }

  let task: String

  /// To which the others are compared.
  let peer: Candidate
  let others: [Candidate]
  var repetitions = 9

  /// The results of the peer and then of the others, after a first round that does not count.
  func results() -> [ContestResult] {
    let candidates = [peer] + others
    var times = Array(repeating: [Duration](), count: candidates.count)
    var figures = Array(repeating: 0, count: candidates.count)
    for round in 0...repetitions {
      for turn in candidates.indices {
        let index = (turn + round) % candidates.count
        let time = ContinuousClock().measure { figures[index] = candidates[index].work() }
        if round > 0 { times[index].append(time) }
      }
    }
    return candidates.indices.map { index in
      ContestResult(
        name: candidates[index].name, times: times[index].sorted(), figure: figures[index])
    }
  }
}

/// How long a candidate took, and what came of it.
struct ContestResult {
  let name: String

  /// Ascending.
  let times: [Duration]
  let figure: Int

  /// Of an even number of times the upper of the two in the middle.
  var median: Duration { times[times.count / 2] }
}
