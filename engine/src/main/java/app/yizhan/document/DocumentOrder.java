package app.yizhan.document;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A document that a case shall give out. What it says comes from the family's texts {@code document.<kind>.title}, {@code .body} and
 * {@code .issuer}; with a variant {@code document.<kind>.<variant>.title} goes before.
 *
 * @param kind word of the model; a case has at most one document of a kind that is not revoked
 * @param variant chooses among the texts of the kind, e.g. the value of a field
 * @param series first part of its number, up to 16 letters
 * @param seal whose seal it carries, as {@link app.yizhan.seal.SealOrder#whose()}; null: it needs none
 * @param facts names of what is listed below the body: form fields, or facts such as {@code personName} (docs/step-properties.md)
 * @param shown those that a stranger reads on the check's page; a name is masked there
 * @param locale language that it speaks
 * @param validFrom null: since it is issued
 * @param validTo first moment at which it is over; null: never
 */
public record DocumentOrder(
        String kind,
        @Nullable String variant,
        Paper paper,
        String series,
        @Nullable String seal,
        List<String> facts,
        List<String> shown,
        Locale locale,
        @Nullable LocalDateTime validFrom,
        @Nullable LocalDateTime validTo) {}
