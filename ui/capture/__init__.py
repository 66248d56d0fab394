"""Pictures of cards on the screen: the pane beside the fields, the camera, the scanner's folder, and the trimming."""
