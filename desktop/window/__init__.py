"""The main window and what frames it: centre, actions, help, pictures of it, the frame clock."""
