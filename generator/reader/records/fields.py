"""The field types of the format: ids, references, texts, dates, addresses; each with its place in the JSON Schema."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema

from generator.diagnostics import Code, short
from generator.model.dates import Date, parse_date
from generator.model.text import Name, Prose
from generator.reader.records.texts import (
    plain_text,
    prose,
    refuse,
    refuse_characters,
    require_text,
    withheld,
)
from generator.reader.tree.lookalikes import likely_ascii
from generator.text import languages
from generator.text.characters import refused
from generator.text.web_address import fault_of

ID = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
"""An id: kebab-case, a letter first, no double hyphen (``briefings/handbook/format.md``, "Ids and references")."""
NUMBER = r"[0-9A-Za-z]+(?:\.[0-9A-Za-z]+)*"
OWN_VOICE = "own-voice"
LONGEST_ID = 100
"""Characters of an id or a folder's name: files and folders are called by it, and a disk takes 255 bytes."""
LONGEST_NUMBER = 20
LONGEST_FILE_NAME = 200

ID_PATTERN = rf"^{ID}$"
REF_PATTERN = rf"^(?:{ID}/)?{ID}(?:#{NUMBER})?$"
NUMBER_PATTERN = rf"^{NUMBER}$"
STAMP_PATTERN = r"^[1-9][0-9]{0,3}(?:-[0-9a-z.]{1,400}){1,9}$"
FILE_PATTERN = r"^[0-9A-Za-z_][0-9A-Za-z_.-]*$"

_SCALAR_TYPES = ["string", "number", "boolean"]


class TextKind(StrEnum):
    """How a text may be written; the YAML reader learns from it what a comma or a comment would cut."""

    LABEL = "label"
    SENTENCE = "sentence"
    NAME = "name"


