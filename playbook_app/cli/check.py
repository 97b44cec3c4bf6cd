"""``playbook check [PATH] [--play] [--maps FOLDER] [--json]``: what packs hold, and what is wrong with them.

With ``--play`` their assessed sittings are also taken by strategies that do not read.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from playbook_app.base.paths import Paths
from playbook_app.base.problem import Problem
from playbook_app.cli.drill_playing import PlayedDrills, play_drills
from playbook_app.cli.mapping import draw_maps
from playbook_app.cli.playing import Played as PlayedQuizzes
from playbook_app.cli.playing import play_all
from playbook_app.cli.talk_playing import PlayedTalks, play_talks
from playbook_app.cli.variety import variety_lines
from playbook_app.domain.content.findings import Finding
from playbook_app.i18n import _, ngettext
from playbook_app.i18n.findings import describe, level_name

if TYPE_CHECKING:
    from playbook_app.formats.pack.pack import PackCounts

EXIT_FINE, EXIT_ERRORS = 0, 1
PLAYS: "tuple[Callable[[Sequence[Path]], PlayedQuizzes | PlayedTalks | PlayedDrills], ...]" = (
    play_all,
    play_talks,
    play_drills,
)
"""What ``--play`` does, each with the folders of the packs."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What all packs below one path hold and what is wrong with them."""

    packs: tuple["PackCounts", ...]
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(finding.level == "error" for finding in self.findings)


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = subparsers.add_parser("check", help=_("check content packs and say what to mend"))
    parser.add_argument(
        "path",
        nargs="?",
        type=Path,
        metavar=_("PATH"),
        help=_("a pack or a folder of packs; the shipped content when left out"),
    )
    parser.add_argument(
        "--play",
        action="store_true",
        help=_("also take every assessed sitting and play every conversation and drill without reading"),
    )
    parser.add_argument(
        "--maps",
        type=Path,
        metavar=_("FOLDER"),
        help=_("also draw the map of every conversation there, with its problems"),
    )
    parser.add_argument("--json", action="store_true", help=_("print one JSON document"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, paths: Paths) -> int:
    """Print the report; 0 fine, 1 errors. Raises ``Problem("path-missing")``, which ends with 2."""
    path: Path = arguments.path or paths.content
    if not os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where nothing may be read
        raise Problem("path-missing", path)
    checked = check_path(path)
    played = tuple(play(folders_in(path)) for play in PLAYS) if arguments.play else ()
    if arguments.json:
        print(
            json.dumps(
                as_raw(checked) | {key: v for one in played for key, v in one.as_raw().items()}, indent=2
            )
        )
    else:
        print("\n".join([as_text(checked, path), *(line for one in played for line in one.as_lines())]))
    if arguments.maps is not None:
        words = draw_maps(folders_in(path), arguments.maps)
        print(words, file=sys.stderr if arguments.json else sys.stdout)
    return EXIT_ERRORS if checked.errors or any(one.failed for one in played) else EXIT_FINE


def check_path(path: Path) -> Checked:
    """Check one pack, or every pack in a folder; files are named relative to ``path``."""
    from playbook_app.formats.pack.pack import check_pack

    packs, findings = [], []
    for folder in folders_in(path):
        counts, found = check_pack(folder)
        prefix = "" if folder == path else f"{folder.name}/"
        findings += [replace(finding, file=prefix + finding.file) for finding in found]
        packs += [] if counts is None else [counts]
    return Checked(tuple(packs), tuple(findings))


def folders_in(path: Path) -> list[Path]:
    """Return every folder in ``path`` if one of them is a pack; else ``path`` was meant to be one."""
    from playbook_app.formats.pack.cache import is_pack, subfolders

    inside = [] if is_pack(path) else list(subfolders(path))
    return inside if any(map(is_pack, inside)) else [path]


def as_raw(checked: Checked) -> dict[str, object]:
    """Return what ``--json`` prints."""
    return {
        "packs": [
            {key: value for key, value in asdict(pack).items() if key != "scores"} for pack in checked.packs
        ],
        "findings": [
            {
                "level": finding.level,
                "code": finding.code,
                "file": finding.file,
                "line": finding.line,
                "message": describe(finding.code, finding.values).whole,
            }
            for finding in checked.findings
        ],
    }


def as_text(checked: Checked, path: Path) -> str:
    """Return the report for people: every finding with its place and remedy, then what there is."""
    lines = [line for finding in checked.findings for line in _finding_lines(finding, path)]
    lines += [line for pack in checked.packs for line in _lines_of(pack)]
    return "\n".join([*lines, _closing(checked)])


def _finding_lines(finding: Finding, path: Path) -> Sequence[str]:
    words = describe(finding.code, finding.values)
    place = ":".join([str(path / finding.file), *([str(finding.line)] if finding.line else [])])
    subject = f"{finding.field}: " if finding.field else ""
    first = f"{place}: {level_name(finding.level)}: {subject}{words.message}"
    return (first, f"    {words.remedy}") if words.remedy else (first,)


def _pack_line(pack: "PackCounts") -> str:
    template = _(
        "{id} ({language}): lessons {lessons}, questions {items}, conversations {conversations}, "
        "drills {drills}"
    )
    return template.format(
        id=pack.id,
        language=pack.language,
        lessons=pack.lessons,
        items=pack.items,
        conversations=pack.conversations,
        drills=pack.drills,
    )


def _lines_of(pack: "PackCounts") -> Iterator[str]:
    yield _pack_line(pack)
    if pack.without_exercise:
        yield "    " + _("without a conversation or drill: {lessons}").format(
            lessons=", ".join(pack.without_exercise)
        )
    yield from _score_lines(pack)
    yield from variety_lines(pack.traits)


def _score_lines(pack: "PackCounts") -> Iterator[str]:
    """Yield for each conversation from which to which score its endings can be reached."""
    for lesson, scores in pack.scores.items():
        ranges = [
            _("{ending} {lowest} to {highest} %").format(
                ending=score.ending, lowest=score.lowest, highest=score.highest
            )
            for score in scores
        ]
        yield "    " + _("{lesson}: {endings}").format(lesson=lesson, endings=", ".join(ranges))


def _closing(checked: Checked) -> str:
    warnings = len(checked.findings) - checked.errors
    if not checked.findings:
        return _("Nothing to mend.")
    errors = ngettext("{n} error", "{n} errors", checked.errors).format(n=checked.errors)
    return f"{errors}, {ngettext('{n} warning', '{n} warnings', warnings).format(n=warnings)}"
