package app.yizhan.catalog;

import app.yizhan.notification.TextSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Texts of deployed families as {@code family.<service>.<key of the bundle>}, from the newest version. */
@Component
class FamilyTexts implements TextSource {

    private static final String PREFIX = "family.";

    private final ObjectProvider<Families> families;

    FamilyTexts(ObjectProvider<Families> families) {
        this.families = families;
    }

    @Override
    public Optional<String> find(Locale locale, String key) {
        if (!key.startsWith(PREFIX)) {
            return Optional.empty();
        }
        int end = key.indexOf('.', PREFIX.length());
        if (end < 0) {
            return Optional.empty();
        }
        var service = key.substring(PREFIX.length(), end);
        return families.getObject().find(service).flatMap(f -> f.text(locale, key.substring(end + 1)));
    }
}
