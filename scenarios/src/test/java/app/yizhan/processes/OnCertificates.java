package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.document.Documents;
import app.yizhan.document.IssuedDocument;
import app.yizhan.seal.Sealing;
import app.yizhan.seal.Seals;
import app.yizhan.testing.Scenario;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Certificates that students ask for, and what became of them. */
abstract class OnCertificates {

    static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    @Autowired
    Scenario scenario;

    @Autowired
    Documents documents;

    @Autowired
    Seals seals;

    @Autowired
    JdbcTemplate jdbc;

    /** @return id of the request */
    String certificate(String account, String type) {
        return scenario.submit(
                "certificate", account, Map.of("type", type, "use", "办理签证", "copies", 1, "language", "ZH"));
    }

    /** The one paper that came of it. */
    IssuedDocument only(String request, String account) {
        var issued = documents.of(request, id(account), ZH);
        assertThat(issued).hasSize(1);
        return issued.getFirst();
    }

    Sealing sealing(IssuedDocument document) {
        return seals.of(List.of(document.id())).get(document.id());
    }

    String id(String account) {
        return scenario.id(account);
    }

    /** What other tests left to be stamped is no matter to one about seals, and theirs is not what it leaves. */
    void forgetPapers() {
        jdbc.update("DELETE FROM paper_handout");
        jdbc.update("DELETE FROM document_sealing");
    }
}
