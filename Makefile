# Everything needs Python 3.11 or later, make and git, and nothing else. `make help` lists the targets.

PYTHON ?= python3
UV ?= uv
VENV := .venv
BIN := $(VENV)/bin
LOCKED := $(VENV)/.locked
INSTALLED := $(VENV)/.installed
BENCH := $(VENV)/.bench
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
LOCK := $(UV) pip compile --quiet --generate-hashes --universal --python-version 3.11 --custom-compile-command "make lock"

# What is started from here leaves nothing in the user's own data folder.
ENTITYLIST_DATA_DIR ?= $(CURDIR)/$(VENV)/data
export ENTITYLIST_DATA_DIR

.DEFAULT_GOAL := help
# The checks follow one another, so that the last line of `make test` is that of pytest.
.NOTPARALLEL:
.PHONY: help setup try test lint types imports knowledge tests evaluate bench format lock clean

help:  ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(INSTALLED)  ## make .venv from the lock; again only when the lock changes

$(LOCKED): requirements/dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed; name one: make PYTHON=python3.12 ...")'
	@echo "setting up $(VENV) (once) ..."
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

# The build tool is in the lock too, so that nothing unlocked is fetched for the project's own installation.
$(INSTALLED): $(LOCKED) pyproject.toml
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(BENCH): $(INSTALLED) requirements/bench.txt
	@$(PIP) install --require-hashes -r requirements/bench.txt
	@touch $@

try: setup  ## ask questions in a console; without a terminal, answer a few samples
	@if [ -t 0 ]; then \
	    $(BIN)/entitylist chat; \
	else \
	    for question in "is SenseTime listed?" "how did China respond?" "is hikvison on the list?" \
	            "what did Japan say about it?"; do \
	        printf '> %s\n\n' "$$question"; $(BIN)/entitylist ask "$$question" </dev/null || exit $$?; printf '\n'; \
	    done; \
	fi

test: lint types imports knowledge tests  ## every check: ruff, mypy, import-linter, the knowledge, the tests

lint: setup
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check

types: setup
	@$(BIN)/mypy --strict

imports: setup
	@$(BIN)/lint-imports --no-logo

knowledge: setup
	@$(BIN)/entitylist knowledge check

tests: setup
	@$(BIN)/python -m pytest -q

evaluate: setup  ## the scorecard: right, silent and false by kind, over the labelled questions
	@$(BIN)/python -m tests.evaluation.scorecard

bench: $(BENCH)  ## speed and memory, and two other ways of answering beside it
	@$(BIN)/python -m tests.benchmarks

format: setup  ## put the code in form
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

lock: pyproject.toml  ## renew requirements/ (needs uv)
	@$(LOCK) pyproject.toml -o requirements/runtime.txt
	@$(LOCK) pyproject.toml --group dev -c requirements/runtime.txt -o requirements/dev.txt
	@$(LOCK) --group bench -c requirements/dev.txt -o requirements/bench.txt

clean:  ## take away .venv, caches and builds
	@rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find bot tests -name __pycache__ -type d -prune -exec rm -rf {} +
