"""The quote lock: proves each quotation word for word against its source's private text, and keeps the proof."""
