package app.yizhan.token;

/**
 * What a service token may be good for; a bean of the feature whose call it opens.
 *
 * <p>Its text is {@code token.scope.<name>}.
 *
 * @param name dotted, begins with the kind of call: {@code feeds.directory}
 */
public record TokenScope(String name) {

    private static final int LONGEST = 60;

    public TokenScope {
        if (!name.matches("[a-z]+(?:[.-][a-z]+)*") || name.length() > LONGEST) {
            throw new IllegalArgumentException("No name of a scope: " + name);
        }
    }
}
