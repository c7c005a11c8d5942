#!/usr/bin/env perl
# SPDX-License-Identifier: Apache-2.0
# Text::vFile::asData (Debian: libtext-vfile-asdata-perl). Usage: vcf_text_vfile.pl FILE
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Measure;
use Text::vFile::asData;

my %kinds = (FN => 'names', EMAIL => 'emails', TEL => 'phones', ORG => 'organisations');
local $SIG{__WARN__} = sub { };
Measure::measure('Text::vFile::asData', $Text::vFile::asData::VERSION, $ARGV[-1], sub {
  my %found = map { $_ => 0 } 'rows', 'touched', values %kinds;
  open my $file, '<', $_[0] or die "$_[0]: $!";
  my $data = Text::vFile::asData->new->parse($file);
  for my $card (@{ $data->{objects} }) {
    $found{rows}++;
    for my $key (keys %{ $card->{properties} }) {
      (my $name = $key) =~ s/^item\d+\.//;
      my $kind = $kinds{$name} or next;
      for my $line (@{ $card->{properties}{$key} }) {
        $found{$kind}++;
        $found{touched} += length $line->{value};
      }
    }
  }
  return \%found;
});
