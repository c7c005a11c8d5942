// SPDX-License-Identifier: Apache-2.0

import GRDB

/// The tables, as plain SQL.
///
/// A migration is never changed once it has landed; a new one is added below it.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("requests, letters and append-only events") { database in
      try database.execute(sql: requestsLettersAndEvents)
    }
    migrator.registerMigration("consents, standings and the do-not-contact list") { database in
      try database.execute(sql: consentsStandingsAndDoNotContact)
    }
    migrator.registerMigration("every issue of a report") { database in
      try database.execute(sql: everyIssueOfAReport)
    }
    return migrator
  }

  private static let requestsLettersAndEvents = """
    CREATE TABLE workspace (
      name TEXT NOT NULL PRIMARY KEY,
      value BLOB NOT NULL
    ) STRICT;

    CREATE TABLE request (
      id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
      requester TEXT NOT NULL CHECK (requester <> ''),
      prospectName TEXT NOT NULL,
      prospectEmail TEXT,
      prospectOrganisation TEXT NOT NULL,
      purpose TEXT NOT NULL,
      note TEXT NOT NULL,
      mayName INTEGER NOT NULL CHECK (mayName IN (0, 1)),
      filedOn TEXT NOT NULL CHECK (filedOn GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      closesOn TEXT NOT NULL CHECK (closesOn GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      consentLasts INTEGER NOT NULL CHECK (consentLasts >= 0)
    ) STRICT;

    CREATE TABLE letter (
      reference TEXT NOT NULL PRIMARY KEY CHECK (length(reference) = 11),
      request TEXT NOT NULL REFERENCES request (id),
      kind TEXT NOT NULL CHECK (kind IN ('connector-ask', 'prospect-ask', 'reminder', 'requester-update',
        'introduction', 'closing-note', 'follow-up', 'connector-thanks')),
      madeOn TEXT NOT NULL CHECK (madeOn GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      why TEXT NOT NULL,
      senderName TEXT NOT NULL,
      senderAddress TEXT NOT NULL,
      subject TEXT NOT NULL,
      body TEXT NOT NULL
    ) STRICT;

    CREATE TABLE recipient (
      letter TEXT NOT NULL REFERENCES letter (reference),
      position INTEGER NOT NULL CHECK (position IN (0, 1)),
      name TEXT NOT NULL,
      address TEXT NOT NULL,
      PRIMARY KEY (letter, position)
    ) STRICT;

    -- By which keyed hashes of identifiers a person who was asked can be known again, under which key they were asked.
    CREATE TABLE identity (
      hash TEXT NOT NULL,
      asked TEXT NOT NULL,
      PRIMARY KEY (hash, asked)
    ) STRICT;

    CREATE TABLE event (
      sequence INTEGER NOT NULL PRIMARY KEY,
      day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      request TEXT NOT NULL REFERENCES request (id),
      kind TEXT NOT NULL CHECK (kind IN ('filed', 'withdrawn', 'found-acquainted', 'drafted', 'held', 'approved',
        'rejected', 'sent', 'answered', 'lapsed', 'closed')),
      letter TEXT REFERENCES letter (reference),
      partySide TEXT CHECK (partySide IN ('requester', 'connector', 'prospect')),
      partyKey TEXT,
      answer TEXT CHECK (answer IN ('yes', 'no', 'not-now', 'redirect', 'undeliverable')),
      reason TEXT,
      until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      requestEnd TEXT,
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      CHECK ((letter IS NULL) = (kind IN ('filed', 'withdrawn', 'found-acquainted', 'closed'))),
      CHECK ((partySide IS NOT NULL) = (kind = 'drafted')),
      CHECK ((answer IS NOT NULL) = (kind = 'answered')),
      CHECK ((reason IS NOT NULL) = (answer IS 'no')),
      CHECK ((requestEnd IS NOT NULL) = (kind = 'closed'))
    ) STRICT;
    CREATE INDEX eventOfRequest ON event (request, sequence);
    CREATE UNIQUE INDEX letterIsDraftedOnce ON event (letter) WHERE kind = 'drafted';
    CREATE UNIQUE INDEX letterIsSentOnce ON event (letter) WHERE kind = 'sent';
    CREATE UNIQUE INDEX requestIsFiledOnce ON event (request) WHERE kind = 'filed';

    CREATE TRIGGER eventIsNeverChanged BEFORE UPDATE ON event
      BEGIN SELECT RAISE(ABORT, 'events are only ever added'); END;
    CREATE TRIGGER eventIsNeverRemoved BEFORE DELETE ON event
      BEGIN SELECT RAISE(ABORT, 'events are only ever added'); END;
    CREATE TRIGGER letterIsNeverChanged BEFORE UPDATE ON letter
      BEGIN SELECT RAISE(ABORT, 'a letter is never changed once it is written'); END;

    -- What somebody wrote beside an answer: for ourselves, and apart from the event, so that it can be forgotten.
    CREATE TABLE remark (
      event INTEGER NOT NULL PRIMARY KEY REFERENCES event (sequence),
      text TEXT NOT NULL
    ) STRICT;

    CREATE TABLE night (
      day TEXT NOT NULL PRIMARY KEY CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
    ) STRICT;

    -- What was published under which path, so that a file that a person edited is told from our own. The path of a
    -- letter is settled when it is drafted; its digest is empty until the file is there.
    CREATE TABLE publication (
      path TEXT NOT NULL PRIMARY KEY,
      digest TEXT NOT NULL,
      letter TEXT REFERENCES letter (reference)
    ) STRICT;
    CREATE UNIQUE INDEX publicationOfLetter ON publication (letter) WHERE letter IS NOT NULL;

    -- The rows of decisions.csv that were taken already, by their digest: each counts once.
    CREATE TABLE handledRow (
      digest TEXT NOT NULL PRIMARY KEY
    ) STRICT;

    -- The month and the day up to which its report knows what happened.
    CREATE TABLE report (
      month TEXT NOT NULL PRIMARY KEY CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
      asOf TEXT NOT NULL CHECK (asOf GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
    ) STRICT;

    -- What a person decided about who is who. Sides are keyed hashes of identifiers, never the identifiers.
    CREATE TABLE identityDecision (
      sequence INTEGER NOT NULL PRIMARY KEY,
      verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different')),
      leftKey TEXT NOT NULL,
      rightKey TEXT NOT NULL,
      madeOn TEXT NOT NULL,
      undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
    ) STRICT;
    """

  private static let consentsStandingsAndDoNotContact = """
    ALTER TABLE request ADD COLUMN mayShowContact INTEGER NOT NULL DEFAULT 0 CHECK (mayShowContact IN (0, 1));

    -- The letter whose message carries this one, where several questions to one person are gathered.
    ALTER TABLE letter ADD COLUMN message TEXT;

    -- Who put a person's word on record, and when; the event's day is that on which it was received.
    ALTER TABLE event ADD COLUMN recordedOn TEXT
      CHECK (recordedOn GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
    ALTER TABLE event ADD COLUMN recordedBy TEXT;

    -- The member whom a Connector named as better placed.
    ALTER TABLE event ADD COLUMN suggested TEXT;

    -- Each yes, with what its giver had been shown: a Requester their own words, anybody else a letter.
    CREATE TABLE consent (
      event INTEGER NOT NULL PRIMARY KEY REFERENCES event (sequence),
      request TEXT NOT NULL REFERENCES request (id),
      party TEXT NOT NULL CHECK (party IN ('requester', 'connector', 'prospect')),
      letter TEXT REFERENCES letter (reference),
      shown TEXT NOT NULL CHECK (length(shown) = 64),
      receivedOn TEXT NOT NULL CHECK (receivedOn GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      recordedOn TEXT CHECK (recordedOn GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      recordedBy TEXT,
      expiresOn TEXT NOT NULL CHECK (expiresOn GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      CHECK ((letter IS NULL) = (party = 'requester')),
      CHECK (expiresOn >= receivedOn OR party = 'requester')
    ) STRICT;

    -- A Requester may mend their own words while nobody was asked.
    CREATE TRIGGER consentIsNeverChanged BEFORE UPDATE ON consent WHEN OLD.party <> 'requester'
      BEGIN SELECT RAISE(ABORT, 'a consent is never changed'); END;
    CREATE TRIGGER consentIsNeverRemoved BEFORE DELETE ON consent
      BEGIN SELECT RAISE(ABORT, 'a consent is never removed'); END;

    -- Where each request stands, as its events have it: for whoever looks with SQL, and for verify to compare.
    CREATE TABLE standing (
      request TEXT NOT NULL PRIMARY KEY REFERENCES request (id),
      state TEXT NOT NULL CHECK (state IN ('seeking', 'asking-connector', 'willing', 'asking-prospect', 'agreed',
        'introducing', 'resting', 'ended')),
      ask TEXT REFERENCES letter (reference),
      connector TEXT,
      requestEnd TEXT,
      endedOn TEXT CHECK (endedOn GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      met INTEGER CHECK (met IN (0, 1)),
      CHECK ((endedOn IS NOT NULL) = (state = 'ended'))
    ) STRICT;

    -- Who is not to be asked, by keyed hashes of identifiers and never by the identifiers. An entry is a person: named
    -- by the letter to which they answered "no more", or by hand.
    CREATE TABLE doNotContact (
      hash TEXT NOT NULL,
      entry TEXT NOT NULL,
      standing TEXT NOT NULL CHECK (standing IN ('proposed', 'confirmed', 'lifted')),
      since TEXT NOT NULL CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      PRIMARY KEY (hash, entry)
    ) STRICT;
    """

  private static let everyIssueOfAReport = """
    -- Each time that a month's report was issued, in order: the day up to which it tells what happened, the last event
    -- that was on record then, and how many open requests the address books of that night could serve. None is as of an
    -- earlier day than the one before it, and those as of one day know the same.
    CREATE TABLE issue (
      sequence INTEGER NOT NULL PRIMARY KEY,
      month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
      asOf TEXT NOT NULL CHECK (asOf GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      throughEvent INTEGER NOT NULL CHECK (throughEvent >= 0),
      openRequests INTEGER CHECK (openRequests >= 0),
      openRequesters INTEGER CHECK (openRequesters >= 0),
      withoutConnector INTEGER CHECK (withoutConnector BETWEEN 0 AND openRequests),
      onOneConnector INTEGER CHECK (onOneConnector BETWEEN 0 AND openRequests),
      openers INTEGER CHECK (openers >= 0),
      mostOpened INTEGER CHECK (mostOpened >= 0),
      UNIQUE (month, asOf)
    ) STRICT;
    INSERT INTO issue (month, asOf, throughEvent)
      SELECT month, asOf, (SELECT coalesce(max(sequence), 0) FROM event
        WHERE max(day, coalesce(recordedOn, day)) <= date(asOf, '+1 day'))
      FROM report ORDER BY asOf, month;
    DROP TABLE report;

    CREATE TRIGGER issueIsNeverChanged BEFORE UPDATE ON issue
      BEGIN SELECT RAISE(ABORT, 'a report that was issued is never changed'); END;
    CREATE TRIGGER issueIsNeverRemoved BEFORE DELETE ON issue
      BEGIN SELECT RAISE(ABORT, 'a report that was issued is never removed'); END;
    CREATE TRIGGER issueIsNeverReplaced BEFORE INSERT ON issue
      WHEN EXISTS (SELECT 1 FROM issue WHERE sequence = NEW.sequence OR (month = NEW.month AND asOf = NEW.asOf))
      BEGIN SELECT RAISE(ABORT, 'a report that was issued is never replaced'); END;
    CREATE TRIGGER issueIsNeverEarlier BEFORE INSERT ON issue
      WHEN NEW.asOf < (SELECT max(asOf) FROM issue)
      BEGIN SELECT RAISE(ABORT, 'a report is never as of an earlier day than the one before it'); END;
    """
}
