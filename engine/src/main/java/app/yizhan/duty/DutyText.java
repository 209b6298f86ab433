package app.yizhan.duty;

import app.yizhan.audit.Vault;
import app.yizhan.duty.internal.DutyRow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was written, sealed and opened. */
@Component
class DutyText {

    /**
     * @param text empty: the original is on paper
     * @param rating null: of a report
     * @param place where the original lies; empty: there is none
     * @param lateReason why it was recorded later than it happened; empty: it was not
     */
    record Said(String text, @Nullable DutyRating rating, String place, String lateReason) {}

    private final Vault vault;
    private final JsonMapper json;

    DutyText(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    byte[] seal(Said said) {
        return vault.seal(json.writeValueAsString(said));
    }

    byte @Nullable [] seal(String words) {
        return words.isEmpty() ? null : vault.seal(words);
    }

    Optional<Said> said(DutyRow row) {
        return Optional.ofNullable(row.said()).map(bytes -> json.readValue(vault.open(bytes), Said.class));
    }

    @Nullable
    String remark(DutyRow row) {
        return row.remark() == null ? null : vault.open(row.remark());
    }
}
