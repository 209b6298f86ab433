package app.yizhan.ui.studio;

import app.yizhan.approval.RejectReasons;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Units;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.FlowConditions;
import app.yizhan.request.ServicePauses;
import app.yizhan.studio.ConditionChoices;
import app.yizhan.studio.ElementEdits;
import app.yizhan.studio.ElementSheets;
import app.yizhan.studio.FormEdits;
import app.yizhan.studio.ModelDrafts;
import app.yizhan.studio.ModelImpact;
import app.yizhan.studio.ModelImport;
import app.yizhan.studio.ModelLint;
import app.yizhan.studio.ModelMigrations;
import app.yizhan.studio.ModelParts;
import app.yizhan.studio.ModelSheet;
import app.yizhan.studio.ModelSheets;
import app.yizhan.studio.ModelTexts;
import app.yizhan.studio.Models;
import app.yizhan.studio.PartEdits;
import app.yizhan.studio.Publishing;
import app.yizhan.studio.RuleChoices;
import app.yizhan.studio.RulePreview;
import app.yizhan.studio.StepCatalogue;
import app.yizhan.studio.StepEdits;
import app.yizhan.studio.StepWords;
import app.yizhan.studio.TableEdits;
import app.yizhan.studio.TextEdits;
import app.yizhan.studio.WayEdits;
import app.yizhan.ui.security.PasswordAgain;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the pages of the studio need. */
@Component
record StudioServices(
        Families families,
        Models models,
        ModelSheets sheets,
        ModelDrafts drafts,
        ModelLint lint,
        ModelImpact impact,
        Publishing publishing,
        ModelMigrations migrations,
        ModelParts parts,
        Edits edits,
        Elements elements,
        Live live,
        People people,
        PasswordAgain passwords) {

    /** What is changed on the sheet of a service, and saved into its draft. */
    @Component
    record Edits(
            StepEdits steps,
            FormEdits forms,
            TableEdits tables,
            PartEdits parts,
            TextEdits texts,
            ModelTexts modelTexts,
            ModelImport files,
            RuleChoices choices,
            Units units) {}

    /** What the panel beside the diagram reads and changes. */
    @Component
    record Elements(
            ElementSheets sheets,
            ElementEdits steps,
            WayEdits ways,
            StepWords words,
            RulePreview preview,
            StepCatalogue catalogue,
            ConditionChoices variables,
            FlowConditions conditions) {}

    /** What holds at once, without a version. */
    @Component
    record Live(ServicePauses pauses, RejectReasons reasons) {}

    private static final Logger LOG = LoggerFactory.getLogger(StudioServices.class);

    /** Empty where a draft says what nobody could read as a service: lint names it. */
    Optional<ModelSheet> sheet(String key, Locale locale) {
        try {
            return Optional.of(sheets.of(key, locale));
        } catch (Refusal unknown) {
            throw unknown;
        } catch (RuntimeException e) {
            LOG.info("The draft of {} has no sheet: {}", key, e.toString());
            return Optional.empty();
        }
    }

    /** As the draft calls it, or where that cannot be read as the newest version does. */
    String name(String key, Locale locale) {
        return sheet(key, locale)
                .map(ModelSheet::name)
                .or(() -> families.find(key).map((Family family) -> family.name(locale)))
                .orElse(key);
    }
}
