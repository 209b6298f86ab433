package app.yizhan.organisation;

import app.yizhan.organisation.internal.DirectoryMapper;
import app.yizhan.organisation.internal.DirectoryMapper.PersonKey;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ids by number, read once an import when the first file after people.csv asks. */
final class PersonIds implements Supplier<Map<String, String>> {

    private final DirectoryMapper mapper;
    private @Nullable Map<String, String> ids;

    PersonIds(DirectoryMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Map<String, String> get() {
        if (ids == null) {
            ids = mapper.findPersonKeys().stream()
                    .collect(Collectors.toUnmodifiableMap(PersonKey::number, PersonKey::id));
        }
        return ids;
    }
}
