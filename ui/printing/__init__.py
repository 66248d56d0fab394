"""From a PDF to the printer: exact paper, the offset of this printer, and a plain word when the printer is gone."""
