# Everything runs in .venv; each target sets up what it needs and a second run reinstalls nothing.
PY := .venv/bin/python
SHELL := /bin/bash

.DEFAULT_GOAL := help

help: ## Show this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/\t/' | expand -t 14

setup: ## Make .venv, install the package, a browser and a Chinese font where that is possible
	@./setup.sh

demo: setup ## Crawl and judge the bundled sample district and write its reports
	@$(PY) -m zwgk.cli demo --data zwgk-data

test: setup ## All checks and tests
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
	@.venv/bin/lint-imports
	@$(PY) -m pytest -q -m "not slow"

mutations: setup ## Every sort of defect alone in memory, and one of each name through a real crawl (minutes)
	@$(PY) -m pytest -q tests/sample_district/test_turns.py tests/sample_district/test_mutations.py tests/sample_district/test_mutations_crawled.py

bench: setup ## Full pipeline against a bare spider, the page record against bare lxml, assess with loading: ratios in one run
	@$(PY) -m bench.pipeline
	@$(PY) -m bench.page_record
	@$(PY) -m bench.assess
	@$(PY) -m bench.assess --sample

accuracy: setup ## Titles, dates, kinds and families on real pages (ZWGK_REAL_PAGES) into docs/accuracy.md
	@$(PY) -m crawler.accuracy

docs: setup ## Write the handbook pages from the rules
	@$(PY) -m zwgk.cli rule docs

clean: ## Remove what setup and runs made
	rm -rf .venv zwgk-data dist build

.PHONY: help setup demo test mutations bench accuracy docs clean
