"""Finds the comments of a text in YAML, which no value of it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.reader.tree.quick_pass import loader_of

if TYPE_CHECKING:
    from collections.abc import Iterator


def comments_in(text: str) -> Iterator[str]:
    r"""Yield each comment of a text that can be parsed, with its sign, in order (YAML 1.2.2, 6.6).

    >>> [*comments_in("# of the desk\n- id: fish   # ours\n  name: 'Fish # 1'\n")]
    ['# of the desk', '# ours']
    """
    end = 0
    # The parser that reads files: another takes a tab before a comment for a mistake.
    loader = loader_of(text)
    while loader.check_token():
        token = loader.get_token()
        between = text[end : token.start_mark.index]  # blanks and comments alone
        yield from (line[line.index("#") :].rstrip() for line in between.split("\n") if "#" in line)
        end = max(end, token.end_mark.index)
