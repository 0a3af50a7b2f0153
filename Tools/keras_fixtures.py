#!/usr/bin/env python3
"""Writes the numbers of real Keras that Tests/KeratinTests compares with.

    python3 -m venv keras-venv && keras-venv/bin/pip install keras jax safetensors
    KERAS_BACKEND=jax keras-venv/bin/python Tools/keras_fixtures.py

Each case is a file in Tests/KeratinTests/Fixtures: arrays, and in the metadata what was computed, in the words of
configuration files. Made with Keras 3.15.1 and JAX 0.10.2.
"""

import json
import os
import pathlib

os.environ.setdefault("KERAS_BACKEND", "jax")

import jax
import jax.numpy as jnp
import keras
import numpy as np
from safetensors.numpy import save_file

OUT = pathlib.Path(__file__).parent.parent / "Tests" / "KeratinTests" / "Fixtures"
rng = np.random.default_rng(20261121)


def normal(*shape):
    return rng.normal(size=shape).astype(np.float32)


def save(name, arrays, **what):
    arrays = {k: np.array(v, order="C") for k, v in arrays.items()}
    save_file(arrays, str(OUT / f"{name}.safetensors"), metadata={k: json.dumps(v) for k, v in what.items()})


def layer(name, config, layer, *inputs, training=False):
    """Output, gradients of sum(output * direction), and state after the call, with weights drawn at random."""
    arguments = list(inputs) if len(inputs) > 1 else inputs[0]
    layer(arguments)
    for weight in layer.weights:
        value = normal(*weight.shape)
        weight.assign(np.abs(value) + 0.5 if "variance" in weight.path else value)
    trainable = [v.value for v in layer.trainable_variables]
    frozen = [v.value for v in layer.non_trainable_variables]

    def call(trainable, arguments):
        options = {"training": training} if layer._call_has_training_arg else {}
        return layer.stateless_call(trainable, frozen, arguments, **options)

    output, updated = call(trainable, arguments)
    direction = normal(*output.shape)
    loss = lambda t, a: jnp.sum(call(t, a)[0] * direction)
    of_weights, of_inputs = jax.grad(loss, argnums=(0, 1))(trainable, arguments)
    arrays = {"output": output, "direction": direction}
    of_inputs = of_inputs if len(inputs) > 1 else [of_inputs]
    for i, (x, g) in enumerate(zip(inputs, of_inputs)):
        arrays[f"input/{i}"], arrays[f"input_gradient/{i}"] = x, g
    for v, g in zip(layer.trainable_variables, of_weights):
        arrays[f"weight/{v.name}"], arrays[f"gradient/{v.name}"] = v.numpy(), g
    for v, new in zip(layer.non_trainable_variables, updated):
        if v.dtype == "float32":
            arrays[f"weight/{v.name}"], arrays[f"updated/{v.name}"] = v.numpy(), new
    save(f"layer_{name}", arrays, config=config, training=training)


