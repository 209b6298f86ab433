package app.yizhan.organisation;

import app.yizhan.organisation.internal.UnitRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All units at one moment, those that were ended included: old cases still name them. */
final class UnitTree {

    private final Map<String, Unit> byId = new HashMap<>();
    private final Map<String, Unit> openByCode = new HashMap<>();
    private final Map<String, List<Unit>> openChildren = new HashMap<>();

    UnitTree(List<UnitRow> rows) {
        for (var row : rows) {
            var unit = row.toUnit();
            byId.put(unit.id(), unit);
            if (row.isOpen()) {
                openByCode.put(unit.code(), unit);
                if (unit.parentId() != null) {
                    openChildren
                            .computeIfAbsent(unit.parentId(), parent -> new ArrayList<>())
                            .add(unit);
                }
            }
        }
    }

    Optional<Unit> find(@Nullable String id) {
        return Optional.ofNullable(id).map(byId::get);
    }

    Optional<Unit> byCode(String code) {
        return Optional.ofNullable(openByCode.get(code));
    }

    List<Unit> childrenOf(String id) {
        return List.copyOf(openChildren.getOrDefault(id, List.of()));
    }

    /** The unit and what it lies in, from the inside out. */
    List<Unit> upwards(String id) {
        var path = new ArrayList<Unit>();
        var next = find(id);
        // the import refuses circles; the bound keeps a damaged table from hanging every reader
        while (next.isPresent() && path.size() < 20) {
            path.add(next.get());
            next = find(next.get().parentId());
        }
        return path;
    }
}
