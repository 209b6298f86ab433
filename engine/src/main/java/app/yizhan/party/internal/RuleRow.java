package app.yizhan.party.internal;

/** A row of {@code party_rule}; empty texts stand for nothing, lists have commas. */
public record RuleRow(
        String pack,
        String code,
        int pos,
        String step,
        String kind,
        String base,
        String act,
        String val,
        String unit,
        String bound,
        boolean special,
        boolean defines,
        boolean hard,
        String refusal,
        String alternative,
        String presumes,
        String article,
        String source,
        boolean school) {}
