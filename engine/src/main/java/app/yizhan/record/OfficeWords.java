package app.yizhan.record;

import app.yizhan.notification.Texts;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.Units;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in which office somebody acted. */
@Component
class OfficeWords {

    private final Units units;
    private final Texts texts;

    OfficeWords(Units units, Texts texts) {
        this.units = units;
        this.texts = texts;
    }

    /** @return empty for whoever acted as themselves */
    String of(@Nullable String capacity, Locale locale) {
        if (capacity == null || !capacity.contains("@")) {
            return "";
        }
        var principal = new Principal(capacity);
        var role = texts.text(locale, "role." + principal.role());
        return switch (principal.scopeType()) {
            case "school" -> role;
            case "unit" -> with(role, unit(principal.scopeId(), locale), locale);
            default -> with(role, principal.scopeId(), locale);
        };
    }

    private String unit(String id, Locale locale) {
        return units.find(id).map((Unit unit) -> units.name(unit, locale)).orElse("");
    }

    private String with(String role, String scope, Locale locale) {
        return scope.isEmpty() ? role : texts.text(locale, "record.capacity", Map.of("role", role, "scope", scope));
    }
}
