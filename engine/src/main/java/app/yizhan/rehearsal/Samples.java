package app.yizhan.rehearsal;

import app.yizhan.form.Attachments;
import app.yizhan.form.FormField;
import app.yizhan.form.FormSchema;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Files and signatures of a rehearsal: nobody brings real ones, a stroke on white paper stands for each. */
@Component
@Profile("rehearsal")
class Samples {

    static final List<String> GIVEN = List.of(Rehearsals.SAMPLE);

    private final Attachments attachments;

    Samples(Attachments attachments) {
        this.attachments = attachments;
    }

    /** The same values, with an upload of the writer's wherever a sample is named. */
    Map<String, Object> in(FormSchema form, Map<String, ?> data, String writerId) {
        Map<String, Object> values = new HashMap<>(data);
        form.fields().stream()
                .filter(FormField::holdsFiles)
                .filter(field -> GIVEN.equals(values.get(field.key())))
                .forEach(field -> values.put(field.key(), List.of(upload(writerId))));
        return values;
    }

    private String upload(String writerId) {
        return attachments
                .store(writerId, "sample.png", new ByteArrayInputStream(stroke()))
                .id();
    }

    private static byte[] stroke() {
        var picture = new BufferedImage(240, 90, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setColor(Color.BLACK);
        pen.fillRect(30, 40, 180, 6);
        pen.dispose();
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
