package app.yizhan.meeting;

import app.yizhan.organisation.UnitKind;
import app.yizhan.party.PartyRoles;
import java.util.Set;

/** Who meets. Its words are {@code meeting.kind.<NAME>}. Source: regulations on the work of branches (trial), articles 11, 12 and 14. */
public enum MeetingKind {
    BRANCH_MEETING(
            UnitKind.PARTY_BRANCH,
            true,
            Set.of("BRANCH_MEETING"),
            Set.of(PartyRoles.SECRETARY, PartyRoles.BRANCH_COMMITTEE),
            Set.of(PartyRoles.MEMBER, PartyRoles.SECRETARY, PartyRoles.BRANCH_COMMITTEE, PartyRoles.CONTACT)),
    BRANCH_COMMITTEE(
            UnitKind.PARTY_BRANCH,
            false,
            Set.of("BRANCH_COMMITTEE"),
            Set.of(PartyRoles.SECRETARY, PartyRoles.BRANCH_COMMITTEE),
            Set.of(PartyRoles.SECRETARY, PartyRoles.BRANCH_COMMITTEE)),
    GENERAL_BRANCH(
            UnitKind.PARTY_GENERAL_BRANCH,
            false,
            Set.of("GENERAL_BRANCH"),
            Set.of(PartyRoles.GENERAL),
            Set.of(PartyRoles.GENERAL)),
    PARTY_COMMITTEE(
            UnitKind.PARTY_COMMITTEE,
            false,
            Set.of("PARTY_COMMITTEE", "SCHOOL_PARTY_COMMITTEE"),
            Set.of(PartyRoles.COMMITTEE),
            Set.of(PartyRoles.COMMITTEE));

    private final UnitKind unit;
    private final boolean ballots;
    private final Set<String> actors;
    private final Set<String> leaders;
    private final Set<String> voters;

    MeetingKind(UnitKind unit, boolean ballots, Set<String> actors, Set<String> leaders, Set<String> voters) {
        this.unit = unit;
        this.ballots = ballots;
        this.actors = actors;
        this.leaders = leaders;
        this.voters = voters;
    }

    UnitKind unit() {
        return unit;
    }

    /** Whether it votes by secret ballots, which two tellers count, and takes opinions in writing of those who cannot come. Source: article 20. */
    public boolean ballots() {
        return ballots;
    }

    /** Whether a step whose actor the rules call so is its to decide. */
    boolean decides(String actor) {
        return actors.contains(actor);
    }

    /** Roles of those who call it and chair it. */
    Set<String> leaders() {
        return leaders;
    }

    /** Roles of those who have a vote in it. */
    Set<String> voters() {
        return voters;
    }
}
