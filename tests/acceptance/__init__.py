"""The register from outside: only the documents are known, only the command line is used."""
