"""Whether a person stands behind a reply: a name signed, introduced, or taking care of it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from playbook_app.domain.reply.echo import WORD
from playbook_app.domain.reply.pattern import Alternatives, expression, signs
from playbook_app.domain.reply.reading import Reading, Span
from playbook_app.domain.reply.rule import Finder, Hit, Rule, Situation

NAME = r"[^\W\d_a-z][']?[^\W\d_]{1,20}(?:-[^\W\d_]{2,20})?"
"""A capital and letters; scripts without capitals pass, too."""
PARTICLES = "van|von|de|der|den|del|da|di|dos|du|la|le|al|bin|ter|ten|y"
WHOLE_NAME = rf"{NAME}(?: (?:(?:{PARTICLES}) ){{0,2}}{NAME}){{0,2}}"
INITIALS = re.compile(r"(?<!\w)\^[A-Za-z]{1,3}\b")
ENDS = 3
"""A signature stands in the last so many sentences or lines."""
SHOUTED = 3
"""More capitals in a row are a note ("TODO"), no name."""
LONGEST = 9
"""Words a signature has at most, role and place included."""


@dataclass(frozen=True, slots=True)
class Naming:
    """How one language introduces people and signs."""

    closing: Alternatives
    """Words before a name in a signature ("kind regards"), in lower case."""
    introducing: Alternatives
    """Words before a name that takes something on ("ask for"), in lower case."""
    acting: Alternatives
    """Words behind a name that takes something on ("will"), in lower case."""
    not_a_name: frozenset[str]
    """Capitalised words that are nobody's name, in lower case."""
    group: frozenset[str]
    """Words of teams and firms, in lower case."""


def named(naming: Naming) -> Finder:
    """Return a finder for a person's name; attempts that fall short are a team, initials, or a stranger."""

    def find(_rule: Rule, situation: Situation) -> Iterator[Hit]:
        reply, signers = situation.reply, situation.context.signers
        people = dict.fromkeys((*introduced(reply, naming), *signed(reply, naming)))
        author = {part.lower() for part in situation.context.post.author.split()}
        for span in people:
            words = reply.lower[slice(*span)].split()
            if not signers and words[0] not in author:
                yield Hit(span)
        yield from allowed(reply, signers, author)
        yield from fallen_short(reply, naming, people if signers else ())

    return find


def allowed(reply: Reading, signers: tuple[str, ...], author: set[str]) -> Iterator[Hit]:
    """Yield where one of ``signers`` is named, by first or whole name, and not as the person greeted."""
    first_names = {name[0] for signer in signers if (name := WORD.search(signer.lower()))}
    ending = tail(reply)[0][0]
    for match in WORD.finditer(reply.lower):
        if match[0] in first_names and (match[0] not in author or match.start() >= ending):
            yield Hit(match.span())


def any_of(alternatives: Alternatives) -> str:
    """Return the regular expression for any of several phrases."""
    return expression(f"({'|'.join(alternatives)})")


def introduced(reply: Reading, naming: Naming) -> Iterator[Span]:
    """Yield the names behind an introduction or before somebody's task."""
    before, behind = any_of(naming.introducing), any_of(naming.acting)
    found = signs((rf"(?i:{before}) ({NAME})", rf"({NAME})(?: {NAME})?,? (?i:{behind})"))
    for match in found.finditer(reply.text):
        group = match.lastindex or 1
        if is_name(match[group], naming) and not reply.quoted(match.start()):
            yield match.span(group)


def signed(reply: Reading, naming: Naming) -> Iterator[Span]:
    """Yield the names that stand alone at the end."""
    pattern = signs((rf"(?i:{any_of(naming.closing)},? ?)?({WHOLE_NAME})",))
    for start, end in tail(reply):
        line = reply.text[start:end]
        match = pattern.match(line, len(line) - len(line.lstrip(" \n\t-~\u2013*(")))
        if not match or len(line.split()) > LONGEST:
            continue
        behind = line[match.end() :].strip()
        if is_name(match[1], naming) and (
            not behind or behind[0] in ",.(/|x\u2013-" or not behind[0].isalnum()
        ):
            yield start + match.start(1), start + match.end(1)


def tail(reply: Reading) -> list[Span]:
    """Return the last sentences or lines and the last clause, where a signature may stand."""
    last = list(reply.sentences())[-ENDS:]
    return [*last, reply.clause(last[-1][1] - 1)] if last else [(0, 0)]


def is_name(words: str, naming: Naming) -> bool:
    """Tell whether capitalised ``words`` can be a human being's name."""
    parts = words.lower().split()
    if any(part.isupper() and len(part) > SHOUTED for part in words.split()):
        return False
    return not naming.not_a_name.intersection(parts) and not naming.group.intersection(parts)


def fallen_short(reply: Reading, naming: Naming, strangers: Iterable[Span]) -> Iterator[Hit]:
    """Yield signatures of nobody in particular."""
    for span in strangers:
        yield Hit(span, "stranger", {"name": reply.text[slice(*span)]}, short=True)
    for match in INITIALS.finditer(reply.text):
        yield Hit(match.span(), "initials", short=True)
    for start, end in tail(reply)[-1:]:
        line = re.findall(r"\w{1,30}", reply.lower[start:end])
        if len(line) <= LONGEST and naming.group.intersection((*line[:1], *line[-1:])):
            yield Hit((start, end), "team", short=True)
