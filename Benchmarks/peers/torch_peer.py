"""PyTorch on a workload: see conversation.py.

Training is eager, with fused optimisers; networks with 2-D convolutions are channels last. (`TORCH_LAYOUT=first` keeps
PyTorch's own layout.) Inference is compiled where there is a C++ compiler and that is faster.
"""

import os
import shutil
import sys

from conversation import FOLDER, THREADS, converse, limits, now, np, penalty

# What the compiler makes is gone with the folder, and no processes wait for more work.
os.environ["TORCHINDUCTOR_CACHE_DIR"] = os.path.join(FOLDER, "inductor")
os.environ["TORCHINDUCTOR_COMPILE_THREADS"] = "1"

import torch
from torch import nn
from torch.nn import functional as F

torch.set_num_threads(THREADS)

ACTIVATIONS = {"relu": nn.ReLU, "elu": nn.ELU, "tanh": nn.Tanh, "sigmoid": nn.Sigmoid}


class ChannelsFirst(nn.Module):
    """[batch, time, channels] as convolutions take it."""

    def forward(self, x):
        return x.transpose(1, 2)


class Sum(nn.Module):
    def forward(self, *parts):
        total = parts[0]
        for part in parts[1:]:
            total = total + part
        return total


class Last(nn.Module):
    """The state after the last step of a recurrent layer."""

    def __init__(self, layer):
        super().__init__()
        self.layer = layer

    def forward(self, x):
        return self.layer(x)[0][:, -1]


class Graph(nn.Module):
    """Layers with names, each called on the values of others."""

    def __init__(self, definition, modules):
        super().__init__()
        self.parts = nn.ModuleList(modules)
        places = {node.name: place for place, node in enumerate(definition.nodes)}
        self.sources = [[places[name] for name in node.sources] for node in definition.nodes[1:]]
        self.output = places[definition.output]

    def forward(self, x):
        values = [x]
        for part, sources in zip(self.parts, self.sources):
            values.append(part(*[values[place] for place in sources]))
        return values[self.output]


def activated(module, node, is_last):
    """With its activation; the losses take what is before the last one."""
    name = node.get("activation", "linear")
    if name == "linear" or is_last and name in ("softmax", "sigmoid"):
        return module
    return nn.Sequential(module, ACTIVATIONS[name]())


def started(module, node, fan_in, fan_out):
    low, high = limits(node, fan_in, fan_out)
    nn.init.uniform_(module.weight, low, high)
    if getattr(module, "bias", None) is not None:
        nn.init.zeros_(module.bias)
    module.weight.penalty = penalty(node)
    return module


def convolution(node, shape, kind):
    rank, channels, filters = len(shape) - 1, shape[-1], node.get("filters")
    kernel, strides = node.pair("kernel_size", 1, rank), node.pair("strides", 1, rank)
    padding = 0
    if node.get("padding", "valid") == "same":
        if any(k % 2 == 0 or s != 1 for k, s in zip(kernel, strides)):
            raise SystemExit("'same' is known here for odd windows that move by one")
        padding = tuple(k // 2 for k in kernel)
    area = int(np.prod(kernel))
    return started(kind(channels, filters, kernel, strides, padding), node, area * channels,
                   area * filters)


def module(node, shape, is_last):
    """The layer, for samples of that shape, channels last."""
    kind = node.kind
    if kind == "Dense":
        units = node.get("units")
        layer = nn.Linear(shape[-1], units)
        return activated(started(layer, node, shape[-1], units), node, is_last)
    if kind == "Conv2D":
        return activated(convolution(node, shape, nn.Conv2d), node, is_last)
    if kind == "Conv1D":
        return activated(convolution(node, shape, nn.Conv1d), node, is_last)
    if kind == "MaxPooling2D":
        return nn.MaxPool2d(node.pair("pool_size", 2), node.get("strides"))
    if kind == "MaxPooling1D":
        return nn.MaxPool1d(node.pair("pool_size", 2, 1)[0], node.get("strides"))
    if kind == "GlobalAveragePooling2D":
        return nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten())
    if kind == "Embedding":
        table = nn.Embedding(node.get("input_dim"), node.get("output_dim"))
        return started(table, node, 1, 1)
    if kind == "LSTM":
        return Last(nn.LSTM(shape[-1], node.get("units"), batch_first=True))
    if kind == "Dropout":
        return nn.Dropout(node.get("rate"))
    if kind == "Flatten":
        return nn.Flatten()
    if kind == "Reshape":
        return nn.Unflatten(1, node.get("target_shape"))
    if kind == "Activation":
        return ACTIVATIONS[node.get("activation")]()
    if kind == "Add":
        return Sum()
    raise SystemExit(f"the layer {kind} is not known here")


def network(definition):
    modules = []
    for node in definition.nodes[1:]:
        shape = definition.shapes[node.sources[0]]
        made = module(node, shape, node.name == definition.output)
        if node.kind == "Conv1D" and len(definition.shapes[definition.input.name]) == 1:
            made = nn.Sequential(ChannelsFirst(), made)
        modules.append(made)
    return nn.Sequential(*modules) if definition.is_chain else Graph(definition, modules)


