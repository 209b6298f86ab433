package app.yizhan.api;

import app.yizhan.organisation.Roles;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.studio.ModelDrafts;
import app.yizhan.studio.ModelImport;
import app.yizhan.studio.ModelLint;
import app.yizhan.studio.ModelParts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The files of a service one by one, as the editors read and save them: of the draft, or of the newest version where there is none. */
@RestController
@RequestMapping("/api/v1/models/{key:[a-z][a-z0-9-]*}")
class ModelFilesApi {

    private static final String NAME = "{name:[A-Za-z0-9_.-]{1,120}}";

    /**
     * @param hash state of the files, for {@code readFrom}
     * @param tables decision tables, each with what uses it
     * @param forms likewise
     */
    record Files(String hash, List<String> files, List<ModelParts.Part> tables, List<ModelParts.Part> forms) {}

    private final ModelDrafts drafts;
    private final ModelParts parts;
    private final ModelLint lint;
    private final ModelImport imports;
    private final Offices offices;

    ModelFilesApi(ModelDrafts drafts, ModelParts parts, ModelLint lint, ModelImport imports, Offices offices) {
        this.drafts = drafts;
        this.parts = parts;
        this.lint = lint;
        this.imports = imports;
        this.offices = offices;
    }

    @GetMapping("/files")
    Files files(@PathVariable String key, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        var files = drafts.draftOrNewest(key);
        return new Files(
                files.contentHash(),
                List.copyOf(files.files().keySet()),
                parts.tables(key, caller.locale()),
                parts.forms(key, caller.locale()));
    }

    @GetMapping(path = "/files.zip", produces = "application/zip")
    ResponseEntity<byte[]> zip(@PathVariable String key, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + key + ".zip\"")
                .body(imports.all(key));
    }

    @GetMapping(path = "/files/" + NAME, produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> file(@PathVariable String key, @PathVariable String name, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        var text = drafts.draftOrNewest(key).text(name).orElseThrow(() -> new NotFound("file"));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(text);
    }

    /**
     * One file as somebody changed it; the Chinese texts follow the names in it.
     *
     * @param readFrom hash of the files that it was read from; where they are others by now, nothing is saved
     * @param takeOver saves it whatever they are, and whoever edits them
     */
    @PutMapping("/draft/files/" + NAME)
    ModelAnswers.Draft save(
            @PathVariable String key,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String readFrom,
            @RequestParam(defaultValue = "false") boolean takeOver,
            @RequestBody byte[] body,
            Caller caller) {
        offices.require(caller, Roles.ADMIN);
        if (readFrom == null && !takeOver) {
            throw new InvalidFields("readFrom", "field.required", Map.of());
        }
        return ModelAnswers.Draft.of(
                drafts.savePart(key, name, body, takeOver ? null : readFrom, caller.id(), caller.locale()));
    }

    @GetMapping("/lint")
    ModelAnswers.Linted lint(@PathVariable String key, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return ModelAnswers.Linted.of(lint.lint(drafts.draftOrNewest(key), caller.locale()));
    }
}
