package app.yizhan.api;

import app.yizhan.organisation.DirectoryImport;
import app.yizhan.organisation.DirectoryReport;
import app.yizhan.organisation.DirectoryScopes;
import app.yizhan.organisation.Roles;
import app.yizhan.refusal.InvalidFields;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The school's directory, sent as files; for administrators and for programs with a token. */
@RestController
@RequestMapping("/api/v1/feeds")
class DirectoryApi {

    private final DirectoryImport directory;
    private final Offices offices;

    DirectoryApi(DirectoryImport directory, Offices offices) {
        this.directory = directory;
        this.offices = offices;
    }

    /** Files are known by their names, e.g. {@code people.csv}; the names of the parts may be anything. */
    @ForTokens(DirectoryScopes.IMPORT)
    @PostMapping(path = "/directory", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    DirectoryReport directory(
            @RequestParam MultiValueMap<String, MultipartFile> parts,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean confirm,
            Sender sender)
            throws IOException {
        offices.require(sender, Roles.ADMIN, Roles.PEOPLE_ADMIN);
        return directory.run(files(parts), dryRun, confirm, sender.id(), sender.locale());
    }

    private static Map<String, byte[]> files(MultiValueMap<String, MultipartFile> parts) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        for (var part : parts.values().stream().flatMap(List::stream).toList()) {
            if (files.put(name(part), part.getBytes()) != null) {
                throw new InvalidFields(name(part), "api.field.twice", Map.of());
            }
        }
        return files;
    }

    /** The last part of the file's name; some clients send their whole path. */
    private static String name(MultipartFile part) {
        var sent = part.getOriginalFilename();
        var name = sent == null || sent.isBlank() ? part.getName() : sent;
        return Plain.shown(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
    }
}
