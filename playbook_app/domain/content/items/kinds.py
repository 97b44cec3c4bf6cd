"""The table of item types: what a quiz can ask."""

from playbook_app.domain.content.items.base import AnyFace
from playbook_app.domain.content.items.gap import FillGaps
from playbook_app.domain.content.items.mark import MarkWords
from playbook_app.domain.content.items.match import MatchPairs
from playbook_app.domain.content.items.multiple import MultipleChoice
from playbook_app.domain.content.items.order import OrderSteps
from playbook_app.domain.content.items.rate import RateReplies
from playbook_app.domain.content.items.single import SingleChoice
from playbook_app.domain.content.items.triage import TriagePosts
from playbook_app.domain.content.items.write import WriteReply

KINDS: dict[str, type[AnyFace]] = {
    kind.type: kind
    for kind in (
        SingleChoice,
        MultipleChoice,
        RateReplies,
        OrderSteps,
        MatchPairs,
        TriagePosts,
        MarkWords,
        FillGaps,
        WriteReply,
    )
}
"""Every type by the word it has in files and events."""
