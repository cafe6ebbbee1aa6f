"""What SARIF 2.1.0 asks of a log as ours is: a schema of the objects in it, and what no schema says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from jsonschema import Draft202012Validator

if TYPE_CHECKING:
    from collections.abc import Mapping


def _object(required: str = "", **properties: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the schema of an object that has no other properties, for the standard knows no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


def _list(of: Mapping[str, Any], fewest: int = 0) -> Mapping[str, Any]:
    return {"type": "array", "items": of, "minItems": fewest}


_TEXT = {"type": "string", "minLength": 1}
_COUNTED = {"type": "integer", "minimum": 1}
_INDEX = {"type": "integer", "minimum": 0}
_MESSAGE = _object("text", text=_TEXT, markdown=_TEXT)  # 3.11
_REGION = _object(  # 3.30
    "startLine", startLine=_COUNTED, startColumn=_COUNTED, endLine=_COUNTED, endColumn=_COUNTED
)
_PLACE = _object(  # 3.29
    "artifactLocation", artifactLocation=_object("uri", uri=_TEXT, uriBaseId=_TEXT), region=_REGION
)
_LOCATION = _object("physicalLocation", id=_INDEX, physicalLocation=_PLACE, message=_MESSAGE)  # 3.28
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
_RULE = _object(  # 3.49
    "id",
    id=_TEXT,
    shortDescription=_MESSAGE,
    fullDescription=_MESSAGE,
    help=_MESSAGE,
    helpUri=_TEXT,
    defaultConfiguration=_object(level=_LEVEL),
)
_RESULT = _object(  # 3.27
    "ruleId message",
    ruleId=_TEXT,
    ruleIndex=_INDEX,
    level=_LEVEL,
    message=_MESSAGE,
    locations=_list(_LOCATION, 1),
    relatedLocations=_list(_LOCATION),
    partialFingerprints={"type": "object", "additionalProperties": _TEXT},
)
_DRIVER = _object("name", name=_TEXT, semanticVersion=_TEXT, rules=_list(_RULE))  # 3.19
_RUN = _object(  # 3.14
    "tool results",
    tool=_object("driver", driver=_DRIVER),
    invocations=_list(
        _object(  # 3.20
            "executionSuccessful",
            executionSuccessful={"type": "boolean"},
            toolExecutionNotifications=_list(_object("message", level=_LEVEL, message=_MESSAGE)),  # 3.58
        )
    ),
    originalUriBaseIds={"type": "object", "additionalProperties": _object(uri=_TEXT, description=_MESSAGE)},
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    newlineSequences=_list(_TEXT, 1),
    results=_list(_RESULT),
)
_LOG = {
    **_object("version runs", version={"const": "2.1.0"}, runs=_list(_RUN, 1)),
}
_LOG["properties"] = {**_LOG["properties"], "$schema": _TEXT}


def broken_rules(log: Mapping[str, Any]) -> list[str]:
    """Return what is wrong with a log, in a sentence each."""
    found = [f"{error.json_path}: {error.message}" for error in Draft202012Validator(_LOG).iter_errors(log)]
    return found or [wrong for run in log["runs"] for wrong in _broken_in_run(run)]


def _broken_in_run(run: Mapping[str, Any]) -> list[str]:
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    found = [] if len(set(rules)) == len(rules) else ["two rules have one id (3.19.23)"]
    seen = [tuple(result["partialFingerprints"].items()) for result in run["results"]]
    found += [] if len(set(seen)) == len(seen) else ["two results have one fingerprint (3.27.17)"]
    for result in run["results"]:
        if rules[result["ruleIndex"]] != result["ruleId"]:
            found.append("the index is that of another rule (3.27.6)")
        related = result.get("relatedLocations", [])
        if len({location["id"] for location in related}) != len(related):
            found.append("two locations have one id (3.28.2)")
        for location in (*result["locations"], *related):
            found += _broken_at(location["physicalLocation"], run)
    return found


def _broken_at(place: Mapping[str, Any], run: Mapping[str, Any]) -> list[str]:
    found = []
    uri = place["artifactLocation"]["uri"]
    parts = urlsplit(uri)
    if parts.scheme or parts.netloc or uri.startswith("/") or ".." in uri.split("/"):
        found.append(f"{uri} is not relative to the base (3.4.4)")
    if not uri.isascii() or any(character in uri for character in ' <>"{}|\\^`[]'):
        found.append(f"{uri} is no URI (RFC 3986)")
    if place["artifactLocation"]["uriBaseId"] not in run["originalUriBaseIds"]:
        found.append("the base is not named (3.4.4)")
    region = place.get("region")
    if region:
        start, end = [(region[f"{side}Line"], region[f"{side}Column"]) for side in ("start", "end")]
        found += [] if start <= end else [f"a region ends before it begins (3.30.7): {start}, {end}"]
    return found
