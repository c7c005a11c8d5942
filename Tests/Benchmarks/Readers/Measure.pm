# SPDX-License-Identifier: Apache-2.0
# What every reader in Perl shares: the clock from open to done, and the line that it prints.
package Measure;
use strict;
use warnings;
use Time::HiRes qw(time clock_gettime CLOCK_PROCESS_CPUTIME_ID);

# The most memory that this process has held, in megabytes.
sub peak {
  open my $status, '<', '/proc/self/status' or return 0;
  while (<$status>) { return $1 / 1000 if /^VmHWM:\s+(\d+)/ }
  return 0;
}

# Times $read->($path), which returns a hash of what it found.
sub measure {
  my ($peer, $version, $path, $read) = @_;
  my ($start, $cpu) = (time, clock_gettime(CLOCK_PROCESS_CPUTIME_ID));
  my $found = $read->($path);
  my $wall = time - $start;
  $cpu = clock_gettime(CLOCK_PROCESS_CPUTIME_ID) - $cpu;
  my ($file) = $path =~ m{([^/]+)$};
  my $values = join '', map { qq("$_": $found->{$_}, ) } sort keys %$found;
  printf qq({"peer": "%s", "version": "%s", "file": "%s", %s"bytes": %d, ),
    $peer, $version, $file, $values, -s $path;
  printf qq("wall_s": %.4f, "cpu_s": %.4f, "peak_mb": %.1f}\n), $wall, $cpu, peak();
  STDOUT->flush;
  require POSIX;
  POSIX::_exit(0);
}

1;
