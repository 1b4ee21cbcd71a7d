# Two commands are enough: `make demo` and `make test`. Both make their own environment.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: demo test lint docs bench audit clean

demo: $(VENV)/installed
	@$(BIN)/vigie demo

test: lint
	$(BIN)/pytest

lint: $(VENV)/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# The pages that are made from the catalogue.
docs: $(VENV)/installed
	$(BIN)/python -m bot.documentation

bench: $(VENV)/installed
	$(BIN)/python -m benchmarks

# What is known against the packages that are installed: needs a network. Both databases are asked, and
# a package that neither knows fails it.
audit: $(VENV)/installed
	$(BIN)/python -m pip install --quiet pip-audit
	$(BIN)/pip-audit --local --skip-editable --strict --vulnerability-service pypi
	$(BIN)/pip-audit --local --skip-editable --strict --vulnerability-service osv

$(VENV)/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Vigie needs Python 3.11 or later")'
	@echo "Preparing the environment in $(VENV) (a minute, once)…"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
