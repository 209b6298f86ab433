package app.yizhan.catalog;

import app.yizhan.catalog.Signing.Dedupe;
import app.yizhan.catalog.Signing.Fraction;
import app.yizhan.catalog.Signing.Mode;
import app.yizhan.catalog.Signing.OnReject;
import java.util.Set;

/** Reads the properties {@code mode}, {@code onReject}, {@code resign}, {@code separate} and {@code dedupe} of a user task. */
final class SigningReader {

    private static final String RATIO = "ratio:";

    private SigningReader() {}

    static Signing read(ElementProperties properties) {
        var mode = properties.read("mode", "single", SigningReader::known);
        return new Signing(
                mode,
                mode == Mode.RATIO ? properties.read("mode", "", SigningReader::fraction) : Fraction.WHOLE,
                OnReject.valueOf(StepReader.upper(properties.word("onReject", "stop", Set.of("stop", "when-lost")))),
                Dedupe.valueOf(StepReader.upper(properties.word("dedupe", "ask", Set.of("ask", "carry", "refuse")))),
                properties.values().containsKey("resign")
                        && properties.word("resign", "", Set.of("all")).equals("all"),
                properties.read("separate", "", StepReader::list));
    }

    private static Mode known(String mode) {
        if (mode.startsWith(RATIO)) {
            return Mode.RATIO;
        }
        if (!Set.of("single", "any", "all", "sequential").contains(mode)) {
            throw new IllegalArgumentException("it is single, any, all, ratio:<fraction> or sequential");
        }
        return Mode.valueOf(StepReader.upper(mode));
    }

    private static Fraction fraction(String mode) {
        return Fraction.parse(mode.substring(RATIO.length()));
    }
}
