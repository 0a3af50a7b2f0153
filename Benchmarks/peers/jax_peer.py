"""JAX on a workload: see conversation.py.

Layers by hand, one compiled step whose state is donated.
"""

import os

os.environ.setdefault("JAX_PLATFORMS", "cpu")

from conversation import converse, limits, now, np, penalty  # noqa: E402

import jax  # noqa: E402
import jax.numpy as jnp  # noqa: E402
from jax import lax  # noqa: E402

ACTIVATIONS = {
    "linear": lambda x: x, "relu": jax.nn.relu, "elu": jax.nn.elu, "tanh": jnp.tanh,
    "sigmoid": jax.nn.sigmoid, "softmax": jax.nn.softmax}


def kernel(numbers, node, shape, fan_in, fan_out):
    low, high = limits(node, fan_in, fan_out)
    return jnp.asarray(numbers.uniform(low, high, shape), jnp.float32)


def first_weights(node, shape, numbers):
    kind = node.kind
    if kind == "Dense":
        units = node.get("units")
        return {"w": kernel(numbers, node, (shape[-1], units), shape[-1], units),
                "b": jnp.zeros(units)}
    if kind.startswith("Conv"):
        window, filters = node.pair("kernel_size", 1, len(shape) - 1), node.get("filters")
        area = int(np.prod(window))
        return {"w": kernel(numbers, node, (*window, shape[-1], filters), area * shape[-1],
                            area * filters), "b": jnp.zeros(filters)}
    if kind == "Embedding":
        return {"w": kernel(numbers, node, (node.get("input_dim"), node.get("output_dim")), 1, 1)}
    if kind == "LSTM":
        units = node.get("units")
        return {"x": kernel(numbers, node, (shape[-1], 4 * units), shape[-1], 4 * units),
                "h": kernel(numbers, node, (units, 4 * units), units, 4 * units),
                "b": jnp.zeros(4 * units)}
    return {}


def convolved(node, weights, x, layout):
    rank = x.ndim - 2
    y = lax.conv_general_dilated(
        x, weights["w"], node.pair("strides", 1, rank), node.get("padding", "valid").upper(),
        dimension_numbers=layout)
    return ACTIVATIONS[node.get("activation", "linear")](y + weights["b"])


def pooled(node, x):
    rank = x.ndim - 2
    window = node.pair("pool_size", 2, rank)
    strides = window if node.get("strides") is None else node.pair("strides", 2, rank)
    return lax.reduce_window(x, -jnp.inf, lax.max, (1, *window, 1), (1, *strides, 1),
                             node.get("padding", "valid").upper())


def recurrent(weights, x):
    units = weights["h"].shape[0]

    def step(state, inputs):
        h, c = state
        i, f, g, o = jnp.split(inputs + h @ weights["h"], 4, axis=-1)
        c = jax.nn.sigmoid(f) * c + jax.nn.sigmoid(i) * jnp.tanh(g)
        h = jax.nn.sigmoid(o) * jnp.tanh(c)
        return (h, c), None

    zeros = jnp.zeros((x.shape[0], units))
    inputs = jnp.swapaxes(x @ weights["x"] + weights["b"], 0, 1)
    return lax.scan(step, (zeros, zeros), inputs)[0][0]


def called(node, weights, sources, key, is_raw):
    """A layer's value; `is_raw` without its activation."""
    kind, x = node.kind, sources[0]
    if kind == "Dense":
        y = x @ weights["w"] + weights["b"]
        return y if is_raw else ACTIVATIONS[node.get("activation", "linear")](y)
    if kind == "Conv2D":
        return convolved(node, weights, x, ("NHWC", "HWIO", "NHWC"))
    if kind == "Conv1D":
        return convolved(node, weights, x, ("NWC", "WIO", "NWC"))
    if kind in ("MaxPooling2D", "MaxPooling1D"):
        return pooled(node, x)
    if kind == "GlobalAveragePooling2D":
        return x.mean((1, 2))
    if kind == "Embedding":
        return weights["w"][x]
    if kind == "LSTM":
        return recurrent(weights, x)
    if kind == "Flatten":
        return x.reshape(x.shape[0], -1)
    if kind == "Reshape":
        return x.reshape(x.shape[0], *node.get("target_shape"))
    if kind == "Activation":
        return ACTIVATIONS[node.get("activation")](x)
    if kind == "Add":
        return sum(sources[1:], x)
    if kind == "Dropout":
        rate = node.get("rate")
        if key is None:
            return x
        return jnp.where(jax.random.bernoulli(key, 1 - rate, x.shape), x / (1 - rate), 0)
    raise SystemExit(f"the layer {kind} is not known here")


