package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.form.Attachments;
import app.yizhan.form.Signatures;
import app.yizhan.record.RecordPrinting;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.RequestFiles;
import app.yizhan.request.TimelineEntry;
import app.yizhan.testing.EngineTest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EngineTest
@Import(Desk.class)
@DisplayName("A signature where a model asks for one")
class SignatureTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Signatures signatures;

    @Autowired
    private Attachments attachments;

    @Autowired
    private RequestFiles files;

    @Autowired
    private RecordPrinting printing;

    @Test
    void each_signer_gives_one_of_their_own_and_it_stands_beside_their_act_on_paper() throws IOException {
        var request = desk.ask("SIGNED");
        assertThatThrownBy(() -> desk.approve(Desk.HOUSING, request)).isInstanceOf(InvalidFields.class);
        var first = drawn(Desk.HOUSING, 40);
        sign(Desk.HOUSING, request, first);
        assertThatThrownBy(() -> desk.approve(Desk.FINANCE, request))
                .as("the first's does not stand for the second")
                .isInstanceOf(InvalidFields.class);
        var second = drawn(Desk.FINANCE, 90);
        sign(Desk.FINANCE, request, second);

        var acts = desk.scenario().seenBy("student11", request).timeline();
        assertThat(acts).extracting(TimelineEntry::signatures).contains(List.of(first), List.of(second));
        var paper = printing.pdf(request, desk.scenario().id("student11"), Locale.SIMPLIFIED_CHINESE);
        assertThat(heightsOfPictures(paper)).containsExactly(40, 90);
        assertThat(paper.length).isLessThan(200_000);
        assertThat(files.read(first, desk.scenario().id("student11")).mediaType())
                .isEqualTo("image/png");
        assertThatThrownBy(() -> files.read(first, desk.scenario().id("student01")))
                .isInstanceOf(NotFound.class);
        desk.scenario().withdraw(request, "student11");
    }

    @Test
    void only_a_picture_of_one_s_own_that_signs_nothing_else_is_taken() throws IOException {
        var request = desk.ask("SIGNED");
        var used = drawn(Desk.HOUSING, 50);
        for (Object wrong : List.of(
                "x",
                List.of(),
                List.of(used, used),
                List.of(drawn(Desk.FINANCE, 50)),
                List.of(upload(png(2400, 50))),
                List.of(upload("%PDF-1.4 x".getBytes())),
                List.of(upload(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0})))) {
            assertThatThrownBy(() -> sign(Desk.HOUSING, request, wrong))
                    .as(String.valueOf(wrong))
                    .isInstanceOf(InvalidFields.class);
        }
        sign(Desk.HOUSING, request, List.of(used));
        desk.undo(slotOfDecision(request), Desk.HOUSING);
        assertThatThrownBy(() -> sign(Desk.HOUSING, request, List.of(used)))
                .as("signed before")
                .isInstanceOf(InvalidFields.class);
        desk.scenario().withdraw(request, "student11");
    }

    @Test
    void an_empty_sheet_is_no_signature() throws IOException {
        var empty = new BufferedImage(600, 200, BufferedImage.TYPE_INT_ARGB);
        var out = new ByteArrayOutputStream();
        ImageIO.write(empty, "png", out);
        assertThatThrownBy(() ->
                        signatures.store(desk.scenario().id(Desk.HOUSING), "signature", "s.png", out.toByteArray()))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        e -> assertThat(e.fields().getFirst().key()).isEqualTo("field.signature.blank"));
    }

    private String slotOfDecision(String request) {
        return desk.scenario().seenBy("student11", request).timeline().stream()
                .filter(act -> act.action().equals("APPROVED"))
                .map(TimelineEntry::slotId)
                .findFirst()
                .orElseThrow();
    }

    private void sign(String account, String request, Object signature) {
        desk.scenario().as(account).approve(request, Map.of("signature", signature));
    }

    private void sign(String account, String request, String signature) {
        sign(account, request, List.of(signature));
    }

    private String drawn(String account, int height) throws IOException {
        return signatures.store(desk.scenario().id(account), "signature", "signature.png", png(300, height));
    }

    private String upload(byte[] content) {
        return attachments
                .store(desk.scenario().id(Desk.HOUSING), "signature.png", new ByteArrayInputStream(content))
                .id();
    }

    /** A stroke on a sheet without ground. */
    private static byte[] png(int width, int height) throws IOException {
        var sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pen = sheet.createGraphics();
        pen.setColor(Color.BLACK);
        pen.fillRect(10, height / 2, width / 2, 4);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(sheet, "png", out);
        return out.toByteArray();
    }

    private static List<Integer> heightsOfPictures(byte[] paper) throws IOException {
        List<Integer> heights = new ArrayList<>();
        try (var document = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(document)).contains("的签名");
            for (var page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    if (page.getResources().getXObject(name) instanceof PDImageXObject picture) {
                        heights.add(picture.getHeight());
                    }
                }
            }
        }
        return heights;
    }
}
