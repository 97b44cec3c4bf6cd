"""The types of item, one module each: how it is read, shown, answered, marked and checked.

``kinds.KINDS`` is the table of them. A new type is a module here, a line in that table, its words
in ``i18n.items`` and a widget.
"""
