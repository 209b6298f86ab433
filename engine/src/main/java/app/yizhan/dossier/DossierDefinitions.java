package app.yizhan.dossier;

import app.yizhan.setting.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a school may change of this feature. */
@Configuration(proxyBeanMethods = false)
class DossierDefinitions {

    /** Some organisation departments want nothing but index and days to come out of a system that hangs on a net. Source: practice. */
    static final String CONTENTS = "dossier.contents";

    @Bean
    SettingDefinition dossierContents() {
        return SettingDefinition.flag(CONTENTS, true);
    }
}
