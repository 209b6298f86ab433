package app.yizhan.audit.internal;

/** A personal value behind the salted hash in an entry: a row of {@code audit_value}. */
public record ValueRow(String chain, int seq, String name, String salt, byte[] sealed) {}
