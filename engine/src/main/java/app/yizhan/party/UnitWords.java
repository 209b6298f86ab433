package app.yizhan.party;

import app.yizhan.notification.Texts;
import app.yizhan.organisation.Tree;
import app.yizhan.organisation.UnitKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A kind of unit may be told by its key or as people call it in either language. */
@Component
class UnitWords {

    private final Map<String, String> keys = new HashMap<>();

    UnitWords(Texts texts) {
        for (var kind : UnitKind.values()) {
            if (kind.tree() == Tree.PARTY) {
                for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                    keys.put(texts.text(locale, "party.unit." + kind).toLowerCase(Locale.ROOT), kind.name());
                }
            }
        }
    }

    /** The same facts with the key of the unit; what nobody calls a unit stays, and is refused by whoever reads it. */
    Map<String, ?> meant(Map<String, ?> facts) {
        if (!(facts.get(Fact.UNIT_TYPE.key()) instanceof String said)) {
            return facts;
        }
        Map<String, Object> meant = new LinkedHashMap<>(facts);
        meant.put(Fact.UNIT_TYPE.key(), keys.getOrDefault(said.strip().toLowerCase(Locale.ROOT), said));
        return meant;
    }
}
