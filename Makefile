# make demo   renders the example release into demo/
# make test   runs the test suite on every core; ARGS passes options on to pytest
# make lint   checks style and format
# make clean  removes what these made
#
# All of it happens in .venv; Python 3.11 or newer is all that is needed. On Windows see CONTRIBUTING.md.

PYTHON ?= python3
BIN = .venv/bin
# One more than the cores: some tests wait for a terminal or for LibreOffice.
WORKERS ?= $(shell $(PYTHON) -c "import os; print((os.cpu_count() or 1) + 1)")
INSTALL = $(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt
EXAMPLE = examples/cbmg-q4-2019/release.yaml

.PHONY: demo test lint clean

demo: .venv/installed
	@$(BIN)/relwriter render $(EXAMPLE) --final -o demo

test: .venv/installed-for-tests
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile $(ARGS)

lint: .venv/installed-for-tests
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check

clean:
	rm -rf .venv demo build dist

.venv/installed: .venv/made pyproject.toml constraints.txt
	@echo "Installing relwriter into .venv"
	@$(INSTALL) -e .
	@touch $@

.venv/installed-for-tests: .venv/made pyproject.toml constraints.txt
	@echo "Installing relwriter and its test tools into .venv"
	@$(INSTALL) -e '.[test]'
	@touch $@

.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "relwriter needs Python 3.11 or newer, but $(PYTHON) is: $$($(PYTHON) --version 2>&1)"; \
	  echo "Name a newer one, for example: make demo PYTHON=python3.12"; exit 1; } >&2
	@$(PYTHON) -m venv .venv || { \
	  echo "$(PYTHON) cannot make a virtual environment; on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@touch $@
