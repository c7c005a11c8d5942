// SPDX-License-Identifier: Apache-2.0

/// What would tell a Requester how somebody answered, or why.
enum ReasonPhrases {
  static let index: PhraseIndex = {
    var index = PhraseIndex()
    for phrase in english + german { index.insert(foldedWords(phrase)) }
    return index
  }()

  private static let english = [
    "declined", "declines", "decline", "declining", "refused", "refuses", "refusal", "rejected",
    "turned down", "turned you down", "turned it down", "said no", "says no", "saying no",
    "answered no", "replied no", "was a no", "is a no", "said yes", "says yes", "answered yes",
    "replied yes", "not now", "not at the moment", "not this time", "not right now", "too busy",
    "very busy", "is busy", "was busy", "no time", "bad timing", "bad time", "not interested",
    "no interest", "not a fit", "not a good fit", "no good fit", "not close enough",
    "does not know", "doesn't know", "conflict of interest", "better placed",
    "someone else would be better", "somebody else would be better", "no more",
    "prefers not to", "prefer not to", "preferred not to", "would rather not", "does not want",
    "doesn't want", "did not want", "didn't want", "does not wish", "did not wish", "unwilling",
    "not willing", "unavailable", "not available", "no answer", "no reply", "no response",
    "never answered", "never replied", "never responded", "did not answer", "did not reply",
    "did not respond", "didn't answer", "didn't reply", "didn't respond", "has not answered",
    "has not replied", "hasn't answered", "hasn't replied", "without an answer",
    "without a reply", "not reachable", "could not be reached", "couldn't be reached",
    "undeliverable", "bounced", "do not contact", "on holiday", "on leave", "ill",
  ]

  private static let german = [
    "abgelehnt", "lehnt ab", "lehnte ab", "ablehnung", "abgesagt", "sagt ab", "sagte ab", "absage",
    "abgewinkt", "sagte nein", "sagt nein", "nein gesagt", "sagte ja", "sagt ja", "ja gesagt",
    "zugesagt", "verneint", "ist ein nein", "war ein nein", "nicht jetzt", "jetzt nicht",
    "gerade nicht", "im moment nicht", "momentan nicht", "derzeit nicht", "zurzeit nicht",
    "diesmal nicht", "keine zeit", "zu beschäftigt", "sehr beschäftigt", "viel zu tun",
    "kein interesse", "nicht interessiert", "passt nicht", "interessenkonflikt",
    "nicht gut genug", "kennt ihn nicht", "kennt sie nicht", "jemand anders wäre besser",
    "jemand anderes wäre besser", "nie wieder", "nicht mehr gefragt", "möchte nicht",
    "möchte lieber nicht", "will nicht", "wollte nicht", "lieber nicht", "nicht bereit",
    "nicht verfügbar", "nicht geantwortet", "keine antwort", "keine rückmeldung",
    "nicht gemeldet", "nicht reagiert", "antwortet nicht", "antwortete nicht", "ohne antwort",
    "nicht erreichbar", "nicht zu erreichen", "unzustellbar", "im urlaub", "krank",
  ]
}
