"""Size ceilings (architecture, "Size and style"): python -m tests.ceilings.

A definition may stand above its ceiling only with ``# ceiling: reason`` on its first line.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FILE_LINES, CLASS_LINES, FUNCTION_LINES = 400, 300, 40
WAIVER = "# ceiling:"


def too_large(path: Path) -> Iterator[str]:
    """Yield a line for everything in ``path`` that is over its ceiling."""
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    name = path.relative_to(ROOT)
    if len(lines) > FILE_LINES and not (lines and WAIVER in lines[0]):
        yield f"{name}: file of {len(lines)} lines (ceiling {FILE_LINES})"
    if "tests" in name.parts:
        return
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ClassDef):
            kind, ceiling = "class", CLASS_LINES
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            kind, ceiling = "function", FUNCTION_LINES
        else:
            continue
        length = (node.end_lineno or node.lineno) - node.lineno + 1
        if length > ceiling and WAIVER not in lines[node.lineno - 1]:
            yield f"{name}:{node.lineno}: {kind} {node.name} of {length} lines (ceiling {ceiling})"


def main() -> int:
    """Check every Python file of ours."""
    files = [ROOT / "dev.py", *sorted(ROOT.glob("playbook_app/**/*.py")), *sorted(ROOT.glob("tests/**/*.py"))]
    findings = [line for path in files for line in too_large(path)]
    print("\n".join(findings) or f"{len(files)} files within their ceilings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
