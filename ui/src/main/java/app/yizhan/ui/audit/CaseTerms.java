package app.yizhan.ui.audit;

import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.request.ReasonNames;
import app.yizhan.request.Request;
import app.yizhan.request.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What fields, steps and reasons of cases are called that facts of the record name by their keys. */
@Component
class CaseTerms {

    private final Families families;
    private final Words words;
    private final ReasonNames reasons;

    CaseTerms(Families families, Words words, ReasonNames reasons) {
        this.families = families;
        this.words = words;
        this.reasons = reasons;
    }

    /** Those of one page: a reason is looked up once. */
    OfPage in(Locale locale) {
        return new OfPage(locale);
    }

    /** Terms in the language of one reader. */
    final class OfPage {

        private final Locale locale;
        private final Map<List<String>, Optional<String>> known = new HashMap<>();

        private OfPage(Locale locale) {
            this.locale = locale;
        }

        /**
         * @param fact key of the fact
         * @param value of the fact; several keys with commas
         * @return empty if the fact names nothing of a case, or nobody knows it any more
         */
        Optional<List<String>> of(@Nullable Request request, String fact, String value) {
            if (request == null) {
                return Optional.empty();
            }
            return switch (fact) {
                case "fields", "field" -> Optional.of(fields(request, value));
                case "target" -> Optional.of(List.of(family(request).stepName(locale, value)));
                case "reasonCode" -> reason(request.service(), value).map(List::of);
                default -> Optional.empty();
            };
        }

        private List<String> fields(Request request, String keys) {
            var family = family(request);
            return Stream.of(keys.split(","))
                    .map(key -> family.field(key)
                            .map(field -> words.label(family, field, locale))
                            .orElse(key))
                    .collect(Collectors.toList());
        }

        private Optional<String> reason(String service, String code) {
            return known.computeIfAbsent(
                    List.of(service, code),
                    asked -> Optional.ofNullable(
                            reasons.names(service, Set.of(code), locale).get(code)));
        }

        private Family family(Request request) {
            return families.of(request.definitionId());
        }
    }
}
