package app.yizhan.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where classes and sources of the whole project are found, whatever folder the tests run in. */
final class House {

    static final Path ROOT = root();

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("app.yizhan");

    private House() {}

    /** First name below app.yizhan; of a family its own name too. */
    static String featureOf(JavaClass type) {
        var names = type.getPackageName().split("\\.");
        if (names.length < 3) {
            return "";
        }
        return names[2].equals("family") && names.length > 3 ? "family." + names[3] : names[2];
    }

    /** Files below {@code src/main} of all modules whose names end so. */
    static List<Path> mainFiles(String ending) {
        return files(path -> path.toString().endsWith(ending) && path.toString().contains("/src/main/"));
    }

    /** Shipped Chinese bundles, each with its English twin beside it (which may be missing). */
    static List<Path> chineseBundles() {
        return files(path -> path.getFileName().toString().endsWith("_zh.properties")
                && !path.toString().contains("/src/test/"));
    }

    static Path englishTwin(Path chinese) {
        return chinese.resolveSibling(chinese.getFileName().toString().replace("_zh.properties", "_en.properties"));
    }

    static TreeMap<String, String> bundle(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var sorted = new TreeMap<String, String>();
        properties.forEach((key, text) -> sorted.put((String) key, (String) text));
        return sorted;
    }

    private interface Choice {
        boolean takes(Path path);
    }

    private static List<Path> files(Choice choice) {
        return Stream.of("db-migrations", "forms", "engine", "processes", "scenarios", "ui")
                .map(ROOT::resolve)
                .flatMap(House::walk)
                .filter(path -> !path.toString().matches(".*/(target|node_modules|generated|bundles)/.*"))
                .filter(choice::takes)
                .sorted()
                .toList();
    }

    private static Stream<Path> walk(Path folder) {
        try (var paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("db-migrations"))) {
                return folder;
            }
        }
        throw new IllegalStateException("The tests do not run inside the project");
    }
}
