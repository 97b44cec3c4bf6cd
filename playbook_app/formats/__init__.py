"""What comes in or goes out, one module per format."""
