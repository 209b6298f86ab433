package app.yizhan.party.internal;

/** A row of {@code party_step}; empty texts stand for nothing. */
public record StepRow(
        String pack,
        String code,
        int pos,
        int stage,
        String act,
        String needs,
        String actor,
        String smallActor,
        String aboveActor,
        String onlyUnder) {}
