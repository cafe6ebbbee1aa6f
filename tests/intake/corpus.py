"""Ten documents of our own, and the files of each format that programs would make of them."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from functools import cache, partial
from html import escape
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import typst

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_DOCUMENTS = Path(__file__).parent / "documents.txt"
_ENCODINGS = {"uk": "cp1251", "ru": "koi8_r", "zh": "gb18030"}
_CODE_PAGES = {"uk": "cp1251", "ru": "cp1251"}
"""Of languages that are not written in Western letters."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A document as its author means it."""

    name: str
    lang: str
    marked: tuple[str, ...]
    """Its paragraphs, headings with ``#`` before them."""

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """What must be read of it."""
        return tuple(paragraph.lstrip("# ") for paragraph in self.marked)

    @property
    def title(self) -> str:
        """Its first heading."""
        return self.paragraphs[0]


@cache
def samples() -> tuple[Sample, ...]:
    """Return the documents."""
    found = []
    for block in _DOCUMENTS.read_text(encoding="utf-8").split("=== ")[1:]:
        head, _, text = block.partition("\n")
        name, lang = head.split()
        found.append(Sample(name, lang, tuple(text.strip().split("\n\n"))))
    return tuple(found)


def _level(paragraph: str) -> int:
    return len(paragraph) - len(paragraph.lstrip("#"))


def _elements(sample: Sample, between: str = "") -> str:
    """Return the paragraphs as HTML; ``between`` stands in their middle."""
    found = []
    for number, paragraph in enumerate(sample.marked):
        level = _level(paragraph)
        tag = f"h{level}" if level else "p"
        found.append(f"<{tag}>{escape(paragraph.lstrip('# '), quote=False)}</{tag}>")
        if number == len(sample.marked) // 2:
            found.append(between)
    return "\n".join(found)


def newspaper_page(sample: Sample) -> bytes:
    """Return a page as large newspapers make them: JSON-LD, an aside in the text, lists of other pages round it."""
    about = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": sample.title,
        "datePublished": "2026-05-12T08:30:00+02:00",
        "author": [{"@type": "Person", "name": "Ada Lind"}],
        "publisher": {"@type": "Organization", "name": "Harbour Post"},
        "inLanguage": sample.lang,
    }
    links = "".join(f'<li><a href="/{number}">Another story, number {number}</a></li>' for number in range(8))
    aside = f'<aside class="related"><h3>Most read</h3><ul>{links}</ul></aside>'
    return f"""<!DOCTYPE html><html lang="{sample.lang}"><head><meta charset="utf-8">
<title>{escape(sample.title)} | Harbour Post</title>
<link rel="canonical" href="https://post.test/2026/{sample.name}">
<script type="application/ld+json">{json.dumps(about)}</script><style>p {{ margin: 0 }}</style></head>
<body><header><a href="/">Harbour Post</a><nav><ul>{links}</ul></nav></header>
<main><article>{_elements(sample, aside)}</article><section><h2>More from us</h2><ul>{links}</ul></section></main>
<footer><p>© Harbour Post. All rights reserved.</p></footer><script>document.write("<p>late</p>")</script>
</body></html>""".encode()


def blog_page(sample: Sample) -> bytes:
    """Return a page as systems for blogs make them: divisions with classes, buttons to share, a form in the text."""
    form = '<div class="newsletter"><form><label>Your address</label><input><button>Subscribe</button></form></div>'
    share = '<ul class="share"><li><a href="#">Share</a></li><li><a href="#">Print</a></li></ul>'
    return f"""<!doctype html><html><head><meta charset=utf-8><title>{escape(sample.title)} – Council of Brill</title>
<meta property="og:site_name" content="Council of Brill"><meta property="og:type" content="article">
<meta property="article:published_time" content="2026-05-12"><meta property="og:locale" content="{sample.lang}">
</head><body><div id="page"><div class="menu"><a href="/">Start</a> <a href="/news">News</a></div>
<div class="post"><div class="entry-content">{_elements(sample, form)}</div>{share}</div>
<div class="sidebar"><div class="widget"><h3>Archive</h3><a href="/2025">2025</a> <a href="/2024">2024</a></div></div>
<div class="comments"><h3>2 comments</h3><div class="comment"><p>I was there and it was quite different, I tell you.</p>
</div></div></div></body></html>""".encode()


def ministry_page(sample: Sample) -> bytes:
    """Return a page of the older kind: tables for the layout, lines in place of paragraphs, no UTF-8."""
    encoding = _ENCODINGS.get(sample.lang, "cp1252")
    lines = "<br><br>\n".join(escape(paragraph, quote=False) for paragraph in sample.paragraphs[1:])
    menu = "".join(
        f'<tr><td><a href="/{number}.htm">Department {number}</a></td></tr>' for number in range(6)
    )
    page = f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset={encoding}">
