"""Every form on every paper in every state, made from a real register: looked at by tests and by eyes."""
