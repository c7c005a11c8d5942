<?php
// SPDX-License-Identifier: Apache-2.0
// What every reader in PHP shares: the clock from open to done, and the line that it prints.

error_reporting(E_ERROR);
ini_set('memory_limit', '-1');

/** The most memory that this process has held, in megabytes. */
function peak(): float
{
    preg_match('/^VmHWM:\s+(\d+)/m', file_get_contents('/proc/self/status'), $match);
    return $match[1] / 1000;
}

function cpu(): float
{
    $used = getrusage();
    return $used['ru_utime.tv_sec'] + $used['ru_stime.tv_sec']
        + ($used['ru_utime.tv_usec'] + $used['ru_stime.tv_usec']) / 1e6;
}

function nothing_found(): array
{
    $kinds = ['rows', 'names', 'emails', 'phones', 'organisations', 'touched'];
    return array_fill_keys($kinds, 0);
}

/** Times $read($path), which returns an array of what it found. */
function measure(string $peer, string $version, string $path, callable $read): void
{
    $cpu = cpu();
    $start = hrtime(true);
    $found = $read($path);
    $wall = (hrtime(true) - $start) / 1e9;
    $cpu = cpu() - $cpu;
    $line = ['peer' => $peer, 'version' => $version, 'file' => basename($path)] + $found;
    $line += ['bytes' => filesize($path), 'wall_s' => round($wall, 4), 'cpu_s' => round($cpu, 4)];
    echo json_encode($line + ['peak_mb' => round(peak(), 1)]), "\n";
    exit(0);
}
