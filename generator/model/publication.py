"""Where a library is published, and who signs it: what `mkdocs.yml` says of the site."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.kinds import FileName, Label, WebAddress
    from generator.model.word_look import WordLook


class PaperSize(StrEnum):
    """The sizes of paper that a document can have."""

    A4 = "a4"
    US_LETTER = "us-letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Who answers for the briefings."""

    name: Label
    contact: Label = ""
    """An e-mail address, or a web address."""
    imprint: Label = ""
    """A web address, or the address of a page of the site: ``handbook/imprint/``."""
    licence: Label = ""
    """Under which the briefings may be used, by name."""
    licence_address: WebAddress = ""
    """A web address."""
    logo: FileName = ""
    """A picture (SVG, PNG) below the site's theme: ``assets/images/desk.svg``."""
    word_template: FileName = ""
    """A Word document below the templates' folder ``word``, whose look the desk's have: ``desk.docx``."""

    @property
    def contact_address(self) -> str:
        """The contact as a link leads to it."""
        return self.contact if "://" in self.contact or not self.contact else f"mailto:{self.contact}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """The site that a library is published on."""

    site_name: Label = "Briefings"
    address: WebAddress = ""
    """Of the site, with a slash at its end; "" where it is not known yet."""
    desk: Desk | None = None
    logo: bytes = b""
    """The picture of the desk."""
    paper: PaperSize = PaperSize.A4
    """What documents and sheets are printed on, where a desk's own template says no more."""
    word_look: WordLook | None = None
    """How the desk's Word documents look."""

    def whole_address(self, path: str) -> str:
        """Return the web address of a place by its path from the root of the site; "" while the site's is not known."""
        return f"{self.address}{path}" if self.address else ""

    def full_address(self, address: str) -> str:
        """Return a web address of a place that may be a page of the site; "" while the site's is not known."""
        if not address or "://" in address:
            return address
        return f"{self.address}{address}" if self.address else ""


UNSIGNED = Publication()
"""A site of which nothing is known."""
