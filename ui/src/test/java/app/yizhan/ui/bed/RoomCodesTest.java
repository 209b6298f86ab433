package app.yizhan.ui.bed;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.ui.PageTest;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
@DisplayName("Codes for the doors")
class RoomCodesTest {

    private static final int LABELS = 12;

    @Autowired
    RoomCodesFile codes;

    @Test
    void each_label_is_read_by_a_camera_and_leads_to_the_form_of_its_room() throws Exception {
        var pdf = codes.pdf("b01", Locale.SIMPLIFIED_CHINESE).getBody();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("扫码报修").doesNotContain("student");
            var read = readFrom(document);
            assertThat(read)
                    .hasSize(LABELS)
                    .doesNotHaveDuplicates()
                    .allMatch(it -> it.matches("http://localhost:\\d+/apply/repair\\?place=b01-\\d{3}"));
        }
    }

    @Test
    void no_building_has_no_sheet() {
        assertThat(codes.pdf("nowhere", Locale.ENGLISH).getStatusCode().value()).isEqualTo(404);
    }

    private static List<String> readFrom(PDDocument document) throws IOException, NotFoundException {
        var page = new PDFRenderer(document).renderImageWithDPI(0, 150);
        var dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots);
        var found = new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)));
        return Arrays.stream(found).map(Result::getText).toList();
    }
}
