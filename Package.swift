// SPDX-License-Identifier: Apache-2.0

// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

// Mutual, room by room, in the order in which the data flows:
//
//   bytes -ContactReaders-> records + findings -People-> persons, merges, doubts -Acquaintances-> Connectors
//         -Introductions-> next state + letters due -Drafts-> .eml      -Reports-> Table -> CSV, HTML
//         Disclosure: which counts of a Table may be shown, and what all that was shown gives away
//
// A room may use only what is named beside it; CI builds with
// `--explicit-target-dependency-import-check error`.

let rooms: [Target] = [
  // XML is read by libxml2. Its headers are seen by one C file alone: beside Foundation they break
  // a cold build.
  .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
  .target(name: "CXMLEvents", dependencies: ["CLibXML2"]),

  // Archives are opened by libzip, entry by entry and in memory alone.
  .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
  .target(name: "CZipEntries", dependencies: ["CLibZip"]),

  // Where the bytes are that end a cell, 64 at a time, and what a byte may be part of.
  .target(name: "CByteMasks"),

  // What an address book says: the vocabulary, then the readers.
  .target(name: "ContactRecords"),
  .target(
    name: "ContactReaders",
    dependencies: ["ContactRecords", "CByteMasks", "CXMLEvents", "CZipEntries"]),

  // Who is who, who knows whom, and who could therefore introduce whom.
  .target(name: "People", dependencies: ["ContactRecords"]),
  .target(name: "Acquaintances", dependencies: ["ContactRecords", "People"]),

  // The introduction itself: requests, asks, consents and policy, as a pure state machine.
  .target(name: "Introductions", dependencies: ["ContactRecords"]),

  // What is written: letters for people to send, and reports. Documents knows how cells and markup
  // are escaped, Statistics how shares and curves are estimated, Disclosure what published counts
  // give away, and each nothing else.
  .target(name: "Documents"),
  .target(
    name: "Drafts", dependencies: ["ContactRecords", "Documents", "Introductions", mustache]),
  .target(name: "Statistics"),
  .target(name: "Disclosure"),
  .target(
    name: "Reports",
    dependencies: [
      "ContactRecords", "Disclosure", "Documents", "Introductions", "Statistics", mustache,
    ]),

  // What is kept: the facts of the introductions, and nothing of the address books.
  .target(
    name: "IntroductionStore", dependencies: ["ContactRecords", "Introductions", grdb, crypto]),

  // The night's steps in order, and the door through which people come in.
  .target(
    name: "Workflow",
    dependencies: [
      "ContactRecords", "ContactReaders", "People", "Acquaintances", "Introductions", "Drafts",
      "Reports", "IntroductionStore", yams, crypto,
    ]),
  .executableTarget(
    name: "mutual",
    dependencies: ["ContactRecords", "Documents", "Introductions", "Workflow", argumentParser],
    // The invented community that `mutual init --demo` copies.
    resources: [.copy("../../fixtures/riverside")]),
]

let tests: [Target] = [
  .target(name: "TestSupport", path: "Tests/TestSupport"),
  .testTarget(name: "ContactRecordsTests", dependencies: ["ContactRecords"]),
  .testTarget(
    name: "ContactReadersTests",
    dependencies: [
      "ContactReaders", "ContactRecords", "Conformance", "ConformanceSupport", "TestSupport",
    ]),
  .testTarget(name: "PeopleTests", dependencies: ["People", "ContactRecords", "TestSupport"]),
  .testTarget(
    name: "AcquaintancesTests",
    dependencies: ["Acquaintances", "People", "ContactRecords", "TestSupport"]),
  .testTarget(
    name: "IntroductionsTests", dependencies: ["Introductions", "ContactRecords", "TestSupport"]),
  .testTarget(name: "DisclosureTests", dependencies: ["Disclosure", "TestSupport"]),
  .testTarget(
    name: "DraftsTests",
    dependencies: ["Drafts", "Introductions", "ContactRecords", "TestSupport"],
    exclude: ["Approved", "Support"]),
  .testTarget(name: "StatisticsTests", dependencies: ["Statistics", "TestSupport"]),
  .testTarget(
    name: "ReportsTests",
    dependencies: ["Reports", "Disclosure", "Introductions", "ContactRecords", "TestSupport"],
    exclude: ["Approved"]),
  .testTarget(
    name: "IntroductionStoreTests",
    dependencies: ["IntroductionStore", "Introductions", "ContactRecords", "TestSupport", grdb]),
  .testTarget(
    name: "WorkflowTests",
    dependencies: [
      "Workflow", "Drafts", "Introductions", "IntroductionStore", "ContactRecords", "TestSupport",
    ]),
  .testTarget(name: "DocumentsTests", dependencies: ["Documents"]),
  .testTarget(name: "EndToEndTests", dependencies: ["mutual", "TestSupport"]),
  .executableTarget(
    name: "Benchmarks",
    dependencies: [
      "Introductions", "TestSupport", "ContactReaders", "ContactRecords", "People", "Acquaintances",
      "IntroductionStore", "Reports", "Statistics", "Workflow",
    ],
    path: "Tests/Benchmarks", exclude: ["People", "Readers", "Reports", "Ties"]),
  .target(
    name: "ConformanceSupport", dependencies: ["ContactReaders", "ContactRecords"],
    path: "Tests/ConformanceSupport"),
  .executableTarget(
    name: "Conformance", dependencies: ["ConformanceSupport"], path: "Tests/Conformance"),
  .executableTarget(
    name: "Fuzzing", dependencies: ["ContactReaders", "ContactRecords"], path: "Tests/Fuzzing",
    exclude: ["Corpus", "dictionary", "fuzz"]),
]

var argumentParser: Target.Dependency {
  .product(name: "ArgumentParser", package: "swift-argument-parser")
}
var crypto: Target.Dependency { .product(name: "Crypto", package: "swift-crypto") }
var grdb: Target.Dependency { .product(name: "GRDB", package: "GRDB.swift") }
var mustache: Target.Dependency { .product(name: "Mustache", package: "swift-mustache") }
var yams: Target.Dependency { .product(name: "Yams", package: "Yams") }

let writtenInC = ["CByteMasks", "CXMLEvents", "CZipEntries"]

let package = Package(
  name: "mutual",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: rooms + tests,
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system && !writtenInC.contains(target.name) {
  target.swiftSettings = [
    // SE-0335, SE-0409 and SE-0444: existentials are marked, imports are private unless a signature
    // shows them, and a member is seen only where its module is imported.
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
