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

    >>> from generator.model.proofs import TextFigures
    >>> field_descriptions(TextFigures)
    {'since': 'The day this very text was first checked against.'}
    """
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
