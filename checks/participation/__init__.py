"""Questions of 公众参与."""
