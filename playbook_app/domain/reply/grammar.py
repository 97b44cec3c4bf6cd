"""What a language brings along for reading: the words that turn a sentence round, and where clauses begin."""

from dataclasses import dataclass

from playbook_app.domain.reply.pattern import Alternatives


@dataclass(frozen=True, slots=True)
class Grammar:
    """The small words of one language, as phrases (see ``pattern``), in lower case."""

    negation: Alternatives = ()
    """Deny what follows them in their clause."""
    no_negation: Alternatives = ()
    """Hold such a word and deny nothing ("not only")."""
    clause: Alternatives = ()
    """Begin a clause and belong to it."""
    condition: Alternatives = ()
    """Begin a clause that is only supposed."""
    whole_condition: Alternatives = ()
    """Such a clause up to the comma that ends it."""
    reported: Alternatives = ()
    """Introduce what somebody else said or thinks."""
    abbreviation: frozenset[str] = frozenset()
    """Words whose full stop ends no sentence."""
    halves: frozenset[str] = frozenset()
    """Abbreviations of several letters (a.m.); their stop ends a sentence before a capital..."""
    days: frozenset[str] = frozenset()
    """...unless one of these follows."""
