package app.yizhan.dossier;

import org.jspecify.annotations.Nullable;

/**
 * A paper that a file of joining the Party holds. Its name is {@code dossier.paper.<code>}.
 *
 * @param step code of the step of the rules that leaves it behind; where the pack has no such step, no such paper is asked
 * @param fact fact of a rule of the kind {@code DOCUMENT} that asks for it; null: practice does
 * @param form code of the form that is printed for it; null: there is none here
 * @param scan key of the field in which its picture is handed in; null: none is
 */
public record DossierPaper(
        String code,
        String step,
        @Nullable String fact,
        @Nullable String form,
        @Nullable String scan) {}
