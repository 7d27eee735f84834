"""From what somebody typed to readings: names, way of asking, content words, operators and directions."""
