"""Numbers: texts to vectors, vectors to nearest passages, lexical search beside them."""
