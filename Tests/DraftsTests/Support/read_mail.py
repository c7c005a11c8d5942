# SPDX-License-Identifier: Apache-2.0
"""Reads mails with Python's `email` and with GMime, and tells what they read otherwise than it was
written, and what breaks a rule of RFC 5322, 2045 or 2047.

usage: read_mail.py WRITTEN [MAILBOX | FOLDER]

WRITTEN holds a record for each mail, see `records_in`. The mails are in the records, or in an mbox
file, or in the files of a folder in the order of their names.

Prints JSON: the number of mails that were read, and the differences.
"""
import email
import functools
import itertools
import json
import mailbox
import os
import re
import struct
import sys
from collections import namedtuple
from datetime import datetime
from email import policy
from email.header import decode_header, make_header
from email.utils import format_datetime, getaddresses

import gi

gi.require_version('GMime', '3.0')
from gi.repository import GMime  # noqa: E402

FIELDS = [
    'From', 'Date', 'Subject', 'To', 'Message-ID', 'MIME-Version', 'Content-Type',
    'Content-Transfer-Encoding', 'X-Unsent', 'X-Uniform-Type-Identifier',
]

# What was written: where a difference is found, the day, what the mail says, and its octets.
Record = namedtuple('Record', 'reference day said octets')

# What a mail says: the sender and each receiver as (name, address).
Said = namedtuple('Said', 'subject sender receivers body')


def records_in(path):
    """The records of a file: texts and at last the mail, each behind its length in four octets."""
    with open(path, 'rb') as file:
        data = file.read()
    place = 0

    def octets():
        nonlocal place
        start = place + 4
        place = start + struct.unpack_from('<I', data, place)[0]
        return data[start:place]

    def text():
        return octets().decode()

    while place < len(data):
        reference, day, subject, body = text(), text(), text(), text()
        people = [(text(), text()) for _ in range(int(text()))]
        yield Record(reference, day, Said(subject, people[0], people[1:], body), octets())


# The readers.

# The class of a field is made once, and what all our mails have in common is parsed once.
class_for = functools.cache(policy.default.header_factory.__getitem__)
NEW_PARSER = policy.default.clone(
    header_factory=functools.lru_cache(maxsize=64)(lambda name, text: class_for(name)(name, text)))


def read_by_new_email(octets):
    """The parser that Python recommends today. It takes as long as all else together."""
    message = email.message_from_bytes(octets, policy=NEW_PARSER)
    subject, sender, receivers = message['Subject'], message['From'], message['To']
    defects = [*message.defects, *subject.defects, *sender.defects, *receivers.defects]
    if defects:
        raise ValueError(f'defects: {defects}')
    people = [(a.display_name, a.addr_spec) for a in (*sender.addresses, *receivers.addresses)]
    return Said(str(subject), people[0], people[1:], with_lf(message.get_content()))


def read_by_email(octets):
    """The parser that most programs in Python use."""
    message = email.message_from_bytes(octets)

    def decoded(text):
        return str(make_header(decode_header(text)))

    def unfolded(name):
        return re.sub(r'\r?\n(?=[ \t])', '', message[name])

    def people(name):
        return [(decoded(shown), address) for shown, address in getaddresses([unfolded(name)])]

    body = message.get_payload(decode=True).decode()
    return Said(decoded(unfolded('Subject')), people('From')[0], people('To'), with_lf(body))


def read_by_gmime(octets):
    stream = GMime.StreamMem.new_with_buffer(octets)
    return said_to_gmime(GMime.Parser.new_with_stream(stream).construct_message(None))


def said_to_gmime(message):
    def people(addresses):
        found = [addresses.get_address(index) for index in range(addresses.length())]
        return [(mailbox.get_name() or '', mailbox.get_addr()) for mailbox in found]

    content = GMime.StreamMem.new()
    message.get_mime_part().get_content().write_to_stream(content)
    body = (content.get_byte_array() or b'').decode()
    return Said(
        message.get_subject(), people(message.get_from())[0], people(message.get_to()),
        with_lf(body))


def with_lf(text):
    return text.replace('\r\n', '\n')


READERS = {
    "Python's email": read_by_email, "Python's new email": read_by_new_email,
    'GMime': read_by_gmime,
}


def readers_of(index, count):
    """All of them; of more than a thousand mails the slow one reads each fifth."""
    for name, read in READERS.items():
        if read is not read_by_new_email or count <= 1000 or index % 5 == 0:
            yield name, read


# What differs.

def differences(written, reader, read):
    if reader in ALIKE_IN_NAMES:
        alike = ALIKE_IN_NAMES[reader]
        written, read = with_names(alike, written, written), with_names(alike, read, written)
    for field in Said._fields:
        before, after = getattr(written, field), getattr(read, field)
        if before != after:
            yield f'reads {field} {after!r} for {before!r}'


