package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.audit.Audit;
import app.yizhan.audit.AuditEntry;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.document.DocumentPrinting;
import app.yizhan.document.IssuedDocument;
import app.yizhan.organisation.People;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.seal.KeptSeals;
import app.yizhan.seal.SealKeeping;
import app.yizhan.seal.SealReading;
import app.yizhan.testing.EngineTest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
@DisplayName("Seals of units")
class SealsTest extends OnCertificates {

    private static final String KEEPER = "seal01";

    @Autowired
    SealKeeping keeping;

    @Autowired
    SealReading reading;

    @Autowired
    DocumentPrinting printing;

    @Autowired
    People people;

    @Autowired
    Audit audit;

    private String college = "";

    @BeforeEach
    void begin() {
        forget();
        scenario.beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
        college = people.rolesOf(id(KEEPER)).getFirst().scopeId();
    }

    @AfterEach
    void forget() {
        forgetPapers();
        jdbc.update("DELETE FROM seal_permission");
        jdbc.update("DELETE FROM unit_seal");
        jdbc.update("DELETE FROM seal_desk");
    }

    @Test
    void what_was_allowed_beforehand_is_sealed_with_nobody_asked_and_the_log_says_who_allowed_it() throws IOException {
        var seal = keeping.upload(college, picture(0), id(KEEPER));
        keeping.allow(college, "certificate", "certificate", "ENROLMENT", id(KEEPER));
        var request = certificate("student01", "ENROLMENT");
        var issued = only(request, "student01");
        assertThat(sealing(issued).sealId()).isEqualTo(seal.id());
        assertThat(pictures(issued, "student01")).isEqualTo(1);
        assertThat(text(issued, "student01")).doesNotContain("未加盖");
        assertThat(kept().uses()).singleElement().satisfies(use -> {
            assertThat(use.documentNumber()).isEqualTo(issued.number());
            assertThat(use.usedBy()).isEmpty();
            assertThat(use.allowedBy()).isEqualTo(name(KEEPER));
        });
        assertThat(audit.entries(request))
                .filteredOn(entry -> entry.action().equals("seal.used"))
                .extracting(AuditEntry::actorId)
                .containsExactly((String) null);
        keeping.end(seal.id(), null, id(KEEPER));
        assertThat(pictures(issued, "student01"))
                .as("it keeps the seal it was issued with")
                .isEqualTo(1);
        assertThat(sealing(only(certificate("student02", "ENROLMENT"), "student02"))
                        .byHand())
                .isTrue();
    }

    @Test
    void without_a_picture_or_a_permission_it_says_where_it_is_stamped() throws IOException {
        keeping.place(college, "行政楼 108", id(KEEPER));
        var bare = only(certificate("student03", "ENROLMENT"), "student03");
        assertThat(sealing(bare).byHand()).isTrue();
        assertThat(text(bare, "student03")).contains("未加盖电子印章", "行政楼 108");
        keeping.upload(college, picture(0), id(KEEPER));
        assertThat(sealing(only(certificate("student04", "ENROLMENT"), "student04"))
                        .byHand())
                .as("a picture alone allows nothing")
                .isTrue();
        assertThat(kept().uses()).hasSize(2).allMatch(use -> use.sealId() == null);
        var house = only(certificate("student05", "RESIDENCE"), "student05");
        assertThat(sealing(house).unit().code()).isEqualTo("gy");
    }

    @Test
    void whoever_signs_and_keeps_the_seal_uses_it_themselves() throws IOException {
        keeping.upload(college, picture(0), id(KEEPER));
        var grant = TimeOrderedId.next();
        jdbc.update(
                "INSERT INTO role_grant (id, person_id, role, scope_type, scope_id, from_date, managed)"
                        + " VALUES (?, ?, 'SEAL_HOLDER', 'unit', ?, '2026-09-01', 0)",
                grant,
                id("college01"),
                college);
        try {
            var request = certificate("student06", "HARDSHIP");
            scenario.as("college01").approve(request, Map.of("statement", "is in need of support."));
            assertThat(sealing(only(request, "student06")).byHand()).isFalse();
            assertThat(kept().uses()).singleElement().satisfies(use -> {
                assertThat(use.usedBy()).isEqualTo(name("college01"));
                assertThat(use.allowedBy()).isEmpty();
            });
        } finally {
            jdbc.update("DELETE FROM role_grant WHERE id = ?", grant);
        }
    }

    @Test
    void a_seal_is_its_keeper_s_a_picture_on_a_clear_ground_replaced_and_ended_by_date() throws IOException {
        var first = keeping.upload(college, picture(0), id(KEEPER));
        var second = keeping.upload(college, picture(0), id(KEEPER));
        assertThat(kept().seals()).extracting(KeptSeals.Seal::inForce).containsExactly(true, false);
        assertThatThrownBy(() -> keeping.end(first.id(), null, id(KEEPER))).hasMessageContaining("SEAL_ENDED");
        keeping.end(second.id(), LocalDate.of(2026, 12, 1), id(KEEPER));
        assertThat(kept().seals().getFirst().inForce()).isTrue();
        assertThatThrownBy(() -> keeping.end(second.id(), LocalDate.of(2026, 11, 1), id(KEEPER)))
                .isInstanceOf(InvalidFields.class);
        for (var wrong : List.of("no picture".getBytes(), picture(0xff), new byte[600 * 1024])) {
            assertThatThrownBy(() -> keeping.upload(college, wrong, id(KEEPER))).isInstanceOf(InvalidFields.class);
        }
        assertThatThrownBy(() -> keeping.allow(college, "certificate", "certificate", "RESIDENCE", id(KEEPER)))
                .as("another unit's")
                .isInstanceOf(InvalidFields.class);
        for (var other : List.of("seal02", "college01", "admin", "student01")) {
            assertThatThrownBy(() -> keeping.upload(college, picture(0), id(other)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> keeping.end(second.id(), null, id(other))).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> reading.of(id("college01"), ZH)).isInstanceOf(NotFound.class);
        var permission = keeping.allow(college, "certificate", "statement", "HARDSHIP", id(KEEPER));
        assertThatThrownBy(() -> keeping.allow(college, "certificate", "statement", "HARDSHIP", id(KEEPER)))
                .hasMessageContaining("SEAL_ALLOWED");
        keeping.disallow(college, permission.id(), id(KEEPER));
        assertThat(kept().kinds()).isNotEmpty().allMatch(kind -> kind.permissionId() == null);
    }

    private KeptSeals kept() {
        return reading.of(id(KEEPER), ZH).getFirst();
    }

    private int pictures(IssuedDocument document, String account) throws IOException {
        try (var paper = Loader.loadPDF(printing.pdf(document.id(), id(account)))) {
            int found = 0;
            for (var name : paper.getPage(0).getResources().getXObjectNames()) {
                found += paper.getPage(0).getResources().isImageXObject(name) ? 1 : 0;
            }
            return found;
        }
    }

    private String text(IssuedDocument document, String account) throws IOException {
        try (var paper = Loader.loadPDF(printing.pdf(document.id(), id(account)))) {
            return new PDFTextStripper().getText(paper);
        }
    }

    /** A red square. @param ground how solid what is around it is, 0 to 255 */
    private static byte[] picture(int ground) throws IOException {
        var image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 200; x++) {
            for (int y = 0; y < 200; y++) {
                boolean inside = x > 20 && x < 180 && y > 20 && y < 180;
                image.setRGB(x, y, inside ? Color.RED.getRGB() : ground << 24);
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private String name(String account) {
        return people.findByAccount(account).orElseThrow().name();
    }
}
