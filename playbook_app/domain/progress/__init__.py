"""Events as the truth, standing derived from them."""
