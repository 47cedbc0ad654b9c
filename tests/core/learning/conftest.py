"""Learning is tested as it runs in the product: on one thread."""

from __future__ import annotations

import torch

torch.set_num_threads(1)
