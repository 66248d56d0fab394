"""A copy of a report from SP4N-LAPOR! or another online channel, typed or pasted."""
