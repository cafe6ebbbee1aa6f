"""The recipes for hosts, as far as one machine can run them: files parse, commands build, nginx serves."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
import yaml

from generator.starter import new_site
from tests.architecture import ROOT
from tests.sites import run
from tests.waiting import LONGEST, fetch, free_port, wait_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.engine

TEXT = (ROOT / "briefings" / "handbook" / "hosting.md").read_text(encoding="utf-8")
WORKFLOW = (ROOT / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8")


def block(language: str, after: str) -> str:
    """Return the first block of ``language`` in the section that begins with ``after``."""
    section = TEXT.partition(f"\n## {after}\n")[2].partition("\n## ")[0]
    found = re.search(rf"^```{language}\n(.*?)^```", section, re.DOTALL | re.MULTILINE)
    assert found, f"{after} has no {language}"
    return found[1]


def cloudflare() -> list[str]:
    """Return the command of the table of settings."""
    found = re.search(r"^\| build command \| `(.*)` \|$", TEXT, re.MULTILINE)
    assert found
    return [found[1]]


def netlify(context: str = "") -> list[str]:
    """Return the command of the file."""
    settings = tomllib.loads(block("toml", "Netlify"))
    assert settings["build"]["publish"] == "build/site"
    return [settings["context"][context]["command"] if context else settings["build"]["command"]]


def read_the_docs() -> list[str]:
    """Return the commands of the file."""
    settings = yaml.safe_load(block("yaml", "Read the Docs"))
    assert settings["version"] == 2
    return list(settings["build"]["commands"])


def github() -> list[str]:
    """Return the commands of the workflow, with the address that an earlier step found."""
    jobs = yaml.safe_load(WORKFLOW)["jobs"]
    steps = jobs["build"]["steps"]
    uploaded = next(
        step for step in steps if step.get("uses", "").startswith("actions/upload-pages-artifact@")
    )
    assert uploaded["with"]["path"] == "build/site"
    assert jobs["deploy"]["needs"] == "build"
    assert jobs["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    commands = []
    for step in (step for step in steps if "run" in step):
        address = (
            step.get("env", {}).get("SITE_URL", "").replace("${{ steps.pages.outputs.base_url }}", "$BASE")
        )
        commands.append(f'SITE_URL="{address}" {step["run"]}' if address else step["run"])
    return commands


RECIPES = {
    "github": (github, {"BASE": "https://desk.github.io/briefs"}, "https://desk.github.io/briefs/"),
    "cloudflare": (
        cloudflare,
        {"CF_PAGES_URL": "https://0f1e.briefs.pages.dev"},
        "https://0f1e.briefs.pages.dev/",
    ),
    "netlify": (netlify, {"URL": "https://briefs.netlify.app"}, "https://briefs.netlify.app/"),
    "netlify, a trial": (
        lambda: netlify("deploy-preview"),
        {"DEPLOY_PRIME_URL": "https://deploy-preview-7--briefs.netlify.app"},
        "https://deploy-preview-7--briefs.netlify.app/",
    ),
    "read the docs": (
        read_the_docs,
        {
            "READTHEDOCS_CANONICAL_URL": "https://briefs.readthedocs.io/en/latest/",
            "READTHEDOCS_OUTPUT": "_out",
        },
        "https://briefs.readthedocs.io/en/latest/",
    ),
}
"""For each host its commands, what it tells them, and the address of the site."""
OUT = {"read the docs": " --out _out/html"}
"""Where the site goes, if the host takes it from a folder of its own."""


def script(commands: list[str], *more: str) -> str:
    """Return commands as one script, in which nothing is installed."""
    return "\n".join(("set -e", "pip() { :; }", 'python() { test "$2" = pip; }', *more, *commands))


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A new site, which builds quickly."""
    new_site(tmp_path / "site")
    return tmp_path / "site"


