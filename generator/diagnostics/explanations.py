"""What each code means, why it matters, and an example of it wrong and right.

``explanations.json`` beside this module is made by ``make docs`` of what the case files in ``tests/cases/`` say of
their codes, and so is the handbook's page of them: nothing is said in two places, and each example is tried.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING

from generator.diagnostics import Severity
from generator.diagnostics.codes import Code

if TYPE_CHECKING:
    from collections.abc import Mapping

DATA = "explanations.json"
GROUPS: Mapping[str, str] = {
    "files": "Files and folders",
    "yaml": "How YAML is written",
    "fields": "Fields and values",
    "references": "Ids and references",
    "todo": "What is still to do",
    "dates": "Dates",
    "speakers": "Who speaks",
    "evidence": "Sources and evidence",
    "quotes": "Quotations and translations",
    "plans": "Plans",
    "accounts": "Accounts and silences",
    "judgements": "Assessments",
    "wording": "Wording",
    "editions": "Editions, corrections, reviews",
    "private": "What nobody may publish",
    "publishing": "Publishing",
}
"""What the groups of codes are called, in the order in which they are listed."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a code means, for people."""

    code: Code
    group: str
    """One of `GROUPS`."""
    levels: tuple[Severity, ...]
    """How much it matters as its rule has it, the worst first."""
    means: str
    why: str
    """Why it matters."""
    wrong: str
    """Lines as they are told of; "" where they cannot be shown."""
    right: str
    """The same lines put right; "" where they are left out."""


def explanations() -> Mapping[Code, Explanation]:
    """Return the explanation of each code, by group, then in the order of `Code`.

    >>> explanations()[Code.YAML_TAG].right
    'speaker: alice'
    """
    data = json.loads(resources.files("generator.diagnostics").joinpath(DATA).read_text(encoding="utf-8"))
    return {
        Code(name): Explanation(
            code=Code(name),
            group=given["group"],
            levels=tuple(map(Severity, given["levels"])),
            means=given["means"],
            why=given["why"],
            wrong=given["wrong"],
            right=given["right"],
        )
        for name, given in data.items()
    }
