"""Examples at the end of a command's help: what somebody would type."""

from __future__ import annotations


def examples(*lines: str) -> str:
    r"""Return the epilog of a command: each of ``lines`` as it is typed, on a line of its own.

    >>> examples("briefings check", "briefings check --strict")
    '\x08\nExamples:\n  briefings check\n  briefings check --strict'
    """
    title = "Example:" if len(lines) == 1 else "Examples:"
    return "\n".join(["\b", title, *(f"  {line}" for line in lines)])  # after \b click breaks no line
