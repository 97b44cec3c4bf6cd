"""``python -m playbook_app`` and the installed ``playbook`` command."""

import os
import sys

from playbook_app.main import main


def run() -> None:
    """Start with the words of the command line and end with the exit code."""
    try:
        code = main(sys.argv[1:])
        if sys.stdout is not None:  # the built application has none on Windows
            sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    raise SystemExit(code)


if __name__ == "__main__":
    run()
