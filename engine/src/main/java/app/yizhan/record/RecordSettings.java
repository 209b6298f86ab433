package app.yizhan.record;

import app.yizhan.setting.SettingDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What administrators may change about reading and keeping. */
@Configuration(proxyBeanMethods = false)
class RecordSettings {

    @Bean
    SettingDefinition emergencyMinutes() {
        return SettingDefinition.number(EmergencyReadings.MINUTES, 30, 5, 240);
    }
}
