"""What is kept on disk: releases, whole or not at all."""
