package app.yizhan.party;

import app.yizhan.organisation.UnitKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a unit above a branch does with the branch's acts. A committee takes to its files, consents, reviews beforehand, talks and
 * approves; a general branch only deliberates and never approves. Its words are {@code party.capability.<NAME>}.
 */
enum Capability {
    FILING(UnitKind.PARTY_COMMITTEE, PartyRoles.COMMITTEE),
    CONSENT(UnitKind.PARTY_COMMITTEE, PartyRoles.COMMITTEE),
    PRE_REVIEW(UnitKind.PARTY_COMMITTEE, PartyRoles.COMMITTEE),
    TALK(UnitKind.PARTY_COMMITTEE, PartyRoles.COMMITTEE),
    APPROVAL(UnitKind.PARTY_COMMITTEE, PartyRoles.COMMITTEE),
    DELIBERATION(UnitKind.PARTY_GENERAL_BRANCH, PartyRoles.GENERAL);

    private final UnitKind kind;
    private final String role;

    Capability(UnitKind kind, String role) {
        this.kind = kind;
        this.role = role;
    }

    UnitKind kind() {
        return kind;
    }

    /** Role whose holders act for the unit; a committee in which nobody holds it has no authority of its own. */
    String role() {
        return role;
    }

    /** As models write it: {@code pre-review}. */
    static Optional<Capability> of(String word) {
        return Arrays.stream(values())
                .filter(one ->
                        one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
                .findFirst();
    }
}
