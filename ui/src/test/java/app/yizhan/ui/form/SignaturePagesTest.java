package app.yizhan.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.catalog.Families;
import app.yizhan.form.Attachments;
import app.yizhan.form.FormReader;
import app.yizhan.request.Words;
import app.yizhan.ui.PageTest;
import app.yizhan.ui.Pages;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.text.CaseWords;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
@ViewPackages(packages = "app.yizhan.ui")
@DisplayName("A field to sign in")
class SignaturePagesTest extends Pages {

    private static final String FORM = """
        {"id": "sign", "components": [{"type": "textfield", "key": "signature", "label": "负责人签名",
         "validate": {"required": true}, "properties": {"type": "signature"}}]}\
        """;

    @Autowired
    private FormReader reader;

    @Autowired
    private Families families;

    @Autowired
    private Words words;

    @Autowired
    private Attachments attachments;

    @Autowired
    private List<FieldInputType> inputs;

    @Test
    void what_is_drawn_is_kept_until_it_is_drawn_again() throws IOException {
        var fields = fields("counselor01");
        assertThat(said(fields)).contains("负责人签名", "还没有签");
        pad().drawn(png(Color.WHITE));
        assertThat(said(fields)).contains("签名是空白的");
        assertThat(fields.values()).isEmpty();

        pad().drawn(png(Color.BLACK));
        assertThat(said(fields)).contains("已签好").doesNotContain("空白");
        var id = ((List<?>) fields.values().get("signature")).getFirst().toString();
        assertThat(attachments.find(id))
                .get()
                .satisfies(file -> assertThat(file.name()).isEqualTo("负责人签名.png"));

        press("重签");
        assertThat(fields.values()).isEmpty();
        assertThat(said(fields)).contains("还没有签");
        fields.fill(Map.of("signature", List.of(id)));
        assertThat(fields.values()).containsEntry("signature", List.of(id));
    }

    @Test
    void a_name_is_typed_before_it_is_written_and_another_s_signature_is_not_taken_over() throws IOException {
        var fields = fields("counselor01");
        press("写上姓名");
        assertThat(said(fields)).contains("先打出姓名");
        pad().drawn(png(Color.BLACK));
        var drawn = fields.values();

        var other = fields("counselor02");
        other.fill(drawn);
        assertThat(other.values()).isEmpty();
        $(TextBox.class).withId("f-signature").single().setValue("夏立冬");
        press("写上姓名");
        assertThat(said(other)).doesNotContain("先打出姓名");
    }

    private FormFields fields(String account) {
        var person = people.get(as(account));
        var family = families.find("room-change").orElseThrow();
        var fields = new FormFields(
                reader.read(FORM),
                Set.of("signature"),
                new CaseWords(family, words, Locale.SIMPLIFIED_CHINESE),
                person,
                inputs,
                Map.of());
        UI.getCurrent().removeAll();
        UI.getCurrent().add(fields);
        return fields;
    }

    private SignaturePad pad() {
        return $(SignaturePad.class).single();
    }

    private static String said(FormFields fields) {
        return fields.getElement().getTextRecursively();
    }

    private static String png(Color ink) throws IOException {
        var sheet = new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB);
        var pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 60, 20);
        pen.setColor(ink);
        pen.fillRect(5, 8, 50, 3);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(sheet, "png", out);
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
