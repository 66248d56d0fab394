"""The first run: six short pages that make a register, each skippable but the account."""