def in_new_email(name, written):
    """The new parser of Python 3.11 shows the fold between two encoded words of a name, which takes
    more than 39 octets, as a blank, and any run of blanks as one.
    """
    is_folded = len(written.encode()) > 39
    return re.sub(r'\s+', '', name) if is_folded else re.sub(r'[ \t]\s*', ' ', name)


def in_gmime(name, written):
    """GMime takes the blanks off the ends of a name."""
    return name.strip(' \t')


# What a reader makes of names however they are written, to be made of both sides.
ALIKE_IN_NAMES = {"Python's new email": in_new_email, 'GMime': in_gmime}


def with_names(alike, said, written):
    def people(shown, meant):
        return [(alike(name, was), address) for (name, address), (was, _) in zip(shown, meant)]

    (sender,) = people([said.sender], [written.sender])
    return said._replace(sender=sender, receivers=people(said.receivers, written.receivers))


def broken_rules(octets, day):
    """What is wrong with a mail, whatever its readers make of it."""
    text = octets.decode('ascii', errors='replace')
    if '\ufffd' in text:
        yield 'octets beyond ASCII'
    if text.count('\r') not in (0, text.count('\n')) or text.count('\r') != text.count('\r\n'):
        yield 'line breaks of two kinds'
    head, empty, body = with_lf(text).partition('\n\n')
    head += '\n'
    if not empty:
        yield 'no body'
    if body and not body.endswith('\n'):
        yield 'a line without an end'
    if re.search(r'^(.{79}|(?=.*=\?).{77})', head, re.MULTILINE):
        yield 'too long a line in its head'
    if re.search(r'^.{77}|[ \t]$|^From ', body, re.MULTILINE):
        yield 'a line in its body that is too long, ends in a blank, or begins with From'
    if re.findall(r'^[^ :]+(?=:)', head, re.MULTILINE) != FIELDS:
        yield 'other fields or another order'
    if f'\nDate: {format_datetime(datetime.fromisoformat(day + "T08:00:00+00:00"))}\n' not in head:
        yield 'another date'
    for word in re.findall(r'=\?[^ ,\n]*', head):
        if len(word) > 75 or not is_whole(word):
            yield f'the encoded word {word}'


def is_whole(word):
    """Whether an encoded word can be read without its neighbours."""
    try:
        ((octets, charset),) = decode_header(word)
        return bool(octets.decode(charset))
    except (AttributeError, ValueError):
        return False


# The mails.

def octets_in(source):
    if os.path.isdir(source):
        for name in sorted(os.listdir(source)):
            with open(os.path.join(source, name), 'rb') as file:
                yield file.read()
    else:
        box = mailbox.mbox(source, create=False)
        yield from map(box.get_bytes, box.iterkeys())


def messages_to_gmime(path):
    """What GMime finds in an mbox file by its own lights."""
    parser = GMime.Parser.new_with_stream(GMime.StreamFile.open(path, 'r'))
    parser.set_format(GMime.Format.MBOX)
    return list(iter(lambda: parser.construct_message(None), None))


def pairs(records, read, found):
    """Each record with what was read in its place; a wrong number of them is one difference."""
    for record, one in itertools.zip_longest(records, read):
        if record is None or one is None:
            found.append('there are not as many mails as were written')
            return
        yield record, one


def told(record, reader, check):
    """What a check finds, with the place; that it fails is a find as well."""
    try:
        return [f'{record.reference}: {reader} {what}' for what in check()]
    except Exception as error:
        return [f'{record.reference}: {reader} fails: {error!r}']


def main(written, source=None):
    records, found, mails = list(records_in(written)), [], 0
    octets = octets_in(source) if source else (record.octets for record in records)
    for record, mail in pairs(records, octets, found):
        found += told(record, 'the mail:', lambda: broken_rules(mail, record.day))
        for reader, read in readers_of(mails, len(records)):
            found += told(record, reader, lambda: differences(record.said, reader, read(mail)))
        mails += 1
    if source and os.path.isfile(source):
        found += differences_of_mailbox(records, source)
    json.dump({'mails': mails, 'differences': found}, sys.stdout)


def differences_of_mailbox(records, path):
    found, messages = [], messages_to_gmime(path)
    for record, message in pairs(records, messages, found):
        said = record.said
        if message is messages[-1]:
            # GMime takes the empty line that ends the file for a line of its last message.
            said = said._replace(body=said.body + '\n')
        found += told(record, 'GMime', lambda: differences(said, 'GMime', said_to_gmime(message)))
    return found


if __name__ == '__main__':
    GMime.init()
    main(*sys.argv[1:])
