package app.yizhan.studio;

import app.yizhan.catalog.FamilyVersions;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.studio.internal.ModelDraftMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** How a new service may be called in addresses, files and processes. */
@Component
class ServiceKeys {

    /** Words that an address, a line of the hall, a table, a text of the service or a program reads as something else. */
    static final Set<String> RESERVED = Set.of(
            "absences",
            "account",
            "aid",
            "all",
            "answered",
            "any",
            "api",
            "apply",
            "attachment",
            "attachments",
            "audit",
            "bed",
            "beds",
            "behalf",
            "building",
            "calendar",
            "campus",
            "category",
            "cert",
            "codes",
            "copied",
            "copy",
            "credential",
            "decision",
            "demo",
            "description",
            "directory",
            "done",
            "door",
            "door-registrations",
            "door-returns",
            "draft",
            "drafts",
            "emergency",
            "enter",
            "error",
            "false",
            "feeds",
            "field",
            "figures",
            "files",
            "flow",
            "forms",
            "guide",
            "hall",
            "health",
            "house",
            "housing",
            "inbox",
            "installation",
            "lint",
            "login",
            "logout",
            "me",
            "message",
            "messages",
            "models",
            "more",
            "new",
            "night",
            "none",
            "null",
            "objections",
            "operations",
            "ops",
            "option",
            "outbox",
            "output",
            "overdue",
            "papers",
            "party",
            "person",
            "phrase",
            "phrases",
            "promise",
            "publicity",
            "rating",
            "reassign",
            "record",
            "request",
            "requests",
            "roles",
            "room",
            "round",
            "rung",
            "seals",
            "services",
            "setting",
            "settings",
            "slot",
            "studio",
            "submit",
            "substitution",
            "substitutions",
            "subtitle",
            "suggestions",
            "table",
            "tables",
            "tasks",
            "term",
            "texts",
            "title",
            "tokens",
            "true",
            "undefined",
            "unit",
            "unsealing",
            "unsealings",
            "verify",
            "visits",
            "waiting",
            "week",
            "workboard");

    private static final int MOST_NUMBERED = 100;

    private final FamilyVersions versions;
    private final ModelDraftMapper drafts;

    ServiceKeys(FamilyVersions versions, ModelDraftMapper drafts) {
        this.versions = versions;
        this.drafts = drafts;
    }

    /** @throws InvalidFields field {@code key}, if no new service may be called so */
    void check(String key) {
        wrong(key).ifPresent(why -> {
            throw new InvalidFields(List.of(why));
        });
    }

    /** The same for a draft that is there, of a service that is published for the first time: another may have come near meanwhile. */
    void checkFirst(String key) {
        var others = known();
        others.remove(key);
        wrong(key, others).ifPresent(why -> {
            throw new InvalidFields(List.of(why));
        });
    }

    /** Why no new service may be called so. */
    Optional<Refusal.Field> wrong(String key) {
        return wrong(key, known());
    }

    private static Optional<Refusal.Field> wrong(String key, Set<String> known) {
        if (!ModelFiles.isKey(key)) {
            return refused("made.key.form", key, "");
        }
        if (RESERVED.contains(key)) {
            return refused("made.key.reserved", key, "");
        }
        return known.contains(key)
                ? refused("made.key.taken", key, key)
                : known.stream()
                        .filter(other -> isTooNear(key, other))
                        .findFirst()
                        .flatMap(other -> refused("made.key.near", key, other));
    }

    /** A key that is free, made of what is said of the service; empty where nothing latin is said. */
    String suggested(String words) {
        var stem = Stems.hyphened(words, ModelFiles.LONGEST_KEY - 2);
        var key = stem;
        var known = known();
        // a number behind a hyphen would look like a part of the other service
        for (int n = 2;
                !stem.isEmpty() && n < MOST_NUMBERED && wrong(key, known).isPresent();
                n++) {
            key = stem + n;
        }
        return key;
    }

    /** Those that were ever published, and those that are being made. */
    private Set<String> known() {
        var known = new TreeSet<>(versions.services());
        drafts.allOpen().forEach(draft -> known.add(draft.service()));
        return known;
    }

    /** Files, tables and parts of one would look as if they were the other's; a step written for one is known by its key without hyphens. */
    private static boolean isTooNear(String key, String other) {
        return key.startsWith(other + "-")
                || other.startsWith(key + "-")
                || key.replace("-", "").equals(other.replace("-", ""));
    }

    private static Optional<Refusal.Field> refused(String why, String key, String other) {
        return Optional.of(new Refusal.Field(
                "key", why, Map.of("key", Words.shown(key), "other", other, "max", ModelFiles.LONGEST_KEY)));
    }
}
