"""The `kemas` command: thin commands over a workspace.

Nothing heavy is imported before a command needs it, so that `--help` answers at once.
"""

from __future__ import annotations


def main() -> None:
    """Run the command line of this process and leave with its exit status."""
    import sys

    from service.cli.boundary import run

    sys.exit(run(sys.argv[1:]))
