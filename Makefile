# Everything runs from a fresh clone with Python 3.11+ and make alone: the first target that needs it makes .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.stamp

# Both engines' themes print a notice about MkDocs 2 on every run; it is not ours to repeat.
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := check
.NOTPARALLEL:
.PHONY: check lint types test site screens serve fmt docs fonts bench fuzz lock clean help

check: lint types test ## lint, types and tests: what CI runs

lint: $(STAMP) ## style of the Python code, and what nothing uses any more
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/python -m tests.unused_code

types: $(STAMP) ## types of the Python code
	$(BIN)/mypy --num-workers 2

test: $(STAMP) ## all tests; those in a browser too if Chromium is installed
	$(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder $(TESTS)

site: $(STAMP) ## check the YAML, write the pages, build the site: look at it with make serve
	$(BIN)/briefings check
	$(BIN)/briefings build --strict

screens: site ## pictures of each page type in build/screens: both widths, light and dark
	$(BIN)/python -m tests.browser.screens build/site build/screens

serve: $(STAMP) ## the site on this machine, renewed at every edit
	$(BIN)/briefings serve

fmt: $(STAMP) ## put the Python code in form
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

docs: $(STAMP) ## renew the map in ARCHITECTURE.md and the explanations of codes
	$(BIN)/python -m tests.architecture --write
	$(BIN)/python -m tests.explanations --write

fonts: $(STAMP) ## make the PDFs' font for Chinese anew; FONT=… names the whole one (Debian: fonts-noto-cjk)
	$(BIN)/python -m tests.fonts --write $(FONT)

bench: $(STAMP) ## measure speed and memory; FULL=1 for 10,000 pages too
	$(BIN)/python -m tests.bench.bench $(if $(FULL),--full)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev,bench]'
	$(BIN)/python -m tests.bench.site $(if $(FULL),--full)
	$(BIN)/python -m tests.bench.reading
	$(BIN)/python -m tests.bench.quotes
	$(BIN)/python -m tests.bench.pdf
	$(BIN)/python -m tests.bench.outputs
	$(BIN)/python -m tests.bench.library

fuzz: $(STAMP) ## inputs made at random; TARGET=yaml SECONDS=600 SEED=1: one target, longer, others
	$(BIN)/python -m tests.fuzz $(TARGET) --seconds $(or $(SECONDS),60) --seed $(or $(SEED),0)

lock: ## renew constraints.txt with the newest versions that fit pyproject.toml
	rm -rf $(VENV)-lock
	$(PYTHON) -m venv $(VENV)-lock
	$(VENV)-lock/bin/pip install --quiet --editable '.[dev,bench]'
	sed '/^[^#]/d' constraints.txt > $(VENV)-lock/constraints.txt
	$(VENV)-lock/bin/pip freeze --exclude-editable >> $(VENV)-lock/constraints.txt
	mv $(VENV)-lock/constraints.txt constraints.txt
	rm -rf $(VENV)-lock

clean: ## remove what was generated (not .venv)
	if test -x $(BIN)/briefings; then $(BIN)/briefings clean; fi
	test -L build/screens || rm -f build/screens/*.png
	rm -rf .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find generator tests -name __pycache__ -prune -exec rm -rf {} +

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=python3.11")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	@touch $@
