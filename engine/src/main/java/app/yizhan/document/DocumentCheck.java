package app.yizhan.document;

import java.util.List;

/**
 * What a stranger who is shown a document reads about it: whether it stands, and no more of what it says than its family allows.
 *
 * @param code as people read it
 * @param service name of the service that gave it out
 * @param shown facts to compare with the paper; a name is masked
 */
public record DocumentCheck(String code, String service, IssuedDocument document, List<Shown> shown) {

    /** One fact. */
    public record Shown(String label, String value) {}
}
