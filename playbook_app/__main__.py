"""``python -m playbook_app`` and the installed ``playbook`` command."""

import sys

from playbook_app.main import main


def run() -> None:
    """Start with the words of the command line and end with the exit code."""
    raise SystemExit(main(sys.argv[1:]))


if __name__ == "__main__":
    run()
