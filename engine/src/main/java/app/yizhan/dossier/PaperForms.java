package app.yizhan.dossier;

import app.yizhan.dossier.internal.PaperFile;
import app.yizhan.refusal.NotFound;
import java.util.List;
import org.springframework.stereotype.Component;

/** The forms that can be printed, and the papers that a file holds; as they are shipped. */
@Component
class PaperForms {

    private final List<DossierPaper> papers = PaperFile.papers().stream()
            .map(line -> new DossierPaper(line.code(), line.step(), line.fact(), line.form(), line.scan()))
            .toList();

    private final List<PaperForm> forms =
            PaperFile.forms().stream().map(PaperForm::of).toList();

    /** In the order in which they lie in a file. */
    List<DossierPaper> papers() {
        return papers;
    }

    /** In the order in which the file needs them. */
    List<PaperForm> forms() {
        return papers.stream()
                .filter(paper -> paper.form() != null)
                .map(paper -> get(paper.form()))
                .toList();
    }

    /** @throws NotFound if there is none */
    PaperForm get(String code) {
        return forms.stream()
                .filter(form -> form.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("page"));
    }
}
