"""Words: standards, units and positions, how they are read, and what a release is."""
