package app.yizhan.publicity;

import app.yizhan.audit.Vault;
import app.yizhan.organisation.Person;
import app.yizhan.publicity.internal.ObjectionRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was said and found, and who signed it, sealed and opened. */
@Component
class ObjectionText {

    /** Before the name of whoever signed lies their id, where they are known here. */
    private static final char APART = '\n';

    private final Vault vault;

    ObjectionText(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(String words) {
        return vault.seal(words);
    }

    /** @param id empty: whoever it was is known by name only */
    byte[] author(String id, String name) {
        return vault.seal(id + APART + name);
    }

    @Nullable
    String words(ObjectionRow row) {
        return row.words() == null ? null : vault.open(row.words());
    }

    @Nullable
    String finding(ObjectionRow row) {
        return row.finding() == null ? null : vault.open(row.finding());
    }

    @Nullable
    String authorName(ObjectionRow row) {
        return row.author() == null ? null : signed(row.author())[1];
    }

    /** Whether the person signed it; of what was written down only a name is known. */
    boolean isBy(ObjectionRow row, Person person) {
        if (row.author() == null) {
            return false;
        }
        var signed = signed(row.author());
        return signed[0].isEmpty() ? signed[1].contains(person.name()) : signed[0].equals(person.id());
    }

    /** Whether the person handed it in here, signed or not. */
    boolean isFrom(ObjectionRow row, String personId) {
        return key(row.subjectId(), personId).equals(row.authorKey());
    }

    private String[] signed(byte[] author) {
        return vault.open(author).split(String.valueOf(APART), 2);
    }

    /** The same for the same person and subject, and for nobody else; without the key it leads to nobody. */
    String key(String subjectId, String personId) {
        return vault.mac("objection " + subjectId + " " + personId);
    }
}
