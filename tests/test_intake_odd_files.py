"""Files as people have them: short texts in old encodings, documents of other programs, references without an end."""

from __future__ import annotations

import io
import zipfile

import pytest

from generator.intake.document import NotRead
from generator.intake.encodings import decode
from generator.intake.isolated import read_here
from generator.intake.references.reference import Bibliography


@pytest.mark.parametrize(
    "text",
    ["fähre;Die Fähre", "Grüße aus Köln", "Straße", "Señor Núñez – «hola»", "naïve café", "Zürich, Genève"],
)
def test_a_few_western_words_are_read_as_such(text: str) -> None:
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize(("text", "encoding"), [("Škoda", "cp1250"), ("Уряд Орланду повідомив", "cp1251")])
def test_a_few_words_of_others_are_not(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


def _packed(type_: str = "", name: str = "content.xml") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        if type_:
            packed.writestr("mimetype", type_)
        packed.writestr(name, "<x/>")
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "advice"),
    [
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 100, "Word document (.docx)"),
        (_packed("application/vnd.oasis.opendocument.text"), "Word document (.docx)"),
        (_packed("application/vnd.oasis.opendocument.spreadsheet"), "briefings import"),
        (_packed(name="xl/workbook.xml"), "briefings import"),
    ],
)
def test_what_becomes_of_other_programs_files_is_told(data: bytes, advice: str) -> None:
    with pytest.raises(NotRead) as refused:
        read_here(data)
    assert advice in refused.value.advice


@pytest.mark.parametrize("end", ["", "ER  - \n", "ER  -\n", "\n\n"])
@pytest.mark.parametrize("last", ["", "ER  - \n", "ER  -"])
def test_references_of_ris_need_no_end(end: str, last: str) -> None:
    found = read_here(f"TY  - BOOK\nTI  - One\nPB  - A\n{end}TY  - BOOK\nTI  - Two\nPB  - B\n{last}".encode())
    assert isinstance(found, Bibliography)
    assert [reference.name for reference in found.references] == ["One", "Two"]
