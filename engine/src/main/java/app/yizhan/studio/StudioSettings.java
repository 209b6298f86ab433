package app.yizhan.studio;

import app.yizhan.setting.SettingDefinition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a school may set about its models. */
@Configuration(proxyBeanMethods = false)
class StudioSettings {

    /** Whether a draft is published by somebody who did not edit it. */
    static final String FOUR_EYES = "studio.four-eyes";

    /** The demo begins without, so that one person can look at everything. */
    @Bean
    SettingDefinition fourEyes(@Value("${yizhan.four-eyes:true}") boolean usual) {
        return SettingDefinition.flag(FOUR_EYES, usual);
    }
}
