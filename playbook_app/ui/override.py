"""``@override`` for Python 3.11: the type checker sees the real one, at run time it does nothing."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override
else:
    F = TypeVar("F", bound=Callable[..., Any])

    def override(method: F) -> F:
        """Mark a method that replaces one of Qt's."""
        return method


__all__ = ["override"]
