"""Questions of 监督保障."""
