"""The field types of the format: ids, references, texts, dates, addresses; each with its place in the JSON Schema."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
    WrapValidator,
)
from pydantic_core import PydanticKnownError

from generator.diagnostics import Code
from generator.model.dates import Date
from generator.model.text import Name, Prose
from generator.reader.records.texts import (
    plain_text,
    prose,
    refuse,
    refuse_characters,
    require_text,
    todo,
    withheld,
)
from generator.reader.records.values import (
    as_address,
    as_date,
    as_line_range,
    as_weight,
    as_whole_number,
    as_yes_or_no,
)
from generator.reader.tree.lookalikes import likely_ascii
from generator.text import languages
from generator.text.characters import refused

if TYPE_CHECKING:
    from pydantic import ValidatorFunctionWrapHandler

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
    """Anything an editor writes as fields; unknown fields are errors."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        defer_build=True,  # only the two kinds of file are validated by themselves
    )


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


def as_ref(value: str) -> str:
    """Return a reference that stands where something else may stand too; raise pydantic's error if it is none."""
    if not re.fullmatch(REF_PATTERN, value):
        raise PydanticKnownError("string_pattern_mismatch", {"pattern": REF_PATTERN})
    return value


def _one_or_several(value: Any, handler: ValidatorFunctionWrapHandler) -> Any:  # noqa: ANN401  # as pydantic calls it
    if isinstance(value, str | dict):
        return as_ref(require_text(value))
    refs = handler(value)
    named = set[str]()
    for index, ref in enumerate(refs):
        if ref in named:
            raise refuse(Code.INVALID_VALUE, f"`{ref}` is named twice", "name each of them once", at=(index,))
        named.add(ref)
    return refs


def _one_or_several_texts(value: Any, handler: ValidatorFunctionWrapHandler) -> Any:  # noqa: ANN401  # as pydantic calls it
    return handler(value if isinstance(value, list | tuple) else [require_text(value)])


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
FormerIds = tuple[EntryId, ...]
Ref = Annotated[str, StringConstraints(pattern=REF_PATTERN)]
ONE_OR_SEVERAL = "one or several"
"""Marks a field of that type, for messages."""
if TYPE_CHECKING:
    OneOrSeveral: TypeAlias = str | tuple[str, ...]
else:  # a union proper would put the names of its members into the place of every error
    OneOrSeveral = Annotated[
        tuple[Ref, ...],
        Field(min_length=1),
        ONE_OR_SEVERAL,
        WrapValidator(
            _one_or_several, json_schema_input_type=Ref | Annotated[tuple[Ref, ...], Field(min_length=1)]
        ),
    ]
"""An id, or a list of ids of those who do something jointly."""
Number = Annotated[
    str,
    StringConstraints(pattern=NUMBER_PATTERN),
    _within(LONGEST_NUMBER, "a number"),
    _scalar_schema("the plan's own number"),
]
Stamp = Annotated[str, StringConstraints(pattern=STAMP_PATTERN)]
TodoText = Annotated[
    str,
    TextKind.SENTENCE,
    AfterValidator(plain_text),
    AfterValidator(todo),
    _scalar_schema("what somebody must still look at or write, in a sentence"),
]
Todo = Annotated[
    tuple[TodoText, ...],
    Field(min_length=1),
    WrapValidator(
        _one_or_several_texts,
        json_schema_input_type=TodoText | Annotated[tuple[TodoText, ...], Field(min_length=1)],
    ),
]
"""A sentence, or a list of sentences."""
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
    BeforeValidator(as_date, json_schema_input_type=str),
    _scalar_schema(
        "2023, 2023-04, 2023-04-26, 2023-04-26T18:33+03:00; A/B: some time from A to B; ~ about, ? doubtful"
    ),
]
Address = Annotated[str, AfterValidator(as_address), WithJsonSchema({"type": "string", "format": "uri"})]
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
WholeNumber = Annotated[int, BeforeValidator(as_whole_number, json_schema_input_type=int)]
Weight = Annotated[float, BeforeValidator(as_weight, json_schema_input_type=float)]
YesNo = Annotated[bool, BeforeValidator(as_yes_or_no, json_schema_input_type=bool)]
LineRange = Annotated[
    tuple[int, int],
    BeforeValidator(as_line_range, json_schema_input_type=str),
    WithJsonSchema({"type": ["string", "integer"], "description": "a line, or first-last: 2-8"}),
]
