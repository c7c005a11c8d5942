// SPDX-License-Identifier: Apache-2.0

import ContactRecords

/// What is done with the cells of a column, small enough to be looked up for each of them.
struct ColumnStep {
  enum Action: UInt8 {
    case drop
    case set
    case setLinkedInFamily
    case addEmails
    case addPhone
    case addLink
    case setConnectedOn
    case setRevisedOn
    case addCategory
    case addRelation
    case addLabelledRelation
    case addBirthday
    case addParticular
  }

  let action: Action

  /// What `set` sets, and `addParticular` adds.
  private(set) var field = PackedField.void

  /// What `addRelation` adds.
  private(set) var relation = Relation.Kind.manager

  /// Negative for none.
  private var labelColumn: Int16 = -1

  init(_ action: Action) {
    self.action = action
  }

  init(_ column: AddressHeader.Column, isLinkedIn: Bool) {
    switch column.meaning {
    case .fullName: self.init(setting: .writtenName)
    case .given: self.init(setting: .givenName)
    case .middle: self.init(setting: .middleName)
    case .family:
      if isLinkedIn { self.init(.setLinkedInFamily) } else { self.init(setting: .familyName) }
    case .prefix: self.init(setting: .namePrefix)
    case .suffix: self.init(setting: .nameSuffix)
    case .nickname: self.init(setting: .nickname)
    case .maiden: self.init(setting: .maidenName)
    case .organisation: self.init(setting: .organisation)
    case .title: self.init(setting: .title)
    case .email: self.init(.addEmails)
    case .phone: self.init(.addPhone)
    case .link: self.init(.addLink)
    case .connectedOn: self.init(.setConnectedOn)
    case .lastModified: self.init(.setRevisedOn)
    case .category: self.init(.addCategory)
    case .manager: self.init(adding: .manager)
    case .assistant: self.init(adding: .assistant)
    case .spouse: self.init(adding: .spouse)
    case .referredBy: self.init(adding: .referrer)
    case .relation: self.init(.addLabelledRelation)
    case .birthday: self.init(.addBirthday)
    case .identifier: self.init(addingParticular: .identifier)
    case .street: self.init(addingParticular: .street)
    case .postcode: self.init(addingParticular: .postcode)
    case .city: self.init(addingParticular: .city)
    }
    if let label = column.label { labelColumn = Int16(label) }
  }

  private init(setting field: PackedField) {
    self.init(.set)
    self.field = field
  }

  private init(addingParticular field: PackedField) {
    self.init(.addParticular)
    self.field = field
  }

  private init(adding relation: Relation.Kind) {
    self.init(.addRelation)
    self.relation = relation
  }

  /// The column with the kind of the value.
  @inline(__always)
  var label: Int? { labelColumn >= 0 ? Int(labelColumn) : nil }
}
