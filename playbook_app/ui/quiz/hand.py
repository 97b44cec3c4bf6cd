"""What is in hand for one question: the answer as written, and every state before it."""


class Hand:
    """A list of states of which the last is shown; undoing goes back one by one, without end."""

    def __init__(self, first: str) -> None:
        self._states = [first]

    @property
    def now(self) -> str:
        """The answer in its written form, finished or not."""
        return self._states[-1]

    @property
    def can_undo(self) -> bool:
        """Tell whether there is a state before."""
        return len(self._states) > 1

    def change(self, written: str) -> None:
        """Take in another state."""
        if written != self.now:
            self._states.append(written)

    def undo(self) -> str:
        """Go back one state and return it."""
        if self.can_undo:
            self._states.pop()
        return self.now
