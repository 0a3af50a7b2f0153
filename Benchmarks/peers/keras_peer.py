"""Keras on TensorFlow: see conversation.py.

The step is the one that `fit` compiles, fed from batches in memory; inference is the network as a `tf.function`.
"""

import os

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

from conversation import THREADS, converse, now, np  # noqa: E402

import tensorflow as tf  # noqa: E402

tf.config.threading.set_intra_op_parallelism_threads(THREADS)
tf.config.threading.set_inter_op_parallelism_threads(THREADS)

import keras  # noqa: E402


def revived(value):
    """`{L2: {l2: 0.1}}` as Keras writes it."""
    if isinstance(value, dict) and len(value) == 1:
        (name, settings), = value.items()
        return {"class_name": name, "config": settings}
    return value


def network(definition):
    place = definition.input
    values = {place.name: keras.Input(place.get("shape"), dtype=place.get("dtype", "float32"))}
    inputs = values[place.name]
    for node in definition.nodes[1:]:
        settings = {key: revived(value) for key, value in node.settings.items()}
        layer = getattr(keras.layers, node.kind)(**settings)
        sources = [values[name] for name in node.sources]
        values[node.name] = layer(sources if len(sources) > 1 else sources[0])
    return keras.Model(inputs, values[definition.output])


def optimizer(definition):
    return getattr(keras.optimizers, definition.optimizer)(**definition.optimizer_settings)


def loss(definition):
    """Numbers of classes are the targets."""
    name = definition.loss
    return "sparse_categorical_crossentropy" if name == "categorical_crossentropy" else name


class Peer:
    engine = "keras-tensorflow"

    def __init__(self, definition):
        self.definition = definition
        self.start(definition.seed)
        self.how = f"Keras {keras.__version__}, TensorFlow {tf.__version__}"
        x, y = zip(*definition.batches())
        self.inputs = np.concatenate(x)
        data = tf.data.Dataset.from_tensor_slices((np.stack(x), np.stack(y)))
        self.data = iter(data.cache().repeat())
        self.model.make_train_function()

    def start(self, seed):
        keras.utils.set_random_seed(seed)
        self.model = network(self.definition)
        self.model.compile(optimizer(self.definition), loss(self.definition))

    def step(self):
        self.logs = self.model.train_function(self.data)

    def wait(self):
        tf.nest.map_structure(lambda value: value.numpy(), self.logs)

    def predictor(self, count):
        x = tf.constant(self.inputs[:count])
        call = tf.function(lambda x: self.model(x, training=False))
        return lambda: call(x).numpy()

    def fit(self, epochs, seed):
        self.start(seed)
        clock = EpochClock()
        x, y = self.definition.samples("train")
        size = self.definition.batch_size
        self.model.fit(x, y, batch_size=size, epochs=epochs, verbose=0, callbacks=[clock])
        tests, targets = self.definition.samples("test")
        predicted = self.model.predict(tests, batch_size=size, verbose=0)
        return clock.seconds, self.definition.accuracy(predicted, targets)


class EpochClock(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.seconds = []

    def on_epoch_begin(self, epoch, logs=None):
        self.begin = now()

    def on_epoch_end(self, epoch, logs=None):
        self.seconds.append(now() - self.begin)


converse(Peer)
