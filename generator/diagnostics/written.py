"""Names the fields of a row in a hint, each as it is to be written on its line: what somebody copies is read back."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_BARE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_/#.-]*")


def fields_to_write(fields: Mapping[str, object]) -> str:
    """Return these fields, those that are None left out; words stand in quotation marks, for they may hold commas.

    >>> print(fields_to_write({"number": 2, "says": "Forty, as they said: no more.", "not_kept": None}))
    number: 2, says: "Forty, as they said: no more."
    """
    return ", ".join(f"{name}: {_value(str(value))}" for name, value in fields.items() if value is not None)


def _value(value: str) -> str:
    return value if _BARE.fullmatch(value) else json.dumps(value, ensure_ascii=False)
