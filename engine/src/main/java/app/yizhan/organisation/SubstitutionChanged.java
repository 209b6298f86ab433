package app.yizhan.organisation;

/** Published in the transaction that records or ends an absence. */
public record SubstitutionChanged(String substitutionId) {}
