"""Trains the encoder that ships with Kemas; nothing at run time imports it."""