class Record(BaseModel):
    """Anything an editor writes as fields; unknown fields are errors, field docstrings reach the schema."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


def _within(most: int, what: str, code: Code = Code.INVALID_VALUE) -> AfterValidator:
    """Return what refuses a text of more than ``most`` characters."""

    def check(value: str) -> str:
        if len(value) > most:
            raise refuse(
                code,
                f"{what} has at most {most} characters, and this one {len(value)}",
                "write a shorter one",
            )
        return value

    return AfterValidator(check)


@lru_cache(maxsize=4096)
def _parse_date(value: str) -> Date:
    return parse_date(value)


def _date(given: object) -> Date:
    value = require_text(given)
    try:
        return _parse_date(value)
    except ValueError as error:
        raise refuse(
            Code.INVALID_DATE,
            f"`{short(value)}`: {error}",
            "write 2023, 2023-04, 2023-04-26 or 2023-04-26T18:33+03:00; 2023-04-22/2023-04-23 for some time "
            "between two dates; ~ behind a date for about, ? for doubtful",
        ) from None


def _address(value: str) -> str:
    fault = fault_of(value)
    if fault is None and refused(value):
        fault = "holds a mark that no address holds"
    if fault:
        raise refuse(
            Code.INVALID_ADDRESS,
            f"`{short(value)}` is not a web address: it {fault}",
            *([f"did you mean `{likely}`?"] if (likely := _address_meant(value)) else []),
            "copy the address from the browser: https://news.example/2024/05/talks",
        )
    return value


def _address_meant(value: str) -> str:
    """Return the address that ``value`` must be; "" if it cannot be told."""
    plain = value.strip(" <>()[]\"'")
    for likely in (plain, f"https://{plain}"):
        if (
            "." in likely
            and len(plain) < 500
            and likely != value
            and fault_of(likely) is None
            and not refused(likely)
        ):
            return likely
    return ""


def _whole_number(value: Any) -> Any:  # noqa: ANN401  # pydantic hands over whatever was written
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,9}", value):
        return int(value)
    raise refuse(Code.INVALID_VALUE, f"`{short(value)}` is not a whole number", "write digits only: 2")


def _weight(value: Any) -> Any:  # noqa: ANN401  # pydantic hands over whatever was written
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,2}(?:\.[0-9]{1,3})?", value):
        return float(value)
    raise refuse(Code.INVALID_VALUE, f"`{short(value)}` is not a weight", "write a number: 0.5, or 2")


def _yes_or_no(value: Any) -> Any:  # noqa: ANN401  # pydantic hands over whatever was written
    if value in ("true", "false"):
        return value == "true"
    raise refuse(Code.INVALID_VALUE, f"`{short(value)}` is neither `true` nor `false`", "write true or false")


def _line_range(given: object) -> tuple[int, int]:
    value = require_text(given)
    match = re.fullmatch(r"([1-9][0-9]{0,6})(?:-([1-9][0-9]{0,6}))?", value)
    first, last = (int(match[1]), int(match[2] or match[1])) if match else (1, 0)
    if last < first:
        raise refuse(
            Code.INVALID_VALUE, f"`{short(value)}` is not a line or a range of lines", "write 43, or 2-8"
        )
    return first, last


def _name(value: object) -> Name:
    if isinstance(value, str):
        return Name(((None, plain_text(value)),))
    if not isinstance(value, dict):
        raise refuse(
            Code.WRONG_SHAPE, "a name is a text, or a text for each language", "name: {en: Kyiv, uk: Київ}"
        )
    if not value:
        raise refuse(Code.MISSING_FIELD, "this name has no text", "write the name, or one for each language")
    langs = {lang: _language(lang, at=(lang,)) for lang in value}
    given: set[str] = set()
    for lang, text in value.items():
        if langs[lang] in given:
            raise refuse(
                Code.INVALID_VALUE,
                f"the language `{langs[lang]}` is given twice",
                "keep one; for a further spelling of an actor's name write `other_names`",
                at=(lang,),
                of_key=True,
            )
        given.add(langs[lang])
        if not isinstance(text, str):
            raise refuse(
                Code.WRONG_SHAPE, "a text belongs here", "write the name in this language", at=(lang,)
            )
        refuse_characters(refused(text), at=(lang,))
    return Name(tuple((langs[lang], plain_text(text)) for lang, text in value.items()))


def _language(value: str, at: tuple[str, ...] = ()) -> str:
    try:
        return languages.canonical(value)
    except languages.UnknownLanguageError as error:
        likely = error.meant or _language_meant(value)
        raise refuse(
            Code.INVALID_VALUE,
            str(error),
            *([f"did you mean `{likely}`?"] if likely else []),
            "two or three letters, as in en, uk, zh; with a script or region: zh-Hant, pt-BR",
            at=at,
            of_key=bool(at),
        ) from None


def _language_meant(value: str) -> str:
    """Return the tag that ``value`` looks like; "" if it looks like none."""
    try:
        return languages.canonical(likely_ascii(value))
    except languages.UnknownLanguageError as error:
        return error.meant or ""


def _scalar_schema(description: str, **more: object) -> WithJsonSchema:
    return WithJsonSchema({"type": _SCALAR_TYPES, "description": description, **more})


Lang = Annotated[
    str,
    AfterValidator(_language),
    WithJsonSchema(
        {"type": "string", "pattern": f"^{languages.TAG}$", "description": "a registered language (BCP 47)"}
    ),
]
EntryId = Annotated[
    str,
    StringConstraints(pattern=ID_PATTERN),
    _within(LONGEST_ID, "an id", Code.INVALID_ID),
    WithJsonSchema({"type": "string", "pattern": ID_PATTERN, "maxLength": LONGEST_ID}),
]
Ref = Annotated[str, StringConstraints(pattern=REF_PATTERN)]
Number = Annotated[
    str,
    StringConstraints(pattern=NUMBER_PATTERN),
    _within(LONGEST_NUMBER, "a number"),
    _scalar_schema("the plan's own number"),
]
Stamp = Annotated[str, StringConstraints(pattern=STAMP_PATTERN)]
FileName = Annotated[
    str, StringConstraints(pattern=FILE_PATTERN), _within(LONGEST_FILE_NAME, "the name of a file")
]

AdmiraltyLetter = Annotated[str, StringConstraints(pattern="^[A-F]$")]
AdmiraltyDigit = Annotated[
    str, StringConstraints(pattern="^[1-6]$"), WithJsonSchema({"enum": [1, 2, 3, 4, 5, 6]})
]

Label = Annotated[str, TextKind.LABEL, AfterValidator(plain_text), _scalar_schema("a few words, plain text")]
"""A short text that may stand in braces: a title, a locator, a spelling."""
Text = Annotated[
    str, TextKind.SENTENCE, AfterValidator(plain_text), _scalar_schema("our words, one sentence, plain text")
]
WithheldText = Annotated[
    str,
    TextKind.LABEL,
    AfterValidator(plain_text),
    AfterValidator(withheld),
    _scalar_schema("a name or passage; found however it is set: case, accents, marks, spaces"),
]
Words = Annotated[
    str, TextKind.SENTENCE, AfterValidator(plain_text), _scalar_schema("words of the source, verbatim")
]
Markdown = Annotated[
    Prose,
    TextKind.SENTENCE,
    BeforeValidator(prose, json_schema_input_type=str),
    WithJsonSchema({"type": _SCALAR_TYPES, "description": "text; emphasis, links, lists and `code` allowed"}),
]
DateText = Annotated[
    Date,
    BeforeValidator(_date, json_schema_input_type=str),
    _scalar_schema(
        "2023, 2023-04, 2023-04-26, 2023-04-26T18:33+03:00; A/B: some time from A to B; ~ about, ? doubtful"
    ),
]
Address = Annotated[str, AfterValidator(_address), WithJsonSchema({"type": "string", "format": "uri"})]
Names = Annotated[
    Name,
    TextKind.NAME,
    BeforeValidator(_name, json_schema_input_type=str),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": _SCALAR_TYPES},
                {"type": "object", "additionalProperties": {"type": _SCALAR_TYPES}, "minProperties": 1},
            ],
            "description": "a text, or a text for each language: {en: Kyiv, uk: Київ}",
        }
    ),
]
WholeNumber = Annotated[int, BeforeValidator(_whole_number, json_schema_input_type=int)]
Weight = Annotated[float, BeforeValidator(_weight, json_schema_input_type=float)]
YesNo = Annotated[bool, BeforeValidator(_yes_or_no, json_schema_input_type=bool)]
LineRange = Annotated[
    tuple[int, int],
    BeforeValidator(_line_range, json_schema_input_type=str),
    WithJsonSchema({"type": ["string", "integer"], "description": "a line, or first-last: 2-8"}),
]
