#!/usr/bin/env python3
"""Training steps of three small workloads in JAX, for the table of overheads in Documentation/Results.md.

    python3 -m venv .venv && .venv/bin/pip install jax
    .venv/bin/python Tools/jax_steps.py [STEPS]

Batch 128 from memory of the host, state donated, the loss read back after each step: what `keratin bench --device xla`
does. Prints the median and the least of the steps' milliseconds.
"""

import sys
import time

import jax
import jax.numpy as jnp
import numpy as np

BATCH = 128
NETWORKS = {
    "logistic": ([784, 10], None),
    "mlp": ([784, 500, 300, 10], jnp.tanh),
    "autoencoder": ([784, 256, 64, 256, 784], jax.nn.relu),
}


def make(name):
    sizes, activation = NETWORKS[name]
    numbers = np.random.default_rng(1)
    weights = [
        (numbers.uniform(-0.05, 0.05, (a, b)).astype(np.float32), np.zeros(b, np.float32))
        for a, b in zip(sizes, sizes[1:])
    ]

    def forward(weights, x):
        for place, (w, b) in enumerate(weights):
            x = x @ w + b
            if place + 1 < len(weights):
                x = activation(x)
        return x

    def loss_of(weights, x, y):
        out = forward(weights, x)
        if name == "autoencoder":
            return jnp.mean((jax.nn.sigmoid(out) - x) ** 2), out
        return -jnp.mean(jax.nn.log_softmax(out)[jnp.arange(BATCH), y]), out

    def step(state, x, y):
        weights, first, second, count, sums = state
        x = x / 255
        (loss, out), slopes = jax.value_and_grad(loss_of, has_aux=True)(weights, x, y)
        tree = jax.tree.map
        if name == "autoencoder":
            first = tree(lambda m, g: 0.9 * m + 0.1 * g, first, slopes)
            second = tree(lambda v, g: 0.999 * v + 0.001 * g * g, second, slopes)
            rate = 1e-3 * jnp.sqrt(1 - 0.999 ** (count + 1)) / (1 - 0.9 ** (count + 1))
            weights = tree(
                lambda w, m, v: w - rate * m / (jnp.sqrt(v) + 1e-7), weights, first, second)
        else:
            first = tree(lambda m, g, w: 0.9 * m - 0.01 * (g + 5e-4 * w), first, slopes, weights)
            weights = tree(lambda w, m: w + m, weights, first)
        right = jnp.sum(jnp.argmax(out, 1) == y)
        return (weights, first, second, count + 1, (sums[0] + loss, sums[1] + right)), loss

    zeros = jax.tree.map(jnp.zeros_like, weights)
    state = (jax.tree.map(jnp.asarray, weights), zeros, jax.tree.map(jnp.copy, zeros),
             jnp.float32(0), (jnp.float32(0), jnp.int32(0)))
    return jax.jit(step, donate_argnums=0), state


def main():
    steps = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    x = np.random.default_rng(2).integers(0, 256, (BATCH, 784)).astype(np.float32)
    y = np.random.default_rng(3).integers(0, 10, BATCH).astype(np.int32)
    for name in NETWORKS:
        step, state = make(name)
        times = []
        for k in range(steps + 20):
            start = time.perf_counter()
            state, loss = step(state, x, y)
            float(loss)
            if k >= 20:
                times.append(1e3 * (time.perf_counter() - start))
        print(f"{name:14} {np.median(times):8.3f} {min(times):8.3f} ms")


main()
