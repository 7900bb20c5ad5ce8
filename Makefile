# One command each. Everything lives in scripts/ (Python's standard library) so that it is tested.
PYTHON ?= python3
TOOLS := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help run test check fix docs bench pictures wheel locks clean

help:  ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' Makefile

run:  ## Start the demo clinic (PORT=8001 make run for another port)
	@$(PYTHON) scripts/run.py

test:  ## Run everything that CI runs
	@$(PYTHON) scripts/verify.py

check:  ## Style, types and layers only; changes nothing
	@$(PYTHON) scripts/verify.py --quick

fix:  ## Put right what can be put right without thinking
	@$(PYTHON) scripts/fix.py

docs:  ## Build the documentation strictly into .build/docs
	@$(PYTHON) scripts/prepare.py --python-only
	@$(TOOLS)/sphinx-build --builder=html --fail-on-warning --keep-going --nitpicky --quiet docs .build/docs
	@echo "Open .build/docs/index.html"

bench:  ## Run the benchmarks and print the ratios (ONLY="rank charts" for some)
	@$(PYTHON) scripts/bench.py $(ONLY)

pictures:  ## Take the documentation's pictures anew with the browser tests
	@$(PYTHON) scripts/prepare.py
	@FILIFORM_PICTURES=1 $(TOOLS)/pytest -q tests/browser

wheel:  ## Build the wheel into dist/
	@$(PYTHON) scripts/prepare.py
	@$(TOOLS)/python -m build --wheel --no-isolation

locks:  ## Pin the newest packages that are at least a week old (needs uv)
	@$(PYTHON) scripts/locks.py

clean:  ## Remove what was built; keeps var/ (the demo's data)
	rm -rf .venv .build dist frontend/node_modules src/filiform/clinic/static/filiform/build
	find src -name '*.mo' -delete
