"""The window, on Qt Widgets; the only folder that imports PySide6."""

import contextlib


def _skip_source_reading() -> None:
    """Keep PySide6 from reading the source of every module that is imported after it.

    WORKAROUND: shiboken looks through each source for the word "PySide6", to know whether the module
    may want ``from __feature__ import ...`` (PYSIDE-2029). Nothing here does, and it costs a start
    about 8 ms. Where the inner name is another one, everything works as before, only slower.
    """
    import PySide6.QtCore  # noqa: F401 - brings shibokensupport
    from shibokensupport import feature  # type: ignore[import-not-found]

    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda _module: False  # noqa: SLF001 - see above


with contextlib.suppress(ImportError):
    _skip_source_reading()
