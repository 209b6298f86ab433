package app.yizhan.audit.internal;

/** The end of a chain: a row of {@code audit_chain}. */
public record HeadRow(String chain, int lastSeq, String lastHash) {}
