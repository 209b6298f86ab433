package app.yizhan.studio;

import app.yizhan.refusal.InvalidFields;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Files that somebody has on disk, from here or from another modeler, taken into the draft of a service; and all of them for taking away. */
@Service
public class ModelImport {

    private static final String ZIP = ".zip";
    private static final String BPMN = ".bpmn";

    private final ModelDrafts drafts;
    private final ModelSources sources;

    ModelImport(ModelDrafts drafts, ModelSources sources) {
        this.drafts = drafts;
        this.sources = sources;
    }

    /**
     * A zip is all files of the service. A diagram becomes the main process, unless it is called as a part is; tables and forms are
     * stored as those of the service, whatever they were called.
     *
     * @param name of the file as it was on disk
     * @throws InvalidFields naming file or element, if it is not taken
     * @throws DraftHeld if another edits the draft
     */
    public ModelDraft take(String service, String name, byte[] content, String personId, Locale locale) {
        if (name.endsWith(ZIP)) {
            return drafts.save(sources.zip(service, content), false, personId, locale);
        }
        var file = called(service, name);
        var taken = file.equals(service + BPMN) ? sources.process(service, content) : content;
        return drafts.saveFile(service, file, taken, false, personId, locale);
    }

    /** All files of the draft, or of the newest version where there is none, as one zip. @throws NotFound if there is neither */
    public byte[] all(String service) {
        return ModelArchive.write(drafts.draftOrNewest(service));
    }

    private String called(String service, String name) {
        if (ModelFiles.isName(service, name)) {
            return name;
        }
        if (name.endsWith(BPMN)) {
            return service + BPMN;
        }
        int dot = name.lastIndexOf('.');
        var stem = name.substring(0, Math.max(dot, 0))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        var file = service + "-" + stem + name.substring(Math.max(dot, 0));
        if (!ModelFiles.isName(service, file)) {
            throw new InvalidFields("file", "model.file.kind", Map.of("name", Words.shown(name)));
        }
        return file;
    }
}
