# %% [markdown] about
# # An experiment of the Overfitting Playground in PyTorch

# %% [markdown]
# ## What a variant is
# A network with its regularization. Everything is switched off unless a variant switches it on.

# %%
import copy
import math
from dataclasses import dataclass
from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional

torch.set_num_threads(1)  # networks as small as these only lose time by being shared out


@dataclass
class Variant:
    name: str
    hidden: tuple[int, ...]  # units of each hidden layer
    activation: str = "tanh"  # one of ACTIVATIONS
    features: tuple[str, ...] = ("x1", "x2")  # what the network takes in, some of FEATURES
    batch_normalization: bool = False
    dropout: float = 0.0  # probability that a hidden unit is silent in a training step
    l2: float = 0.0  # the objective has l2 * sum(w^2) in it ...
    l1: float = 0.0  # ... and l1 * sum(|w|): of all weights, but not of biases
    patience: int | None = None  # early stopping: epochs to wait for a lower validation loss; None: never stop
    min_delta: float = 0.0  # lower by more than this
    restore_best: bool = True  # and then go back to the weights of the best epoch


# %% [markdown]
# ## Settings
# Change them and run again: that is what they are for.

# %% settings
SEED = 0
EPOCHS = 200
BATCH_SIZE = 32
OPTIMIZER = "adam"
LEARNING_RATE = 0.01
WEIGHT_DECAY = 0.01
VARIANTS = [Variant("no regularization", hidden=(4,))]

# %% [markdown]
# ## Points
# x1, x2 and the class of each point. The network learns from the training points; the validation points are held out,
# and only they can tell whether it has understood.

# %% points
CLASSES = 2
TRAINING_POINTS = [(-1, -1, 0), (1, 1, 0), (-1, 1, 1), (1, -1, 1)]
VALIDATION_POINTS = [(-2, -2, 0), (2, 2, 0), (-2, 2, 1), (2, -2, 1)]

# %% [markdown]
# ## What the network takes in
# Positions, or other features of them.

# %%
DTYPE = torch.float32  # as in the playground; torch.float64 computes with twice as many digits
FEATURES = {
    "x1": lambda x1, x2: x1,
    "x2": lambda x1, x2: x2,
    "x1^2": lambda x1, x2: x1 * x1,
    "x2^2": lambda x1, x2: x2 * x2,
    "x1*x2": lambda x1, x2: x1 * x2,
    "sin x1": lambda x1, x2: torch.sin(x1),
    "sin x2": lambda x1, x2: torch.sin(x2),
}


def inputs_and_labels(points, features) -> tuple[Tensor, Tensor]:
    """Inputs (points, features) and labels (points,)."""
    rows = torch.tensor(points).reshape(len(points), 3)
    x1, x2 = rows[:, 0].double(), rows[:, 1].double()
    inputs = torch.stack([FEATURES[feature](x1, x2) for feature in features], dim=1)
    return inputs.float().to(DTYPE), rows[:, 2].long()


# %% [markdown]
# ## Random numbers
# First weights, the order of the points in each epoch and dropout's noise come from streams of their own, so that each
# is the same whatever the others are. `torch.Generator` draws them.

# %%
ORDER, DROPOUT, FEATURE_WEIGHTS = 1, 3, 5  # the streams


def stream(*numbers: int) -> torch.Generator:
    """The generator of a stream, for one epoch or step. SEED and the numbers are mixed as by splitmix64."""
    word = SEED
    for number in numbers:
        word = (word + number + 1) * 0x9E3779B97F4A7C15 % 2**64
        word = (word ^ word >> 30) * 0xBF58476D1CE4E5B9 % 2**64
        word = (word ^ word >> 27) * 0x94D049BB133111EB % 2**64
        word ^= word >> 31
    return torch.Generator().manual_seed(word >> 32)


def mini_batches(epoch: int, count: int) -> list[Tensor]:
    """The training points in this epoch's order, a mini-batch after the other."""
    batches = list(torch.randperm(count, generator=stream(ORDER, epoch)).split(BATCH_SIZE))
    if len(batches) > 1 and BATCH_SIZE > 1 and len(batches[-1]) == 1:  # a last point alone joins those before it
        batches[-2:] = [torch.cat(batches[-2:])]
    return batches


