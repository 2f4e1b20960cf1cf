"""Encoder backends, one a module, each imported only when its encoder is asked for."""
