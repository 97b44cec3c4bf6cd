"""What the map of a conversation says, on the screen, in its list and in the drawing."""

from playbook_app.domain.conversation.model import EndingVerdict
from playbook_app.domain.conversation.talk_map import Link, Node, TalkMap
from playbook_app.i18n import N_, _, ngettext

VERDICTS: dict[EndingVerdict, str] = {
    "good": N_("Good ending"),
    "mixed": N_("Mixed ending"),
    "bad": N_("Bad ending"),
}


def kind_words(node: Node) -> str:
    """Return what a node is: "Turn 3", or how good an ending is."""
    if node.verdict is not None:
        return _(VERDICTS[node.verdict])
    return _("Turn {n}").format(n=node.number)


def mark_words(node: Node) -> str:
    """Return the short words under a node: what it is, whether one was there, whether something is wrong."""
    words = [kind_words(node), taken_words(node)]
    if node.problems:
        words.append(problem_count(node))
    return " · ".join(words)


def taken_words(node: Node) -> str:
    """Return how much of a node was tried."""
    if not node.taken:
        return _("not reached yet")
    if node.kind == "ending":
        return _("reached")
    return _("{tried} of {choices} tried").format(tried=node.tried, choices=node.choices)


def problem_count(node: Node) -> str:
    """Return how many things are wrong at a node."""
    return ngettext("{n} problem", "{n} problems", len(node.problems)).format(n=len(node.problems))


def node_words(drawn: TalkMap, node: Node) -> str:
    """Return everything about a node in sentences, for screen readers."""
    head = _("{kind}: {title} ({taken}).")
    words = [head.format(kind=kind_words(node), title=node.title, taken=taken_words(node))]
    if node.text:
        words.append(node.text)
    leads = leads_words(drawn, node)
    if leads:
        words.append(_("Leads to: {places}.").format(places=leads))
    return " ".join([*words, *node.problems])


def leads_words(drawn: TalkMap, node: Node) -> str:
    """Return where a node leads, by title, those that were taken first."""
    titles = {other.id: other.title for other in drawn.nodes}
    links = sorted(drawn.leads_from(node.id), key=lambda link: not link.taken)
    return ", ".join(titles[link.target] for link in links)


def link_words(link: Link) -> str:
    """Return which choices lead along a link."""
    return " / ".join(link.choices)
