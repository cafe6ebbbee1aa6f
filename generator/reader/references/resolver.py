"""Resolves a reference as it is written to a full id, with an error and a suggestion if it leads nowhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.diagnostics import Code, Diagnostics
from generator.diagnostics.suggest import did_you_mean, did_you_mean_slip
from generator.model.nouns import LISTS, OF_LIBRARY
from generator.model.references import SPEAKER, Noun
from generator.reader.references.former_ids import renamed
from generator.text.articles import with_article

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.diagnostics import Place
    from generator.model.report import Id


_NOTHING: frozenset[Noun] = frozenset()
_MOST_SUGGESTED = 200
"""References of one folder that are compared with every id: ten thousand of them would take minutes."""


@dataclass(frozen=True, slots=True, eq=False)
class KnownIds:
    """The ids that one folder can refer to by themselves."""

    folder: str
    library: Mapping[str, Noun]
    own: Mapping[str, Noun]
    """Of the folder, by local id."""
    doubled: Mapping[str, frozenset[Noun]] = field(default_factory=dict)
    """What else is given an id that stands for something already, which is an error of its own."""
    former: Mapping[str, str] = field(default_factory=dict)
    """What entries of the library and of the folder are called now, by what they were called before."""
    former_folders: Mapping[str, str] = field(default_factory=dict)
    """The same for the folders of briefings."""


class Resolver:
    r"""Resolves the references of one folder; those that lead nowhere become diagnostics.

    >>> from generator.reader.input import InputFile, WrittenAt
    >>> library = {"xi": Noun.ACTOR, "peace-talks": Noun.TOPIC}
    >>> here = KnownIds("call", library, {"call": Noun.EVENT, "one": Noun.STATEMENT})
    >>> other = KnownIds("summit", library, {"two": Noun.STATEMENT})
    >>> diagnostics = Diagnostics()
    >>> resolve = Resolver(here, {"call": here, "summit": other}, diagnostics)
    >>> file = InputFile("call/entries.yml", "call", "statements:\n  - at: cal\n", is_briefing=False)
    >>> place = WrittenAt(file, ("statements", 0))
    >>> resolve.one("xi", frozenset({Noun.ACTOR}), place, "speaker")  # of the whole library
    'xi'
    >>> resolve.one("call", frozenset({Noun.EVENT}), place, "at")  # of this folder
    'call/call'
    >>> resolve.one("summit/two", frozenset({Noun.STATEMENT}), place, "to")  # of another one
    'summit/two'
    >>> resolve.one("cal", frozenset({Noun.EVENT}), place, "at")  # of none: the result is of no use
    'cal'
    >>> for diagnostic in diagnostics:
    ...     print(diagnostic.span, diagnostic.message, diagnostic.hints)
    call/entries.yml:2:9 there is no event `cal` ('did you mean `call`?',)
    """

    __slots__ = ("_cache", "_suggested", "diagnostics", "ids", "ids_by_folder")

    def __init__(
        self, ids: KnownIds, ids_by_folder: Mapping[str, KnownIds], diagnostics: Diagnostics
    ) -> None:
        self.ids = ids
        self.ids_by_folder = ids_by_folder
        """Of every folder, by its name: other briefings are referred to as ``folder/id``."""
        self.diagnostics = diagnostics
        self._cache: dict[str, tuple[Id, Noun] | None] = {}
        self._suggested: dict[tuple[str, frozenset[Noun]], tuple[str, ...]] = {}

    def one(
        self, ref: str, allowed: frozenset[Noun], place: Place, *keys: str | int, is_key: bool = False
    ) -> Id:
        """Return the full id of ``ref``; add an error at ``place`` if it is unknown or of another noun.

        ``is_key`` says that it is the name of the last of ``keys``, not its value.
        """
        try:
            found = self._cache[ref]
        except KeyError:
            found = self._cache[ref] = self._find(ref)
        if found is not None and (found[1] in allowed or self.ids.doubled.get(ref, _NOTHING) & allowed):
            return found[0]
        span = place.key_span(*keys) if is_key else place.span(*keys)
        if found is None:
            what = _list_of(allowed)
            self.diagnostics.error(
                Code.UNKNOWN_REFERENCE,
                f"there is no {what} `{ref}`",
                span,
                *self._suggest(ref, allowed),
                cause=ref if allowed & OF_LIBRARY else f"{ref} {self.ids.folder}",
            )
        else:
            self.diagnostics.error(
                Code.WRONG_NOUN,
                f"`{ref}` is {with_article(found[1])}; here belongs {_list_of(allowed, article=True)}",
                span,
                *self._suggest(ref, allowed),
            )
        return ref

    def leads_nowhere(self, ref: str) -> bool:
        """Tell whether nothing is called so, nor was before."""
        former = renamed(ref, self._former_of, self.ids.former_folders)
        return self._find(ref) is None and not (former and self._find(former))

    def maybe(self, ref: str | None, allowed: frozenset[Noun], place: Place, *keys: str | int) -> Id | None:
        """Return the full id of ``ref``, or None for None."""
        return None if ref is None else self.one(ref, allowed, place, *keys)

    def many(self, refs: Sequence[str], allowed: frozenset[Noun], place: Place, key: str) -> tuple[Id, ...]:
        """Return the full ids of a list of references."""
        return (
            tuple(self.one(ref, allowed, place, key, index) for index, ref in enumerate(refs)) if refs else ()
        )

    def one_or_several(
        self, refs: str | Sequence[str], allowed: frozenset[Noun], place: Place, key: str
    ) -> tuple[Id, ...]:
        """Return the full ids of what is written as one reference or as a list of them."""
        return (
            (self.one(refs, allowed, place, key),)
            if isinstance(refs, str)
            else self.many(refs, allowed, place, key)
        )

    def _find(self, ref: str) -> tuple[Id, Noun] | None:
        ids = self.ids
        noun = ids.own.get(ref)
        if noun is not None:
            return f"{ids.folder}/{ref}", noun
        noun = ids.library.get(ref)
        if noun is not None:
            return ref, noun
        folder, slash, local = ref.partition("/")
        if not slash or folder not in self.ids_by_folder:
            return None
        noun = self.ids_by_folder[folder].own.get(local)
        return (ref, noun) if noun is not None else None

    def _suggest(self, ref: str, allowed: frozenset[Noun]) -> tuple[str, ...]:
        """Return what to do about ``ref``; the nearest ids are looked for a limited number of times."""
        key = ref, allowed
        if key not in self._suggested:
            if len(self._suggested) == _MOST_SUGGESTED:
                return (_how_to_add(ref, allowed),)
            self._suggested[key] = self._nearest(ref, allowed)
        return self._suggested[key]

    def _nearest(self, ref: str, allowed: frozenset[Noun]) -> tuple[str, ...]:
        ids = self.ids
        if (now := renamed(ref, self._former_of, ids.former_folders)) and self._find(now):
            return (f"it is called otherwise now: write `{now}`",)
        folder, slash, _ = ref.partition("/")
        if slash:
            if folder not in self.ids_by_folder:
                return did_you_mean(folder, self.ids_by_folder) or (f"there is no briefing `{folder}`",)
            known = {
                f"{folder}/{name}" for name, noun in self.ids_by_folder[folder].own.items() if noun in allowed
            }
            return did_you_mean(ref, known)
        for briefing in self.ids_by_folder.values():
            noun = briefing.own.get(ref) if briefing is not ids else None
            if noun in allowed:
                other = f"{briefing.folder}/{ref}"
                return (f"another briefing has {with_article(noun)} of that id; if it is meant: `{other}`",)
        known = {name for table in (ids.own, ids.library) for name, noun in table.items() if noun in allowed}
        likely = {name for name in known if self._noun(name) is Noun.ACTOR} if allowed == SPEAKER else known
        return did_you_mean_slip(ref, known) or did_you_mean(ref, likely) or (_how_to_add(ref, allowed),)

    def _former_of(self, folder: str) -> Mapping[str, str] | None:
        known = self.ids_by_folder.get(folder) if folder else self.ids
        return known.former if known else None

    def _noun(self, name: str) -> Noun:
        return self.ids.own.get(name) or self.ids.library[name]


_HOW_TO_ADD: dict[Noun, str] = {
    **{
        noun: f"add {with_article(noun)} with `id: {{ref}}`"
        + (f", best in {field}.yml" if noun in OF_LIBRARY else f" under `{field}:` of this briefing")
        for field, noun in LISTS.items()
    },
    Noun.POINT: "add the point under its plan's `points:`",
    Noun.ASSESSMENT: "add an assessment with `id: {ref}` in briefing.yml",
}


def _how_to_add(ref: str, allowed: frozenset[Noun]) -> str:
    if len(allowed) > 2:  # too many to guess which is meant
        return "look for a slip in the id, or add the entry it stands for"
    return _HOW_TO_ADD[next(noun for noun in Noun if noun in allowed)].format(ref=ref)


def _list_of(allowed: frozenset[Noun], *, article: bool = False) -> str:
    words = [with_article(noun) if article else str(noun) for noun in Noun if noun in allowed]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
