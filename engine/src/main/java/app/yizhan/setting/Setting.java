package app.yizhan.setting;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A setting as it stands.
 *
 * @param changedBy person id; null while the shipped default holds
 */
public record Setting(
        SettingDefinition definition,
        String value,
        @Nullable String changedBy,
        @Nullable LocalDateTime changedAt) {}
