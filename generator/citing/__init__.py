"""Says how to cite: bibliographic records of sources, briefings and statements, and how styles cite them."""
