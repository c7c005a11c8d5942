// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import People

struct LatinFoldingTests {
  @Test(arguments: [
    ("Łukasz Żółć", ["lukasz", "zolc"]), ("Søren Ærø", ["soren", "aero"]),
    ("O’Brien-Smith", ["obrien", "smith"]), ("IŞIK Ilgın", ["isik", "ilgin"]),
    ("Nguyễn Thị Ánh", ["nguyen", "thi", "anh"]), ("Мария Щукина", ["mariya", "shchukina"]),
    ("e\u{301}mile", ["emile"]), ("Þór 🏀 Straße", ["thor", "strasse"]), ("山田 太郎", ["山田", "太郎"]),
  ])
  func `letters of many alphabets become plain words`(text: String, words: [String]) {
    let folded = LatinFolding.words(text)
    #expect(folded == words)
  }

  @Test(arguments: [
    ("mueller", "muller"), ("soerensen", "sorensen"), ("aage", "age"), ("strasse", "strase"),
    ("joe", "joe"), ("anna", "anna"),
  ])
  func `transliterations meet in one spelling`(word: String, collapsed: String) {
    #expect(LatinFolding.collapsed(word) == collapsed)
  }

  @Test func `an empty text has no words`() {
    #expect(LatinFolding.words("").isEmpty)
    #expect(LatinFolding.words(" .,- ").isEmpty)
  }
}