def layers():
    L = keras.layers
    image = normal(2, 7, 6, 3)
    layer("dense", {"Dense": {"units": 4, "activation": "tanh"}}, L.Dense(4, activation="tanh"), normal(3, 5))
    layer("dense_nobias", {"Dense": {"units": 4, "use_bias": False}}, L.Dense(4, use_bias=False), normal(2, 3, 5))
    for name, options in {
        "valid": {"filters": 4, "kernel_size": [3, 2]},
        "same": {"filters": 4, "kernel_size": [3, 4], "padding": "same", "activation": "elu"},
        "strided": {"filters": 5, "kernel_size": [3, 3], "strides": [2, 2], "padding": "same"},
        "dilated": {"filters": 2, "kernel_size": [2, 2], "dilation_rate": [2, 2]},
        "grouped": {"filters": 6, "kernel_size": [3, 3], "groups": 3},
    }.items():
        layer(f"conv2d_{name}", {"Conv2D": options}, L.Conv2D(**options), image)
    options = {"filters": 4, "kernel_size": [3], "strides": [2], "padding": "same"}
    layer("conv1d", {"Conv1D": options}, L.Conv1D(**options), normal(2, 9, 3))
    for kind in ["MaxPooling2D", "AveragePooling2D"]:
        for name, options in {
            "plain": {"pool_size": [2, 2]},
            "overlapping": {"pool_size": [3, 3], "strides": [2, 2]},
            "same": {"pool_size": [3, 2], "strides": [2, 2], "padding": "same"},
        }.items():
            layer(f"{kind.lower()}_{name}", {kind: options}, getattr(L, kind)(**options), image)
    layer("maxpooling1d", {"MaxPooling1D": {"pool_size": [2]}}, L.MaxPooling1D(2), normal(2, 7, 3))
    layer("averagepooling1d", {"AveragePooling1D": {"pool_size": [3], "strides": [2], "padding": "same"}},
          L.AveragePooling1D(3, strides=2, padding="same"), normal(2, 7, 3))
    layer("globalaveragepooling2d", {"GlobalAveragePooling2D": {}}, L.GlobalAveragePooling2D(), image)
    layer("flatten", {"Flatten": {}}, L.Flatten(), image)
    layer("reshape", {"Reshape": {"target_shape": [3, -1]}}, L.Reshape((3, -1)), image)
    layer("rescaling", {"Rescaling": {"scale": 0.5, "offset": -1}}, L.Rescaling(0.5, -1), image)
    layer("add", {"Add": {}}, L.Add(), normal(2, 3), normal(2, 3), normal(2, 3))
    layer("concatenate", {"Concatenate": {"axis": 1}}, L.Concatenate(axis=1), normal(2, 3, 4), normal(2, 5, 4))
    layer("batchnormalization_training", {"BatchNormalization": {}}, L.BatchNormalization(), image, training=True)
    layer("batchnormalization_inference", {"BatchNormalization": {"epsilon": 0.01}}, L.BatchNormalization(epsilon=0.01), image)
    layer("batchnormalization_plain", {"BatchNormalization": {"center": False, "scale": False, "momentum": 0.9}},
          L.BatchNormalization(center=False, scale=False, momentum=0.9), normal(6, 5), training=True)
    layer("dropout_inference", {"Dropout": {"rate": 0.5}}, L.Dropout(0.5), normal(3, 4))


def volumes():
    L = keras.layers
    volume = normal(2, 5, 4, 6, 2)
    options = {"filters": 3, "kernel_size": [2, 3, 2], "strides": [1, 2, 1], "padding": "same"}
    layer("conv3d", {"Conv3D": options}, L.Conv3D(**options), volume)
    for kind in ["MaxPooling3D", "AveragePooling3D"]:
        options = {"pool_size": [2, 3, 2], "strides": [1, 2, 2], "padding": "same"}
        layer(kind.lower(), {kind: options}, getattr(L, kind)(**options), volume)
    for kind in ["GlobalMaxPooling1D", "GlobalAveragePooling1D"]:
        layer(kind.lower(), {kind: {}}, getattr(L, kind)(), normal(2, 9, 3))
    layer("globalmaxpooling2d", {"GlobalMaxPooling2D": {}}, L.GlobalMaxPooling2D(), normal(2, 5, 4, 3))
    words = rng.integers(0, 7, size=(3, 5)).astype(np.float32)
    layer("embedding", {"Embedding": {"input_dim": 7, "output_dim": 4}}, L.Embedding(7, 4), words)


def activations():
    names = ("linear relu relu6 leaky_relu elu selu celu gelu silu softplus softsign softmax log_softmax sigmoid "
             "log_sigmoid hard_sigmoid hard_silu hard_tanh tanh tanh_shrink soft_shrink hard_shrink exponential mish "
             "squareplus sparse_plus sparse_sigmoid").split()
    x = (normal(4, 6) * 2.5).astype(np.float32)
    direction = normal(4, 6)
    arrays = {"input": x, "direction": direction}
    for name in names:
        f = keras.activations.get(name)
        # Keras takes the tanh form of gelu only when asked.
        arrays[f"{name}/output"] = f(x)
        arrays[f"{name}/gradient"] = jax.grad(lambda v: jnp.sum(f(v) * direction))(x)
    save("activations", arrays)


