"""The codes that pack reading uses, found in the source, and their table in content/README.md.

``python -m tests.pack_codes`` writes the table; a test asserts that it is up to date.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from playbook_app.i18n.findings import WORDS

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "playbook_app"
README = ROOT / "content" / "README.md"
START, END = "<!-- codes: written by python -m tests.pack_codes -->", "<!-- end of codes -->"
SOURCES = (
    *sorted(PACKAGE.glob("formats/pack/*.py")),
    PACKAGE / "formats/yaml_text.py",
    PACKAGE / "domain/content/checks.py",
    PACKAGE / "domain/content/item_checks.py",
    PACKAGE / "domain/content/variety.py",
    *sorted(PACKAGE.glob("domain/content/items/*.py")),
    PACKAGE / "domain/conversation/checks.py",
    PACKAGE / "domain/drill/checks.py",
    PACKAGE / "services/library.py",
    PACKAGE / "cli/check.py",
)
CALLS = {"error": "error", "fault": "error", "_stop": "error", "Fault": "error", "warning": "warning"}
LEVEL_FIRST = {"Remark", "Finding"}


def calls(path: Path) -> Iterator[tuple[str, list[ast.expr]]]:
    """Yield the name and arguments of every call in a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            function = node.func
            name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
            yield name, node.args


def finding_codes() -> dict[str, str]:
    """Return every finding code in use with its level."""
    found: dict[str, str] = {}
    for path in SOURCES:
        for name, arguments in calls(path):
            words = [
                str(getattr(node, "value", "")) for node in arguments[:2] if isinstance(node, ast.Constant)
            ]
            if name in CALLS and words and isinstance(arguments[0], ast.Constant):
                found[words[0]] = CALLS[name]
            elif name in LEVEL_FIRST and len(words) > 1:
                found[words[1]] = words[0]
        found |= dict.fromkeys(_codes_of_parts(path), "warning")
    return found


def _codes_of_parts(path: Path) -> Iterator[str]:
    """Yield codes that stand as keys of a table instead of in a call."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Dict):
            for key in node.keys:
                if (
                    isinstance(key, ast.Constant)
                    and isinstance(key.value, str)
                    and key.value.startswith("no-")
                ):
                    yield key.value


def problem_codes() -> dict[str, str]:
    """Return every problem code in use with the file that raises it."""
    found: dict[str, str] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for name, arguments in calls(path):
            first = arguments[0] if arguments else None
            code = first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else ""
            if code and (name in {"Problem", "_broken"} or code.startswith("recovered-")):
                found[code] = path.name
    return found


def table() -> str:
    """Return the table of all codes for the README."""
    lines = ["| code | level | what it says |", "| --- | --- | --- |"]
    for code, level in sorted(finding_codes().items()):
        words = " ".join(WORDS[code]).strip().replace("|", "\\|").replace("<", "&lt;")
        lines.append(f"| `{code}` | {level} | {words} |")
    return "\n".join(lines)


def readme_with_table(text: str) -> str:
    """Return the README with the table between its two marks."""
    before, rest = text.split(START)
    _old, after = rest.split(END)
    return f"{before}{START}\n{table()}\n{END}{after}"


if __name__ == "__main__":
    README.write_text(readme_with_table(README.read_text(encoding="utf-8")), encoding="utf-8")
