"""Builds a whole site: keeps each page that is what it was, renders the others on all cores, adds what MkDocs adds."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.publish.hosting import sentences, write_host_files
from generator.publish.page_examination import Examiner, PageRefused
from generator.publish.rendering.anchors import missing_anchors
from generator.publish.rendering.kept_pages import kept_pages
from generator.publish.rendering.not_rendered import NotRendered
from generator.publish.rendering.page import Finishing, finish, render, tell_of
from generator.publish.rendering.records import Manifest
from generator.publish.rendering.site import BuiltWhole, made_of, opened
from generator.publish.rendering.static import copy_static_files, write_templates
from generator.publish.security_policy import place_of_tags, policy, policy_tags
from generator.publish.stylesheets import StyleSheets
from generator.publish.theme_templates import brought_by, installed_themes
from generator.storage.atomic import replace_file
from generator.storage.folder_contents import digest_of_content
from generator.storage.safe_read import files_below
from generator.workers import cores, workers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from jinja2 import BytecodeCache

    from generator.publish.page_examination import Examined
    from generator.publish.rendering.kept_pages import Earlier
    from generator.publish.rendering.opening import Hosting, Opening
    from generator.publish.rendering.records import PageRecord
    from generator.publish.rendering.site import OpenSite

    Records = dict[str, PageRecord]
    """What is known of pages, by the path of their Markdown."""

_FEWEST = 24
"""Pages for which it is worth starting processes."""
_PIECES = 12
"""Into how many tasks the pages are divided for each process: some are larger than others."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """What came of a build."""

    manifest: Manifest
    warnings: tuple[str, ...]
    """Lines as MkDocs writes them."""
    made: frozenset[str]
    """The pages that were rendered, by the path of their Markdown; the others were kept."""


def render_site(  # noqa: PLR0913  # the last four by name
    opening: Opening,
    hosting: Hosting,
    earlier: Earlier | None = None,
    *,
    code: BytecodeCache | None = None,
    examiner: Examiner | None = None,
    count: int = 0,
    method: str = "",
) -> Rendered:
    """Build a site into the folder that ``opening`` names, with pages of ``earlier`` where they would be the same.

    ``code`` has the theme's templates compiled, ``examiner`` knows what they bring. ``count`` is how many processes
    render, by default one for each core; ``method`` is as for `generator.workers.workers`. Raises
    `generator.publish.rendering.site.BuiltWhole` if MkDocs has to do it, `NotRendered` if a page cannot be rendered,
    `PageRefused`, `OSError`.
    """
    with opened(opening) as site:
        site.templates.bytecode_cache = code
        digest = made_of(site)
        if earlier is not None and earlier.manifest.made_of != digest:
            earlier = None
        copy_static_files(site)
        examiner = examiner or Examiner(brought_by(hosting.theme, installed_themes()))
        # The policy of the earlier site, or of any page, is most likely that of all.
        tags = (
            earlier.manifest.policy.encode() if earlier else _tags(_examined_first(site, examiner), hosting)
        )
        kept = kept_pages(site, earlier) if earlier else {}
        todo = [source for source in site.pages if source not in kept]
        begin = _Beginning(opening, hosting.theme, tags, (site, examiner))
        made = _rendered(begin, todo, count or cores(), method)
        records = {source: kept.get(source) or made[source] for source in site.pages}
        for source, record in records.items():
            tell_of(site, source, record)
        write_templates(site)
        others = _examined_files(site, records, examiner)
        examined = others | {record.path: record.examined for record in records.values()}
        right = _tags(examined.values(), hosting)
        if right != tags:
            records = {
                source: _with_tags(site.folder, record, tags, right) for source, record in records.items()
            }
        _finish_files(site.folder, others, right)
        site.config.plugins.on_post_build(config=site.config)
        if not hosting.offline:
            write_host_files(site.folder, _policy(examined.values(), hosting))
        warnings = (
            *site.said.take(),
            *(line for record in records.values() for line in record.warnings),
            *missing_anchors(site.config, records),
            *_not_run(examined, hosting),
        )
        return Rendered(Manifest(digest, right.decode(), records), warnings, frozenset(todo))


def _policy(examined: Iterable[Examined], hosting: Hosting) -> str:
    return policy({hash_ for found in examined for hash_ in found.scripts}, runs_wasm=hosting.runs_wasm)


def _tags(examined: Iterable[Examined], hosting: Hosting) -> bytes:
    return b"" if hosting.offline else policy_tags(_policy(examined, hosting))


def _not_run(examined: Mapping[str, Examined], hosting: Hosting) -> Iterable[str]:
    """Return a warning for each thing in a page that will not run or load as it should, each once."""
    return dict.fromkeys(
        f"WARNING -  {sentence}"
        for shown in sorted(examined)
        for sentence in sentences(shown, examined[shown], offline=hosting.offline)
    )


def _examined_files(site: OpenSite, records: Records, examiner: Examiner) -> dict[str, Examined]:
    """Examine the pages that are no Markdown, such as the one for what is not found."""
    pages = {record.path for record in records.values()}
    names = (path for path in files_below(site.folder) if path.endswith(".html") and path not in pages)
    return {shown: examiner.examine(shown, (site.folder / shown).read_bytes()) for shown in names}


def _examined_first(site: OpenSite, examiner: Examiner) -> list[Examined]:
    """Examine the first page of a site, if it has any."""
    for source in site.pages:
        record, text = render(site, source)
        return [examiner.examine(record.path, text.encode("utf-8", "xmlcharrefreplace"))]
    return []


def _finish_files(folder: Path, others: Iterable[str], tags: bytes) -> None:
    """Make the pages that are no Markdown fit to be hosted."""
    style_sheets = StyleSheets(folder)
    for shown in others if tags else ():
        page = style_sheets.join(shown, (folder / shown).read_bytes())
        place = place_of_tags(page)
        content = page if place is None else page[:place] + tags + page[place:]
        (folder / shown).write_bytes(content)


@dataclass(slots=True)
class _Beginning:
    """What a process needs before it renders its first page."""

    opening: Opening
    theme: Path
    tags: bytes
    opened: tuple[OpenSite, Examiner] | None
    """The opened site, and what examines its pages: they cannot be sent to another process, but be inherited by one."""

    def __reduce__(self) -> tuple[object, ...]:
        return _Beginning, (self.opening, self.theme, self.tags, None)

    def __call__(self) -> Callable[[Sequence[str]], list[PageRecord | NotRendered | PageRefused]]:
        site, examiner = self.opened or (
            ExitStack().enter_context(opened(self.opening)),  # to the end of the process
            Examiner(brought_by(self.theme, installed_themes())),
        )
        return _Rendering(site, Finishing(examiner, StyleSheets(site.folder), self.tags))


@dataclass(frozen=True, slots=True)
class _Rendering:
    """Renders pages into the folder of the site."""

    site: OpenSite
    finishing: Finishing

    def __call__(self, sources: Sequence[str]) -> list[PageRecord | NotRendered | PageRefused]:
        """Return what is known of each page, or why it could not be made."""
        return list(map(self._made, sources))

    def _made(self, source: str) -> PageRecord | NotRendered | PageRefused:
        try:
            record, text = render(self.site, source)
            if record.shows_all:
                raise BuiltWhole("a template shows the list of all pages")
            record, content = finish(record, text, self.finishing)
        except (NotRendered, PageRefused) as failure:
            return failure
        if content:
            place = self.site.folder / record.path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        return record


def _rendered(begin: _Beginning, todo: list[str], count: int, method: str) -> Records:
    """Render pages and return what is known of them. Raises why the first of them could not be rendered, if so."""
    if len(todo) < _FEWEST or count < 2:
        made = dict(zip(todo, begin()(todo) if todo else (), strict=True))
    else:
        step = max(1, len(todo) // (count * _PIECES))
        tasks = [todo[at : at + step] for at in range(0, len(todo), step)]
        with workers(count, begin, method) as started:
            made = {}
            for task, answer in started.run(tasks):
                made |= zip(task, answer, strict=True)
    for source in todo:
        found = made[source]
        if isinstance(found, Exception):
            raise found
    return made  # type: ignore[return-value]  # no exception is left in it


def _with_tags(folder: Path, record: PageRecord, old: bytes, new: bytes) -> PageRecord:
    """Put another policy into a page."""
    if record.tags_at < 0:
        return record
    page = (folder / record.path).read_bytes()
    content = page[: record.tags_at] + new + page[record.tags_at + len(old) :]
    replace_file(folder / record.path, content, follow=False)  # the file may be one of the old site's, too
    return replace(record, digest=digest_of_content(content))