def losses():
    raw = normal(5, 4)
    p = np.asarray(keras.ops.softmax(raw))
    unnormal = (p * np.array([1.5, 0.7, 1, 1, 1])[:, None]).astype(np.float32)
    numbers = np.array([0, 3, 1, 1, 2], dtype=np.int32)
    hot = np.eye(4, dtype=np.float32)[numbers]
    unit = np.asarray(keras.ops.sigmoid(normal(5, 3)))
    binary = (rng.random((5, 3)) > 0.5).astype(np.float32)
    weights = np.array([1, 0.5, 2, 0, 1.5], dtype=np.float32)
    K = keras.losses
    cases = {
        "categorical": ({"CategoricalCrossentropy": {}}, K.CategoricalCrossentropy(), hot, p),
        "categorical_unnormal": ({"CategoricalCrossentropy": {}}, K.CategoricalCrossentropy(), hot, unnormal),
        "categorical_logits": ({"CategoricalCrossentropy": {"from_logits": True}}, K.CategoricalCrossentropy(from_logits=True), hot, raw),
        "categorical_smooth": ({"CategoricalCrossentropy": {"label_smoothing": 0.2}}, K.CategoricalCrossentropy(label_smoothing=0.2), hot, p),
        "sparse": ({"SparseCategoricalCrossentropy": {}}, K.SparseCategoricalCrossentropy(), numbers, p),
        "sparse_logits": ({"SparseCategoricalCrossentropy": {"from_logits": True}}, K.SparseCategoricalCrossentropy(from_logits=True), numbers, raw),
        "binary": ({"BinaryCrossentropy": {}}, K.BinaryCrossentropy(), binary, unit),
        "binary_logits": ({"BinaryCrossentropy": {"from_logits": True}}, K.BinaryCrossentropy(from_logits=True), binary, normal(5, 3)),
        "binary_smooth": ({"BinaryCrossentropy": {"label_smoothing": 0.1}}, K.BinaryCrossentropy(label_smoothing=0.1), binary, unit),
        "binary_extreme": ({"BinaryCrossentropy": {}}, K.BinaryCrossentropy(), binary, np.round(unit)),
        "mse": ({"MeanSquaredError": {}}, K.MeanSquaredError(), normal(5, 3), normal(5, 3)),
        "mae": ({"MeanAbsoluteError": {}}, K.MeanAbsoluteError(), normal(5, 3), normal(5, 3)),
        "mse_images": ({"MeanSquaredError": {}}, K.MeanSquaredError(), normal(5, 2, 3), normal(5, 2, 3)),
    }
    for name, (config, loss, t, y) in cases.items():
        arrays = {"target": t, "prediction": y, "weights": weights}
        arrays["loss"] = loss(t, y)
        arrays["weighted"] = loss(t, y, sample_weight=weights if y.ndim < 3 else weights[:, None])
        arrays["gradient"] = jax.grad(lambda v: loss(t, v))(jnp.asarray(y))
        save(f"loss_{name}", arrays, config=config)


def metrics():
    p = np.asarray(keras.ops.softmax(normal(8, 6) * 2))
    numbers = rng.integers(0, 6, 8).astype(np.int32)
    hot = np.eye(6, dtype=np.float32)[numbers]
    unit = rng.random((8, 1)).astype(np.float32)
    binary = (rng.random((8, 1)) > 0.5).astype(np.float32)
    many = rng.random((8, 3)).astype(np.float32)
    many_binary = (rng.random((8, 3)) > 0.5).astype(np.float32)
    weights = rng.random(8).astype(np.float32)
    K = keras.metrics
    cases = {
        "binary": ("BinaryAccuracy", {}, binary, unit),
        "binary_many": ("BinaryAccuracy", {"threshold": 0.3}, many_binary, many),
        "categorical": ("CategoricalAccuracy", {}, hot, p),
        "sparse": ("SparseCategoricalAccuracy", {}, numbers, p),
        "topk": ("TopKCategoricalAccuracy", {"k": 2}, hot, p),
        "sparse_topk": ("SparseTopKCategoricalAccuracy", {"k": 3}, numbers, p),
        "mse": ("MeanSquaredError", {}, many_binary, many),
        "mae": ("MeanAbsoluteError", {}, many_binary, many),
    }
    for name, (kind, options, t, y) in cases.items():
        arrays = {"target": t, "prediction": y, "weights": weights}
        plain, weighted = getattr(K, kind)(**options), getattr(K, kind)(**options)
        for part in [slice(0, 5), slice(5, 8)]:
            plain.update_state(t[part], y[part])
            weighted.update_state(t[part], y[part], sample_weight=weights[part])
        arrays["result"], arrays["weighted"] = np.float32(plain.result()), np.float32(weighted.result())
        save(f"metric_{name}", arrays, config={kind: options})


