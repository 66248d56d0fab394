"""What the office looks at: queries that answer screens, forms and recaps with frozen read models."""
