#!/usr/bin/env python3
"""Makes the files in Tests/KeratinArrayTests/Fixtures with the Python packages safetensors and numpy (PyPI).

    python3 Tools/make-safetensors-fixture.py

With two arguments it is the other half of a test instead: reads the safetensors file IN, which Keratin wrote, and writes
what it found to OUT, for Keratin to compare.

    python3 Tools/make-safetensors-fixture.py IN OUT
"""

import pathlib
import sys

import numpy
from safetensors import safe_open
from safetensors.numpy import save_file

if len(sys.argv) == 3:
    with safe_open(sys.argv[1], framework="numpy") as file:
        save_file({name: file.get_tensor(name) for name in file.keys()}, sys.argv[2], file.metadata())
    sys.exit()

folder = pathlib.Path(__file__).parent.parent / "Tests/KeratinArrayTests/Fixtures"
arrays = {
    "f32": numpy.array([[1.5, -2.25, 2.0**-140], [float("inf"), float("-inf"), -0.0]], numpy.float32),
    "f64": numpy.array([1 / 3, 1e300], numpy.float64),
    "f16": numpy.array([0.5, 65504, 6e-8], numpy.float16),
    "i8": numpy.array([-128, 127], numpy.int8),
    "u8": numpy.arange(7, dtype=numpy.uint8),
    "i32": numpy.array([[-(2**31)], [2**31 - 1]], numpy.int32),
    "i64": numpy.array([-(2**63), 2**63 - 1], numpy.int64),
    "u32": numpy.array([2**32 - 1], numpy.uint32),
    "u64": numpy.array([2**64 - 1], numpy.uint64),
    "bool": numpy.array([True, False, True]),
    "scalar": numpy.array(42, numpy.float32),
    "empty": numpy.zeros((0, 3), numpy.float32),
    "naïve \"name\"\n": numpy.array([1], numpy.int32),
}
save_file(arrays, folder / "python.safetensors", {"writer": "safetensors for Python", "text": "ä\t\"ö\""})

matrix = numpy.arange(6, dtype=numpy.int32).reshape(2, 3)
numpy.save(folder / "c-order.npy", matrix)
numpy.save(folder / "fortran-order.npy", numpy.asfortranarray(numpy.arange(24.0).reshape(2, 3, 4)))
numpy.save(folder / "scalar.npy", numpy.array(2.5, numpy.float16))
numpy.save(folder / "bool.npy", numpy.array([True, False]))
numpy.save(folder / "big-endian.npy", matrix.astype(">i4"))
with open(folder / "version-2.npy", "wb") as file:
    numpy.lib.format.write_array(file, matrix.astype(numpy.uint8), version=(2, 0))
