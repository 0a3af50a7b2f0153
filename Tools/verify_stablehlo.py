#!/usr/bin/env python3
"""Reads the committed StableHLO goldens with a real parser, and runs them if asked to.

    Tools/verify_stablehlo.py                     parse and verify every module
    Tools/verify_stablehlo.py --values DIR        also compile each with XLA for the CPU, run it, and compare
    Tools/verify_stablehlo.py FILE...             only these files

The parser is MLIR with the StableHLO dialects, from the package `jaxlib`; it is installed into a virtual environment of
its own (--environment, kept between runs). DIR holds what the tests write when KERATIN_RECORD_VALUES names it:

    KERATIN_RECORD_VALUES=DIR swift test -c release -Xswiftc -enable-testing --filter StableHLOTests

Exit status: 0 if every module passes, 1 if one does not, 2 for wrong usage.
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile
import venv

JAXLIB = "0.10.2"
GOLDENS = pathlib.Path(__file__).resolve().parent.parent / "Tests/KeratinContractTests/Goldens/StableHLO"


def enter_environment(folder):
    """Runs this script again inside the virtual environment, which is made if it is not there."""
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
    wanted = [f"jaxlib=={JAXLIB}", f"jax=={JAXLIB}"]
    subprocess.run([python, "-m", "pip", "install", "--quiet", *wanted], check=True)
    arguments = [str(python), __file__, "--inside", *sys.argv[1:]]
    sys.exit(subprocess.run(arguments).returncode)


class Reader:
    """MLIR with the dialects that a module is made of."""

    def __init__(self):
        from jaxlib.mlir import ir
        from jaxlib.mlir._mlir_libs import _jax_mlir_ext
        from jaxlib.mlir.dialects import chlo, stablehlo

        registry = ir.DialectRegistry()
        _jax_mlir_ext.register_dialects(registry)  # Functions.
        self.ir, self.context = ir, ir.Context()
        self.context.append_dialect_registry(registry)
        self.context.load_all_available_dialects()
        stablehlo.register_dialect(self.context)
        chlo.register_dialect(self.context)

    def problem(self, text):
        """What is wrong with a module, or None."""
        with self.context:
            try:
                self.ir.Module.parse(text).operation.verify()
            except self.ir.MLIRError as error:
                return str(error)
        return None


class Runner:
    """Compiles modules with XLA for the CPU, and compares what they give with the values of the reference."""

    def __init__(self, folder):
        import jax
        import ml_dtypes
        import numpy
        from jaxlib import xla_client

        jax.config.update("jax_enable_x64", True)
        self.folder, self.jax, self.numpy, self.xla = folder, jax, numpy, xla_client
        self.device = jax.local_devices(backend="cpu")[0]
        names = "f32 f64 f16 i8 u8 i32 i64 u32 u64 bool".split()
        kinds = "float32 float64 float16 int8 uint8 int32 int64 uint32 uint64 bool".split()
        self.types = {name: numpy.dtype(kind) for name, kind in zip(names, kinds)}
        self.types["bf16"] = numpy.dtype(ml_dtypes.bfloat16)

    def read(self, name, index):
        """The tolerance, and all arrays: arguments, then results."""
        data = (self.folder / f"{name}.{index}").read_bytes()
        head, _, rest = data.partition(b"\n\n")
        lines = head.decode().split("\n")
        arrays = []
        for line in lines[1:]:
            kind, *shape = line.split()
            shape = [int(extent) for extent in shape]
            count = int(self.numpy.prod(shape))
            size = count * self.types[kind].itemsize
            arrays.append(self.numpy.frombuffer(rest[:size], self.types[kind]).reshape(shape))
            rest = rest[size:]
        return float(lines[0].split()[1]), arrays

    def problem(self, name, index, text):
        """What is wrong with what a module computes, or None."""
        numpy = self.numpy
        tolerance, arrays = self.read(name, index)
        try:
            devices = self.xla.DeviceList((self.device,))
            program = self.device.client.compile_and_load(
                text.encode(), devices, self.xla.CompileOptions())
            count = text.split("@main(")[1].split(") ->")[0].count("%arg")
            arguments = [self.jax.device_put(a, self.device) for a in arrays[:count]]
            found = program.execute_sharded(arguments).disassemble_into_single_device_arrays()
            found = [numpy.asarray(parts[0]) for parts in found]
        except self.xla.XlaRuntimeError as error:
            return str(error)
        if len(found) != len(arrays) - count:
            return f"{len(found)} results, expected {len(arrays) - count}"
        for number, (value, expected) in enumerate(zip(found, arrays[count:])):
            if value.shape != expected.shape or value.dtype != expected.dtype:
                return f"result {number} is {value.dtype}{value.shape}"
            if expected.dtype.kind in "iub":
                if not (value == expected).all():
                    return f"result {number} is {value.tolist()}, expected {expected.tolist()}"
                continue
            a, b = expected.astype(numpy.float64), value.astype(numpy.float64)
            finite = numpy.abs(a[numpy.isfinite(a)])
            scale = 1 + (finite.max() if finite.size else 0)
            with numpy.errstate(invalid="ignore"):
                good = (a == b) | (numpy.isnan(a) & numpy.isnan(b))
                good |= numpy.abs(a - b) <= max(tolerance, 1e-13) * scale
            if not good.all():
                return f"result {number} is {b.tolist()}, expected {a.tolist()}"
        return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("files", nargs="*", type=pathlib.Path, help="goldens; all, if none is named")
    parser.add_argument("--values", type=pathlib.Path, help="run the modules on the values in this folder")
    default = pathlib.Path(tempfile.gettempdir()) / f"keratin-jaxlib-{JAXLIB}"
    parser.add_argument("--environment", type=pathlib.Path, default=default, help=f"default: {default}")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not options.inside:
        enter_environment(options.environment)
    files = options.files or sorted(GOLDENS.glob("*.mlir"))
    if not files:
        parser.error(f"there are no goldens in {GOLDENS}")
    reader = Reader()
    runner = Runner(options.values) if options.values else None
    modules = failures = without = 0
    for file in files:
        for index, text in enumerate(file.read_text().split("\n// -----\n")):
            title = next((line for line in text.split("\n") if line.startswith("//")), "")
            if "module @" not in text:
                without += 1
                continue
            modules += 1
            problem = reader.problem(text)
            if problem is None and runner:
                problem = runner.problem(file.stem, index, text)
            if problem is not None:
                failures += 1
                print(f"{file.name}, module {index} {title}\n  {problem}", file=sys.stderr)
    verb = "parsed, verified and run" if runner else "parsed and verified"
    print(f"{modules - failures} of {modules} modules in {len(files)} files {verb}; {without} samples have none")
    sys.exit(1 if failures else 0)


main()
