"""What the peers' scripts share: a workload's definition, its data, and the conversation with `keratin bench`.

A script is started as `NAME_peer.py STARTED FOLDER`: when the process was started, in seconds of the monotonic clock,
and the folder with `definition.json` and the arrays. It makes a first step and introduces itself; then each line that
it reads is answered with one line of JSON:

    train N          N training steps             {"seconds", "processor_seconds"}
    infer B N        N predictions of B samples   {"seconds", "processor_seconds"}
    memory                                        {"peak_rss_mb"}
    fit EPOCHS RUN   a training on real data      {"epoch_seconds", "total_seconds", "accuracy"}
"""

import json
import os
import sys
import time

now = time.monotonic
STARTED, FOLDER = float(sys.argv[1]), sys.argv[2]

with open(os.path.join(FOLDER, "definition.json")) as file:
    DEFINITION = json.load(file)

# Before any framework is imported: they look at these once.
THREADS = DEFINITION["threads"]
for variable in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NPROC"):
    os.environ[variable] = str(THREADS)
cores = sorted(os.sched_getaffinity(0))
if THREADS < len(cores):
    os.sched_setaffinity(0, cores[:THREADS])

# Whatever a library prints goes to the messages; this is for the answers.
answers = os.fdopen(os.dup(1), "w", buffering=1)
os.dup2(2, 1)

import numpy as np  # noqa: E402


class Node:
    """A layer's place in the network: its name, kind, settings, and the places it reads."""

    def __init__(self, entry, previous):
        if isinstance(entry, str):
            entry = {entry: {}}
        (self.kind, settings), = [item for item in entry.items() if item[0] not in ("name", "from")]
        self.settings = dict(settings or {})
        self.name = entry.get("name") or self.settings.pop("name", None)
        self.sources = entry.get("from") or ([previous] if previous else [])

    def get(self, key, otherwise=None):
        return self.settings.get(key, otherwise)

    def pair(self, key, otherwise, rank=2):
        value = self.settings.get(key, otherwise)
        return tuple(value) if isinstance(value, list) else (value,) * rank


class Definition:
    """A network with one input and one output. Made-up samples are prepared already, real ones are prepared when read."""

    def __init__(self):
        model = DEFINITION["model"]
        self.batch_size, self.seed = DEFINITION["batch_size"], DEFINITION["seed"]
        self.preprocessing = [Node(entry, None) for entry in DEFINITION["preprocessing"]]
        self.loss = DEFINITION["loss"]
        (self.optimizer, self.optimizer_settings), = DEFINITION["optimizer"].items()
        if isinstance(model, list):
            entries, output = model, None
        else:
            (name, settings), = model["inputs"].items()
            entries = [{"name": name, "Input": settings}] + model["layers"]
            output, = model["outputs"]
        self.nodes, previous = [], None
        for place, entry in enumerate(entries):
            node = Node(entry, previous)
            node.name = node.name or f"layer_{place}"
            previous = node.name
            self.nodes.append(node)
        self.input = self.nodes[0]
        self.output = output or previous
        self.shapes = {}
        for node in self.nodes:
            self.shapes[node.name] = shape_after(node, [self.shapes[s] for s in node.sources])
        last = self.nodes[-1]
        self.ending = last.get("activation", "linear") if last.name == self.output else "linear"
        self.is_chain = all(
            node.sources == [before.name] for before, node in zip(self.nodes, self.nodes[1:]))

    def prepared(self, inputs):
        """Real samples as the network takes them."""
        if self.input.get("dtype", "float32") != "float32":
            return inputs
        inputs = inputs.astype(np.float32)
        for node in self.preprocessing:
            if node.kind != "Rescaling":
                raise SystemExit(f"{node.kind} is not known here")
            inputs = inputs * np.float32(node.get("scale")) + np.float32(node.get("offset", 0.0))
        return inputs

    def targets(self, targets):
        """Numbers of classes as int32, everything else as float32 with the output's shape."""
        if "crossentropy" in self.loss and "binary" not in self.loss:
            return targets.astype(np.int32)
        return targets.astype(np.float32).reshape(len(targets), *self.shapes[self.output])

    def array(self, name):
        return np.load(os.path.join(FOLDER, name + ".npy"))

    def batches(self):
        """The made-up samples."""
        x, y = self.array("inputs"), self.targets(self.array("targets"))
        size = self.batch_size
        return [(x[k:k + size], y[k:k + size]) for k in range(0, len(x), size)]

    def samples(self, part):
        """Real ones: `train` or `test`."""
        return (self.prepared(self.array(part + "_inputs")),
                self.targets(self.array(part + "_targets")))

    def accuracy(self, predicted, targets):
        """The share that is right; None where the targets are no classes."""
        if targets.dtype == np.int32:
            return float((predicted.argmax(-1) == targets).mean())
        if "binary" in self.loss:
            return float(((predicted > 0.5) == (targets > 0.5)).mean())
        return None


