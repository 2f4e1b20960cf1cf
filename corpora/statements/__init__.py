"""How a job position description falls into statements: lines, sections, clauses, kinds.

Every step works on character offsets into the text as given and never changes it.
"""
