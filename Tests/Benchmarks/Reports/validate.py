# SPDX-License-Identifier: Apache-2.0
"""Loads the files of reports in other programs: validate.py FOLDER...

Each folder holds a report's files. Programs that are not installed are named as skipped.
"""
import csv
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

import duckdb
import pandas
from frictionless import Package

PANDAS = {"integer": "Int64", "number": "float64", "string": "str", "yearmonth": "str", "date": "str"}
DUCKDB = {"integer": {"BIGINT"}, "number": {"DOUBLE", "BIGINT"}, "string": {"VARCHAR"},
          "yearmonth": {"VARCHAR", "DATE"}, "date": {"DATE"}}
R = {"integer": {"integer"}, "number": {"numeric", "integer"}, "string": {"character"},
     "yearmonth": {"character"}, "date": {"character"}}
problems, checks, skipped = [], {}, set()


def check(name, fine, what):
    checks[name] = checks.get(name, 0) + 1
    if not fine:
        problems.append(f"{name}: {what}")


def tables(folder):
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return [(folder / item["path"], item["schema"]["fields"]) for item in package["resources"]]


def filled(path):
    """The columns in which any row has something: nobody can tell the type of the others."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {name for row in rows for name, cell in row.items() if cell != ""}


def frictionless(folder):
    report = Package(str(folder / "datapackage.json")).validate()
    check("frictionless", report.valid, f"{folder}: {report.flatten(['type', 'note'])[:5]}")


def corrupted(folder):
    """A cell of each type is spoiled in turn, a key is doubled: each must be found."""
    for spoil in (lambda rows, head: put(rows, head, "numerator", "many"),
                  lambda rows, head: put(rows, head, "numerator", "-1"),
                  lambda rows, head: put(rows, head, "lowest", "1.5"),
                  lambda rows, head: put(rows, head, "first_month", "2026-13"),
                  lambda rows, head: put(rows, head, "first_month", ""),
                  lambda rows, head: put(rows, head, "as_of", "2026-02-30"),
                  lambda rows, head: put(rows, head, "measure", "no_such_measure"),
                  lambda rows, head: rows.append(rows[0])):
        with tempfile.TemporaryDirectory() as copy:
            shutil.copytree(folder, copy, dirs_exist_ok=True, ignore=shutil.ignore_patterns("as-of-*"))
            path = pathlib.Path(copy) / "measures.csv"
            with open(path, encoding="utf-8", newline="") as file:
                head, *rows = list(csv.reader(file))
            if not rows:
                continue
            spoil(rows, head)
            with open(path, "w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows([head] + rows)
            report = Package(str(pathlib.Path(copy) / "datapackage.json")).validate()
            check("frictionless, spoiled", not report.valid, f"{folder}: a spoiled cell was not found")


def put(rows, head, name, cell):
    rows[len(rows) // 2][head.index(name)] = cell


def in_pandas(path, fields):
    types = {field["name"]: PANDAS[field["type"]] for field in fields}
    pandas.read_csv(path, dtype=types, keep_default_na=False, na_values=[""])
    guessed = pandas.read_csv(path, keep_default_na=False, na_values=[""])
    for field in fields:
        column = guessed[field["name"]]
        if field["type"] in ("integer", "number") and len(column):
            check("pandas", pandas.api.types.is_numeric_dtype(column), f"{path} {field['name']} is {column.dtype}")
        if field["type"] == "date" and len(column.dropna()):
            pandas.to_datetime(column, format="%Y-%m-%d")
        if field["type"] == "yearmonth" and len(column.dropna()):
            pandas.PeriodIndex(column.dropna(), freq="M")


def in_duckdb(path, fields, known):
    described = duckdb.sql(f"DESCRIBE SELECT * FROM read_csv_auto('{path}', header = true, delim = ',', quote = '\"')").fetchall()
    check("DuckDB", [row[0] for row in described] == [field["name"] for field in fields], f"{path}: other columns")
    for (name, kind, *_), field in zip(described, fields):
        if name in known:
            check("DuckDB", kind in DUCKDB[field["type"]], f"{path} {name} is {kind}, not {field['type']}")


def in_r(paths):
    if not shutil.which("Rscript"):
        return skipped.add("R")
    files = ", ".join(f'"{path}"' for path, _ in paths)
    script = f'''for (f in c({files})) {{ d <- read.csv(f, na.strings = "", encoding = "UTF-8")
      for (n in names(d)) cat(f, n, class(d[[n]]), "\\n", sep = "|") }}'''
    out = subprocess.run(["Rscript", "--vanilla", "-e", script], capture_output=True, text=True, check=True).stdout
    types = {tuple(line.split("|")[:2]): line.split("|")[2] for line in out.splitlines()}
    for path, fields in paths:
        known = filled(path)
        for field in fields:
            kind = types.get((str(path), field["name"]))
            if field["name"] in known:
                check("R", kind in R[field["type"]], f"{path} {field['name']} is {kind}, not {field['type']}")


def in_libreoffice(paths):
    office = shutil.which("soffice")
    if not office:
        return skipped.add("LibreOffice")
    with tempfile.TemporaryDirectory() as folder:
        home = f"-env:UserInstallation=file://{folder}/profile"
        run = lambda *words: subprocess.run([office, home, "--headless", *words], capture_output=True, check=True, timeout=400)
        names = {}
        for index, (path, _) in enumerate(paths):
            names[index] = path
            shutil.copy(path, f"{folder}/t{index}.csv")
        sources = [f"{folder}/t{index}.csv" for index in names]
        # Comma, quotes, UTF-8, from line 1; each cell as LibreOffice takes it by itself, in English.
        run("--infilter=CSV:44,34,76,1,,1033,false,false", "--convert-to", "ods", "--outdir", f"{folder}/ods", *sources)
        run("--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false", "--outdir", f"{folder}/back",
            *[f"{folder}/ods/t{index}.ods" for index in names])
        for index, (path, fields) in enumerate(paths):
            before = list(csv.reader(open(path, encoding="utf-8", newline="")))
            after = list(csv.reader(open(f"{folder}/back/t{index}.csv", encoding="utf-8", newline="")))
            check("LibreOffice", len(before) == len(after), f"{path}: {len(before)} rows became {len(after)}")
            for old, new in zip(before[1:], after[1:]):
                for field, one, other in zip(fields, old, new):
                    fine = same(field["type"], one, other)
                    check("LibreOffice", fine, f"{path} {field['name']}: {one!r} became {other!r}")


def same(kind, one, other):
    if kind in ("integer", "number") and one and other:
        return float(one) == float(other)
    return one == other


def html(path):
    run = subprocess.run(["xmllint", "--noout", "--nonet", str(path)], capture_output=True, text=True)
    check("xmllint", run.returncode == 0, f"{path}: {run.stderr[:200]}")
    if run.returncode:
        return
    root = tree.parse(path).getroot()
    nodes = list(root.iter())
    name = lambda node: node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""
    inner = {child for node in nodes if name(node) == "svg" for child in node.iter() if child is not node}
    ids = [node.get("id") for node in nodes if node.get("id")]
    check("ids", len(ids) == len(set(ids)), f"{path}: an id is there twice")
    for node in nodes:
        check("script", name(node) not in ("script", "iframe", "object", "embed", "link", "img"), f"{path}: {name(node)}")
        for attribute, value in node.attrib.items():
            check("script", not attribute.startswith("on"), f"{path}: {attribute}")
            if attribute in ("href", "src") or attribute.endswith("}href"):
                fine = value.startswith("#") or (not re.match(r"[a-z]+:|//", value) and (path.parent / value).exists())
                check("references", fine, f"{path}: {value}")
            if attribute in ("aria-labelledby", "aria-describedby"):
                check("references", all(word in ids for word in value.split()), f"{path}: {attribute} {value}")
        if name(node) == "svg" and node not in inner:
            parts = {name(child): child for child in node}
            fine = all(part in parts and (parts[part].text or "").strip() for part in ("title", "desc"))
            named = set((node.get("aria-labelledby") or "").split())
            check("charts", fine and named >= {parts["title"].get("id"), parts["desc"].get("id")}, f"{path}: a chart without a name")
    text = path.read_text(encoding="utf-8")
    check("references", not re.search(r"url\(|@import|https?://(?!www\.w3\.org/)", text), f"{path}: something from outside")


def main():
    folders = [pathlib.Path(name).resolve() for name in sys.argv[1:]]
    paths = [table for folder in folders for table in tables(folder)]
    for folder in folders:
        frictionless(folder)
        for page in [*folder.glob("*.html"), *folder.parent.glob("*.html")]:
            html(page)
    corrupted(folders[-1])
    for path, fields in paths:
        in_pandas(path, fields)
        in_duckdb(path, fields, filled(path))
    in_r(paths)
    in_libreoffice(paths)
    for name, count in checks.items():
        print(f"{name}: {count} checked, {sum(1 for text in problems if text.startswith(name + ': '))} wrong")
    for name in sorted(skipped):
        print(f"{name}: SKIPPED, not installed")
    for text in problems[:30]:
        print(text)
    sys.exit(1 if problems else 0)


main()
