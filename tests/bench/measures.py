"""One measure in a process of its own: ``python -m tests.bench.measures NAME PROJECT`` prints its figures as JSON."""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

import yaml

from generator.build import Project, generate, save_pages
from generator.citing.stage import CitationStage
from generator.memo import Memo
from generator.project.caches import project_cache, remove_caches
from generator.workers import cores

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.build import Result

Figures = dict[str, Any]


def cold(directory: Path) -> Figures:
    """Generate once with nothing kept, beside what the C parser alone needs for the same YAML."""
    texts = [path.read_text(encoding="utf-8") for path in _files(directory)]
    events = min(_seconds(lambda: _parse(texts)) for _ in range(3))
    started = time.perf_counter()
    result = generate(Project(directory))
    seconds = time.perf_counter() - started
    return {"events": events, "generate": seconds, **_pages(result.files)}


def all_cores(directory: Path) -> Figures:
    """Generate with nothing kept, as `briefings generate` does: other processes write, and results are kept."""
    project = Project(directory)
    remove_caches(project)
    before = _peak()
    started = time.perf_counter()
    result = generate(project, cache=project_cache(project, "generate"), processes=cores())
    seconds = time.perf_counter() - started
    save_pages(project, result)
    return {"generate": seconds, "before": before, "peak": _peak(), **_pages(result.files)}


def next_process(directory: Path) -> Figures:
    """Change a statement, then go on from what `all_cores` kept: seconds, and those of the processor."""
    path = sorted((directory / "briefings").glob("*/statements.yml"))[3]
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("says: ", "says: Again, ", 1), encoding="utf-8")
    project = Project(directory)
    started, worked = time.perf_counter(), time.process_time()
    result = generate(project, cache=project_cache(project, "generate"), processes=cores())
    changed = save_pages(project, result)
    seconds, worked = time.perf_counter() - started, time.process_time() - worked
    return {"generate": seconds, "worked": worked, "changed": changed, **_pages(result.files)}


def memory(directory: Path) -> Figures:
    """Generate once; the most memory the process held, in MiB."""
    before = _peak()
    result = generate(Project(directory))
    return {"before": before, "peak": _peak(), **_pages(result.files)}


def one_changed(directory: Path) -> Figures:
    """Generate, then again after each of several edits of one file, in one process as ``serve`` does."""
    memo = Memo()
    project = Project(directory)
    generate(project, memo=memo)
    unchanged = _seconds(lambda: generate(project, memo=memo))
    figures = []
    for number, path in enumerate(sorted((directory / "briefings").glob("*/statements.yml"))[:7]):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("says: ", f"says: In round {number} ", 1), encoding="utf-8")
        started = time.perf_counter()
        result = generate(project, memo=memo)
        figures.append(time.perf_counter() - started)
        path.write_text(text, encoding="utf-8")
    return {"unchanged": unchanged, "changed": median(figures), "worst": max(figures), **_pages(result.files)}


def cited(directory: Path) -> Figures:
    """Generate with the citations of all sources and briefings, all to be set, then with those that were kept.

    Seconds of all processors, beside those of the same without any; ``weight`` is what they add to pages, in bytes.
    """
    project = Project(directory)
    remove_caches(project)
    cache = project_cache(project, "citations")
    plain, without = _work(lambda: generate(project))
    stage = CitationStage(project, cache)
    _, cold = _work(lambda: generate(project, cite=stage))
    stage.keep()
    result, kept = _work(lambda: generate(project, cite=CitationStage(project, cache)))
    return {
        "without": without,
        "cold": cold,
        "kept": kept,
        "weight": _weight(result.files) - _weight(plain.files),
        "before": _weight(plain.files),
        "cited": len(result.library.sources) + len(result.library.briefings),
    }


def _work(act: Callable[[], Result]) -> tuple[Result, float]:
    """Return what ``act`` does, and the seconds that this process, and those it began and ended, had of a processor."""
    before = _worked()
    result = act()
    return result, _worked() - before


def _weight(files: Mapping[str, bytes]) -> int:
    return sum(len(content) for path, content in files.items() if path.endswith(".md"))


def _worked() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(process.ru_utime + process.ru_stime for process in used)


def _files(directory: Path) -> list[Path]:
    return sorted((directory / "briefings").rglob("*.yml"))


def _parse(texts: list[str]) -> None:
    for text in texts:
        for _ in yaml.parse(text, Loader=yaml.CSafeLoader):
            pass


def _seconds(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return time.perf_counter() - started


def _pages(files: Mapping[str, bytes]) -> Figures:
    sizes = [len(text) for path, text in files.items() if path.endswith(".md")]
    return {"pages": len(sizes), "average": sum(sizes) / len(sizes), "largest": max(sizes)}


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


MEASURES = {
    "cold": cold,
    "all_cores": all_cores,
    "next_process": next_process,
    "memory": memory,
    "one_changed": one_changed,
    "cited": cited,
}

if __name__ == "__main__":
    print(json.dumps(MEASURES[sys.argv[1]](Path(sys.argv[2]))))
