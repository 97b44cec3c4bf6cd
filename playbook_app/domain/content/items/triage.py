"""``triage``: a stack of posts, each to be sorted by what it needs; one answer for all earns nothing."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from playbook_app.domain.content.blocks import Post, Span
from playbook_app.domain.content.findings import Remark
from playbook_app.domain.content.items.base import (
    Assigned,
    Face,
    Mark,
    Part,
    Rank,
    above,
    count_remarks,
    duplicates,
    fit_all,
    read_each,
    read_table,
    same_texts,
)
from playbook_app.domain.content.items.form import Form

ACTIONS = ("answer", "thank", "fix", "monitor", "escalate", "walk-away")
"""What can be done with a post; ``i18n.items.ACTION_NAMES`` has their names."""
LEAST, MOST = 4, 10
FEWEST_ACTIONS = 3
ALMOST = 0.5
"""Credit for an action that would also do."""
LOPSIDED = 0.5
"""No action should be the right one for more than this share of the posts."""


@dataclass(frozen=True, slots=True)
class TriagePost:
    """A post, what it needs, and what would also do."""

    id: str
    post: Post
    action: str
    reason: str
    almost: tuple[str, ...] = ()

    def credit(self, action: str) -> float:
        """Return what an action earns here."""
        if action == self.action:
            return 1.0
        return ALMOST if action in self.almost else 0.0


@dataclass(frozen=True, slots=True)
class Piles(Assigned[str]):
    """(post id, action) for each post."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TriagePosts(Face[Piles]):
    """Posts to sort into ``actions``, which are some or all of ``ACTIONS``."""

    type: ClassVar[str] = "triage"
    posts: tuple[TriagePost, ...]
    actions: tuple[str, ...] = ACTIONS

    @classmethod
    def read(cls, form: Form) -> dict[str, Any]:
        """Read the posts and the actions."""
        found = form.listed("actions", required=False, most=len(ACTIONS))
        for action in found:
            if action not in ACTIONS:
                form.error("not-in-list", "actions", found=action[:40], allowed=", ".join(ACTIONS))
        posts = read_each(form.tables("posts", most=MOST), _read_post)
        return {"posts": posts, "actions": tuple(action for action in ACTIONS if action in found) or ACTIONS}

    def elements(self) -> tuple[TriagePost, ...]:
        """Return the posts."""
        return self.posts

    def asked(self) -> Iterator[str]:
        """Yield the actions, then the posts with theirs."""
        yield from self.actions
        for post in self.posts:
            yield from (post.id, post.post.author, post.post.text, post.action, *post.almost)

    def parse(self, text: str) -> Piles:
        """Read a JSON table."""
        return Piles.of(read_table(text))

    def fit(self, response: Piles) -> None:
        """Check that every post has one of the actions."""
        fit_all(dict(response.given), [post.id for post in self.posts])
        for _post, action in response.given:
            if action not in self.actions:
                raise KeyError(action)

    def mark(self, response: Piles) -> Mark:
        """Count posts on their pile, less what the best single pile for all would earn."""
        given = dict(response.given)
        parts = tuple(_part(post, given.get(post.id, "")) for post in self.posts)
        flat = max(sum(post.credit(action) for post in self.posts) for action in self.actions)
        return Mark(above(sum(part.credit for part in parts), flat, len(parts)), parts)

    def best(self) -> Piles:
        """Return every post on its pile."""
        return Piles.of({post.id: post.action for post in self.posts})

    def naive(self, rank: Rank, shown: Sequence[str]) -> Piles:
        """Put every post on the pile preferred when its turn comes."""
        actions = [(action, action) for action in self.actions]
        return Piles.of({name: rank(actions)[0] for name in shown})

    def remarks(self, where: str) -> Iterator[Remark]:
        """Check posts and actions, and that no pile takes most of them."""
        texts = [(post.id, post.post.text) for post in self.posts]
        yield from count_remarks(where, len(self.posts), LEAST, MOST)
        yield from duplicates(f"{where}/posts", [post.id for post in self.posts])
        yield from same_texts(f"{where}/posts", texts)
        if len(self.actions) < FEWEST_ACTIONS:
            values: dict[str, object] = {"found": len(self.actions), "least": FEWEST_ACTIONS}
            yield Remark("error", "few-actions", where, values)
        for number, post in enumerate(self.posts, 1):
            yield from self._action_remarks(post, f"{where}/posts/{number}")
        yield from self._pile_remarks(where)

    def _action_remarks(self, post: TriagePost, where: str) -> Iterator[Remark]:
        for action in (post.action, *post.almost):
            if action not in self.actions:
                known = ", ".join(self.actions)
                yield Remark("error", "action-not-offered", where, {"action": action, "known": known})
        if post.action in post.almost:
            yield Remark("error", "almost-is-key", where, {"action": post.action})

    def _pile_remarks(self, where: str) -> Iterator[Remark]:
        piles = Counter(post.action for post in self.posts)
        for action, found in piles.most_common(1):
            if len(piles) == 1:
                yield Remark("error", "one-pile", where, {"action": action})
            elif found > LOPSIDED * len(self.posts):
                values: dict[str, object] = {"action": action, "found": found, "posts": len(self.posts)}
                yield Remark("warning", "lopsided-piles", where, values)


def _read_post(form: Form) -> TriagePost:
    return TriagePost(
        id=form.slug("id"),
        post=Post(
            author=form.words("author"),
            handle=form.words("handle", required=False).removeprefix("@"),
            time=form.words("time", required=False),
            spans=(Span(form.sentences("text")),),
        ),
        action=form.one_of("action", ACTIONS),
        reason=form.sentences("reason"),
        almost=form.listed("almost", required=False, most=2),
    )


def _part(post: TriagePost, given: str) -> Part:
    return Part(post.id, post.post.text, post.reason, given, post.action, post.credit(given))