def optimizers():
    start = {"a": normal(3, 4), "b": normal(5)}
    gradients = [{"a": normal(3, 4), "b": normal(5)} for _ in range(6)]
    cases = {
        "sgd": ("SGD", {}),
        "sgd_momentum": ("SGD", {"learning_rate": 0.1, "momentum": 0.9}),
        "sgd_nesterov": ("SGD", {"learning_rate": 0.1, "momentum": 0.9, "nesterov": True}),
        "sgd_decay": ("SGD", {"learning_rate": 0.1, "momentum": 0.9, "weight_decay": 0.05}),
        "sgd_clipvalue": ("SGD", {"learning_rate": 0.1, "clipvalue": 0.5}),
        "sgd_clipnorm": ("SGD", {"learning_rate": 0.1, "clipnorm": 1.0}),
        "sgd_global_clipnorm": ("SGD", {"learning_rate": 0.1, "global_clipnorm": 1.0}),
        "adagrad": ("Adagrad", {}),
        "adagrad_zero": ("Adagrad", {"learning_rate": 0.01, "initial_accumulator_value": 0.0}),
        "rmsprop": ("RMSprop", {}),
        "rmsprop_momentum": ("RMSprop", {"learning_rate": 0.01, "rho": 0.8, "momentum": 0.5}),
        "rmsprop_centered": ("RMSprop", {"learning_rate": 0.01, "centered": True, "momentum": 0.5}),
        "adam": ("Adam", {}),
        "adam_amsgrad": ("Adam", {"learning_rate": 0.01, "amsgrad": True, "beta_1": 0.8}),
        "adam_decay": ("Adam", {"learning_rate": 0.01, "weight_decay": 0.1}),
        "adamw": ("AdamW", {}),
    }
    for name, (kind, options) in cases.items():
        variables = {k: keras.Variable(v, name=k) for k, v in start.items()}
        optimizer = getattr(keras.optimizers, kind)(**options)
        arrays = {f"start/{k}": v for k, v in start.items()}
        for step, g in enumerate(gradients):
            optimizer.apply([jnp.asarray(g[k]) for k in variables], list(variables.values()))
            for k, v in variables.items():
                arrays[f"gradient/{step}/{k}"] = g[k]
                arrays[f"value/{step}/{k}"] = v.numpy()
        save(f"optimizer_{name}", arrays, config={kind: options})


def training():
    """A small network trained for three epochs without shuffling: everything together."""
    x = normal(22, 6, 6, 2)
    labels = (np.abs(x).sum(axis=(1, 2, 3)) * 7 % 3).astype(np.int32)
    L = keras.layers
    model = keras.Sequential(name="sequential", layers=[
        L.Input((6, 6, 2)),
        L.Conv2D(4, 3, padding="same", activation="relu", name="conv"),
        L.BatchNormalization(name="norm"),
        L.MaxPooling2D(2),
        L.Flatten(),
        L.Dense(3, activation="softmax", kernel_regularizer="l2", name="class"),
    ])
    arrays = {"x": x, "labels": labels}
    for v in model.weights:
        arrays[f"start/{v.path}"] = v.numpy()
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    history = model.fit(x, labels, batch_size=8, epochs=3, shuffle=False, verbose=0, validation_split=0.2,
                        class_weight={0: 1.0, 1: 2.0, 2: 0.5})
    for v in model.weights:
        arrays[f"end/{v.path}"] = v.numpy()
    for k, v in history.history.items():
        arrays[f"history/{k}"] = np.array(v, dtype=np.float64)
    arrays["prediction"] = model.predict(x, verbose=0)
    save("training", arrays)


OUT.mkdir(parents=True, exist_ok=True)
for case in [layers, activations, losses, metrics, optimizers, training, volumes]:
    case()
