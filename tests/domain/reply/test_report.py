"""The report and its score."""

from playbook_app.domain.reply.report import MOVES, VIOLATIONS, Finding, ReplyReport


def report(moves: int, *violations: str) -> ReplyReport:
    """Return a report with so many moves and these violations."""
    return ReplyReport(
        language="en",
        covered=True,
        moves=tuple(Finding(rule, "move", (0, 1), "x") for rule in MOVES[:moves]),
        missing=tuple(Finding(rule, "missing", None, "", {"case": "none"}) for rule in MOVES[moves:]),
        violations=tuple(Finding(rule, "violation", (0, 1), "x") for rule in violations),
    )


def test_score() -> None:
    """Moves count one each, a broken rule takes one however often, and nothing goes below zero."""
    assert report(5).score == 5
    assert report(4, "blame", "blame", "pitch").score == 2
    assert report(1, "blame", "pitch").score == 0


def test_case() -> None:
    """The case of a finding is among its values, or empty."""
    assert report(0).missing[0].case == "none"
    assert report(1).moves[0].case == ""


def test_names_are_apart() -> None:
    """No move is a violation."""
    assert not set(MOVES) & set(VIOLATIONS)
