package app.yizhan.inquiry;

import app.yizhan.audit.Vault;
import app.yizhan.inquiry.internal.InquiryRow;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** About whom is asked and what was answered, sealed and opened. */
@Component
class InquiryText {

    /** @param office the unit that is asked */
    record About(String relation, String name, String office) {

        boolean isOf(About other) {
            return relation.equals(other.relation) && name.equals(other.name);
        }
    }

    private final Vault vault;
    private final JsonMapper json;

    InquiryText(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    byte[] seal(About about) {
        return vault.seal(json.writeValueAsString(about));
    }

    byte[] seal(String answer) {
        return vault.seal(answer);
    }

    About about(InquiryRow row) {
        return json.readValue(vault.open(Objects.requireNonNull(row.about())), About.class);
    }

    @Nullable
    String answer(InquiryRow row) {
        return row.answer() == null ? null : vault.open(row.answer());
    }
}
