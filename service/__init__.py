"""Work: releases kept, packages suggested, over the command line and HTTP."""
