"""Loads the templates of a theme, and lists those of its files that may come into a site."""

from __future__ import annotations

import os

from jinja2 import FileSystemLoader


class ThemeFiles(FileSystemLoader):
    """Does as the loader that MkDocs takes, and looks into no folder whose name begins with a dot.

    MkDocs puts none of what lies there into a site, but only after it has looked at each: Material brings an icon in
    fourteen thousand files.
    """

    def list_templates(self) -> list[str]:
        """Return the path of each file below the theme's folders, sorted."""
        found = set[str]()
        for top in self.searchpath:
            for folder, folders, names in os.walk(top, followlinks=self.followlinks):
                folders[:] = [name for name in folders if not name.startswith(".")]
                below = os.path.relpath(folder, top).replace(os.sep, "/")
                found.update(names if below == "." else (f"{below}/{name}" for name in names))
        return sorted(found)
