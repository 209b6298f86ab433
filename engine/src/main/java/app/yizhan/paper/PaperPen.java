package app.yizhan.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Draws on the pages of one document, from the top down. Lengths are points. */
public final class PaperPen {

    private static final float FOOT = 40;

    private static final Color INK = new Color(0x1B, 0x1F, 0x24);
    private static final Color PALE = new Color(0x55, 0x5C, 0x66);
    private static final Color RULE = new Color(0xB8, 0xBE, 0xC6);

    private final PDDocument document;
    private final PaperText text;
    private final PaperSize size;
    private final List<PDPageContentStream> pages = new ArrayList<>();
    private float y;

    PaperPen(PDDocument document, PaperText text, PaperSize size) {
        this.document = document;
        this.text = text;
        this.size = size;
        newPage();
    }

    public PaperText text() {
        return text;
    }

    public PaperSize size() {
        return size;
    }

    public float top() {
        return size.height() - size.top();
    }

    public float y() {
        return y;
    }

    public void down(float points) {
        y -= points;
    }

    public boolean fits(float points) {
        return y - points >= size.bottom();
    }

    public void newPage() {
        draw(() -> {
            var page = new PDPage(new PDRectangle(size.width(), size.height()));
            document.addPage(page);
            pages.add(new PDPageContentStream(document, page));
        });
        y = top();
    }

    public void write(String line, float x, float baseline, float size, boolean pale) {
        write(pages.getLast(), line, x, baseline, size, pale, false);
    }

    /** A little thicker, out of the same font. */
    public void writeBold(String line, float x, float baseline, float size) {
        write(pages.getLast(), line, x, baseline, size, false, true);
    }

    private void write(
            PDPageContentStream page, String line, float x, float baseline, float size, boolean pale, boolean bold) {
        draw(() -> {
            page.beginText();
            page.setNonStrokingColor(pale ? PALE : INK);
            page.setStrokingColor(INK);
            page.setLineWidth(size / 36);
            page.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
            page.newLineAtOffset(x, baseline);
            for (var run : text.runs(line)) {
                run.font().use(run.text());
                page.setFont(run.font().font(), size);
                // one by one: two letters drawn as one shape could not be copied as two
                for (int character : run.text().codePoints().toArray()) {
                    page.showText(Character.toString(character));
                }
            }
            page.endText();
        });
    }

    public void rule(float at, float thickness) {
        draw(() -> {
            var page = pages.getLast();
            page.setStrokingColor(RULE);
            page.setLineWidth(thickness);
            page.moveTo(size.left(), at);
            page.lineTo(size.right(), at);
            page.stroke();
        });
    }

    public void box(float x, float bottom, float width, float height) {
        rectangle(RULE, x, bottom, width, height);
    }

    /** The edge of a form's cell, as dark as its words. */
    public void frame(float x, float bottom, float width, float height) {
        rectangle(INK, x, bottom, width, height);
    }

    private void rectangle(Color color, float x, float bottom, float width, float height) {
        draw(() -> {
            var page = pages.getLast();
            page.setStrokingColor(color);
            page.setLineWidth(0.7f);
            page.addRect(x, bottom, width, height);
            page.stroke();
        });
    }

    /** A picture as large as fits, in its own proportions, from the left bottom corner on. */
    public void image(byte[] png, float x, float bottom, float width, float height) {
        draw(() -> {
            var image = PDImageXObject.createFromByteArray(document, png, "png");
            float scale = Math.min(width / image.getWidth(), height / image.getHeight());
            pages.getLast().drawImage(image, x, bottom, image.getWidth() * scale, image.getHeight() * scale);
        });
    }

    /** A QR code of squares, sharp at every size. */
    public void qr(String content, float x, float top, float size) {
        try {
            var hints = Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
            var squares = new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0, hints);
            float side = size / squares.getWidth();
            draw(() -> {
                var page = pages.getLast();
                page.setNonStrokingColor(Color.BLACK);
                for (int row = 0; row < squares.getHeight(); row++) {
                    for (int column = 0; column < squares.getWidth(); column++) {
                        if (squares.get(column, row)) {
                            page.addRect(x + column * side, top - (row + 1) * side, side, side);
                        }
                    }
                }
                page.fill();
            });
        } catch (WriterException e) {
            throw new IllegalStateException("Too much for a QR code: " + content.length() + " characters", e);
        }
    }

    /** Nothing more is drawn. */
    public void finish() {
        pages.forEach(page -> draw(page::close));
    }

    /** Writes the foot of every page, left and right, and closes them. */
    public void finish(String foot, java.util.function.BiFunction<Integer, Integer, String> number) {
        for (int i = 0; i < pages.size(); i++) {
            var page = pages.get(i);
            var right = number.apply(i + 1, pages.size());
            write(page, foot, size.left(), FOOT, 8, true, false);
            write(page, right, size.right() - text.width(right, 8), FOOT, 8, true, false);
        }
        finish();
    }

    private interface Drawing {
        void run() throws IOException;
    }

    private static void draw(Drawing drawing) {
        try {
            drawing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
