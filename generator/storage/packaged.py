"""Finds the files that come with the program: templates, the theme's part of ours, the settings of a new site."""

from __future__ import annotations

from pathlib import Path

import generator


def packaged_templates() -> Path:
    """Return the folder of the templates that come with the program."""
    package = Path(generator.__file__).resolve().parent
    packed = package / "_site_templates"
    return packed if packed.is_dir() else package.parent / "site_templates"


def packaged_theme() -> Path:
    """Return the folder of our part of the theme, which lies below a project's own part and above Material."""
    return packaged_templates() / "theme"


def packaged_handbook() -> Path:
    """Return the folder of the page that the handbook of a new site begins with."""
    return Path(generator.__file__).resolve().parent / "starter" / "handbook"


def packaged_manual() -> Path:
    """Return the folder of the pages that tell how to use the program."""
    package = Path(generator.__file__).resolve().parent
    packed = package / "_manual"
    return packed if packed.is_dir() else package.parent / "briefings" / "handbook"


def packaged_settings() -> Path:
    """Return the ``mkdocs.yml`` that a new site begins with."""
    templates = packaged_templates()
    packed = templates / "mkdocs.yml"
    return packed if packed.is_file() else templates.parent / "mkdocs.yml"
