"""What is no plain text is called what it is, by its bytes."""

from __future__ import annotations

import io
import zipfile

import pytest

from generator.storage.file_kinds import kind_of


def _packed(**contents: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as packed:
        for name, text in contents.items():
            packed.writestr(name.replace("__", "/"), text)
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (b"{\\rtf1\\ansi Words.}", "RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "old Word"),
        (_packed(**{"[Content_Types].xml": "<x/>", "word__document.xml": "<x/>"}), "DOCX"),
        (_packed(xl__workbook="<x/>"), "XLSX"),
        (_packed(mimetype="application/vnd.oasis.opendocument.text", content="<x/>"), "ODT"),
        (_packed(mimetype="application/epub+zip"), "EPUB"),
        (_packed(other="words"), "ZIP"),
        (b"PK\x03\x04broken", "ZIP"),
        (b"<!DOCTYPE html>\n<html><body>Words.", "HTML"),
        (b"\xef\xbb\xbf \n<HTML lang=en>", "HTML"),
        (b'<?xml version="1.0"?><!DOCTYPE html><html>', "HTML"),
        (b"<!-- saved from url=(0021)https://a.example -->\n<html>", "HTML"),
        (b'<?xml version="1.0"?><article-list/>', "XML"),
        (b"From: <Saved by a browser>\nSubject: Words\nMIME-Version: 1.0\n", "MHTML"),
        ("Wörter, 10 Mai".encode("utf-16"), "UTF-16"),
        ("Words without a mark at their head.".encode("utf-16-le"), "UTF-16"),
        ("Words without a mark at their head.".encode("utf-16-be"), "UTF-16"),
        ("Words".encode("utf-32"), "UTF-32"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"),
        (b"\0\0\0 ftypheic", "HEIC"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"words \0 and words", "binary"),
    ],
)
def test_kinds(data: bytes, name: str) -> None:
    """With its name, and what to do."""
    kind = kind_of(data)
    assert kind is not None
    assert name in kind.name
    assert "UTF-8" in kind.advice


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Words, and 1 < 2.",
        "<b> is a tag.",
        "\ufeffWords after a mark.",
        "ID3: x\nabcdftyp: y\n",
        "GIF8 is a beginning, MZ too. PK",
        "To: all\nSubject: MIME-Version: what is it?\n",
        "习近平",
    ],
)
def test_plain_text_is_plain_text(text: str) -> None:
    assert kind_of(text.encode()) is None
    assert kind_of(text.encode("cp1252", "ignore")) is None