<title>{escape(sample.title)}</title></head><body><table><tr><td width="120"><table>{menu}</table></td>
<td><h1>{escape(sample.title)}</h1>{lines}</td></tr></table><hr><a href="/">Start</a></body></html>"""
    return page.encode(encoding, errors="xmlcharrefreplace")


_PAGE = '#set page(width: 11cm, height: 7cm, margin: 1.4cm, header: [Harbour Post #h(1fr) 12 May 2026], numbering: "1")'
_COLUMNS = (
    "#set page(width: 17cm, height: 6cm, margin: 1.4cm, columns: 2, footer: [Council of Brill #h(1fr) "
    "#context counter(page).display()])"
)
_LAYOUTS = (
    f"{_PAGE}\n#set par(justify: true, spacing: 1.2em)\n#set text(size: 9pt, hyphenate: true)\n",
    f"{_PAGE}\n#set par(first-line-indent: (amount: 1.5em, all: true), spacing: 0.65em)\n#set text(size: 9pt)\n",
    f"{_COLUMNS}\n#set par(justify: true, spacing: 1.3em)\n#set text(size: 9pt)\n",
)


def pdf(sample: Sample, layout: str) -> bytes:
    """Return a PDF of several small pages, with heads, page numbers and words broken at the ends of lines."""
    fonts = '#set text(font: ("Libertinus Serif", "Noto Sans CJK SC", "DejaVu Sans"))\n'
    parts = [
        f"#heading(level: {_level(paragraph)})[#{json.dumps(paragraph.lstrip('# '), ensure_ascii=False)}]"
        if _level(paragraph)
        else f"#{json.dumps(paragraph, ensure_ascii=False)}"
        for paragraph in sample.marked
    ]
    source = (
        f'{layout}{fonts}#set text(lang: "{sample.lang}")\n#set smartquote(enabled: false)\n'
        + "\n\n".join(parts)
    )
    return bytes(typst.compile(source.encode()))


def word(sample: Sample) -> bytes:
    """Return a Word document."""
    document = docx.Document()
    document.core_properties.title = sample.title
    document.core_properties.author = "Ada Lind"
    document.sections[0].header.paragraphs[0].text = "Harbour Post"
    for paragraph in sample.marked:
        if level := _level(paragraph):
            document.add_heading(paragraph.lstrip("# "), level)
            continue
        first, space, rest = paragraph.partition(" ")
        written = document.add_paragraph()
        written.add_run(first).bold = True
        written.add_run(space + rest)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def mail(sample: Sample, *, as_page: bool) -> bytes:
    """Return an e-mail: of one part, or as a page with a poor text beside it."""
    message = EmailMessage(policy=SMTP)
    message["From"] = "Harbour Office <press@harbour.test>"
    message["To"] = "desk@post.test"
    message["Subject"] = sample.title
    message["Date"] = "Tue, 12 May 2026 08:30:00 +0200"
    if as_page:
        message.set_content("Read this in a browser.")
        message.add_alternative(f"<html><body>{_elements(sample)}</body></html>", subtype="html")
    else:
        message.set_content("\n\n".join(sample.paragraphs[1:]))
    return message.as_bytes()


def rich_text(sample: Sample) -> bytes:
    """Return RTF as word processors write it."""
    page = _CODE_PAGES.get(sample.lang, "cp1252")
    lines = "\\par\n".join(f"\\pard\\sa200 {_in_rtf(paragraph, page)}" for paragraph in sample.paragraphs)
    about = f"{{\\info{{\\title {_in_rtf(sample.title, page)}}}}}"
    head = f"{{\\rtf1\\ansi\\ansicpg{page[2:]}\\deff0{{\\fonttbl{{\\f0 Times;}}}}{about}"
    return f"{head}\n{lines}\\par}}".encode("ascii")


def _in_rtf(text: str, page: str) -> str:
    found = []
    for sign in text:
        if sign.isascii():
            found.append(f"\\{sign}" if sign in "\\{}" else sign)
            continue
        try:
            found += [f"\\'{byte:02x}" for byte in sign.encode(page)]
        except UnicodeEncodeError:
            found.append(f"\\u{ord(sign) if ord(sign) < 32768 else ord(sign) - 65536}?")
    return "".join(found)


def plain(sample: Sample, encoding: str) -> bytes:
    """Return a plain text, with the ends of lines that its program writes."""
    end = "\r\n" if encoding != "utf-8" else "\n"
    return (end * 2).join(sample.paragraphs).encode(encoding)


def _plain_of(sample: Sample, number: int) -> bytes:
    own = _ENCODINGS.get(sample.lang, "cp1252")
    return plain(sample, ("utf-8", own, "utf-16", "utf-8-sig", own)[number])


FORMATS: Mapping[str, tuple[Callable[[Sample], bytes], ...]] = {
    "a web page of a newspaper": (newspaper_page,),
    "a web page of a blog": (blog_page,),
    "a web page of a ministry": (ministry_page,),
    "a PDF": tuple(partial(pdf, layout=layout) for layout in _LAYOUTS),
    "a Word document": (word,),
    "an e-mail": (partial(mail, as_page=False), partial(mail, as_page=True)),
    "an RTF document": (rich_text,),
    "a plain text": tuple(partial(_plain_of, number=number) for number in range(5)),
}
"""What makes the files of each format: the documents are given to these in turn."""


@cache
def corpus(name: str) -> tuple[bytes, ...]:
    """Return the files of a format of `FORMATS`, one for each document, in the order of `samples`."""
    return tuple(make(sample) for sample, make in zip(samples(), cycle(FORMATS[name]), strict=False))
