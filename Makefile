# The two commands of the README are `make train` and `make test`. `make check` is what CI runs.
#
# There is one way to build: in release mode, with testability, so that one build serves commands and tests alike.
# System libraries are traits of the package; those that are found are turned on.

SWIFT ?= swift
DATA ?=

TRAITS = $(shell Tools/traits)
BUILD = -c release -Xswiftc -enable-testing $(if $(TRAITS),--traits $(TRAITS))
# Where CI builds, a warning is an error.
BUILDING = $(if $(CI),SWIFT="$(SWIFT)" Tools/build-without-warnings,$(SWIFT) build)
KERATIN = "$$($(SWIFT) build $(BUILD) --show-bin-path)/keratin"

.PHONY: train test check lint format libraries verify-stablehlo clean

# Trains a convolutional network on the 1,797 handwritten digits that come with the package.
train: libraries
	$(BUILDING) $(BUILD) --product keratin
	$(KERATIN) train Examples/digits_cnn.yaml

# The whole suite. Tests that want data from outside look in KERATIN_TEST_DATA, and say so where it is not set.
# Those of XLA want a plugin for the CPU, which pip fetches once.
# (`swift test` on its own would build all again, with flags of its own.)
test: libraries
	$(BUILDING) $(BUILD) --build-tests
	@$(KERATIN) devices --install cpu || echo "skipped: XLA: its plugin cannot be fetched"
	$(SWIFT) test $(BUILD) --skip-build

# Format, build without warnings, tests.
check: lint
	@CI=1 $(MAKE) --no-print-directory test

lint:
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests Examples

format:
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests Examples

# Installs the system libraries that are missing where that is possible, else says how.
libraries:
	@Tools/libraries

# Reads the StableHLO goldens with MLIR, which it takes from PyPI.
verify-stablehlo:
	python3 Tools/verify_stablehlo.py

clean:
	$(SWIFT) package clean
