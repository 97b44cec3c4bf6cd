"""Measure what docs/performance.md promises: python3 dev.py bench [--json FILE] [--only WORD].

Every time is a ratio of interleaved runs, the median of at least nine; the rest are counters.
"""

import argparse
import json
from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path

from tests.speed.case import Case


def groups() -> dict[str, Callable[[], Iterable[Case]]]:
    """Return the groups of cases by name; imported late, each needs other parts."""
    from tests.speed import (
        pack_cases,
        paint_cases,
        plan_cases,
        storage_cases,
        talk_cases,
        typing_cases,
        window_cases,
        year_cases,
    )

    return {
        "paint": paint_cases.cases,
        "storage": storage_cases.cases,
        "plan": plan_cases.cases,
        "typing": typing_cases.cases,
        "talk": talk_cases.cases,
        "window": window_cases.cases,
        "year": year_cases.cases,
        "pack": pack_cases.cases,
    }


def main() -> int:
    """Run the groups, print a table, write the JSON; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--only", metavar="GROUP", choices=sorted(groups()))
    options = parser.parse_args()
    cases: list[Case] = []
    for name, measure in groups().items():
        if options.only not in (None, name):
            continue
        for case in measure():
            cases.append(case)
            mark = "ok" if case.met else "MISSED"
            print(f"{mark:6}  {case.name:58} {case.value:10.3f} {case.unit:8} goal {case.goal}", flush=True)
    if options.json is not None:
        report = {"cases": [asdict(case) for case in cases]}
        options.json.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    return 0 if all(case.met for case in cases) else 1


if __name__ == "__main__":
    raise SystemExit(main())
