package app.yizhan.document;

import java.util.List;

/**
 * What a document says, in its own language, as it was when it was issued.
 *
 * @param issuer who stands for it, below the text
 * @param shown what a stranger reads on the check's page
 */
record DocumentContent(String title, String body, String issuer, List<Fact> facts, List<Fact> shown) {

    /** @param name of a form field or of a fact of the school */
    record Fact(String name, String label, String value) {}
}