def make_updates(definition):
    """(first state, function of weights, gradients and state to new weights and state)."""
    kind, s = definition.optimizer, definition.optimizer_settings
    rate, tree = s["learning_rate"], jax.tree.map
    if kind == "SGD":
        momentum = s.get("momentum", 0.0)

        def update(weights, slopes, state):
            state = tree(lambda m, g: momentum * m - rate * g, state, slopes)
            return tree(jnp.add, weights, state), state

        return lambda weights: tree(jnp.zeros_like, weights), update
    if kind == "Adagrad":
        begin, epsilon = s.get("initial_accumulator_value", 0.1), s.get("epsilon", 1e-7)

        def update(weights, slopes, state):
            state = tree(lambda a, g: a + g * g, state, slopes)
            weights = tree(lambda w, g, a: w - rate * g / jnp.sqrt(a + epsilon), weights, slopes,
                           state)
            return weights, state

        return lambda weights: tree(lambda w: jnp.full_like(w, begin), weights), update
    if kind == "Adam":
        b1, b2, epsilon = s.get("beta_1", 0.9), s.get("beta_2", 0.999), s.get("epsilon", 1e-7)

        def update(weights, slopes, state):
            first, second, count = state
            count = count + 1
            first = tree(lambda m, g: b1 * m + (1 - b1) * g, first, slopes)
            second = tree(lambda v, g: b2 * v + (1 - b2) * g * g, second, slopes)
            scale = rate * jnp.sqrt(1 - b2 ** count) / (1 - b1 ** count)
            weights = tree(lambda w, m, v: w - scale * m / (jnp.sqrt(v) + epsilon), weights, first,
                           second)
            return weights, (first, second, count)

        return lambda weights: (tree(jnp.zeros_like, weights), tree(jnp.zeros_like, weights),
                                jnp.float32(0)), update
    raise SystemExit(f"the optimiser {kind} is not known here")


class Peer:
    engine = "jax"
    how = f"{jax.__version__}, jit"

    def __init__(self, definition):
        self.definition = definition
        self.new_state, self.update = make_updates(definition)
        self.compiled = jax.jit(self.train, donate_argnums=0)
        self.predict = jax.jit(lambda weights, x: self.forward(weights, x, None, False))
        self.start(definition.seed)
        self.batches = [(jnp.asarray(x), jnp.asarray(y)) for x, y in definition.batches()]
        self.next = 0

    def start(self, seed):
        numbers = np.random.default_rng(seed)
        shapes = self.definition.shapes
        weights = [first_weights(node, shapes[node.sources[0]], numbers)
                   for node in self.definition.nodes[1:]]
        self.state = weights, self.new_state(weights), jax.random.key(seed)

    def forward(self, weights, x, key, is_raw):
        definition = self.definition
        values = {definition.input.name: x}
        for place, (node, own) in enumerate(zip(definition.nodes[1:], weights)):
            values[node.name] = called(
                node, own, [values[name] for name in node.sources],
                None if key is None else jax.random.fold_in(key, place),
                is_raw and node.name == definition.output)
        return values[definition.output]

    def loss(self, weights, x, y, key):
        squares = sum(penalty(node) * jnp.sum(own["w"] ** 2)
                      for node, own in zip(self.definition.nodes[1:], weights) if penalty(node))
        if self.definition.loss == "mean_squared_error":
            return jnp.mean((self.forward(weights, x, key, False) - y) ** 2) + squares
        z = self.forward(weights, x, key, True)
        if y.dtype == jnp.int32:
            chosen = jnp.take_along_axis(jax.nn.log_softmax(z), y[:, None], 1)
            return -jnp.mean(chosen) + squares
        return jnp.mean(jnp.maximum(z, 0) - z * y + jnp.log1p(jnp.exp(-jnp.abs(z)))) + squares

    def train(self, state, x, y):
        weights, slots, key = state
        key, own = jax.random.split(key)
        loss, slopes = jax.value_and_grad(self.loss)(weights, x, y, own)
        weights, slots = self.update(weights, slopes, slots)
        return (weights, slots, key), loss

    def step(self):
        self.state, self.value = self.compiled(self.state, *self.batches[self.next])
        self.next = (self.next + 1) % len(self.batches)

    def wait(self):
        jax.block_until_ready((self.state, self.value))

    def predictor(self, count):
        x = jnp.concatenate([x for x, _ in self.batches])[:count]
        weights = self.state[0]
        return lambda: self.predict(weights, x).block_until_ready()

    def fit(self, epochs, seed):
        self.start(seed)
        x, y = self.definition.samples("train")
        numbers, size, seconds = np.random.default_rng(seed), self.definition.batch_size, []
        for _ in range(epochs):
            begin = now()
            order = numbers.permutation(len(x))
            for first in range(0, len(x), size):
                rows = order[first:first + size]
                self.state, self.value = self.compiled(self.state, x[rows], y[rows])
            self.wait()
            seconds.append(now() - begin)
        tests, targets = self.definition.samples("test")
        parts = [np.asarray(self.predict(self.state[0], tests[first:first + size]))
                 for first in range(0, len(tests), size)]
        return seconds, self.definition.accuracy(np.concatenate(parts), targets)


converse(Peer)
