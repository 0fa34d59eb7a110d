"""Questions of 主动公开."""
