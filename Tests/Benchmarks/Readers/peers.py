# SPDX-License-Identifier: Apache-2.0
"""The readers that ours is measured against: how each is started, and what it can be given."""

import os
import pathlib
import platform
from typing import NamedTuple

HERE = pathlib.Path(__file__).resolve().parent


class Peer(NamedTuple):
  name: str
  family: str  # csv, vcf, xml or scan
  command: list
  megabytes: int  # The slow ones get a smaller book of the same make; rates are compared.
  debian: bool = False
  instead: str = ""  # The book for a reader that refuses the mixed vCards.


CSV_BOOKS = ["linkedin.csv", "google.csv"]
VCF_BOOKS = ["cards.vcf", "cards-photos.vcf"]
XML_BOOKS = ["xcard.xml", "multistatus.xml", "fritzbox.xml"]
BOOKS = {"csv": CSV_BOOKS, "vcf": VCF_BOOKS, "xml": XML_BOOKS, "scan": CSV_BOOKS + VCF_BOOKS}


def peers(folder, threads, large):
  """All peers, with the tools that prepare.sh has put into the folder."""
  python, root = str(folder / "venv/bin/python"), folder / "debian"
  script = lambda name, *options: [python, str(HERE / name), *options]
  built = lambda name, *options: [str(folder / "bin" / name), *options]
  split = ["--threads", str(threads)]
  middle, small = min(large, 10), min(large, 2)
  found = [
    *(Peer(f"duckdb-{mode}", "csv", script("csv_duckdb.py", *split, mode), large)
      for mode in ("sniffed", "told", "best")),
    *(Peer(f"polars-{mode}", "csv", script("csv_polars.py", *split, mode), large)
      for mode in ("read", "scan", "stream")),
    *(Peer(f"csv.DictReader-{mode}", "csv", script("csv_python.py", mode), middle)
      for mode in ("drop", "keep")),
    *(Peer(f"sax-{mode}", "xml", built("sax_floor", mode), large) for mode in ("push", "whole")),
    *scans(folder, threads, large),
    Peer("vobject", "vcf", script("vcf_vobject.py"), small),
    Peer("pythonvCard4", "vcf", script("vcf_pythonvcard4.py"), middle),
    Peer("vcard", "vcf", script("vcf_vcard.py"), small),
  ]
  php = [
    str(root / "usr/bin/php8.2"), "-n", "-d", f"extension_dir={php_extensions(root)}",
    *(part for name in ("mbstring", "ctype", "iconv") for part in ("-d", f"extension={name}"))]
  jars = ":".join(str(root / "usr/share/java" / name) for name in ("ez-vcard.jar", "vinnie.jar"))
  on_debian = lambda *parts, **more: Peer(*parts, debian=True, **more)
  return found + [
    on_debian("libvformat", "vcf", built("vcf_libvformat"), small),
    on_debian("libvc", "vcf", built("vcf_libvc"), large, instead="cards-plain-lf.vcf"),
    on_debian("libicalvcal", "vcf", built("vcf_libicalvcal"), middle),
    on_debian("libebook-contacts", "vcf", built("vcf_libebook"), large),
    on_debian("kcontacts", "vcf", built("vcf_kcontacts"), middle),
    on_debian("qtversit", "vcf", built("vcf_qtversit"), small),
    on_debian("belcard", "vcf", built("vcf_belcard"), small, instead="cards-4.vcf"),
    on_debian("ez-vcard", "vcf", ["java", "-cp", f"{folder / 'bin'}:{jars}", "VcfEz"], large),
    on_debian("Text::vCard", "vcf", ["perl", str(HERE / "vcf_text_vcard.pl")], small),
    on_debian("Text::vFile::asData", "vcf", ["perl", str(HERE / "vcf_text_vfile.pl")], small),
    on_debian("sabre/vobject", "vcf", [*php, str(HERE / "vcf_sabre.php")], middle),
    on_debian("Horde_Icalendar", "vcf", [*php, str(HERE / "vcf_horde.php")], small),
    on_debian(
      "python3-vobject", "vcf",
      ["/usr/bin/python3", str(HERE / "vcf_vobject.py"), "python3-vobject"], small),
  ]


def scans(folder, threads, megabytes):
  """The plain memory scan, from the file and of bytes in memory, on one thread and on all."""
  for where, options in (("read", []), ("loaded", ["--loaded"])):
    for count in sorted({1, threads}):
      command = [str(folder / "bin/scan_floor"), *options, "--threads", str(count)]
      yield Peer(f"scan-{where}-{count}", "scan", command, megabytes)


def php_extensions(root):
  return next((root / "usr/lib/php").glob("20*"), root)


def environment(folder, peer):
  """What a reader from Debian needs to find its unpacked parts; the others get nothing more."""
  variables = dict(os.environ)
  if not peer.debian:
    return variables
  usr = folder / "debian/usr"
  libraries = usr / "lib" / f"{platform.machine()}-linux-gnu"
  perl = [usr / "share/perl5", *(libraries / "perl5").glob("5.*")]
  horde = folder / "horde-version"
  return variables | {
    "LD_LIBRARY_PATH": str(libraries),
    "PERL5LIB": ":".join(map(str, perl)),
    "PYTHONPATH": str(usr / "lib/python3/dist-packages"),
    "PHP_PEERS": str(usr / "share/php"),
    "HORDE_VERSION": horde.read_text().strip() if horde.exists() else "",
    "BELCARD_GRAMMARS": str(usr / "share/belr/grammars"),
  }
