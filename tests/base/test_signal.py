"""The list of listeners."""

from playbook_app.base.signal import Signal


def test_everybody_hears_the_value_in_order() -> None:
    """Listeners are called in the order in which they came."""
    heard: list[tuple[str, int]] = []
    signal: Signal[int] = Signal()
    signal.connect(lambda value: heard.append(("first", value)))
    signal.connect(lambda value: heard.append(("second", value)))
    signal.emit(7)
    assert heard == [("first", 7), ("second", 7)]


def test_a_disconnected_listener_hears_nothing() -> None:
    """Disconnecting twice is harmless and silences the listener."""
    heard: list[int] = []
    signal: Signal[int] = Signal()
    disconnect = signal.connect(heard.append)
    disconnect()
    disconnect()
    signal.emit(1)
    assert heard == []


def test_a_listener_may_leave_while_being_told() -> None:
    """Leaving during the call does not skip anybody."""
    heard: list[str] = []
    signal: Signal[int] = Signal()

    def leave(_value: int) -> None:
        heard.append("first")
        disconnect()

    disconnect = signal.connect(leave)
    signal.connect(lambda _value: heard.append("second"))
    signal.emit(1)
    signal.emit(2)
    assert heard == ["first", "second", "second"]
