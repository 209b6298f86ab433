package app.yizhan.setting;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.LiveCopy;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.setting.internal.SettingMapper;
import app.yizhan.setting.internal.SettingMapper.SettingRow;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators may change while the application runs: every {@link SettingDefinition} among the beans. Read live (a change on
 * another node is seen within 5 s); every change is in the audit.
 */
@Service
public class Settings {

    private static final Duration AT_MOST_BEHIND = Duration.ofSeconds(5);

    private final Map<String, SettingDefinition> definitions = new TreeMap<>();
    private final SettingMapper mapper;
    private final Audit audit;
    private final SchoolClock clock;
    private final LiveCopy<Map<String, SettingRow>> changed;

    Settings(List<SettingDefinition> definitions, SettingMapper mapper, Audit audit, SchoolClock clock) {
        for (var definition : definitions) {
            definition.check(definition.defaultValue());
            if (this.definitions.put(definition.name(), definition) != null) {
                throw new IllegalStateException("Two settings are called " + definition.name());
            }
        }
        this.mapper = mapper;
        this.audit = audit;
        this.clock = clock;
        this.changed = new LiveCopy<>(
                () -> mapper.all().stream()
                        .collect(Collectors.toUnmodifiableMap(SettingRow::name, Function.identity())),
                AT_MOST_BEHIND);
    }

    /** @throws IllegalArgumentException if no bean defines it; so do all that follow */
    public String text(String name) {
        return get(definition(name)).value();
    }

    public int number(String name) {
        return Integer.parseInt(text(name));
    }

    public boolean flag(String name) {
        return Boolean.parseBoolean(text(name));
    }

    public LocalTime time(String name) {
        return LocalTime.parse(text(name));
    }

    public List<DateRange> dateRanges(String name) {
        return DateRange.parse(text(name));
    }

    /** By name. */
    public List<Setting> all() {
        return definitions.values().stream().map(this::get).toList();
    }

    /**
     * @throws NotFound if there is no such setting
     * @throws InvalidFields field {@code value}, if it is not of the type or out of bounds
     */
    @Transactional
    public void change(String name, String value, String actorId) {
        var definition = definitions.get(name);
        if (definition == null) {
            throw new NotFound("setting");
        }
        var checked = definition.check(value);
        var before = text(name);
        if (checked.equals(before)) {
            return;
        }
        changed.changed();
        var row = new SettingRow(name, checked, actorId, clock.now());
        if (mapper.update(row) == 0) {
            mapper.insert(row);
        }
        audit.record(
                Audit.SYSTEM, actorId, "setting.changed", name, Map.of("before", before, "after", checked), Map.of());
    }

    private SettingDefinition definition(String name) {
        var definition = definitions.get(name);
        if (definition == null) {
            throw new IllegalArgumentException("No bean defines the setting " + name);
        }
        return definition;
    }

    private Setting get(SettingDefinition definition) {
        var row = changed.get().get(definition.name());
        return row == null
                ? new Setting(definition, definition.defaultValue(), null, null)
                : new Setting(definition, row.val(), row.changedBy(), row.changedAt());
    }
}
