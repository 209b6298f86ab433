package app.yizhan.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.dossier.FormSheet.Cell;
import app.yizhan.dossier.FormSheet.Row;
import app.yizhan.dossier.FormSheet.Section;
import app.yizhan.paper.PaperMaker;
import app.yizhan.paper.PaperSize;
import app.yizhan.testing.EngineTest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
@DisplayName("A form on paper")
class FormLayoutTest {

    @Autowired
    PaperMaker maker;

    @Test
    void words_of_any_length_go_on_over_the_page_and_none_is_lost() throws IOException {
        var long1 = String.join(
                "", IntStream.range(0, 900).mapToObj("字%d，"::formatted).toList());
        var rows = List.of(
                new Row(List.of(new Cell("姓名", "𠮷野𬎆", 1, 1, List.of()), new Cell("民族", "", 1, 1, List.of()))),
                new Row(List.of(
                        new Cell("一个很长很长的栏目名称", "短", 1, 1, List.of()),
                        new Cell("意见", long1, 1, 4, List.of("签名：", "（盖章）", "某年某月某日")))),
                new Row(List.of(new Cell("", "末行", 1, 30, List.of()))));
        var sheet = new FormSheet("标题", "左", "右", List.of(new Section("一节", rows)), "脚");
        var pdf = maker.make(
                PaperSize.A4,
                new PaperMaker.Head("标题", "一站", Locale.CHINESE),
                pen -> new FormLayout(pen, sheet).draw((page, pages) -> page + "/" + pages));
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text).contains("𠮷野𬎆", "民族", "末行", "签名：", "某年某月某日");
            IntStream.range(0, 900).forEach(n -> assertThat(text).contains("字%d，".formatted(n)));
            assertThat(document.getNumberOfPages()).isBetween(4, 8);
            assertThat(text.split("一个很长", -1))
                    .as("said again on each page of the row")
                    .hasSizeGreaterThan(3);
        }
    }
}
