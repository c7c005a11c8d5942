<?php
// SPDX-License-Identifier: Apache-2.0
// Horde_Icalendar's vCards (Debian: php-horde-icalendar). Usage: vcf_horde.php FILE

require __DIR__ . '/measure.php';
set_include_path(getenv('PHP_PEERS'));
spl_autoload_register(function (string $class) {
    include str_replace(['_', '\\'], '/', $class) . '.php';
});

$read = function (string $path): array {
    $found = nothing_found();
    $kinds = ['FN' => 'names', 'EMAIL' => 'emails', 'TEL' => 'phones', 'ORG' => 'organisations'];
    $book = new Horde_Icalendar();
    $book->parsevCalendar(file_get_contents($path), 'VCARD');
    foreach ($book->getComponents() as $card) {
        $found['rows']++;
        foreach ($card->getAllAttributes() as $attribute) {
            $name = preg_replace('/^item\d+\./i', '', $attribute['name']);
            if ($kind = $kinds[strtoupper($name)] ?? null) {
                $found[$kind]++;
                $found['touched'] += strlen($attribute['value']);
            }
        }
    }
    return $found;
};
measure('Horde_Icalendar', getenv('HORDE_VERSION') ?: '?', $argv[$argc - 1], $read);
