package app.yizhan.request;

import app.yizhan.audit.Vault;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.catalog.Families;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.internal.DraftMapper;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Unsent words, kept per person and service until they are submitted or thrown away; nothing is validated yet. */
@Service
public class Drafts {

    private static final int LIMIT = 64 * 1024;
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** @param id under which the browser keeps words that have not reached the server yet */
    public record Draft(String id, Map<String, Object> data, LocalDateTime savedAt) {}

    private final DraftMapper mapper;
    private final Families families;
    private final Vault vault;
    private final SchoolClock clock;
    private final JsonMapper json;

    Drafts(DraftMapper mapper, Families families, Vault vault, SchoolClock clock, JsonMapper json) {
        this.mapper = mapper;
        this.families = families;
        this.vault = vault;
        this.clock = clock;
        this.json = json;
    }

    /** Keeps only what the form has a place for. @throws Refusal if it is larger than 64 KiB */
    @Transactional
    public Draft save(String personId, String service, Map<String, ?> data) {
        var form = families.latest(service).startForm();
        Map<String, Object> kept = new LinkedHashMap<>();
        data.forEach((key, value) ->
                form.field(key).filter(f -> !f.computed() && value != null).ifPresent(f -> kept.put(key, value)));
        var text = json.writeValueAsString(kept);
        if (text.length() > LIMIT) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "DRAFT_TOO_LARGE", Map.of("limit", LIMIT / 1024));
        }
        var known = mapper.find(personId, service);
        var id = known.map(DraftMapper.DraftRow::id).orElseGet(TimeOrderedId::next);
        var row = new DraftMapper.DraftRow(personId, service, id, vault.seal(text), clock.now());
        if (mapper.update(row) == 0) {
            insert(row);
        }
        var stored =
                mapper.find(personId, service).map(DraftMapper.DraftRow::id).orElse(id);
        return new Draft(stored, kept, row.savedAt());
    }

    /** Two open pages of one form may save their first words at the same moment: the later ones stay. */
    private void insert(DraftMapper.DraftRow row) {
        try {
            mapper.insert(row);
        } catch (DuplicateKeyException e) {
            mapper.update(row);
        }
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(String personId, String service) {
        return mapper.find(personId, service)
                .map(row -> new Draft(row.id(), json.readValue(vault.open(row.sealed()), OBJECT), row.savedAt()));
    }

    @Transactional
    public void discard(String personId, String service) {
        mapper.delete(personId, service);
    }
}
