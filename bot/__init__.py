"""entitylist: answers questions about export-control listings from quoted sources."""
