// SPDX-License-Identifier: Apache-2.0

/// What became of every ask, counted again from the bare rows of the event table.
struct RecountedAsks {
  struct Ask {
    let side: String
    let reference: String
    var reminder = ""
    var sentOn = ""
    var outcome = "pending"
    var endedOn = ""
  }

  private(set) var asks: [Ask] = []

  static let question = """
    SELECT event.day, event.request, event.kind, event.letter, event.answer, event.partySide,
           letter.kind AS letterKind, event.requestEnd
    FROM event LEFT JOIN letter ON letter.reference = event.letter
    ORDER BY event.sequence
    """

  /// Counts the asks that were sent, with what was known of them on a day.
  init(_ events: [[String: String]], knownOn lastDay: String) {
    var live: [String: Ask] = [:]
    for event in events {
      guard let day = event["day"], day <= lastDay, let request = event["request"] else { continue }
      let before = live[request]
      live[request] = Self.next(before, event, day)
      guard var ended = before, live[request] == nil, !ended.sentOn.isEmpty else { continue }
      ended.endedOn = day
      ended.outcome = Self.outcome(event)
      asks.append(ended)
    }
    asks += live.values.filter { !$0.sentOn.isEmpty }
  }

  /// The ask of a request that waits for somebody after an event; nil when none does.
  private static func next(_ ask: Ask?, _ event: [String: String], _ day: String) -> Ask? {
    let letter = event["letter"] ?? ""
    let isOfAsk = ask.map { [$0.reference, $0.reminder].contains(letter) } ?? false
    switch (event["kind"], event["letterKind"]) {
    case ("drafted", "connector-ask"), ("drafted", "prospect-ask"):
      return Ask(side: event["partySide"] ?? "", reference: letter)
    case ("drafted", "reminder"):
      return ask.map { ask in changed(ask) { $0.reminder = letter } }
    case ("sent", _) where ask?.reference == letter:
      return ask.map { ask in changed(ask) { $0.sentOn = day } }
    case ("answered", _) where isOfAsk, ("lapsed", _) where isOfAsk: return nil
    case ("rejected", _) where ask?.reference == letter: return nil
    case ("withdrawn", _): return nil
    default: return ask
    }
  }

  private static func changed(_ ask: Ask, _ change: (inout Ask) -> Void) -> Ask {
    var ask = ask
    change(&ask)
    return ask
  }

  private static func outcome(_ event: [String: String]) -> String {
    guard event["kind"] == "answered" else { return event["kind"] ?? "" }
    return switch event["answer"] {
    case "redirect": "no"
    case "not-now": "not_now"
    case let answer: answer ?? ""
    }
  }
}
