package app.yizhan.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables of a run as Markdown, written after each of them so that a run that is cut off keeps what it has. */
final class Results {

    private final Path file;
    private final List<String> lines = new ArrayList<>();

    Results(Path file, String command) throws IOException {
        this.file = file;
        lines.add("Run of " + LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES) + ", `" + command + "`: "
                + Runtime.getRuntime().availableProcessors()
                + " cores (shared), MariaDB 11.4 on the same machine, Java "
                + Runtime.version().feature() + "; load average at the start " + load() + ".");
        write();
    }

    static String load() {
        return "%.1f".formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    void table(String title, List<String> head, Map<String, List<String>> rows) throws IOException {
        lines.add("");
        lines.add("## " + title);
        lines.add("");
        lines.add("| " + String.join(" | ", head) + " |");
        lines.add("|---".repeat(head.size()) + "|");
        rows.forEach((name, cells) -> lines.add("| " + name + " | " + String.join(" | ", cells) + " |"));
        lines.add("");
        lines.add("Load average at the end of this table: " + load() + ".");
        write();
        System.out.println(String.join("\n", lines.subList(lines.size() - rows.size() - 6, lines.size())));
    }

    static Map<String, List<String>> rows() {
        return new LinkedHashMap<>();
    }

    private void write() throws IOException {
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        Files.write(file, lines);
    }
}
