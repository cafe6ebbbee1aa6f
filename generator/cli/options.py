"""Owns options that several commands share."""

from __future__ import annotations

import click

from generator.engine import Engine

strict_option = click.option("--strict", is_flag=True, help="Treat warnings as errors.")
engine_option = click.option(
    "--engine",
    type=click.Choice([one.value for one in Engine]),
    default=Engine.MKDOCS.value,
    show_default=True,
    help="What turns the pages into a site.",
)
