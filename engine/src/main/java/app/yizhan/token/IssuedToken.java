package app.yizhan.token;

/**
 * A token that was just made.
 *
 * @param secret what the program sends; nobody can read it again
 */
public record IssuedToken(String id, String secret) {}
