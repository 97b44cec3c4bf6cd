"""Options to choose from, as ``single`` and ``multiple`` have them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from playbook_app.domain.content.findings import Remark
from playbook_app.domain.content.items.base import (
    CHOSEN,
    Candidate,
    Part,
    count_remarks,
    duplicates,
    read_each,
    same_texts,
)
from playbook_app.domain.content.items.form import Form


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose; every option says why it is right or wrong."""

    id: str
    text: str
    correct: bool
    reason: str


def read_options(form: Form, most: int) -> tuple[Option, ...]:
    """Read the field ``options``."""
    return read_each(form.tables("options", most=most), _read_option)


def _read_option(form: Form) -> Option:
    return Option(form.slug("id"), form.sentences("text"), form.flag("correct"), form.sentences("reason"))


def candidates(options: Sequence[Option]) -> list[Candidate]:
    """Return what there is to prefer."""
    return [(option.id, option.text) for option in options]


def parts(options: Sequence[Option], chosen: Sequence[str]) -> tuple[Part, ...]:
    """Return a line for every option."""
    return tuple(_part(option, option.id in chosen) for option in options)


def _part(option: Option, taken: bool) -> Part:
    return Part(
        id=option.id,
        text=option.text,
        reason=option.reason,
        given=CHOSEN if taken else "",
        key=CHOSEN if option.correct else "",
        credit=float(taken and option.correct),
    )


def asked(options: Sequence[Option]) -> Iterator[str]:
    """Yield what a fingerprint covers."""
    for option in options:
        yield from (option.id, option.text, str(option.correct))


def option_remarks(options: Sequence[Option], where: str, least: int, most: int) -> Iterator[Remark]:
    """Check their number, their ids and that no two say the same."""
    yield from count_remarks(where, len(options), least, most)
    yield from duplicates(f"{where}/options", [option.id for option in options])
    yield from same_texts(f"{where}/options", candidates(options))