def dropout_factors(step: int, rate: float, points: int, widths: tuple[int, ...]) -> list[Tensor]:
    """What hidden units are multiplied with in a training step, (points, units) for each layer: 0, or 1 / (1 - rate)
    where they stay, so that their mean stays, too."""
    count = points * sum(widths)
    words = torch.empty((count + 3) // 4, dtype=torch.int64)
    words.random_(-(2**63), None, generator=stream(DROPOUT, step))
    noise = words.view(torch.int16)[:count]  # four numbers from -2^15 to 2^15 - 1 out of each word
    factors = (noise >= round(rate * 2**16) - 2**15).to(DTYPE) / (1 - rate)
    layers = factors.split([points * width for width in widths])
    return [layer.view(width, points).T for layer, width in zip(layers, widths, strict=True)]


def draws_as_known() -> bool:
    """Whether this version of PyTorch draws the same numbers as that of the playground."""
    generator = torch.Generator().manual_seed(1)
    order, numbers = torch.randperm(6, generator=generator), torch.empty(2).uniform_(generator=generator)
    return (order.tolist(), (numbers * 2**24).tolist()) == ([1, 5, 2, 0, 3, 4], [13419401, 6662859])


# %% [markdown]
# ## The network
# A plain `nn.Module`. Hidden layers: linear, batch normalization, activation, dropout.

# %%
ACTIVATIONS = {
    "tanh": torch.tanh,
    "relu": torch.relu,
    "sigmoid": torch.sigmoid,
    "gelu": functional.gelu,
    "linear": lambda z: z,
}
OUTPUTS = 1 if CLASSES == 2 else CLASSES  # logits: of class 1, or one for each class


class Network(nn.Module):
    def __init__(self, variant: Variant) -> None:
        super().__init__()
        self.variant = variant
        self.linears = nn.ModuleList()
        self.norms = nn.ModuleList()
        generator = torch.Generator().manual_seed(SEED)
        for depth, (fan_in, fan_out) in enumerate(pairwise([len(variant.features), *variant.hidden, OUTPUTS])):
            is_hidden = depth < len(variant.hidden)
            is_normalized = is_hidden and variant.batch_normalization  # which brings a bias of its own
            linear = nn.Linear(fan_in, fan_out, bias=not is_normalized)
            if is_hidden and variant.activation in ("relu", "gelu"):
                bound = math.sqrt(6 / fan_in)  # He et al., 2015
            else:
                bound = math.sqrt(6 / (fan_in + fan_out))  # Glorot and Bengio, 2010
            draws = torch.empty(fan_in if depth else 2, fan_out).uniform_(-bound, bound, generator=generator)
            if depth == 0:
                draws = self.weights_of_features(draws, bound)
            with torch.no_grad():
                linear.weight.copy_(draws.T)
            if linear.bias is not None:
                nn.init.zeros_(linear.bias)
            self.linears.append(linear)
            if is_normalized:
                self.norms.append(nn.BatchNorm1d(fan_out))
        self.to(DTYPE)

    def weights_of_features(self, draws: Tensor, bound: float) -> Tensor:
        """x1 and x2 have the first two rows of draws, and each other feature draws from a stream of its own."""
        rows = {"x1": draws[0], "x2": draws[1]}
        for number, feature in enumerate(FEATURES):
            if feature not in rows:
                generator = stream(FEATURE_WEIGHTS, number)
                rows[feature] = torch.empty_like(draws[0]).uniform_(-bound, bound, generator=generator)
        return torch.stack([rows[feature] for feature in self.variant.features])

    def forward(self, x: Tensor, step: int = 0) -> Tensor:
        """Logits (points, OUTPUTS). The number of the training step decides which units dropout silences."""
        variant = self.variant
        has_dropout = self.training and variant.dropout > 0 and variant.hidden
        factors = dropout_factors(step, variant.dropout, len(x), variant.hidden) if has_dropout else None
        for depth, linear in enumerate(self.linears[:-1]):
            x = linear(x)
            if self.norms:
                x = self.norms[depth](x)
            x = ACTIVATIONS[variant.activation](x)
            if factors:
                x = x * factors[depth]
        return self.linears[-1](x)


# %% [markdown]
# ## Losses
# The optimizer lowers the objective: the loss on a mini-batch, with the penalties. What is shown are the losses alone,
# on all points, with dropout off and batch normalization by its running estimates.

# %%


def cross_entropy(logits: Tensor, labels: Tensor) -> Tensor:
    """Mean over the points, in nats."""
    if OUTPUTS == 1:
        return functional.binary_cross_entropy_with_logits(logits[:, 0], labels.to(DTYPE))
    return functional.cross_entropy(logits, labels)


def objective(network: Network, x: Tensor, labels: Tensor, step: int) -> Tensor:
    value = cross_entropy(network(x, step), labels)
    weights = [linear.weight for linear in network.linears]
    if network.variant.l2:
        value = value + network.variant.l2 * sum(weight.square().sum() for weight in weights)
    if network.variant.l1:
        value = value + network.variant.l1 * sum(weight.abs().sum() for weight in weights)
    return value


@torch.no_grad()
def measured(network: Network, x: Tensor, labels: Tensor) -> tuple[float, float]:
    """Loss and accuracy; NaN where there are no points."""
    network.eval()
    logits = network(x)
    answers = (logits[:, 0] > 0).long() if OUTPUTS == 1 else logits.argmax(1)
    return cross_entropy(logits, labels).item(), (answers == labels).float().mean().item()


# %% [markdown]
# ## Training
# Early stopping watches the validation loss, and so has a little part in choosing the network: what it reports is a
# little too good.

# %%
OPTIMIZERS = {
    "sgd": lambda parameters: torch.optim.SGD(parameters, LEARNING_RATE),
    "momentum": lambda parameters: torch.optim.SGD(parameters, LEARNING_RATE, momentum=0.9),
    "adam": lambda parameters: torch.optim.Adam(parameters, LEARNING_RATE),
    "adamw": lambda parameters: torch.optim.AdamW(parameters, LEARNING_RATE, weight_decay=WEIGHT_DECAY),
}


@dataclass
class Trained:
    network: Network
    outcome: str  # how training ended
    history: list[tuple[float, float]]  # training loss and validation loss at the end of each epoch, from epoch 0 on
    training: tuple[float, float]  # loss and accuracy of the network as it is now
    validation: tuple[float, float]


def train(variant: Variant) -> Trained:
    network = Network(variant)
    optimizer = OPTIMIZERS[OPTIMIZER](network.parameters())
    x, labels = inputs_and_labels(TRAINING_POINTS, variant.features)
    held_out = inputs_and_labels(VALIDATION_POINTS, variant.features)
    outcome, history, step = f"trained {EPOCHS} epochs", [], 0
    best_epoch, best_loss, best_weights, last_weights = -1, math.inf, None, None
    for epoch in range(EPOCHS + 1):
        if epoch > 0:  # epoch 0 is the network before training
            network.train()
            for batch in mini_batches(epoch - 1, len(x)):
                optimizer.zero_grad()
                objective(network, x[batch], labels[batch], step).backward()
                optimizer.step()
                step += 1
        (training_loss, _), (validation_loss, _) = measured(network, x, labels), measured(network, *held_out)
        history.append((training_loss, validation_loss))
        if not math.isfinite(training_loss):
            outcome = f"diverged at epoch {epoch}"
            if last_weights is not None:
                network.load_state_dict(last_weights)
            break
        last_weights = copy.deepcopy(network.state_dict())
        if validation_loss < best_loss - variant.min_delta:
            best_epoch, best_loss, best_weights = epoch, validation_loss, last_weights
        elif variant.patience is not None and 0 <= best_epoch <= epoch - variant.patience:
            outcome = f"stopped at epoch {epoch}"
            if variant.restore_best:
                outcome += f", back to epoch {best_epoch}"
                network.load_state_dict(best_weights)
            break
    return Trained(network, outcome, history, measured(network, x, labels), measured(network, *held_out))


# %% [markdown]
# ## Run
# Losses in nats. Trained weights can be kept with `torch.save(network.state_dict(), "weights.pt")`, and put into a
# network again with `network.load_state_dict(torch.load("weights.pt", weights_only=True))`.

# %%
if __name__ == "__main__":
    if not draws_as_known():
        print("This version of PyTorch draws other random numbers than the playground's: losses will differ.")
    results = [train(variant) for variant in VARIANTS]
    width = max(len(variant.name) for variant in VARIANTS)
    print(f"{'':{width}}  training loss  validation loss  training acc.  validation acc.")
    for variant, found in zip(VARIANTS, results, strict=True):
        (loss, accuracy), (held_out_loss, held_out_accuracy) = found.training, found.validation
        losses = f"{loss:13.4f}  {held_out_loss:15.4f}"
        accuracies = f"{accuracy:13.1%}  {held_out_accuracy:15.1%}"
        print(f"{variant.name:{width}}  {losses}  {accuracies}  {found.outcome}")
