"""Makes the handbook of the program itself readable from a disk, without a project and without an engine.

Whoever has the program as a wheel has no site that holds it. Each page becomes one file of HTML beside the others.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import markdown
from markdown.extensions.toc import slugify_unicode

from generator.storage.packaged import packaged_manual, packaged_templates

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FIRST = "index"
_READING = "reading"
"""How to read a site; it lies among the templates, for it is a page of every site."""
_EXTENSIONS = ("admonition", "attr_list", "fenced_code", "footnotes", "tables", "toc")
"""Those of `mkdocs.yml` that the pages use, with what MkDocs adds by itself."""
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
_LISTED = re.compile(r"^- \[(?P<title>[^\]]+)\]\((?P<page>[\w/]+)\.md\)|^## (?P<group>[^{\n]+)", re.MULTILINE)
_LINK = re.compile(r'(?<=href=")(?P<page>[\w/]+)\.md(?=[#"])')
_STYLE = """\
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 1rem; max-width: 72rem; font: 1rem/1.6 system-ui, sans-serif; }
main { max-width: 46rem; overflow-wrap: anywhere; }
nav h2 { margin: 1rem 0 0.2rem; font-size: 0.9rem; }
nav ul { margin: 0; padding: 0; list-style: none; }
pre, code { background: #8882; border-radius: 3px; }
code { padding: 0 0.2em; }
pre { padding: 0.7rem; overflow-x: auto; }
pre code { padding: 0; background: none; }
table { border-collapse: collapse; }
th, td { padding: 0.4rem 0.8rem 0.4rem 0; border-bottom: 1px solid #8886; text-align: left; vertical-align: top; }
@media (max-width: 60rem) {
  nav :is(h2, ul) { display: none; } /* the first page has them */
}
@media (min-width: 60rem) {
  body { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 2rem; }
}
"""


def handbook_texts() -> Mapping[str, str]:
    """Return the pages as Markdown, without front matter, by name: ``index``, ``writing`` … Raises `OSError`."""
    paths = {path.stem: path for path in sorted(packaged_manual().glob("*.md"))}
    paths[_READING] = packaged_templates() / "handbook" / _READING / "index.md"
    return {name: _FRONT_MATTER.sub("", path.read_text(encoding="utf-8")) for name, path in paths.items()}


def handbook_html(texts: Mapping[str, str]) -> Mapping[Path, bytes]:
    """Return the pages of a browser by file, each with the list of all beside it."""
    beside = "\n".join(_beside(texts[FIRST]))
    return {Path(f"{name}.html"): _page(text, beside).encode("utf-8") for name, text in texts.items()}


def _beside(index: str) -> Iterator[str]:
    """Yield what leads to each page, in the groups in which the first page lists them."""
    opened = False
    yield f'<p><a href="{FIRST}.html">Handbook</a></p>'
    for found in _LISTED.finditer(index):
        if found["group"]:
            if opened:
                yield "</ul>"
            yield f"<h2>{escape(found['group'].strip())}</h2>\n<ul>"
            opened = True
        else:
            yield f'<li><a href="{_file_of(found["page"])}">{escape(found["title"])}</a></li>'
    yield "</ul>" if opened else ""


def _page(text: str, beside: str) -> str:
    settings = {"toc": {"slugify": slugify_unicode}}
    body = markdown.markdown(text, extensions=_EXTENSIONS, extension_configs=settings, output_format="html")
    title = found[1] if (found := _TITLE.search(text)) else "Handbook"
    linked = _LINK.sub(lambda link: _file_of(link["page"]), body)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_STYLE}</style>\n</head>\n"
        f"<body>\n<nav>\n{beside}\n</nav>\n<main>\n{linked}\n</main>\n</body>\n</html>\n"
    )


def _file_of(page: str) -> str:
    """Return the file of a page that Markdown links to.

    >>> _file_of("writing"), _file_of("reading/index")
    ('writing.html', 'reading.html')
    """
    return f"{page.removesuffix('/index')}.html"
