package app.yizhan.party;

import java.util.Arrays;
import java.util.Optional;

/** What may be told of an act. Its words are {@code party.fact.<name>}; a pack speaks of it by its name. */
public enum Fact {
    BIRTH_DATE("birthDate", FactType.DATE),
    APPLY_DATE("applyDate", FactType.DATE),
    TALK_DATE("talkDate", FactType.DATE),
    ACTIVIST_DATE("activistDate", FactType.DATE),
    ASSESSMENT_DATES("assessmentDates", FactType.DATES),

    /** Reports of what an applicant thinks (思想汇报). */
    REPORT_DATES("reportDates", FactType.DATES),
    CANDIDATE_DATE("candidateDate", FactType.DATE),
    PUBLICITY_START("publicityStart", FactType.DATE),
    TRAINING_DAYS("trainingDays", FactType.HALVES),
    TRAINING_HOURS("trainingHours", FactType.HALVES),
    PRE_REVIEW_DATE("preReviewDate", FactType.DATE),
    LEAVING_DATE("leavingDate", FactType.DATE),
    MEETING_DATE("meetingDate", FactType.DATE),
    REPORT_RECEIVED_DATE("reportReceivedDate", FactType.DATE),
    SPECIAL("special", FactType.FLAG),
    PROBATION_END("probationEnd", FactType.DATE),
    CONVERSION_MEETING_DATE("conversionMeetingDate", FactType.DATE),
    EXTENSION_MONTHS("extensionMonths", FactType.COUNT),
    EXTENSIONS_BEFORE("extensionsBefore", FactType.COUNT),
    VOTE_CANDIDATES("vote.candidates", FactType.COUNT),
    VOTE_SHOULD_ATTEND("vote.shouldAttend", FactType.COUNT),
    VOTE_PRESENT("vote.present", FactType.COUNT),
    VOTE_YES("vote.yes", FactType.COUNT),
    VOTE_WRITTEN_YES("vote.writtenYes", FactType.COUNT),

    /** Opinions handed in before the meeting whose ballots were counted together with those of the people present. */
    VOTE_WRITTEN("vote.written", FactType.COUNT),
    BRANCH_FULL_MEMBERS("branchFullMembers", FactType.COUNT),
    UNIT_TYPE("unitType", FactType.UNIT);

    /** What the facts of a vote stand under. */
    static final String VOTE = "vote";

    private final String key;
    private final FactType type;

    Fact(String key, FactType type) {
        this.key = key;
        this.type = type;
    }

    public String key() {
        return key;
    }

    public FactType type() {
        return type;
    }

    /** The years in which its days may lie: calendars of the school know no others, but people were born before. */
    int firstYear() {
        return this == BIRTH_DATE ? 1900 : 1970;
    }

    public static Optional<Fact> of(String key) {
        return Arrays.stream(values()).filter(fact -> fact.key.equals(key)).findFirst();
    }
}
