"""Reading content packs: hostile until shown otherwise, every fault a finding with file and line.

``cache`` is light and loaded at start; ``pack`` and everything below it (yaml, markdown, nh3)
is imported only when a file has really to be read.
"""