def shape_after(node, sources):
    """The shape of a sample after a layer, channels last."""
    kind, s = node.kind, sources[0] if sources else None
    if kind in ("Input", "InputLayer"):
        return tuple(node.get("shape"))
    if kind in ("Dense", "LSTM"):
        return s[:-1] + (node.get("units"),) if kind == "Dense" else (node.get("units"),)
    if kind == "Embedding":
        return s + (node.get("output_dim"),)
    if kind == "Flatten":
        return (int(np.prod(s)),)
    if kind == "Reshape":
        return tuple(node.get("target_shape"))
    if kind.startswith("Global"):
        return s[-1:]
    if kind.startswith(("Conv", "MaxPooling")):
        rank = len(s) - 1
        is_pool = not kind.startswith("Conv")
        window = node.pair("pool_size" if is_pool else "kernel_size", 2, rank)
        strides = node.pair("strides", None, rank)
        if strides[0] is None:
            strides = window if is_pool else (1,) * rank
        if node.get("padding", "valid") == "same":
            extents = [-(-n // step) for n, step in zip(s, strides)]
        else:
            extents = [(n - k) // step + 1 for n, k, step in zip(s, window, strides)]
        return (*extents, s[-1] if is_pool else node.get("filters"))
    if kind in ("Activation", "Add", "Dropout"):
        return s
    raise SystemExit(f"the layer {kind} is not known here")


def penalty(node):
    """The factor of the squares of the kernel in the loss."""
    return (node.get("kernel_regularizer") or {}).get("L2", {}).get("l2", 0.0)


def limits(node, fan_in, fan_out):
    """Between which numbers the kernel starts, evenly."""
    wish = node.get("kernel_initializer", node.get("embeddings_initializer"))
    if wish is None:
        bound = 0.05 if node.kind == "Embedding" else (6 / (fan_in + fan_out)) ** 0.5
        return -bound, bound
    (name, settings), = wish.items()
    if name != "RandomUniform":
        raise SystemExit(f"the initialiser {name} is not known here")
    return settings["minval"], settings["maxval"]


def answer(**entries):
    print(json.dumps(entries), file=answers)


def timed(body, wait):
    start, work = now(), time.process_time()
    body()
    wait()
    answer(seconds=now() - start, processor_seconds=time.process_time() - work)


def peak_megabytes():
    """The greatest resident size so far, in millions of bytes."""
    with open("/proc/self/status") as status:
        line, = (line for line in status if line.startswith("VmHWM:"))
    return int(line.split()[1]) * 1024 / 1e6


def converse(make):
    """Builds the peer and answers until nobody asks any more.

    make(definition) gives an object with `engine`, `how`, `step()`, which may return before all is done, `wait()`,
    `predictor(n)`, a function that predicts n samples and waits, and `fit(epochs, seed)`, which gives seconds of epochs
    and the accuracy.
    """
    definition = Definition()
    begin = now()
    peer = make(definition)
    peer.step()
    peer.wait()
    first = now()
    peer.step()
    peer.wait()
    step = now() - first
    answer(engine=peer.engine, how=peer.how, first_step_seconds=first - STARTED,
           compile_seconds=max(0, first - begin - step))
    predictors = {}
    for line in sys.stdin:
        word, *numbers = line.split()
        numbers = [int(number) for number in numbers]
        if word == "train":
            timed(lambda: [peer.step() for _ in range(numbers[0])], peer.wait)
        elif word == "infer":
            size, count = numbers
            if size not in predictors:
                predictors[size] = peer.predictor(size)
            timed(lambda: [predictors[size]() for _ in range(count)], lambda: None)
        elif word == "memory":
            answer(peak_rss_mb=peak_megabytes())
        elif word == "fit":
            start = now()
            epochs, accuracy = peer.fit(numbers[0], definition.seed + numbers[1])
            answer(epoch_seconds=epochs, total_seconds=sum(epochs), accuracy=accuracy)
        else:
            raise SystemExit(f"'{word}' is not known here")
