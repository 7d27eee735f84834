"""What the bot knows: sources, parties, claims and list entries, loaded once and never changed."""
