"""The sections of the sound plan beyond people, levels, words and endings."""

from datetime import date
from typing import Any

from playbook_app.base.ids import IdSource
from playbook_app.domain.plan.draft import Draft
from playbook_app.domain.plan.records.audiences import AdvocateGroup, Audience, NotifyRule
from playbook_app.domain.plan.records.base import Record
from playbook_app.domain.plan.records.conduct import ModerationRule, PolicyRule
from playbook_app.domain.plan.records.duties import EvidenceRule, LegalDuty
from playbook_app.domain.plan.records.flow import Answer, Node
from playbook_app.domain.plan.records.learning import DrillProgramme, ImprovementAction
from playbook_app.domain.plan.records.messages import KeyMessage, MessageMap, QuestionAnswer
from playbook_app.domain.plan.records.people import Fit, MustNot, Shift
from playbook_app.domain.plan.records.risks import Baseline, Scenario
from playbook_app.domain.plan.records.statements import Statement, Variant
from playbook_app.domain.plan.schema import new

CHECKED = date(2026, 10, 5)
WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
STORIES = (
    ("A guest is ill", "preventable", "lead", 0),
    ("A wheel came off", "accidental", "friend", 1),
    ("Somebody means another shop", "victim", "lead", 1),
)


class Rest:
    """Adds what is left, with names for what the first half has made."""

    def __init__(self, draft: Draft, ids: IdSource) -> None:
        """Find the records that the rest points to."""
        self.draft, self.ids = draft, ids
        plan = draft.plan
        self.ana, self.ben, self.cy = (person.id for person in plan.people)
        self.lead, self.voice, self.friend = (role.id for role in plan.roles)
        self.fire, self.grumble = (level.id for level in plan.levels)
        self.words = {statement.stage: statement.id for statement in plan.statements}

    def add(self, kind: type[Record], to: str = "", /, **values: Any) -> str:
        """Add a record and return its id."""
        record = new(kind, self.ids, **values)
        self.draft.add(record, to)
        return record.id

    def everything(self) -> None:
        """Add all of it."""
        self.draft.set(self.draft.plan.neutrality.id, reason="Everybody rides here")
        self.own_people()
        self.noticing()
        self.flow()
        self.conduct()
        self.learning()

    def own_people(self) -> None:
        """Add who must know, with the words for staff."""
        told = new(Variant, self.ids, body="We are checking. If asked, say so.")
        staff = self.add(
            Statement,
            title="For us",
            stage="staff",
            levels=(self.fire, self.grumble),
            owner=self.lead,
            use_when="First of all",
            signed_as="Ana, Oakline Bikes",
            variants=(told,),
        )
        team = self.add(Audience, kind="staff", name="Everybody on the rota", reach_by=("The team chat",))
        for level in (self.fire, self.grumble):
            told_by = {"by": self.lead, "statement": staff, "within_min": 10}
            self.add(NotifyRule, level=level, audience=team, **told_by)
        self.add(
            AdvocateGroup,
            name="The Thursday riders",
            contact_role=self.lead,
            may_be_told=("What we have posted",),
            ask="Say what you saw, in your own words",
            disclosure_line="I ride with them every Thursday",
            never=("Reply to the person who complained",),
            activate_when="Something untrue still spreads three hours after we corrected it",
            activated_by=self.lead,
        )

    def noticing(self) -> None:
        """Add scenarios and what is watched."""
        duty = self.add(
            LegalDuty,
            title="Tell the food authority",
            trigger="A guest is ill",
            deadline_hours=24,
            to_whom="The town's food authority",
            role=self.lead,
            jurisdiction="Oakland",
        )
        made = []
        for title, cluster, speaker, level in STORIES:
            made.append(
                self.add(
                    Scenario,
                    title=title,
                    story="Somebody writes about it in the evening.",
                    cluster=cluster,
                    likelihood=3,
                    impact=4,
                    touches=("harm",) if level == 0 else (),
                    early_signs=("Two people say it on one day",),
                    level=(self.fire, self.grumble)[level],
                    spokesperson={"lead": self.lead, "friend": self.friend}[speaker],
                    statements=(self.words["holding"],),
                    duties=(duty,) if level == 0 else (),
                    facts_needed=("Which day",),
                )
            )
        wrong = new(MustNot, self.ids, scenario=made[0], reason="untrained")
        self.add(Fit, person=self.ben, suits=(made[1],), must_not=(wrong,))
        week = {"days": WEEK, "start": 480, "until": 1320}
        self.add(Shift, role=self.voice, person=self.ben, **week)
        watch = {"keywords": ("oakline",), "where": ("The town's group",), "check_every_min": 30}
        self.draft.set(self.draft.plan.monitoring.id, role=self.voice, **week, **watch)
        self.add(Baseline, metric="mentions_day", value=4, measured_on=CHECKED)
        self.add(EvidenceRule, what="The post", how="Screenshot", kept_in="The folder", keep_days=365)

    def flow(self) -> None:
        """Add whether to answer, and short answers."""
        watch = self.add(Node, kind="outcome", text="Only watch", outcome="monitor", role=self.voice)
        reply = self.add(Node, kind="outcome", text="Answer it", outcome="respond", role=self.voice)
        first = new(
            Node,
            self.ids,
            text="Is it true?",
            answers=(
                new(Answer, self.ids, label="Yes", goto=reply),
                new(Answer, self.ids, label="No", goto=watch),
            ),
        )
        self.draft.add(first, position=0)
        message = new(KeyMessage, self.ids, text="Every bike is checked twice.", supports=("Two signatures",))
        self.add(MessageMap, question="Is it safe?", messages=(message,))
        self.add(QuestionAnswer, question="Did you know?", answer="Yes. We should have closed.")

    def conduct(self) -> None:
        """Add what may be said and what may be removed."""
        self.add(PolicyRule, text="Say that you work here", why="Readers find out.")
        self.add(ModerationRule, category="complaint", definition="Somebody is unhappy", action="reply",
                 decider=self.lead)  # fmt: skip
        kept = {"evidence_first": True, "log": True, "decider": self.lead, "keep_days": 365}
        self.add(ModerationRule, category="threat", definition="Harm is announced", action="remove", **kept)

    def learning(self) -> None:
        """Add how it is reviewed, tried, read and kept."""
        plan = self.draft.plan
        self.draft.set(
            plan.review.id, within_days=10, facilitator=self.friend, questions=("What did we know when?",)
        )
        self.add(ImprovementAction, text="Ben gets a login", owner=self.lead, due=date(2027, 1, 15))
        self.add(DrillProgramme, every_days=30, roles=(self.lead, self.voice), last_run=date(2026, 10, 20))
        self.add(DrillProgramme, kind="micro", every_days=90, roles=(self.lead,), last_run=CHECKED)
        self.draft.set(plan.reading.id, who=(self.lead, self.voice), within_days=30)
        self.draft.set(
            plan.continuity.id,
            copies=("Printed, under the till",),
            fallback="Text messages to all",
            go_bag=("Power bank",),
            exported_on=CHECKED,
        )
