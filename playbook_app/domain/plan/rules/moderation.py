"""CP502 and CP503: nothing is removed without a record, and staff are not gagged."""

import re
from collections.abc import Iterator

from playbook_app.domain.plan.context import Context
from playbook_app.domain.plan.findings import Hit, Rule
from playbook_app.domain.plan.records.conduct import HARMLESS, ModerationRule, PolicyRule
from playbook_app.domain.plan.wording import denied, phrases

KEPT = ("evidence_first", "log", "definition")
PUBLIC_KEPT = (*KEPT, "notice", "appeal_to", "keep_days")
ONE_SIDED = phrases(
    "against us",
    "anti-\\w+",
    "(?:our|the council's|the school's) (?:critics|opponents|enemies)",
    "troublemakers?",
    "people who (?:disagree|oppose|criticis[ez]e)",
    "(?:left|right)-wing",
    "negative (?:opinion|view|comment)s?",
)
GAG = phrases(
    r"(?:critici[sz](?:e|es|ed|ing)|disparag\w+|complain\w*|speak\w* (?:badly|negatively|ill)"
    r"|talk\w* (?:badly|negatively)|"
    r"negative (?:things|comments|remarks|posts?)|bad (?:things|light))\b[^.!?\n]{0,40}",
    r"(?:discuss\w*|talk\w*|post\w*|shar\w+|mention\w*|disclos\w+)\b[^.!?\n]{0,30}?\b(?:pay"
    r"|salar(?:y|ies)|wages?|"
    "working conditions|hours|rotas?|union)",
    r"(?:talk|speak|write)\w* to (?:the )?(?:press|media|journalists?|union|authorit(?:y|ies)|regulator)",
    "anything (?:about|on) (?:work|the company|us|the shop|your job)",
    "(?:embarrass|damage|harm)\\w* (?:the )?(?:company|organi[sz]ation|shop|reputation|us|council|charity)",
)
STAFF = frozenset({"everyone", "personal_accounts"})


def unrecorded(context: Context) -> Iterator[Hit]:
    """CP502: something is hidden, removed or blocked without what makes it fair."""
    public = context.plan.control.profile == "public_body"
    for rule in context.plan.moderation:
        if rule.action in HARMLESS or rule.action == "report":
            continue
        missing = tuple(key for key in (PUBLIC_KEPT if public else KEPT) if lacks(rule, key))
        if missing:
            codes = tuple(f"moderation.{key}" for key in missing)
            values = {"case": "missing", "category": f"moderation.category:{rule.category}", "missing": codes}
            yield Hit(rule.id, missing[0], values)
        for sided in one_sided(rule.definition):
            yield Hit(rule.id, "definition", {"case": "sided", "phrase": sided[0]}, None, sided.span())


def one_sided(definition: str) -> Iterator[re.Match[str]]:
    """Yield the words that judge a side, unless the sentence says that they do not count."""
    return (m for m in ONE_SIDED.finditer(definition) if not denied(definition, *m.span()))


def lacks(rule: ModerationRule, key: str) -> bool:
    """Tell whether a part of a rule is not filled."""
    value = getattr(rule, key)
    return not value.strip() if isinstance(value, str) else value in (None, False)


def gags(context: Context) -> Iterator[Hit]:
    """CP503: a rule for staff that forbids more than it may, without the sentence that keeps it fair."""
    for rule in context.plan.policy:
        if rule.applies_to not in STAFF or rule.saving_clause.strip() or not forbids(rule):
            continue
        match = GAG.search(rule.text)
        if match is not None:
            yield Hit(rule.id, "text", {"phrase": match[0].strip()}, None, match.span())


FORBIDDING = phrases(
    "never",
    "not",
    "no",
    "nobody",
    r"\w+n't",
    "cannot",
    "forbidden",
    "prohibited",
    "banned",
    "avoid",
    "refrain",
    "only",
)


def forbids(rule: PolicyRule) -> bool:
    """Tell whether a rule takes something away: by its kind, or by its words."""
    return rule.kind != "do" or FORBIDDING.search(rule.text) is not None


PAGES = ("conduct",)
MODERATION = (
    Rule(
        "CP502", "error", "record", PAGES, ("NODELETE",), "Lindke v. Freed 2024; county policies", unrecorded
    ),
    Rule("CP503", "warning", "words", PAGES, ("DISCLOSE",), "NLRB, overbroad rules", gags),
)
