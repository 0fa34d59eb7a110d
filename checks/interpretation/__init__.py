"""Questions of 政策解读."""
