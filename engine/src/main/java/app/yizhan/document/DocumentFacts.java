package app.yizhan.document;

import app.yizhan.organisation.Person;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * What the school knows of whoever a document is about, for its sentences and facts. A bean; features contribute their own. The label of a
 * fact is the text {@code document.fact.<name>}.
 */
public interface DocumentFacts {

    /** By name, in words; what is not known is left out. */
    Map<String, String> of(Person holder, LocalDate day, Locale locale);
}
