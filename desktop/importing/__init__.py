"""Tables before they are taken over: read beside the window's work, and shown as what they would become."""
