"""Whether a reply is a copy: nearly the same as an earlier one, or held together by stock phrases."""

from collections.abc import Iterator

from playbook_app.domain.reply.echo import WORD
from playbook_app.domain.reply.plain import plain
from playbook_app.domain.reply.reading import MOST
from playbook_app.domain.reply.rule import Hit, Rule, Situation, said

RUN = 3
"""So many words in a row are compared."""
SHORTEST = 6
"""A reply of fewer words ("Thank you, see you on Friday") may be like another one."""
ALIKE = 0.6
"""From this share of runs on, a reply is a near copy."""
STOCK_PHRASES, STOCK_SHARE = 2, 1 / 3
"""So many stock phrases, or one that makes up so much of the words, and nobody is speaking."""


def words(text: str) -> list[str]:
    """Return the words of ``text`` without figures, in lower case."""
    found = (match[0] for match in WORD.finditer(plain(text[:MOST]).lower))
    return [word for word in found if not word.isdigit()]


def runs(text: str) -> set[tuple[str, ...]]:
    """Return all runs of words in ``text``."""
    every = words(text)
    return {tuple(every[i : i + RUN]) for i in range(len(every) - RUN + 1)}


def repeated(_rule: Rule, situation: Situation) -> Iterator[Hit]:
    """Yield one hit when the reply nearly repeats an earlier one, with the share in percent."""
    mine = runs(situation.reply.original)
    if len(mine) > SHORTEST - RUN:
        shares = [len(mine & runs(earlier)) / len(mine) for earlier in situation.context.earlier]
        if shares and max(shares) >= ALIKE:
            yield Hit(
                None, "earlier", {"share": round(100 * max(shares)), "index": shares.index(max(shares))}
            )


def stock(rule: Rule, situation: Situation) -> Iterator[Hit]:
    """Yield the stock phrases of ``rule`` when they carry the reply."""
    spans = [span for shape in rule.shapes for span in said(shape, situation)]
    every = len(WORD.findall(situation.reply.lower))
    inside = sum(len(WORD.findall(situation.reply.lower, *span)) for span in spans)
    if len(spans) >= STOCK_PHRASES or inside >= max(1, STOCK_SHARE * every):
        yield from (Hit(span, "stock") for span in spans)


def copied(rule: Rule, situation: Situation) -> Iterator[Hit]:
    """Yield near copies of earlier replies, else stock phrases."""
    found = list(repeated(rule, situation))
    yield from found or stock(rule, situation)
