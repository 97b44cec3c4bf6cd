"""A list of listeners: how layers without Qt announce a change once."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Signal(Generic[T]):
    """Calls every connected listener, in the order they came, with one value."""

    def __init__(self) -> None:
        """Start with nobody listening."""
        self._listeners: list[Callable[[T], None]] = []

    def connect(self, listener: Callable[[T], None]) -> Callable[[], None]:
        """Add a listener; the returned function removes it again (once or more often)."""
        self._listeners.append(listener)

        def disconnect() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return disconnect

    def emit(self, value: T) -> None:
        """Tell everybody who was listening when this was called."""
        for listener in tuple(self._listeners):
            listener(value)
