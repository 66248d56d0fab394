"""How fast the register is, as ratios against the least the machine could do, both sides measured in the same run."""
