"""Learning is tested as it runs in the product: on one thread, denormal numbers flushed to zero."""

from __future__ import annotations

import torch

torch.set_num_threads(1)
torch.set_flush_denormal(True)