@pytest.mark.parametrize("host", RECIPES)
def test_a_recipe_builds_the_site_for_its_address(host: str, tmp_path: Path) -> None:
    """All end with one command, which a host with more than that, and a server's recipe, run in full below."""
    commands, told, address = RECIPES[host]
    asked = script(commands(), 'briefings() { echo "$SITE_URL" "$@"; }')
    done = run("sh", "-c", asked, cwd=tmp_path, more=told)
    assert done.returncode == 0, done.stdout
    assert done.stdout.splitlines()[-1] == f"{address} build --strict{OUT.get(host, '')}"


def test_a_site_built_by_a_recipe_knows_its_address(small: Path) -> None:
    commands, told, address = RECIPES["github"]
    done = run("sh", "-c", script(commands()), cwd=small, more=told)
    assert done.returncode == 0, done.stdout
    for name in ("index.html", "404.html", "_headers", "robots.txt", "sitemap.xml"):
        assert (small / "build" / "site" / name).is_file(), name
    home = (small / "build" / "site" / "index.html").read_text(encoding="utf-8")
    assert f'<link rel="canonical" href="{address}">' in home


def test_the_programs_version_is_one_we_support() -> None:
    versions = re.findall(
        r"(?:python:|python-version: |PYTHON_VERSION\D+)\"?(?:\s*\")?(3\.\d+)", TEXT + WORKFLOW
    )
    assert len(versions) == 4
    assert set(versions) == {"3.13"}


def test_nginx_serves_the_site_under_its_path(small: Path, tmp_path: Path) -> None:
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
    if program is None:
        pytest.skip("no nginx is installed (on Debian: apt-get install nginx-light)")
    command = block("bash", "A server of your own, under a path")
    done = run("sh", "-c", command.replace("/srv/", f"{tmp_path}/srv/"), cwd=small)
    assert done.returncode == 0, done.stdout
    recipe = block("nginx", "A server of your own, under a path").replace("/srv/", f"{tmp_path}/srv/")
    with _nginx(program, recipe, tmp_path) as server:
        for path in ("", "briefings/first-briefing/", "assets/images/favicon.svg", "sitemap.xml"):
            status, headers, _ = _get(f"{server}/briefings-desk/{path}")
            assert status == 200, path
            assert headers["X-Content-Type-Options"] == "nosniff"
            assert headers["Content-Security-Policy"] == "frame-ancestors 'none'"
        status, _, body = _get(f"{server}/briefings-desk/nobody/knows/this/")
        assert (status, "This page is not here" in body) == (404, True)
        assert 'href="/briefings-desk/briefings/"' in body
        assert _get(f"{server}/briefings-desk/_headers")[0] == 404


@contextmanager
def _nginx(program: str, recipe: str, folder: Path) -> Iterator[str]:
    port = free_port()
    kept = "\n".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    config = folder / "nginx.conf"
    config.write_text(
        f"daemon off; master_process off; pid {folder}/pid; error_log stderr;\n"
        f"events {{}}\nhttp {{ access_log off; {kept}\n"
        "types { text/html html; text/css css; application/javascript js; image/svg+xml svg; application/xml xml; }\n"
        f"server {{ listen 127.0.0.1:{port};\n{recipe}\n}} }}\n"
    )
    with subprocess.Popen(
        [program, "-c", str(config), "-e", "stderr"], stderr=subprocess.PIPE, text=True
    ) as server:
        try:
            wait_for(lambda: server.poll() is not None or fetch(f"http://127.0.0.1:{port}/briefings-desk/"))
            if server.poll() is not None:
                assert server.stderr
                pytest.fail(server.stderr.read())
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(LONGEST)


def _get(url: str) -> tuple[int, dict[str, str], str]:
    try:
        with urlopen(url, timeout=LONGEST) as answer:  # noqa: S310  # our own server
            return answer.status, dict(answer.headers), answer.read().decode("utf-8", "replace")
    except HTTPError as error:
        return error.code, dict(error.headers), error.read().decode("utf-8", "replace")
