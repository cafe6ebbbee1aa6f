"""`briefings doctor` knows the settings that the program reads."""

from __future__ import annotations

import re

from generator.doctor.settings import READ_BY_PROGRAM
from tests.architecture import modules


def test_what_the_program_reads_under_extra_is_known() -> None:
    """Each setting that code of ours reads, so that doctor calls none of them unknown."""
    read = {
        name
        for module in modules()
        for name in re.findall(r'"extra"\),? ?"(\w+)"|\w+\(extra, "(\w+)"\)', module.text)
        for name in name
        if name
    }
    assert read <= READ_BY_PROGRAM
    assert {"desk", "levels", "pdf", "cite"} <= read
