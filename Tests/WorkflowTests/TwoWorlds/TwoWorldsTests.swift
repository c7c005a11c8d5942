// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Introductions
import Testing

@testable import Workflow

/// A no is safe: whatever differs between two worlds but an introduction, nobody who asked can tell
/// them apart.
@Suite struct TwoWorldsTests {
  private static let communities = 40
  private static let storiesEach = 25

  @Test(arguments: 1...communities)
  func `however others answer, a Requester sees the same bytes on the same days`(
    seed: Int
  ) throws {
    let community = try RandomCommunity(seed: UInt64(seed))
    var compared = 0
    var different = 0
    for story in 0..<Self.storiesEach {
      let one = try LivedWorld(community, story: UInt64(story), answers: 1)
      let other = try LivedWorld(community, story: UInt64(story), answers: 2)
      for (left, right) in zip(one.introductions, other.introductions) {
        let request = left.request.id
        guard left.end != .introduced, right.end != .introduced,
          !one.agreedAtClosing.contains(request), !other.agreedAtClosing.contains(request)
        else { continue }
        compared += 1
        different += left.end == right.end ? 0 : 1
        #expect(left.end != nil && right.end != nil, "\(request) of story \(story) never ended")
        #expect(
          one.seen[request] == other.seen[request],
          "\(request) of story \(story): \(left.end as RequestEnd?), \(right.end as RequestEnd?)")
      }
    }
    print(
      "Two worlds, community \(seed): \(2 * Self.storiesEach) worlds, \(compared) requests compared,"
        + " \(different) of them with other ends.")
    #expect(compared > 0)
  }

  @Test func `a yes is seen, so the comparison can see`() throws {
    var introduced = 0
    for seed in 1...6 {
      let world = try LivedWorld(RandomCommunity(seed: UInt64(seed)), story: 1, answers: 1)
      introduced += world.introductions.count { $0.end == .introduced }
    }
    #expect(introduced > 0)
  }
}
