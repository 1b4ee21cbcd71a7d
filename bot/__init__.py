"""What people say to Vigie, and what it says back."""
