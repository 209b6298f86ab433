package app.yizhan.document;

import app.yizhan.setting.SettingDefinition;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What administrators may change about documents. */
@Configuration(proxyBeanMethods = false)
class DocumentSettings {

    private static final String SCHOOL = "document.school-name";
    private static final String SCHOOL_EN = "document.school-name-en";

    /** As documents name the school; empty: "our school". */
    @Bean
    SettingDefinition schoolName() {
        return SettingDefinition.text(SCHOOL, "", 0, 60);
    }

    @Bean
    SettingDefinition schoolNameEn() {
        return SettingDefinition.text(SCHOOL_EN, "", 0, 120);
    }

    static String school(Locale locale) {
        return locale.getLanguage().equals("en") ? SCHOOL_EN : SCHOOL;
    }
}
