package app.yizhan.organisation;

import app.yizhan.organisation.internal.UnitRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All units at one moment, those that were ended included: old cases still name them. */
final class UnitTree {

    private final Map<String, Unit> byId = new HashMap<>();
    private final Map<String, Unit> openByCode = new HashMap<>();
    private final Map<String, List<Unit>> openChildren = new HashMap<>();
    private final Map<String, List<Unit>> children = new HashMap<>();

    UnitTree(List<UnitRow> rows) {
        for (var row : rows) {
            var unit = row.toUnit();
            byId.put(unit.id(), unit);
            if (unit.parentId() != null) {
                children.computeIfAbsent(unit.parentId(), parent -> new ArrayList<>())
                        .add(unit);
            }
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

    /** Those that exist, ordered by code. */
    List<Unit> open(UnitKind kind) {
        return openByCode.values().stream()
                .filter(unit -> unit.kind() == kind)
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    /** Ids of the unit and of everything that lies or lay in it. */
    List<String> within(String id) {
        var ids = new LinkedHashSet<>(List.of(id));
        var ahead = new ArrayDeque<>(List.of(id));
        while (!ahead.isEmpty()) {
            children.getOrDefault(ahead.remove(), List.of()).stream()
                    .map(Unit::id)
                    .filter(ids::add)
                    .forEach(ahead::add);
        }
        return List.copyOf(ids);
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
