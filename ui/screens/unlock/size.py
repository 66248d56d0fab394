"""How large the unlock window is drawn, in pixels for 10-point type; alone, because the first paint imports it."""

WIDTH, HEIGHT = 480, 528
