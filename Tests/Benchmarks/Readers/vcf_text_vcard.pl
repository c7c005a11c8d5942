#!/usr/bin/env perl
# SPDX-License-Identifier: Apache-2.0
# Text::vCard::Addressbook (Debian: libtext-vcard-perl). Usage: vcf_text_vcard.pl FILE
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Measure;
use Text::vCard::Addressbook;

local $SIG{__WARN__} = sub { };
Measure::measure('Text::vCard', $Text::vCard::Addressbook::VERSION, $ARGV[-1], sub {
  my %found = map { $_ => 0 } qw(rows names emails phones organisations touched);
  my $book = Text::vCard::Addressbook->load([$_[0]]);
  for my $card ($book->vcards) {
    $found{rows}++;
    if (defined(my $name = $card->fullname)) {
      $found{names}++;
      $found{touched} += length $name;
    }
    for my $kind ([emails => 'email'], [phones => 'tel'], [organisations => 'org']) {
      for my $node (grep { defined } $card->get({ node_type => $kind->[1] })) {
        my $value = $kind->[1] eq 'org' ? $node->name : $node->value;
        $found{$kind->[0]}++;
        $found{touched} += length($value // '');
      }
    }
  }
  return \%found;
});
