"""Makes the body on the home page: the product's own body and paint, photographed by a browser."""
