"""What goes out of the window and comes in: experiments, tables, pictures, reports, code."""
