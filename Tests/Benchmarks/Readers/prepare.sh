#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes what the contest needs in FOLDER: a virtual environment with the readers for Python, and the
# two floors in C. With --debian, also the vCard readers of Debian: their packages are unpacked into
# FOLDER, nothing on the machine is changed. What can't be had is told and left out.
# Usage: prepare.sh FOLDER [--debian]
set -euo pipefail

mkdir -p "$1"
folder=$(cd "$1" && pwd)
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$folder/debian
mkdir -p "$folder/bin"

# Why a step failed goes to prepare.log, and what it was for is told.
try() {
  local what=$1
  shift
  "$@" >>"$folder/prepare.log" 2>&1 || echo "left out: $what (see prepare.log)" >&2
}

floors() {
  local flags=(-O3 -march=native -Wall)
  # shellcheck disable=SC2046
  try scan_floor gcc "${flags[@]}" -o "$folder/bin/scan_floor" "$here/scan_floor.c" -lpthread
  try sax_floor gcc "${flags[@]}" -o "$folder/bin/sax_floor" "$here/sax_floor.c" \
    $(pkg-config --cflags --libs libxml-2.0)
}

python_readers() {
  python3 -m venv "$folder/venv"
  local package
  for package in duckdb polars vobject vcard pillow pythonvCard4; do
    try "$package" "$folder/venv/bin/pip" install --quiet --disable-pip-version-check "$package"
  done
}

packages=(libvformat-dev libvc-dev libical-dev libbelcard-dev libebook-contacts1.2-dev
  libkf5contacts-dev qtpim5-dev qtbase5-dev libtext-vcard-perl libtext-vfile-asdata-perl
  php-cli php-mbstring php-xml php-sabre-vobject php-horde-icalendar
  libez-vcard-java libvinnie-java python3-vobject python3-dateutil python3-six)

# The packages and all that they need and the machine hasn't got.
unpack_debian() {
  local archives=$folder/archives package
  mkdir -p "$archives" "$root"
  [ -n "$(ls -A "$archives")" ] || (
    cd "$archives"
    apt-get install --simulate --reinstall --no-install-recommends "${packages[@]}" |
      awk '/^Inst/ { print $2 }' | xargs apt-get download --quiet=2
  )
  for package in "$archives"/*.deb; do dpkg -x "$package" "$root"; done
}

version_of() {
  local archive
  archive=$(find "$folder/archives" -name "$1_*.deb" | head -n 1)
  [ -z "$archive" ] && echo '?' || dpkg-deb --field "$archive" Version
}

# build LANGUAGE SOURCE PACKAGE FLAGS...
build() {
  local compiler=$1 source=$2 package=$3 name
  shift 3
  name=$(basename "${source%.*}")
  try "$name" "$compiler" -O2 -w "-DVERSION=\"$(version_of "$package")\"" \
    -isystem "$root/usr/include" -o "$folder/bin/$name" "$here/$source" \
    -L"$libraries" -Wl,-rpath-link,"$libraries" "$@"
}

# Where the packages of Debian put what isn't for one processor only, and what is.
build_debian() {
  libraries=$root/usr/lib/$(gcc -print-multiarch)
  local include=$root/usr/include qt xml
  qt=$include/$(gcc -print-multiarch)/qt5
  local glib=(-isystem "$include/glib-2.0" -isystem "$libraries/glib-2.0/include")
  local evolution=(-isystem "$include/evolution-data-server" -isystem "$include/libsecret-1"
    -isystem "$include/libsoup-3.0" -isystem "$include/json-glib-1.0")
  read -ra xml < <(pkg-config --cflags libxml-2.0)
  local core=(-fPIC -isystem "$qt" -isystem "$qt/QtCore" -isystem "$qt/QtGui")
  build gcc vcf_libvc.c libvc0 -lvc
  build gcc vcf_libvformat.c libvformat0 -lvformat
  build gcc vcf_libicalvcal.c libical3 -licalvcal
  build gcc vcf_libebook.c libebook-contacts-1.2-4 "${glib[@]}" "${evolution[@]}" "${xml[@]}" \
    -lebook-contacts-1.2 -lgobject-2.0 -lglib-2.0
  build g++ vcf_kcontacts.cpp libkf5contacts5 "${core[@]}" -isystem "$include/KF5" \
    -isystem "$include/KF5/KContacts" -isystem "$include/KF5/KContacts/kcontacts" \
    -lKF5Contacts -lQt5Core
  build g++ vcf_qtversit.cpp libqt5versit5a "${core[@]}" -isystem "$qt/QtVersit" \
    -isystem "$qt/QtContacts" -lQt5Versit -lQt5Core
  build g++ vcf_belcard.cpp libbelcard1 -lbelcard -lbelr -lbctoolbox
  try VcfEz javac -d "$folder/bin" -cp "$root/usr/share/java/ez-vcard.jar" "$here/VcfEz.java"
  version_of php-horde-icalendar >"$folder/horde-version"
}

floors
[ -x "$folder/venv/bin/python" ] || python_readers
[ "${2:-}" = --debian ] || exit 0
command -v apt-get >/dev/null || { echo 'left out: Debian, there is no apt-get' >&2; exit 0; }
[ -d "$root" ] || unpack_debian
build_debian
