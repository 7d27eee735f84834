"""Names of parties: their normal form, how alike two of them are and why, and where they stand in a text."""
