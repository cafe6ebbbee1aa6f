"""A new site that is served while a test edits it, as an editor would in a terminal."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from generator.starter import new_site
from tests.sites import ENVIRONMENT
from tests.waiting import LONGEST, free_port, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Serving:
    """A server of a new site, and a browser."""

    def __init__(self, folder: Path) -> None:
        self.project, self.temporary = folder / "project", folder / "temporary"
        self.temporary.mkdir()
        new_site(self.project)
        self.port = free_port()
        self.log = folder / "log"

    def start(self, *options: str) -> subprocess.Popen[str]:
        """Start the command as in a terminal; what it prints goes to the log."""
        with self.log.open("w") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "generator", "serve", "--address", f"127.0.0.1:{self.port}", *options],
                cwd=self.project,
                env=ENVIRONMENT | {"TMPDIR": str(self.temporary)},
                stdout=log,
                stderr=subprocess.STDOUT,
                text=True,
            )

    def get(self, path: str, host: str = "localhost") -> tuple[int, str]:
        """Ask for a page; 0 if nobody listens."""
        request = Request(f"http://127.0.0.1:{self.port}{path}", headers={"Host": host})  # ours
        try:
            with urlopen(request, timeout=LONGEST) as answer:  # noqa: S310
                return answer.status, answer.read().decode()
        except HTTPError as error:
            with error:
                return error.code, error.read().decode()
        except URLError:
            return 0, ""

    def wait(self, true: Callable[[], bool]) -> None:
        """Wait until ``true`` is."""
        wait_for(true, self.log.read_text)

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace a text in a file of the project; an empty one is the whole file."""
        path = self.project / name
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        assert old in before
        path.write_text(before.replace(old, new, 1), encoding="utf-8")
