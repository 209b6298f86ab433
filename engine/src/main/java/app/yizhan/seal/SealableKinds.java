package app.yizhan.seal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of document that models want sealed, contributed by the feature that gives documents out. */
public interface SealableKinds {

    /**
     * One kind as a keeper can allow it.
     *
     * @param variant that chooses among its texts; empty: it has none
     * @param title in the reader's language
     * @param whose whose seal it is, as {@link SealOrder#whose()}
     */
    record Kind(String service, String kind, String variant, String title, String whose) {}

    /** By service, kind and variant, in the reader's language. */
    List<Kind> all(Locale locale);

    /** What a document that was given out is called, in the reader's language; empty: the service is not known. */
    Optional<String> title(String service, String kind, String variant, Locale locale);
}
