"""Pages of the report: its draft, its sections, its editions."""
