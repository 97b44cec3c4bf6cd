"""CP504 and CP505: nobody is asked to pretend, and our own people hear it first."""

from collections.abc import Iterator

from playbook_app.domain.plan.context import Context
from playbook_app.domain.plan.findings import Hit, Rule
from playbook_app.domain.plan.model import SECTIONS
from playbook_app.domain.plan.records.audiences import Audience, NotifyRule
from playbook_app.domain.plan.records.levels import Level
from playbook_app.domain.plan.rules.conduct import forbids
from playbook_app.domain.plan.wording import denied, phrases

PEOPLE = (
    "(?:staff|colleagues?|employees?|everybody|everyone|(?:our )?friends?|family|relatives?"
    "|volunteers?|regulars?|fans?|"
    "supporters?|parents?|the team|members)"
)
ASTROTURF = phrases(
    rf"(?:ask|get|tell|have|encourage|invite|remind|urge|pay)(?:s|ing)? (?:\w+ ){{0,3}}?{PEOPLE}(?:"
    rf" \w+){{0,3}}? "
    r"(?:to )?(?:post|leave|write|give|share|add|like)(?! (?:what|down))[^.!?\n]{0,30}?(?:review"
    r"|star|rating|comment|praise|like|"
    r"positive|nice|kind|good)\w*",
    r"(?:copy|paste|use|share|post) (?:this|the|our) (?:text|script|template|wording|line)s?",
    r"(?:post|write|leave) (?:\w+ ){0,3}?(?:under another name|without saying|as a (?:normal "
    r"|neutral )?(?:guest|customer|parent))",
    r"(?:fake|invented|paid|bought|secret) (?:reviews?|accounts?|guests?|customers?|profiles?)",
    r"(?:buy|pay for|offer \w+ for)(?: \w+){0,2} (?:reviews?|stars|ratings?|likes)",
    r"(?:five|5)[- ]stars?(?: and| reviews?)",
)
ASKING = frozenset(
    {
        "advocates.ask",
        "advocates.may_be_told",
        "item.text",
        "node.help",
        "node.text",
        "policy.text",
        "principle.text",
        "role.duties",
        "step.say",
        "variant.body",
    }
)
"""Where a sentence asks somebody to do something."""


def astroturf(context: Context) -> Iterator[Hit]:
    """CP504: somebody is asked to praise us without saying whose friend they are, or by a script."""
    for words in context.words:
        if words.field.code not in ASKING or forbids(words):
            continue
        for match in ASTROTURF.finditer(words.text):
            if not denied(words.text, *match.span()):
                values = {"case": "words", "phrase": match[0]}
                yield Hit(words.record.id, words.field.key, values, words.index, match.span())
                break
    for group in context.plan.advocates:
        if group.ask.strip() and not group.disclosure_line.strip():
            yield Hit(group.id, "disclosure_line", {"case": "hidden", "name": group.name})


def told_late(context: Context) -> Iterator[Hit]:
    """CP505: at a level nobody tells staff, or later than the public, or without words."""
    if not context.plan.levels:
        return
    for level in context.plan.levels:
        rules = [rule for rule in context.plan.notices if rule.level == level.id and is_staff(context, rule)]
        if not rules:
            yield Hit(context.plan.id, "notices", {"case": "none", "level": level.name})
        for rule in rules:
            case, field = lateness(level, rule)
            if case:
                values = {"case": case, "level": level.name, "inside": rule.within_min}
                yield Hit(rule.id, field, {**values, "outside": level.first_public_min})
    if not any(statement.stage == "staff" for statement in context.plan.statements):
        yield Hit(context.plan.id, "statements", {"case": "no_words"})


def is_staff(context: Context, rule: NotifyRule) -> bool:
    """Tell whether a rule is about our own people."""
    audience = context.record(Audience, rule.audience)
    return audience is not None and audience.kind == "staff"


def lateness(level: Level, rule: NotifyRule) -> tuple[str, str]:
    """Return (case, field) of why staff would learn it from strangers, ``("", "")`` for nothing."""
    if not rule.before_public:
        return "after", "before_public"
    inside, outside = rule.within_min, level.first_public_min
    if inside is not None and outside is not None and inside > outside:
        return "late", "within_min"
    return "", ""


ALL = tuple(section.key for section in SECTIONS)
FRIENDS = (
    Rule("CP504", "error", "words", ALL, ("DEFENDERS", "DISCLOSE"), "FTC 2024, reviews rule", astroturf),
    Rule("CP505", "error", "plan", ("audiences", "statements"), ("STAFF",), "GCS, audiences", told_late),
)
