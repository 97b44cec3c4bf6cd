"""What is in hand for one question: the answer as written, and every state before it."""


class Hand:
    """A list of states of which the last is shown; undoing goes back one by one, without end, and forth.

    A change that says to which run of typing it belongs replaces the one before of the same run.
    """

    def __init__(self, first: str) -> None:
        self._states = [first]
        self._undone: list[str] = []
        self._run = ""

    @property
    def now(self) -> str:
        """The answer in its written form, finished or not."""
        return self._states[-1]

    @property
    def can_undo(self) -> bool:
        """Tell whether there is a state before."""
        return len(self._states) > 1

    @property
    def can_redo(self) -> bool:
        """Tell whether something was undone and nothing changed since."""
        return bool(self._undone)

    def change(self, written: str, run: str = "") -> None:
        """Take in another state; nothing that was undone comes back after it."""
        if written == self.now:
            return
        if run and run == self._run:
            self._states[-1] = written
        else:
            self._states.append(written)
        self._run = run
        self._undone.clear()

    def undo(self) -> str:
        """Go back one state and return it."""
        self._run = ""
        if self.can_undo:
            self._undone.append(self._states.pop())
        return self.now

    def redo(self) -> str:
        """Go forth to the state that was undone last and return it."""
        self._run = ""
        if self._undone:
            self._states.append(self._undone.pop())
        return self.now


def run_of_typing(before: str, after: str, where: str) -> str:
    """Return to which run a change of a text belongs: a word being typed, or letters being rubbed out.

    Empty for what is a step of its own, such as pasting. ``where`` names the field.
    """
    grown = len(after) - len(before)
    if grown == 1:
        return f"{where}+{sum(sign.isspace() for sign in after)}"
    return f"{where}-" if grown == -1 else ""
