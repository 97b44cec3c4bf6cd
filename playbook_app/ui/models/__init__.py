"""What several screens share: where one can go, and item models for lists and tables."""
