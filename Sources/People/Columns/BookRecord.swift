// SPDX-License-Identifier: Apache-2.0

package import ContactRecords

/// One contact record of the night, with whose book it was found in.
package struct BookRecord: Hashable, Sendable {
  package let owner: Identifier<Member>
  package let record: ContactRecord

  /// Whether the record describes the owner, as `members.csv` does, rather than somebody the owner
  /// knows.
  package let isMember: Bool

  package init(owner: Identifier<Member>, record: ContactRecord, isMember: Bool = false) {
    self.owner = owner
    self.record = record
    self.isMember = isMember
  }
}

/// What the community manager said about two records, by their positions in the input.
package struct Decision: Hashable, Sendable {
  package enum Verdict: Hashable, Sendable {
    case same
    case different
  }

  package let left: Int
  package let right: Int
  package let verdict: Verdict

  package init(left: Int, right: Int, verdict: Verdict) {
    self.left = left
    self.right = right
    self.verdict = verdict
  }
}
