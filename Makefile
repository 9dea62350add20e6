# Alles, was man hier tun kann. `make` ohne Ziel erklärt es.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.fertig
.DEFAULT_GOAL := hilfe
.PHONY: hilfe run setup words test soak check brueche bench lock clean

hilfe: ## diese Übersicht
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

run: setup words ## den Wegweiser starten
	@$(BIN)/wegweiser

setup: $(READY) ## nur .venv einrichten

$(READY): pyproject.toml requirements.lock hatch_build.py
	@$(PYTHON) -c 'import sys; sys.exit("Der Wegweiser braucht Python 3.11, 3.12 oder 3.13.") if not (3, 11) <= sys.version_info[:2] < (3, 14) else None'
	@$(PYTHON) -m venv $(VENV) || { echo 'Es fehlt das Paket python3-venv. Unter Debian: sudo apt-get install python3-venv'; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

words: setup ## die Wort-Listen übersetzen, wenn sie neuer sind
	@for level in leichte_sprache standard; do \
	  if [ content/$$level/words.po -nt content/$$level/words.mo ]; then $(BIN)/python -m guide.load.words content/$$level/words.po; fi; done

test: setup words ## alle schnellen Tests (unter 5 Minuten)
	@$(BIN)/python -m pytest -n auto -m 'not soak'

soak: setup words ## die langen Tests
	@$(BIN)/python -m pytest -m 'soak and not alone'
	@status=0; for file in tests/safe/test_fuzz_*.py; do \
	  echo $$file; $(BIN)/python -m pytest -m alone $$file || status=1; done; exit $$status

check: setup words ## Stil, Typen, Grenzen zwischen den Räumen, Inhalte
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/wegweiser pruefen

brueche: setup words ## den Inhalt zur Probe zerbrechen: findet die Prüfung jeden Bruch?
	@$(BIN)/python tests/content/mutations.py

bench: setup words ## messen, als Verhältnisse in einem Lauf
	@$(BIN)/python -m benchmarks

lock: ## requirements.lock neu schreiben
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --no-annotate \
	  --extra test --python-version 3.11 -o requirements.lock pyproject.toml build.in

clean: ## alles Erzeugte löschen
	@rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -prune -exec rm -rf {} + ; find content -name '*.mo' -delete
