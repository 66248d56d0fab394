"""The look: colours by meaning, four sizes of type, heights from the font, icons, and their style sheet."""
