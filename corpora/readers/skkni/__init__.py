"""How SKKNI decrees are laid out, whatever file carries them: lines, labels, tables, units."""
