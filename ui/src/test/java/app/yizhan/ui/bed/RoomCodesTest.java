package app.yizhan.ui.bed;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.ui.PageTest;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@PageTest
@DisplayName("Codes for the doors")
class RoomCodesTest {

    private static final int LABELS = 12;
    private static final int DPI = 150;
    private static final int MARGIN = 52 * DPI / 72;
    private static final Map<DecodeHintType, ?> HARDER = Map.of(DecodeHintType.TRY_HARDER, true);

    @Autowired
    RoomCodesFile codes;

    @Test
    void each_label_is_read_by_a_camera_and_leads_to_the_form_of_its_room() throws Exception {
        var chinese = new MockHttpServletRequest();
        chinese.addPreferredLocale(Locale.SIMPLIFIED_CHINESE);
        var pdf = codes.pdf("b01", chinese).getBody();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("扫码报修").doesNotContain("student");
            var read = readFrom(document);
            assertThat(read)
                    .hasSize(LABELS)
                    .doesNotHaveDuplicates()
                    .allMatch(it -> it.matches("http://localhost:\\d+/door/b01-\\d{3}"));
        }
    }

    @Test
    void no_building_has_no_sheet() {
        assertThat(codes.pdf("nowhere", new MockHttpServletRequest())
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    /** As a camera sees it that is held over one label after the other. */
    private static List<String> readFrom(PDDocument document) throws IOException, ReaderException {
        var page = new PDFRenderer(document).renderImageWithDPI(0, DPI);
        var dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots);
        var width = page.getWidth() / 3;
        var height = (page.getHeight() - 2 * MARGIN) / 4;
        var read = new ArrayList<String>();
        for (var label = 0; label < LABELS; label++) {
            var seen = source.crop(label % 3 * width, MARGIN + label / 3 * height, width, height);
            read.add(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(seen)), HARDER)
                    .getText());
        }
        return read;
    }
}
