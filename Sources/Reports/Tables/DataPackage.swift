// SPDX-License-Identifier: Apache-2.0

import ContactRecords

extension MonthlyReport {
  /// Describes the tables, column by column, as a Frictionless tabular data package.
  ///
  /// Source: Data Package and Table Schema, version 1, https://specs.frictionlessdata.io
  func dataPackage(_ tables: [Table]) -> String {
    let package = JSON.object([
      .init("profile", .string("tabular-data-package")),
      .init("name", .string("introductions-\(month)")),
      .init("title", .string("Introductions in \(Wording.name(of: month)), \(community)")),
      .init("description", .string("As known on \(asOf). report.html defines every measure.")),
      .init("version", .string("\(asOf)")),
      .init("id", .string("introductions-\(month)-\(asOf)")),
      .init("resources", .array(tables.map(resource))),
    ])
    return package.text() + "\n"
  }

  private func resource(_ table: Table) -> JSON {
    .object([
      .init("profile", .string("tabular-data-resource")),
      .init("name", .string(table.name)),
      .init("title", .string(table.caption)),
      .init("path", .string(table.fileName)),
      .init("format", .string("csv")),
      .init("mediatype", .string("text/csv")),
      .init("encoding", .string("utf-8")),
      .init(
        "dialect",
        .object([.init("delimiter", .string(",")), .init("lineTerminator", .string("\r\n"))])),
      .init("schema", schema(table)),
    ])
  }

  private func schema(_ table: Table) -> JSON {
    let key = table.primaryKey.map(JSON.string)
    return .object(
      [
        .init("fields", .array(table.columns.map { field($0, in: table) })),
        .init("missingValues", .array([.string("")])),
      ] + (key.isEmpty ? [] : [.init("primaryKey", .array(key))]))
  }

  private func field(_ column: Column, in table: Table) -> JSON {
    let constraints = column.constraints(isKey: table.primaryKey.contains(column.name))
    return .object(
      [
        .init("name", .string(column.name)),
        .init("type", .string(column.schemaType)),
        .init("description", .string(column.about)),
      ] + (constraints.isEmpty ? [] : [.init("constraints", .object(constraints))]))
  }
}

extension Column {
  /// What is true of every cell; a key is never empty.
  fileprivate func constraints(isKey: Bool) -> [JSON.Member] {
    let required: [JSON.Member] = isKey ? [.init("required", .bool(true))] : []
    let list: [JSON.Member] =
      codes.isEmpty ? [] : [.init("enum", .array(codes.map(JSON.string)))]
    switch bounds {
    case .none: return required + list
    case .natural: return required + list + [.init("minimum", .number(0))]
    case .share:
      return required + list + [.init("minimum", .number(0)), .init("maximum", .number(1))]
    }
  }

  fileprivate var schemaType: String {
    switch kind {
    case .text: "string"
    case .integer: "integer"
    case .number: "number"
    case .month: "yearmonth"
    case .day: "date"
    }
  }
}
