"""Each cure at work inside the network: the pages of the tab Inside."""
