"""Files made to harm: each ends in one sentence, within bounds, and nothing is fetched."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import docx
import pytest

from generator.intake import isolated, packed, pdf_file
from generator.intake.document import Document, NotRead
from generator.intake.isolated import read_here, read_isolated
from tests.intake.corpus import FORMATS, corpus

if TYPE_CHECKING:
    from generator.intake.references.reference import Bibliography


def _word(document: str = "", **parts: bytes) -> bytes:
    """Return a Word document in which parts stand in place of those that belong there."""
    plain = io.BytesIO()
    docx.Document().save(plain)
    made = io.BytesIO()
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = document.encode() if document and name == "word/document.xml" else source.read(name)
            target.writestr(name, content)
        for name, content in parts.items():
            target.writestr(f"word/{name}.bin", content)
    return made.getvalue()


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ENTITY = f"""<?xml version="1.0"?><!DOCTYPE w [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
<w:document {_W}><w:body><w:p><w:r><w:t>before &secret; after</w:t></w:r></w:p></w:body></w:document>"""
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 12))
    + f"]><w:document {_W}><w:body><w:p><w:r><w:t>&a11;</w:t></w:r></w:p></w:body></w:document>"
)


def _taken(data: bytes) -> Document | Bibliography | str:
    try:
        return read_here(data)
    except NotRead as error:
        return error.message


def test_an_external_entity_is_not_read() -> None:
    found = _taken(_word(ENTITY))
    with open("/etc/hostname", encoding="utf-8") as file:  # noqa: PTH123  # what the entity points to
        secret = file.read().strip()
    assert secret not in (found.text if isinstance(found, Document) else str(found))


def test_entities_within_entities_are_not_unfolded() -> None:
    found = _taken(_word(LAUGHS))
    assert not isinstance(found, Document) or len(found.text) < 100


def test_a_packed_file_that_would_burst_is_refused_before_it_is_unpacked() -> None:
    bomb = _word(media=b"\0" * (packed.MOST_BYTES + 1))
    assert len(bomb) < 2**20
    assert "would unpack to" in str(_taken(bomb))


@pytest.mark.parametrize("cut", [10, 500, 3000, -200, -20])
@pytest.mark.parametrize("name", FORMATS)
def test_a_file_that_breaks_off_is_read_as_far_as_it_goes_or_refused_in_a_sentence(
    name: str, cut: int
) -> None:
    for data in corpus(name)[:2]:
        found = _taken(data[:cut])
        assert isinstance(found, Document) or found


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "it is empty"),
        (b" \r\n ", "it is empty"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "it is a picture (PNG), which cannot be read"),
        (b"%PDF-1.7\nno more", "it is damaged, or no PDF"),
        (b"PK\x03\x04" + b"x" * 60, "it is a packed file (ZIP), which cannot be read"),
        (b"\x7fELF\x02\x01\0\0", "it is a program, which cannot be read"),
        (b"text \0 with zeros \0", "it is a binary file (it holds bytes of zero), which cannot be read"),
        (b"{\\rtf1 " + b"{" * 5000 + b"}" * 5000 + b"}", "its groups lie more than 500 deep in each other"),
        (b"<html>" + b"<div>" * 5000 + b"deep", None),
        (b"{\\rtf1 \\bin99999999 x}", None),
        (b"{\\rtf1 a \\u99999999999999999999? b}", "it is damaged, or no RTF"),
        (b"From: a\nSubject: b\nContent-Type: multipart/mixed; boundary=x\n\n--x\n" * 50, None),
    ],
)
def test_what_is_no_document_says_so(data: bytes, said: str | None) -> None:
    if not data.strip():
        with pytest.raises(NotRead, match="empty"):
            read_isolated(data)
    elif said is None:
        assert _taken(data)
    else:
        assert _taken(data) == said


def test_a_pdf_of_too_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_file, "MOST_PAGES", 1)
    assert "1 are read at most" in str(_taken(corpus("a PDF")[0]))


def test_a_file_that_is_too_large_is_refused_before_it_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolated, "MOST_BYTES", 2**20)
    with pytest.raises(NotRead, match="it has 2 MB; 1 are read at most"):
        read_isolated(b"x" * 2**21)


@pytest.mark.parametrize("harm", ["os._exit(9)", "['x' * 2**30 for _ in range(8)]"])
def test_what_a_file_does_to_its_reader_ends_in_a_sentence(harm: str) -> None:
    """In a process without threads, whose readers begin as copies of it."""
    program = (
        "import os\nfrom generator.intake import formats\nfrom generator.intake.document import NotRead\n"
        "from generator.intake.isolated import read_isolated\n"
        f"formats.Format.read = lambda *_: {harm}\n"
        "try:\n    read_isolated(b'%PDF-1.7')\nexcept NotRead as error:\n    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert "it was given up" in done.stdout, done.stderr
