// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Walks every world that small casts can come to, and judges promises 1 to 4 in each.
///
/// `MODEL_CHECK_DEEPER=2` in the environment allows two more events in each walk.
@Suite struct ModelCheckTests {
  @Test(arguments: Setting.all)
  func `no world that can be reached breaks a promise`(setting: Setting) throws {
    let environment = ProcessInfo.processInfo.environment
    let deeper = environment["MODEL_CHECK_DEEPER"].flatMap(Int.init) ?? 0
    var walk = setting.walk(deeper: deeper)
    do {
      try walk.run()
    } catch let violation as Violation {
      Issue.record("\(setting): \(violation)")
    }
    print(
      "Model check, \(setting): \(walk.worlds) worlds, \(walk.transitions) transitions,",
      "\(walk.bound) free events, up to \(walk.mostEvents) events in all.")
    #expect(walk.worlds > 1_000 || deeper < 0, "the walk came to a stop")
  }
}
