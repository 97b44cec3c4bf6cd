"""Small parts that everything else stands on. Nothing here knows what the product is about."""
