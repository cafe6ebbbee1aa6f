"""Keeps results of stages for the next process, with what they were made from. So a build goes on as `serve` does.

The memo compares objects by identity. What is kept is therefore read back as one whole, in which objects that were the
same are the same again; only what lies on the disk anyway is not kept but found again by its content: the editors'
files, the templates, the pages. A result whose file has changed was made of another object and is computed anew.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from generator.collector import without_collector
from generator.diagnostics import Diagnostics
from generator.memo import Memo
from generator.reader.input import InputFile, read_files
from generator.storage.compiled_templates import CompiledTemplates
from generator.storage.files import FileRead
from generator.storage.folder_contents import digest_of_content
from generator.storage.object_file import NotKept, read_objects, write_objects
from generator.storage.safe_read import files_below, read_file, status_of
from generator.writer import template_folders
from generator.writer.pages.templates import PageContent, Templates, load_templates
from generator.writer.search.record import FOLDER as SEARCHED
from generator.writer.written_briefing import WrittenBriefing

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping

    from generator.project import Project
    from generator.storage.cache import Cache

_KEY = b"results of stages"
_PAGES = "site"
_LOOKED_THROUGH = "withheld in"
_AS_WRITTEN = frozenset(
    {
        "absences", "address checks", "briefing", "changes since review", "decoded", "ids", "known ids", "library ids",
        "own ids", "proofs", "quote lock", "registers", "texts of the lock", "topics of the lock",
    }
)  # fmt: skip
"""Stages before words are withheld: nothing of them is kept where a library withholds any."""
_AS_SHOWN = frozenset(
    {
        "analysis of briefing", "analysis of registers", "changed since review", "checks of briefing",
        "checks of registers", "compared", "confirmed", "evidence elsewhere", "export", "findings with history",
        "grounds elsewhere", "history as shown", "lang", "neighbours", "not confirmed", "page", "pdf data",
        "publication", "retracted", "shown", "site citations", "site downloads", "site edition", "site neighbours",
        "site references", "site terms", "spoken of in several briefings", "spoken of", "token of withheld words",
        _LOOKED_THROUGH, _PAGES,
    }
)  # fmt: skip
"""The others, but for what is made of the whole library and is made anew whenever anything has changed."""
_OF_ALL = (_PAGES, "lists")


_SHARE = 25
"""One part in so many of the results may be others than those kept: to compute them again, as for the edits of one
briefing, takes less time than to keep all."""
_DEAR = {"pdf data": 20}
"""Results that count for several of the others, as they take so much longer to compute."""


class KeptResults:
    """The results of stages that a cache holds."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache
        self._before: dict[Hashable, tuple[tuple[object, ...], object]] = {}
        self.pages_read: Mapping[str, FileRead] = MappingProxyType({})
        """The files that were read of the folder of pages, by their path below it."""

    def restore(self, project: Project, memo: Memo, compiled: CompiledTemplates) -> None:
        """Add to ``memo`` what was kept last; what was made from files that have changed since is not found there."""
        content = self._cache.get(_KEY)
        if content is None:
            return
        templates = load_templates(template_folders(project.templates), memo, compiled)
        files = read_files(project.root, project.briefings.name, Diagnostics(), memo)
        found: dict[str, object] = {_name_of_templates(templates): templates}
        found.update((_name_of_file(file), file) for file in files)
        pages = _Pages(project)

        def elsewhere(name: str) -> object:
            return pages.of(name) if name.startswith(_PAGE) else found.get(name, object())

        with suppress(NotKept):
            kept = read_objects(content, elsewhere)
            memo.restore({key: entry for key, entry in kept.items() if not _lacks_a_page(key, entry)})
            self._before = kept
        self.pages_read = pages.read

    def keep(self, memo: Memo, *, withholds: bool) -> None:
        """Keep what ``memo`` holds for the next build, if that is worth it.

        ``withholds`` says whether the library withholds words: nothing from before they were withheld is left then.
        """
        kept = memo.kept(_AS_SHOWN if withholds else _AS_SHOWN | _AS_WRITTEN)
        kept.pop(_OF_ALL, None)
        kept = {key: entry for key, entry in kept.items() if not _tells_of_words(key, entry)}
        others = sum(_weight(key) for key, entry in kept.items() if self._before.get(key) is not entry)
        others += len(self._before.keys() - kept.keys())
        if others <= (0 if withholds else len(kept) // _SHARE):
            self._cache.use((_KEY,))
            return
        with suppress(NotKept):
            self._cache.put(_KEY, write_objects(kept, _ELSEWHERE))


def _weight(key: Hashable) -> int:
    """Return for how many of the others a result counts."""
    return _DEAR.get(key[0], 1) if isinstance(key, tuple) else 1


def _tells_of_words(key: Hashable, entry: tuple[tuple[object, ...], object]) -> bool:
    """Tell whether it says which withheld words stand in a file, or is made of a file that is not kept by name."""
    if not (isinstance(key, tuple) and key[0] == _LOOKED_THROUGH):
        return False
    content, words = entry[0]
    return entry[1] != ((), False) or not (isinstance(content, PageContent) and isinstance(words, str))


def remembered(project: Project, cache: Cache) -> Memo:
    """Return a memo with what the last build kept, for what a command computes that keeps nothing itself."""
    memo = Memo(once=True)
    with without_collector():
        KeptResults(cache).restore(project, memo, CompiledTemplates.kept_in(cache))
    return memo


def _lacks_a_page(key: Hashable, entry: tuple[tuple[object, ...], Any]) -> bool:
    """Tell whether a page is no longer where it was, or is another one now."""
    if not (isinstance(key, tuple) and key[0] == _PAGES):
        return False
    result, _ = entry[1]
    pages = result.files.values() if isinstance(result, WrittenBriefing) else result[1:]
    return any(page is _GONE for page in pages)


_PAGE = "page:"
_GONE = PageContent()


class _Pages:
    """The pages that lie in the folder of pages, and what a search finds on them, by their content."""

    def __init__(self, project: Project) -> None:
        self._folder = project.docs
        self._found: dict[str, PageContent] | None = None
        self.read: dict[str, FileRead] = {}
        """The files by their path."""

    def of(self, name: str) -> PageContent:
        """Return the page of that name; `_GONE` if there is none any more."""
        if self._found is None:
            self._found = dict(self._pages())
        return self._found.get(name, _GONE)

    def _pages(self) -> Iterable[tuple[str, PageContent]]:
        for below in ("", SEARCHED):
            for path in files_below(self._folder / below):
                if path.endswith((".md", ".json")):
                    with suppress(OSError):
                        place = f"{self._folder}/{below}{path}"
                        status, page = status_of(place), PageContent(read_file(place))
                        self.read[f"{below}{path}"] = FileRead(page, status, digest_of_content(page))
                        yield f"{_PAGE}{self.read[f'{below}{path}'].digest}", page


def _name_of_file(file: InputFile) -> str:
    digest = hashlib.blake2b(file.text.encode("utf-8", "surrogatepass"), digest_size=32).hexdigest()
    return f"file:{digest}:{file.is_briefing}:{file.folder}:{file.path}"


def _name_of_templates(templates: Templates) -> str:
    return f"templates:{templates.digest}"


def _name_of_page(page: PageContent) -> str:
    return f"{_PAGE}{digest_of_content(page)}"


_ELSEWHERE: dict[type, Callable[..., str]] = {
    InputFile: _name_of_file,
    Templates: _name_of_templates,
    PageContent: _name_of_page,
}
