// SPDX-License-Identifier: Apache-2.0

/// The numbers of up to three courses, packed into one word.
struct World: Hashable {
  private static let bits = 21
  private var packed: UInt64 = 0

  init(_ numbers: [Int]) {
    for (index, number) in numbers.enumerated() { self = with(index, number) }
  }

  subscript(_ index: Int) -> Int {
    Int(packed >> (index * Self.bits) & (1 << Self.bits - 1))
  }

  func with(_ index: Int, _ number: Int) -> World {
    precondition(number < 1 << Self.bits, "too many courses to number")
    var other = self
    let shift = index * Self.bits
    other.packed = packed & ~((1 << Self.bits - 1) << shift) | UInt64(number) << shift
    return other
  }
}

/// The worlds of one day, each visited once, those first that took the fewest events.
struct Layer {
  private var waiting: [[World]]
  private var seen: Set<World> = []
  private var spent = 0

  init(bound: Int = 0) {
    waiting = Array(repeating: [], count: bound + 1)
  }

  var count: Int { seen.count }

  mutating func add(_ world: World, _ spent: Int) {
    if !seen.contains(world) { waiting[spent].append(world) }
  }

  mutating func next() -> (World, spent: Int)? {
    while spent < waiting.count {
      while let world = waiting[spent].popLast() {
        if seen.insert(world).inserted { return (world, spent) }
      }
      spent += 1
    }
    return nil
  }
}
