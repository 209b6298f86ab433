package app.yizhan.api;

import app.yizhan.housing.Beds;
import app.yizhan.housing.Building;
import app.yizhan.notification.Texts;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Reason;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.Units;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What several answers say in words. */
@Component
class Sentences {

    private final Texts texts;
    private final Units units;
    private final Beds beds;

    Sentences(Texts texts, Units units, Beds beds) {
        this.texts = texts;
        this.units = units;
        this.beds = beds;
    }

    /** Why somebody is asked. */
    String why(List<Reason> reasons, Locale locale) {
        return reasons.stream()
                .map(reason -> texts.text(locale, reason.key(), reason.values()))
                .collect(Collectors.joining(texts.text(locale, "api.and")));
    }

    /** Role and scope in which somebody acts; null for somebody who acts as themself. */
    @Nullable
    String capacity(@Nullable String principal, Locale locale) {
        if (principal == null || new Principal(principal).isPerson()) {
            return null;
        }
        var acting = new Principal(principal);
        var role = texts.text(locale, "role." + acting.role());
        return acting.scopeType().equals("school")
                ? role
                : texts.text(locale, "api.capacity", Map.of("role", role, "scope", scope(acting, locale)));
    }

    /** {@code school}, {@code unit:c2301}, {@code building:b01}: codes of the directory, never surrogate ids. */
    String scope(Principal role) {
        return switch (role.scopeType()) {
            case "school" -> "school";
            case "unit" -> "unit:" + units.find(role.scopeId()).map(Unit::code).orElse(role.scopeId());
            default -> role.scopeType() + ":" + role.scopeId();
        };
    }

    private String scope(Principal role, Locale locale) {
        return switch (role.scopeType()) {
            case "unit" ->
                units.find(role.scopeId()).map(unit -> units.name(unit, locale)).orElse(role.scopeId());
            case "building" ->
                beds.building(role.scopeId())
                        .map((Building b) -> b.name(locale))
                        .orElse(role.scopeId());
            default -> role.scopeId();
        };
    }
}
