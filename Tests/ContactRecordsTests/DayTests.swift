// SPDX-License-Identifier: Apache-2.0

import ContactRecords
import Testing

@Suite struct DayTests {
  /// Counts days one by one, by the rules of the calendar and nothing else.
  private struct CountedDay {
    var year = 1970
    var month = 1
    var day = 1

    mutating func advance() {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      day += 1
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  @Test func `days agree with a calendar that is counted day by day`() {
    var counted = CountedDay()
    for ordinal in 0..<170_000 {
      let day = Day(ordinal: Int32(ordinal))
      let civil = day.civil
      guard civil == (counted.year, counted.month, counted.day),
        Day(year: counted.year, month: counted.month, day: counted.day) == day,
        day.weekday == (ordinal + 3) % 7
      else {
        Issue.record("day \(ordinal) is \(counted), not \(civil)")
        return
      }
      counted.advance()
    }
  }

  @Test func `days before 1970 go back one by one`() throws {
    let first = try #require(Day(year: 1, month: 1, day: 1))
    var last: Day = first
    for ordinal in (first.ordinal + 1)..<0 {
      let day = Day(ordinal: ordinal)
      guard day > last, day.days(since: last) == 1, Day(iso: day.description) == day else {
        Issue.record("\(day) does not follow \(last)")
        return
      }
      last = day
    }
    #expect(last.description == "1969-12-31")
  }

  @Test func `weekdays are counted from Monday`() {
    #expect(Day(iso: "2026-11-02")?.weekday == 0)
    #expect(Day(iso: "2026-11-01")?.weekday == 6)
    #expect(Day(iso: "1969-12-29")?.weekday == 0)
    #expect(Day(iso: "1900-01-01")?.weekday == 0)
  }

  @Test(arguments: ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "1582-10-10"])
  func `a day is written as it was read`(_ text: String) {
    #expect(Day(iso: text)?.description == text)
  }

  @Test(
    arguments: [
      "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-04-00",
      "0000-01-01",
      "2024-4-1", "20240401", "2024/04/01", "01.04.2024", " 2024-04-01", "2024-04-01T00:00", "",
      "２０２４-04-01", "+024-04-01",
    ])
  func `what is no day of the calendar is refused`(_ text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func `days are added and compared across months and years`() throws {
    let day = try #require(Day(iso: "2023-12-31"))
    #expect(day.adding(days: 60).description == "2024-02-29")
    #expect(day.adding(days: -365).description == "2022-12-31")
    #expect(day.adding(days: 1) > day)
    #expect(day.days(since: day.adding(days: 10)) == -10)
  }
}

@Suite struct MonthTests {
  @Test func `a month begins and ends where its days do`() throws {
    for year in [1900, 2000, 2023, 2024] {
      for number in 1...12 {
        let month = try #require(Month(year: year, month: number))
        #expect(month.first.civil == (year, number, 1))
        #expect(month.last.adding(days: 1) == month.next.first)
        #expect(month.last.month == month)
        #expect(month.next.previous == month)
      }
    }
  }

  @Test func `months are added across years`() throws {
    let month = try #require(Month(iso: "2026-11"))
    #expect(month.adding(months: 2).description == "2027-01")
    #expect(month.adding(months: -11).description == "2025-12")
    #expect(month.adding(months: 0) == month)
    #expect(month < month.next)
  }

  @Test(arguments: ["2026-13", "2026-00", "0000-01", "2026-1", "202611", "2026-11-01", ""])
  func `what is no month is refused`(_ text: String) {
    #expect(Month(iso: text) == nil)
  }
}
