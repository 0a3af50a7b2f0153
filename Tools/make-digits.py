#!/usr/bin/env python3
"""Makes Sources/CDigits/digits.bin from scikit-learn's digits.csv.gz.

    python3 Tools/make-digits.py path/to/digits.csv.gz

The input (sklearn/datasets/data/digits.csv.gz in any scikit-learn 1.x) has a line for each of 1797 images: 64 grey
values in 0..16, row by row, then the digit. The output has 65 bytes for each line, in the same order.
"""

import gzip
import hashlib
import pathlib
import sys

EXPECTED = "09f66e6debdee2cd2b5ae59e0d6abbb73fc2b0e0185d2e1957e9ebb51e23aa22"

source = pathlib.Path(sys.argv[1]).read_bytes()
assert hashlib.sha256(source).hexdigest() == EXPECTED, "this is another file"
rows = [[int(float(v)) for v in line.split(",")] for line in gzip.decompress(source).decode().split()]
assert len(rows) == 1797 and all(len(row) == 65 and max(row[:64]) <= 16 for row in rows)
target = pathlib.Path(__file__).parent.parent / "Sources/CDigits/digits.bin"
target.write_bytes(bytes(value for row in rows for value in row))
print(f"{target}: {target.stat().st_size} bytes")