def optimizer(definition, model):
    """Squares of weights in the loss are a decay in the gradient of twice the factor."""
    groups = {}
    for parameter in model.parameters():
        groups.setdefault(2 * getattr(parameter, "penalty", 0.0), []).append(parameter)
    groups = [{"params": list_, "weight_decay": decay} for decay, list_ in groups.items()]
    kind, settings = definition.optimizer, definition.optimizer_settings
    rate = settings["learning_rate"]
    if kind == "SGD":
        return torch.optim.SGD(groups, rate, settings.get("momentum", 0.0),
                               nesterov=settings.get("nesterov", False), fused=True)
    if kind == "Adagrad":
        return torch.optim.Adagrad(
            groups, rate, eps=settings.get("epsilon", 1e-7), fused=True,
            initial_accumulator_value=settings.get("initial_accumulator_value", 0.1))
    if kind == "Adam":
        betas = settings.get("beta_1", 0.9), settings.get("beta_2", 0.999)
        return torch.optim.Adam(groups, rate, betas, settings.get("epsilon", 1e-7), fused=True)
    raise SystemExit(f"the optimiser {kind} is not known here")


def seconds_of(body):
    """The least of some calls, after two that do not count; infinite where it fails."""
    try:
        body()
        body()
    except Exception as error:  # whatever a missing header leads to
        print(error, file=sys.stderr)
        return float("inf")
    times = []
    while len(times) < 5 or sum(times) < 0.2:
        begin = now()
        body()
        times.append(now() - begin)
    return min(times)


class Peer:
    engine = "torch"

    def __init__(self, definition):
        torch.manual_seed(definition.seed)
        self.definition = definition
        kinds = {node.kind for node in definition.nodes}
        self.has_images = "Conv2D" in kinds
        self.is_last = self.has_images and os.environ.get("TORCH_LAYOUT") != "first"
        self.how = (f"{torch.__version__}, eager{', channels last' if self.is_last else ''}; "
                    "inference compiled where that is faster")
        self.start()
        self.batches = [self.tensors(x, y) for x, y in definition.batches()]
        self.next = 0

    def start(self):
        self.model = network(self.definition)
        if self.is_last:
            self.model = self.model.to(memory_format=torch.channels_last)
        self.optimizer = optimizer(self.definition, self.model)
        self.model.train()

    def tensors(self, x, y=None):
        x = torch.from_numpy(x)
        if self.has_images:
            x = x.permute(0, 3, 1, 2)
            x = x.contiguous(
                memory_format=torch.channels_last if self.is_last else torch.contiguous_format)
        if y is None:
            return x
        return x, torch.from_numpy(y.astype(np.int64) if y.dtype == np.int32 else y)

    def loss(self, output, target):
        if self.definition.loss == "mean_squared_error":
            if self.definition.ending == "sigmoid":
                output = torch.sigmoid(output)
            return F.mse_loss(output, target)
        if target.dtype == torch.int64:
            return F.cross_entropy(output, target)
        return F.binary_cross_entropy_with_logits(output, target)

    def train(self, x, y):
        self.optimizer.zero_grad(set_to_none=True)
        self.loss(self.model(x), y).backward()
        self.optimizer.step()

    def step(self):
        self.train(*self.batches[self.next])
        self.next = (self.next + 1) % len(self.batches)

    def wait(self):
        pass

    def predict(self, x, model=None):
        output = (model or self.model)(x)
        if self.definition.ending == "softmax":
            return F.softmax(output, -1)
        return torch.sigmoid(output) if self.definition.ending == "sigmoid" else output

    def predictor(self, count):
        """The network does not train any more."""
        self.model.eval()
        x = torch.cat([x for x, _ in self.batches])[:count].clone()
        if self.is_last:
            x = x.contiguous(memory_format=torch.channels_last)

        def function(model):
            def predict():
                with torch.inference_mode():
                    return self.predict(x, model)

            return predict

        ways = [function(self.model)]
        if shutil.which(os.environ.get("CXX", "g++")):
            ways.append(function(torch.compile(self.model)))
        return min(ways, key=seconds_of)

    def fit(self, epochs, seed):
        torch.manual_seed(seed)
        self.start()
        x, y = self.tensors(*self.definition.samples("train"))
        size, seconds = self.definition.batch_size, []
        for _ in range(epochs):
            begin = now()
            order = torch.randperm(len(x))
            for first in range(0, len(x), size):
                rows = order[first:first + size]
                self.train(x[rows], y[rows])
            seconds.append(now() - begin)
        self.model.eval()
        tests, targets = self.definition.samples("test")
        with torch.inference_mode():
            parts = [self.predict(self.tensors(tests[first:first + size])).numpy()
                     for first in range(0, len(tests), size)]
        return seconds, self.definition.accuracy(np.concatenate(parts), targets)


converse(Peer)
