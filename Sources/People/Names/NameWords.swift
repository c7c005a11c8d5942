// SPDX-License-Identifier: Apache-2.0

/// Words that stand in name fields without being part of the name.
enum NameWords {
  /// Honorifics and degrees, dropped wherever they stand.
  static let titles: Set<String> = [
    "bsc", "cpa", "cfa", "dipl", "dr", "drs", "esq", "frau", "herr", "llm",
    "mag", "mba", "md", "miss", "mme", "mr", "mrs", "ms", "msc", "mx", "phd", "pmp", "prof",
    "professor", "rev", "shri", "sir", "sra", "univ",
  ]

  /// What the owner calls somebody in relation to themselves; it names nobody to anyone else.
  static let relations: Set<String> = [
    "aunt", "auntie", "babysitter", "boss", "brother", "cousin", "dad", "daddy", "dentist",
    "doctor", "electrician", "emergency", "grandad", "grandma", "grandpa", "granny", "handyman",
    "home", "husband", "ice", "landlady", "landlord", "mama", "mami", "maman", "mom", "mommy",
    "mother", "father", "mum", "mutti", "nanny", "neighbor", "neighbour", "office", "oma", "onkel",
    "opa", "papa", "papi", "plumber", "sister", "tante", "uncle", "vati", "vermieter", "wife",
    "work",
  ]

  /// Small words of family names, which books keep, drop or join at will.
  static let particles: Set<String> = [
    "af", "al", "av", "ben", "bin", "bint", "da", "das", "de", "degli", "dei", "del", "della",
    "den", "der", "des", "di", "do", "dos", "du", "el", "het", "ibn", "la", "las", "le", "lo",
    "los", "of", "op", "san", "st", "te", "ten", "ter", "thoe", "ul", "van", "vande", "vander",
    "vd", "vom", "von", "y", "zu", "zum", "zur",
  ]

  /// Father and son, or three of one name: 1 is the elder.
  static let generations: [String: UInt8] = [
    "sr": 1, "senior": 1, "jr": 2, "junior": 2, "jnr": 2, "snr": 1, "ii": 2, "iii": 3, "iv": 4,
  ]
}
