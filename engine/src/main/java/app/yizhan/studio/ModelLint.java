package app.yizhan.studio;

import app.yizhan.catalog.FamilyContents;
import app.yizhan.catalog.FamilyResources;
import app.yizhan.notification.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The judge of models: whatever way one came in, nothing is published of which this finds an error. First the files are looked at
 * without being parsed by anybody else; what is not part of the dialect goes no further.
 */
@Service
public class ModelLint {

    private final SourceGuard guard;
    private final FamilyContents contents;
    private final List<LintRule> rules;
    private final Texts texts;

    ModelLint(SourceGuard guard, FamilyContents contents, List<LintRule> rules, Texts texts) {
        this.guard = guard;
        this.contents = contents;
        this.rules = rules;
        this.texts = texts;
    }

    /** Errors first. */
    @Transactional(readOnly = true)
    public List<Finding> lint(FamilyResources resources, Locale locale) {
        var findings = new Findings(texts, locale);
        guard.check(resources, findings);
        if (!findings.hasErrors()) {
            rules(resources, findings);
        }
        return findings.all();
    }

    /** @throws ModelHasErrors naming every error */
    public void demandNoErrors(FamilyResources resources, Locale locale) {
        var errors = lint(resources, locale).stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            throw new ModelHasErrors(errors);
        }
    }

    private void rules(FamilyResources resources, Findings findings) {
        Map<String, String> broken = new LinkedHashMap<>();
        var content = contents.read(resources, (file, why) -> broken.put(file, Reasons.of(why)));
        if (content.mainProcess().isEmpty()) {
            broken.forEach((file, why) -> readable(file, why, findings));
            if (!findings.hasErrors()) {
                findings.error("process.missing", resources.mainFile(), Map.of("key", resources.key()));
            }
            return;
        }
        findings.speaksOf(content);
        rules.forEach(rule -> rule.check(content, findings));
        // what a form says that we do not know is named by its field; a parser says less
        broken.forEach((file, why) -> {
            if (!file.endsWith(".form") || !findings.hasErrorsAt(file.replaceFirst("\\.form$", ""))) {
                readable(file, why, findings);
            }
        });
    }

    private static void readable(String file, String why, Findings findings) {
        findings.error("readable", file, Map.of("file", file, "why", why));
    }
}
