<?php
// SPDX-License-Identifier: Apache-2.0
// Sabre\VObject's reader, one card at a time (Debian: php-sabre-vobject). Usage: vcf_sabre.php FILE

require __DIR__ . '/measure.php';
require getenv('PHP_PEERS') . '/Sabre/VObject/autoload.php';

$read = function (string $path): array {
    $found = nothing_found();
    $kinds = ['FN' => 'names', 'EMAIL' => 'emails', 'TEL' => 'phones', 'ORG' => 'organisations'];
    $forgiving = Sabre\VObject\Reader::OPTION_FORGIVING
        | Sabre\VObject\Reader::OPTION_IGNORE_INVALID_LINES;
    // As its own splitter does it, which can't be told to be forgiving.
    $file = fopen($path, 'r');
    for ($text = ''; ($line = fgets($file)) !== false;) {
        $text .= $line;
        if (!str_starts_with($line, 'END:')) {
            continue;
        }
        $card = Sabre\VObject\Reader::read($text, $forgiving);
        $text = '';
        $found['rows']++;
        foreach ($card->children() as $property) {
            if ($kind = $kinds[$property->name] ?? null) {
                $found[$kind]++;
                $found['touched'] += strlen((string) $property);
            }
        }
    }
    return $found;
};
measure('sabre/vobject', Sabre\VObject\Version::VERSION, $argv[$argc - 1], $read);
