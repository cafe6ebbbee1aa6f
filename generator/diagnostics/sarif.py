"""Writes diagnostics as SARIF 2.1.0 (OASIS), which code hosts and editors read from checkers of any kind."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from generator import __version__
from generator.diagnostics import Severity
from generator.diagnostics.explanations import explanations
from generator.text.printable import printable_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.diagnostics import Diagnostic, Span
    from generator.diagnostics.explanations import Explanation

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_ROOT = "%SRCROOT%"
"""What stands for the folder that paths begin at, which whoever reads the log knows."""
_TOP = "The top folder of the git repository that holds the project; without one, the project's folder."
_FINGERPRINT = "finding/v1"


@dataclass(frozen=True, slots=True)
class Run:
    """What programs are told of the run that found something."""

    below: str = ""
    """The project's folder from the top of its repository, from where code hosts count; "" if it is that."""
    not_done: str = ""
    """A sentence on why the run did not do what it was asked for; "" if it did."""


def as_sarif(diagnostics: Iterable[Diagnostic], run: Run) -> Mapping[str, object]:
    """Return a SARIF log of one run: ``diagnostics`` are without what nobody may read, with paths from the top.

    Columns are counted in characters (code points), as `Span` has them, and the log says so (3.14.17). A fingerprint
    is of what a finding says, not of its line: it stays when text is added above (3.27.17).
    """
    found, known = list(diagnostics), explanations()
    codes = sorted({diagnostic.code for diagnostic in found})
    index = {code: number for number, code in enumerate(codes)}
    same: Counter[str] = Counter()
    results = []
    for diagnostic in found:
        says = f"{diagnostic.code}\0{diagnostic.span.path}\0{diagnostic.message}"
        same[says] += 1
        results.append(_result(diagnostic, index[diagnostic.code], _digest(f"{says}\0{same[says]}")))
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "briefings",
                        "semanticVersion": __version__,
                        "rules": [_rule(known[code]) for code in codes],
                    }
                },
                "invocations": [_invocation(run.not_done)],
                "originalUriBaseIds": {_ROOT: {"description": {"text": _TOP}}},
                "columnKind": "unicodeCodePoints",
                "newlineSequences": ["\r\n", "\n", "\r"],
                "results": results,
            }
        ],
    }


def _invocation(not_done: str) -> Mapping[str, object]:
    """Return how a run went (3.20): a reader takes what is not among the results of one that succeeded for mended."""
    if not not_done:
        return {"executionSuccessful": True}
    notice = {"level": "error", "message": _message(not_done)}
    return {"executionSuccessful": False, "toolExecutionNotifications": [notice]}


def _rule(explained: Explanation) -> Mapping[str, object]:
    """Return what there is to know of a kind of finding, as `briefings explain` says it (3.49)."""
    examples = [("Wrong", explained.wrong), ("Right", explained.right)] if explained.wrong else []
    plain = [f"{title}:\n{lines or 'without these lines'}" for title, lines in examples]
    fenced = [
        f"{title}:\n\n```yaml\n{lines}\n```" if lines else f"{title}: without these lines"
        for title, lines in examples
    ]
    return {
        "id": explained.code,
        "shortDescription": {"text": explained.means},
        "help": {
            "text": "\n\n".join([explained.why, *plain]),
            "markdown": "\n\n".join([explained.why, *fenced]),
        },
        "defaultConfiguration": {"level": _LEVELS[explained.levels[0]]},
    }


def _result(diagnostic: Diagnostic, rule: int, fingerprint: str) -> Mapping[str, object]:
    words = "\n".join((diagnostic.message, *(f"hint: {hint}" for hint in diagnostic.hints)))
    result = {
        "ruleId": diagnostic.code,
        "ruleIndex": rule,
        "level": _LEVELS[diagnostic.severity],
        "message": _message(words),
        "locations": [_location(diagnostic.span)],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
    }
    if diagnostic.related:
        result["relatedLocations"] = [
            {"id": number, **_location(span), "message": _message(message)}
            for number, (message, span) in enumerate(diagnostic.related)
        ]
    return result


def _message(words: str) -> Mapping[str, object]:
    return {"text": printable_lines(words)}


def _location(span: Span) -> Mapping[str, object]:
    place: dict[str, object] = {
        "artifactLocation": {"uri": quote(span.path, errors="surrogateescape"), "uriBaseId": _ROOT}
    }
    if span.line:  # else it is the whole file, for which a location has no region
        place["region"] = {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
        }
    return {"physicalLocation": place}


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
