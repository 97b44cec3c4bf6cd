"""Plans that break the rules over later sections, and plans that do not: three of each at least."""

from datetime import date

from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.records.flow import Answer, Node
from tests.domain.plan.rules.changes import (
    Change,
    arrows,
    both,
    every,
    first,
    fit,
    group,
    items,
    moderation,
    none_of,
    path,
    policy,
    same,
    says,
    strategy,
    unfinished,
    without_staff_words,
)
from tests.domain.plan.sound import TODAY


def mixed(draft: Draft) -> None:
    """Let one story have words that deny and words that own it."""
    strategy("victim", "deny")(draft)
    other = path(draft, "statements.0")
    draft.set(other, strategy="rebuild")
    draft.set(path(draft, "scenarios.0"), statements=(*draft.plan.scenarios[0].statements, other))


def detour(draft: Draft) -> None:
    """Lead two answers to one outcome through a step that both reach."""
    start, _no, yes = draft.plan.flow
    draft.add(
        Node(
            "node_AAAAAAAAAA",
            kind="action",
            text="Look again",
            answers=(Answer("answer_AAAAAAAAAA", goto=yes.id),),
        )
    )
    draft.set(start.answers[0].id, goto="node_AAAAAAAAAA")
    draft.add(Answer("answer_BBBBBBBBBB", label="Perhaps", goto=yes.id), start.id)


OLD = date(2024, 1, 1)
BREAKS: dict[str, tuple[Change, ...]] = {
    "CP003": (none_of("drills"), every("drills", last_run=None), first("drills", last_run=OLD)),
    "CP006": (
        first("continuity", exported_on=None),
        first("continuity", exported_on=OLD),
        first("endorsements", signed_on=TODAY),
    ),
    "CP007": (
        lambda draft: draft.remove(draft.plan.scenarios[0].id),
        every("scenarios", cluster="victim"),
        every("scenarios", happened_before=True),
    ),
    "CP105": (
        first("scenarios", spokesperson=""),
        lambda draft: draft.set(draft.plan.fits[0].id, person=draft.plan.people[0].id),
        fit(worst_level=lambda draft: draft.plan.levels[1].id),
    ),
    "CP106": (
        first("people", media_trained_on=None),
        first("people", media_trained_on=OLD),
        every("people", media_trained_on=OLD),
    ),
    "CP107": (
        lambda draft: every("scenarios", spokesperson=draft.plan.roles[0].id)(draft),
        lambda draft: every("scenarios", spokesperson=draft.plan.roles[1].id)(draft),
        lambda draft: every("roles", primary=draft.plan.people[0].id)(draft),
    ),
    "CP208": (
        arrows(yes=""),
        arrows(yes="back"),
        every("flow", outcome="respond"),
        every("flow", kind="action"),
    ),
    "CP404": (
        says("Other words"),
        every("statements", expires_on=OLD),
        first("statements", signed_as="Somebody else"),
    ),
    "CP407": (
        says("The wheel came off because of a supplier."),
        says("This was an isolated incident."),
        says("Our intern posted it."),
        says("It was shown out of context."),
    ),
    "CP410": (
        mixed,
        strategy("preventable", "deny"),
        strategy("preventable", "diminish"),
        strategy("accidental", "deny", happened_before=True),
        strategy("accidental", "diminish", poor_reputation=True),
    ),
    "CP411": (
        says("Our thoughts and prayers are with you."),
        says("The government should have acted."),
        says("We pray for everybody."),
    ),
    "CP413": (
        says("The haters are wrong."),
        says("Please calm down."),
        says("Some so-called experts say so."),
    ),
    "CP414": (says("We will refund everybody."), unfinished, says("We are going to inspect every wheel.")),
    "CP502": (
        moderation("spam", "remove", log=False),
        moderation("abuse", "hide", evidence_first=False),
        moderation("hate", "block", definition="Posts by troublemakers"),
        both(first("control", profile="public_body"), moderation("spam", "remove")),
    ),
    "CP503": (
        policy("Staff must not criticise us"),
        policy("Never discuss pay online"),
        policy("Talk to the press", kind="do_not"),
    ),
    "CP504": (
        policy("Ask staff to leave a nice review"),
        group(ask="Post this text"),
        group(disclosure_line=""),
        policy("Offer cake for five-star reviews"),
    ),
    "CP505": (
        none_of("notices"),
        first("notices", before_public=False),
        first("notices", within_min=300),
        without_staff_words,
    ),
    "CP509": (
        first("review", facilitator=""),
        first("actions", due=OLD),
        first("actions", status="done"),
    ),
    "CP510": (
        first("scenarios", duties=()),
        items("message", "evidence"),
        items("message", "pause"),
    ),
}
HOLDS: dict[str, tuple[Change, ...]] = {
    "CP003": (same, first("drills", last_run=TODAY), first("drills", every_days=730)),
    "CP006": (
        same,
        first("continuity", exported_on=TODAY),
        first("control", last_reviewed=TODAY),
        none_of("endorsements"),
    ),
    "CP007": (same, none_of("scenarios"), first("scenarios", happened_before=True)),
    "CP105": (same, fit(worst_level=""), none_of("fits")),
    "CP106": (same, first("people", media_trained_on=TODAY), first("people", status="leaver")),
    "CP107": (same, first("scenarios", spokesperson=""), none_of("scenarios")),
    "CP208": (same, both(detour, same), none_of("flow"), first("flow", help="Ask somebody")),
    "CP404": (
        same,
        first("statements", approved_by=""),
        every("statements", expires_on=None),
        both(says("Other words"), first("statements", approved_on=TODAY)),
    ),
    "CP407": (
        says("The wheel came off because of a supplier. We should have checked it."),
        says("We never say that it was an isolated incident."),
        says("Our intern posted it, and that was our mistake."),
        says("A customer told us."),
    ),
    "CP410": (
        strategy("preventable", "rebuild"),
        strategy("accidental", "diminish"),
        strategy("victim", "deny"),
    ),
    "CP411": (
        says("We are sorry."),
        both(first("neutrality", allowed_topics=("election",)), says("The election is on Sunday.")),
        says("We do not vote for anybody."),
    ),
    "CP413": (says("We are not calling anybody a troll."), says("We hear you."), says("Nobody is crazy.")),
    "CP414": (
        same,
        says("We will not refund it."),
        both(
            says("We will call everybody."),
            lambda draft: draft.set(draft.plan.playbooks[0].items[0].id, text="Call each of them"),
        ),
    ),
    "CP502": (
        moderation("spam", "remove"),
        moderation("spam", "report", log=False),
        moderation("complaint", "reply", log=False, evidence_first=False),
    ),
    "CP503": (
        policy("Say that you work here"),
        policy("Never post from two phones"),
        policy("Never discuss pay online", saving_clause="Among yourselves you may"),
        policy("Staff must not criticise us", applies_to="official_accounts"),
    ),
    "CP504": (
        policy("Never ask staff to leave a nice review"),
        policy("Ask staff to leave a nice review", kind="do_not"),
        group(),
        policy("Ask guests what they saw"),
    ),
    "CP505": (same, first("notices", within_min=30), none_of("levels")),
    "CP509": (
        same,
        both(first("actions", status="done"), first("actions", change="Ben is in")),
        both(first("actions", due=OLD), first("actions", status="dropped")),
    ),
    "CP510": (same, items("evidence", "message"), first("scenarios", touches=())),
}
