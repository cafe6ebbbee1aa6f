"""Reads what classes say of their fields, for the JSON Schemas: the sentences behind them in the code.

A data class keeps no docstring of a field, so they are read from the code itself; those of pydantic's models too, which
it would read whenever the program begins (`use_attribute_docstrings`), and a schema is seldom written.
"""

from __future__ import annotations

import ast
import inspect
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def field_descriptions(kind: type) -> Mapping[str, str]:
    """Return the sentence that stands behind each field of a class, on one line; none where the code is not there.

    What a class has from another one of the same program is among them.

    >>> from generator.model.proofs import TextFigures
    >>> field_descriptions(TextFigures)
    {'since': 'The day this very text was first checked against.'}
    >>> from generator.model.briefing import Withdrawal
    >>> list(field_descriptions(Withdrawal))
    ['was', 'now', 'of']
    """
    program = kind.__module__.partition(".")[0]
    found: dict[str, str] = {}
    for known in reversed(kind.__mro__):
        if known.__module__.partition(".")[0] == program:
            found.update(_own_descriptions(known))
    return found


def _own_descriptions(kind: type) -> Mapping[str, str]:
    try:
        tree = ast.parse(inspect.getsource(kind))
    except (OSError, SyntaxError, TypeError):  # the last for a class of Python's own
        return {}
    body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else []
    return {
        field.target.id: " ".join(str(said.value.value).split())
        for field, said in pairwise(body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(said, ast.Expr)
        and isinstance(said.value, ast.Constant)
        and isinstance(said.value.value, str)
    }
