# SPDX-License-Identifier: Apache-2.0
"""An IMAP server (RFC 3501) on standard input and output, for one client that is already known.

usage: imap_server.py FOLDER [CAPABILITY ...]

It knows what an uploader needs: CAPABILITY, EXAMINE, CREATE, APPEND, NOOP and LOGOUT; the rest is
BAD. A mailbox is there once it was created. Each appended message becomes a file in
FOLDER/messages, numbered in the order of arrival, and each command a line of FOLDER/commands.
"""
import os
import re
import sys

folder, capabilities = sys.argv[1], sys.argv[2:]
mailboxes = set()
count = 0


def say(line):
    sys.stdout.buffer.write(line.encode() + b'\r\n')
    sys.stdout.buffer.flush()


def line_in():
    line = sys.stdin.buffer.readline()
    if not line.endswith(b'\r\n'):
        sys.exit('a line without CRLF')
    return line[:-2].decode()


def literal(command):
    """The octets that a command announces at its end: `{310}` waits for leave, `{310+}` doesn't."""
    size, needs_leave = re.fullmatch(r'.* \{(\d+)(\+?)\}', command).groups()
    if not needs_leave:
        say('+ go ahead')
    octets = sys.stdin.buffer.read(int(size))
    if line_in():
        sys.exit('a literal that is longer than announced')
    return octets


def append(command, mailbox):
    global count
    octets = literal(command)
    if mailbox not in mailboxes:
        return 'NO [TRYCREATE] no such mailbox'
    count += 1
    with open(f'{folder}/messages/{count:05}.eml', 'wb') as file:
        file.write(octets)
    return 'OK appended'


def answer(verb, command, mailbox):
    if verb == 'CAPABILITY':
        say(' '.join(['* CAPABILITY IMAP4rev1', *capabilities]))
        return 'OK'
    if verb == 'EXAMINE':
        return 'OK [READ-ONLY] here' if mailbox in mailboxes else 'NO [TRYCREATE] no such mailbox'
    if verb == 'CREATE':
        mailboxes.add(mailbox)
        return 'OK created'
    if verb == 'APPEND':
        return append(command, mailbox)
    if verb == 'LOGOUT':
        say('* BYE')
        return 'OK'
    return 'OK' if verb == 'NOOP' else 'BAD unknown'


os.mkdir(f'{folder}/messages')
say(' '.join(['* PREAUTH [CAPABILITY IMAP4rev1', *capabilities]) + '] ready')
with open(f'{folder}/commands', 'w') as log:
    verb = None
    while verb != 'LOGOUT':
        command = line_in()
        tag, verb, mailbox = re.match(r'(\S+) (\S+)(?: "?([^"\s]*)"?)?', command).groups()
        print(verb, mailbox or '', file=log, flush=True)
        say(f'{tag} {answer(verb, command, mailbox)}')
