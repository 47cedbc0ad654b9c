"""The run and what there is to say of it: training, looking back, what changed under way, ranks and verdicts."""
