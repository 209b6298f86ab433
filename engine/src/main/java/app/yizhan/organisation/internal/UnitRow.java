package app.yizhan.organisation.internal;

import app.yizhan.organisation.Tree;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.UnitKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code unit}; {@code toDate} is the first day on which it no longer exists. */
public record UnitRow(
        String id,
        String code,
        Tree tree,
        UnitKind kind,
        String name,
        String nameEn,
        @Nullable String parentId,
        LocalDate fromDate,
        LocalDate toDate) {

    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    public Unit toUnit() {
        return new Unit(id, code, tree, kind, name, nameEn, parentId);
    }

    public boolean isOpen() {
        return toDate.equals(OPEN);
    }
}
