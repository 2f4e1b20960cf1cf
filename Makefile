# What one does with a checkout of Kemas. Each target sets up .venv itself: see scripts/setup.

BIN := .venv/bin
DATA ?= build/demo-data
SAMPLE ?= guru-musik-id

.PHONY: help demo serve test lint notebooks clean

help: ## Tampilkan daftar ini | Show this list
	@awk -F ':.*## | [|] ' '/^[a-z]+:.*## / {printf "make %-9s  %s\n                %s\n", $$1, $$2, $$3}' Makefile

demo: ## Susun kemasan dari uraian jabatan (POSITION=berkas) | Suggest a package for a position (POSITION=file)
	@scripts/setup run
	@$(if $(POSITION),cat "$(POSITION)",$(BIN)/kemas samples show $(SAMPLE)) | $(BIN)/kemas --data "$(DATA)" suggest -

serve: ## Jalankan layanan HTTP di komputer ini | Run the HTTP service on this machine
	@scripts/setup run
	@$(BIN)/kemas --data "$(DATA)" serve

# Two workers on two cores: more threads would only wait for each other.
test: export OMP_NUM_THREADS = 1
test: lint ## Periksa kode, lalu jalankan semua uji | Check the code, then run all tests
	$(BIN)/pytest -n 2 --dist loadfile

lint: ## Periksa gaya, tipe dan lapisan kode | Check style, types and layers of the code
	@scripts/setup dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

notebooks: ## Jalankan ulang semua notebook | Run all notebooks anew
	@scripts/setup dev
	$(BIN)/python scripts/notebooks

clean: ## Hapus .venv dan semua hasil buatan | Remove .venv and everything built
	rm -rf .venv build dist .*_cache .hypothesis
