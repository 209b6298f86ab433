package app.yizhan;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The console where there is one; else standard input line by line, so that a script can answer. */
final class Terminal {

    private final @Nullable Console console;
    private final BufferedReader in;
    private final PrintStream out;

    Terminal(@Nullable Console console, BufferedReader in, PrintStream out) {
        this.console = console;
        this.in = in;
        this.out = out;
    }

    static Terminal open() {
        return new Terminal(
                System.console(),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    /** Whether passwords do not show while they are typed. */
    boolean isHiding() {
        return console != null;
    }

    void tell(String sentence) {
        out.println(sentence);
    }

    /** @return what was typed, without blanks around it; empty at the end of the input */
    String ask(String question) {
        out.print(question + " ");
        out.flush();
        return (console != null ? orEmpty(console.readLine()) : readLine()).strip();
    }

    String askHidden(String question) {
        out.print(question + " ");
        out.flush();
        if (console == null) {
            return readLine();
        }
        var typed = console.readPassword();
        return typed == null ? "" : new String(typed);
    }

    private String readLine() {
        try {
            return orEmpty(in.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String orEmpty(@Nullable String line) {
        return line == null ? "" : line;
    }
}
