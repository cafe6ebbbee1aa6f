"""The front matter of a hand-written page, as it is written: a closed list, for the theme acts on many other names."""

from __future__ import annotations

from typing import Literal

from generator.reader.records.fields import Label, Record, Text, Weight, YesNo


class SearchRecord(Record):
    """How search treats the page."""

    boost: Weight = 1
    """Its weight: 2 comes before others, 0.5 after them."""
    exclude: YesNo = False
    """Whether search passes over it."""


class PageRecord(Record):
    """The settings of a hand-written page."""

    title: Label = ""
    """Its name in the browser and in search, where that is not its first heading."""
    description: Text = ""
    """A sentence for search engines and shared links."""
    author: Label = ""
    hide: tuple[Literal["navigation", "toc", "footer"], ...] = ()
    """Parts of the theme that do not stand beside the page."""
    search: SearchRecord = SearchRecord()
