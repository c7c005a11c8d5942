// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Drafts
import IntroductionStore
import Introductions

/// Takes in what came from outside, each thing once and on its day: new requests, withdrawals,
/// decisions and answers.
struct Intake {
  private let requests: [FiledRequest]
  private let policy: Policy
  private let stopAsking: StopAsking
  private let words: [(word: HandedBack, digest: String)]
  private var handled: Set<String>

  /// Takes only words whose digest is not among those `handled` before.
  init(
    words: [HandedBack], requests: [FiledRequest] = [], handled: Set<String>, policy: Policy,
    stopAsking: StopAsking
  ) {
    self.requests = requests
    self.policy = policy
    self.handled = handled
    self.stopAsking = stopAsking
    var occurrences: [String: Int] = [:]
    self.words = (words + requests.compactMap(\.withdrawal)).map { word in
      // A word that is said again in the same file, after another, is meant again.
      let count = occurrences[word.identity + word.place.source, default: 0]
      occurrences[word.identity + word.place.source] = count + 1
      let identity = count == 0 ? word.identity : "\(word.identity)\u{1F}\(count)"
      return (word, digest(identity.utf8))
    }
  }

  struct Taken {
    var events = 0
    var findings: [Finding] = []
  }

  /// When things are taken in, which decides what can be known.
  enum Hour {
    /// The small hours of a day that has passed: words of the days before.
    case earlierNight

    /// The small hours of the day on which the run ends: also words without a day, which mean
    /// today.
    case lastNight

    /// By day, from a person's hand: also words of the day itself.
    case daytime
  }

  /// Takes in the new requests and words that can be known on `day`.
  ///
  /// What nobody recognises by the last night becomes a finding.
  mutating func take(
    _ day: Day, _ hour: Hour, _ introductions: inout [Introduction],
    _ transaction: borrowing StoreTransaction
  ) throws -> Taken {
    var taken = Taken()
    try fileRequests(day, &introductions, transaction, &taken)
    let due = words.filter { isDue($0.word, on: day, hour) && !handled.contains($0.digest) }
      .sorted { left, right in
        (left.word.day ?? day, left.word.place) < (right.word.day ?? day, right.word.place)
      }
    guard !due.isEmpty else { return taken }
    let desk = HandBack(introductions)
    for (word, digest) in due where !handled.contains(digest) {
      let recording = Recording(on: day, by: "\(word.place)")
      let outcome = try desk.apply(
        word, on: word.day ?? day, recording: recording, to: &introductions
      ) { letter in
        try transaction.text(of: letter)?.check
      }
      guard case .events(let events) = outcome else {
        // Not remembered as dealt with: it is told every night until somebody mends or removes it.
        if hour != .earlierNight, let problem = outcome.problem(with: word) {
          taken.findings.append(Finding(word.place, problem))
        }
        continue
      }
      for (index, event) in events.enumerated() {
        guard let position = desk.position(of: event.request) else { continue }
        let isLast = index == events.count - 1
        try transaction.append(
          event, of: introductions[position], remark: isLast ? word.remark : nil)
      }
      try stopAsking.follow(events, &introductions, transaction)
      taken.events += events.count
      handled.insert(digest)
      try transaction.noteHandled(digest)
    }
    return taken
  }

  private func isDue(_ word: HandedBack, on today: Day, _ hour: Hour) -> Bool {
    guard let day = word.day else { return hour != .earlierNight }
    return day < today || (day == today && hour == .daytime)
  }

  private mutating func fileRequests(
    _ day: Day, _ introductions: inout [Introduction],
    _ transaction: borrowing StoreTransaction, _ taken: inout Taken
  ) throws {
    var known: [Identifier<Request>: Int] = [:]
    for (index, introduction) in introductions.enumerated() {
      known[introduction.request.id] = index
    }
    for filed in requests where filed.request.filedOn <= day {
      if let index = known[filed.request.id] {
        try compare(filed, &introductions[index], transaction, &taken)
        continue
      }
      var introduction = Introduction(filed.request, policy: policy)
      try transaction.file(filed.request, introduction.terms)
      let event = Event(
        on: filed.request.filedOn, of: filed.request.id, .filed,
        recording: Recording(on: day, by: "\(filed.place)"))
      try introduction.apply(event)
      try transaction.append(event, of: introduction)
      introductions.append(introduction)
      taken.events += 1
    }
  }

  /// Other words are taken while nobody was asked; later the first ones stand.
  private mutating func compare(
    _ filed: FiledRequest, _ introduction: inout Introduction,
    _ transaction: borrowing StoreTransaction, _ taken: inout Taken
  ) throws {
    guard filed.request != introduction.request else { return }
    var amended = introduction
    if (try? amended.amend(filed.request)) != nil {
      try transaction.amend(filed.request, amended.terms)
      introduction = amended
      return
    }
    taken.findings.append(
      Finding(filed.place, .requestChanged(request: filed.request.id.rawValue)))
  }
}

extension FiledRequest {
  /// The Requester's withdrawal, where the row has one.
  fileprivate var withdrawal: HandedBack? {
    withdrawnOn.map { day in
      HandedBack(
        subject: request.id.rawValue, word: .withdrawal, day: day, check: "", remark: "",
        place: place)
    }
  }
}

extension HandedBack {
  /// What makes it the same word when it comes a second time, in whichever file.
  fileprivate var identity: String {
    let meaning =
      switch word {
      case .decision(let decision): ["decision", decision.rawValue]
      case .answer(let answer):
        [
          "answer", answer.outcome.rawValue, answer.reason?.rawValue ?? "",
          answer.until?.description ?? "",
        ] + [answer.suggested?.rawValue].compactMap(\.self)
      case .withdrawal: ["withdrawal"]
      }
    // A word without a day is meant anew in every file that says it.
    let when = day.map(\.description) ?? place.source
    return ([subject, when, check, remark] + meaning).joined(separator: "\u{1F}")
  }
}
