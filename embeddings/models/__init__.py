"""The encoder that ships with Kemas: its weights, how they are stored, and the graph they fill."""
