"""Collect translatable strings and compile catalogues: python -m tests.messages [--check].

``--check`` changes nothing and fails when the template or a compiled catalogue is out of date.
"""

import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "playbook_app" / "i18n" / "catalogues"
TEMPLATE = CATALOGUES / "playbook.pot"
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}


def collect() -> Catalog:
    """Return every marked string of the program, without places, so that moving code changes nothing."""
    catalog = Catalog(project="Playbook", charset="utf-8")
    found = extract_from_dir(ROOT / "playbook_app", keywords=KEYWORDS, comment_tags=["i18n:"])
    for _file, _line, message, comments, context in found:
        catalog.add(message, auto_comments=comments, context=context)
    return catalog


def known(catalog: Catalog) -> set[object]:
    """Return the message ids of a catalogue."""
    return {message.id for message in catalog if message.id}


def compiled(po: Path) -> bytes:
    """Return the .mo content of a .po file."""
    with po.open("rb") as file:
        catalog = read_po(file)
    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def check(catalog: Catalog) -> list[str]:
    """Return what is out of date."""
    problems = []
    with TEMPLATE.open("rb") as file:
        if known(read_po(file)) != known(catalog):
            problems.append(f"{TEMPLATE.relative_to(ROOT)} is out of date")
    for po in CATALOGUES.glob("*/LC_MESSAGES/*.po"):
        mo = po.with_suffix(".mo")
        if not mo.exists() or mo.read_bytes() != compiled(po):
            problems.append(f"{mo.relative_to(ROOT)} is out of date")
    return problems


def write(catalog: Catalog) -> None:
    """Write the template, bring every catalogue up to date and compile it."""
    CATALOGUES.mkdir(exist_ok=True)
    with TEMPLATE.open("wb") as file:
        write_po(file, catalog, sort_output=True, omit_header=True, width=110)
    for po in CATALOGUES.glob("*/LC_MESSAGES/*.po"):
        with po.open("rb") as file:
            translated = read_po(file)
        translated.update(catalog)
        with po.open("wb") as file:
            write_po(file, translated, sort_output=True, width=110)
        po.with_suffix(".mo").write_bytes(compiled(po))


def main() -> int:
    """Do what the command line says."""
    catalog = collect()
    if "--check" not in sys.argv:
        write(catalog)
        return 0
    problems = check(catalog)
    for problem in problems:
        print(f"{problem}: run python3 dev.py messages")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
