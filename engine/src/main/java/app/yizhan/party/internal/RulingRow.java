package app.yizhan.party.internal;

import java.time.LocalDateTime;

/** What somebody says that a rule is: a row of {@code party_ruling}. */
public record RulingRow(
        String id,
        String pack,
        String ruleCode,
        String val,
        String article,
        String source,
        String statedBy,
        LocalDateTime statedAt) {}
